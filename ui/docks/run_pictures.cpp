// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_pictures.h"

#include <algorithm>

#include "core/base/log.h"
#include "render/thumbnails.h"
#include "ui/session/background.h"
#include "ui/session/run_store.h"

namespace attune {
namespace {

constexpr int kLeastKib = 64 << 10;
constexpr int kMostKib = 256 << 10;
constexpr int kThreads = 1;  // enough for 32 tiles; the rest of the machine makes clips

int shownOf(const RunEntry& run, int frame) {
  return std::clamp(frame, 0, run.clip->count() - 1);
}

QString keyOf(const RunEntry& run, int shown, QSize pixels) {
  return QStringLiteral("%1/%2/%3x%4")
      .arg(run.id)
      .arg(shown)
      .arg(pixels.width())
      .arg(pixels.height());
}

int costOf(const QImage& picture) {
  return static_cast<int>(picture.sizeInBytes() >> 10) + 1;
}

}  // namespace

RunPictures::RunPictures(RunStore& runs, QObject* parent) : QObject(parent), kept_(kLeastKib) {
  pool_.setMaxThreadCount(kThreads);
  // A preview that became a result has other pictures under the same name.
  connect(&runs, &QAbstractItemModel::dataChanged, this,
          [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
            if (roles.isEmpty()) forget();
          });
  connect(&runs, &QAbstractItemModel::modelReset, this, [this] {
    forget();
    latest_.clear();
  });
}

RunPictures::~RunPictures() {
  pool_.clear();  // what waits for its turn need not be made any more
}

void RunPictures::setRoom(qint64 bytes) {
  const auto kib = static_cast<qsizetype>(bytes >> 10) + 1;
  kept_.setMaxCost(std::clamp<qsizetype>(kib, kLeastKib, kMostKib));
}

qint64 RunPictures::room() const {
  return static_cast<qint64>(kept_.maxCost()) << 10;
}

void RunPictures::forget() {
  ++generation_;
  kept_.clear();
  // Seen until there are new ones, but no longer taken for what is asked for.
  for (Latest& latest : latest_) latest.key.clear();
}

QImage RunPictures::filling(const RunEntry& run, int frame, QSize pixels) {
  if (!run.clip || run.clip->frames.empty()) return {};
  const int shown = shownOf(run, frame);
  const QString key = keyOf(run, shown, pixels);
  if (const QImage* known = kept_.object(key)) return *known;
  const QImage made = frameThumbnail(run.clip->frames[static_cast<std::size_t>(shown)], pixels);
  kept_.insert(key, new QImage(made), costOf(made));
  return made;
}

QImage RunPictures::fitted(const RunEntry& run, int frame, QSize pixels) {
  if (!run.clip || run.clip->frames.empty()) return {};
  const QSize own(run.clip->size().width, run.clip->size().height);
  const QSize size = own.scaled(pixels, Qt::KeepAspectRatio).expandedTo({1, 1});
  const int shown = shownOf(run, frame);
  const QString key = keyOf(run, shown, size);
  if (const QImage* known = kept_.object(key)) {
    latest_[run.id] = {.key = key, .picture = *known};
    return *known;
  }
  const Latest latest = latest_.value(run.id);
  if (latest.key != key) make(run, shown, size, key);
  return latest.picture;
}

// One of each run at a time: frames that have passed by then are not made at all.
void RunPictures::make(const RunEntry& run, int frame, QSize pixels, const QString& key) {
  if (busy_.contains(run.id)) return;
  busy_.insert(run.id);
  inBackground(
      pool_, this,
      [clip = run.clip, frame, pixels] {
        return frameThumbnail(clip->frames[static_cast<std::size_t>(frame)], pixels);
      },
      [this, id = run.id, key, generation = generation_](const QImage& picture) {
        busy_.remove(id);
        if (generation == generation_) take(id, key, picture);
        Q_EMIT made(id);
      },
      [this, id = run.id, key](const Error& error) {
        busy_.remove(id);
        latest_[id].key = key;  // not tried again at every paint
        log(LogLevel::Warning, error.message());
      });
}

void RunPictures::take(const QString& run, const QString& key, const QImage& picture) {
  latest_[run] = {.key = key, .picture = picture};
  // What is played over and over would push itself out before it comes again: with no room left,
  // what is there stays.
  const int cost = costOf(picture);
  if (kept_.totalCost() + cost <= kept_.maxCost()) kept_.insert(key, new QImage(picture), cost);
}

}  // namespace attune
