// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>

namespace attune {

class RunStore;
struct RunEntry;

// Small pictures of what runs made, kept while there is room; sizes in device pixels. Past the end
// of a clip its last frame stands still. Null where there is no clip.
class RunPictures : public QObject {
  Q_OBJECT

 public:
  explicit RunPictures(RunStore& runs, QObject* parent = nullptr);

  // Of exactly that size; what does not fit is cut at the sides.
  [[nodiscard]] QImage filling(const RunEntry& run, int frame, QSize pixels);
  // All of the frame, as large as fits.
  [[nodiscard]] QImage fitted(const RunEntry& run, int frame, QSize pixels);

 private:
  QCache<QString, QImage> kept_;  // costs are KiB
};

}  // namespace attune
