// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_pictures.h"

#include <algorithm>

#include "render/thumbnails.h"
#include "ui/session/run_store.h"

namespace attune {
namespace {

constexpr int kKeptKib = 64 << 10;

}  // namespace

RunPictures::RunPictures(RunStore& runs, QObject* parent) : QObject(parent), kept_(kKeptKib) {
  // A preview that became a result has other pictures under the same name.
  connect(&runs, &QAbstractItemModel::dataChanged, this,
          [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
            if (roles.isEmpty()) kept_.clear();
          });
  connect(&runs, &QAbstractItemModel::modelReset, this, [this] { kept_.clear(); });
}

QImage RunPictures::filling(const RunEntry& run, int frame, QSize pixels) {
  if (!run.clip || run.clip->frames.empty()) return {};
  const int shown = std::clamp(frame, 0, run.clip->count() - 1);
  const QString key =
      QStringLiteral("%1/%2/%3x%4").arg(run.id).arg(shown).arg(pixels.width()).arg(pixels.height());
  if (const QImage* known = kept_.object(key)) return *known;
  const QImage made = frameThumbnail(run.clip->frames[static_cast<std::size_t>(shown)], pixels);
  const auto cost = static_cast<int>(made.sizeInBytes() >> 10) + 1;
  kept_.insert(key, new QImage(made), cost);
  return made;
}

QImage RunPictures::fitted(const RunEntry& run, int frame, QSize pixels) {
  if (!run.clip || run.clip->frames.empty()) return {};
  const QSize own(run.clip->size().width, run.clip->size().height);
  return filling(run, frame, own.scaled(pixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
}

}  // namespace attune
