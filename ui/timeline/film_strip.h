// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <set>
#include <stop_token>

#include "core/media/clip.h"

namespace attune {

// Small pictures of a clip's frames, made off the GUI thread as they are asked for.
//
// Another clip, height or pixel ratio forgets what was asked; what comes late is dropped.
class FilmStrip : public QObject {
  Q_OBJECT

 public:
  explicit FilmStrip(QObject* parent = nullptr);
  ~FilmStrip() override;

  void setClip(std::shared_ptr<const Clip> clip);
  [[nodiscard]] const std::shared_ptr<const Clip>& clip() const { return clip_; }
  void setHeight(int px, double pixelRatio);
  [[nodiscard]] int width() const;  // of one picture, px; 0 without a clip

  // The frame's picture, or a null one that ready() announces.
  [[nodiscard]] QImage picture(int frame);

 Q_SIGNALS:
  void ready(int frame);

 private:
  void restart();

  std::shared_ptr<const Clip> clip_;
  int height_ = 0;
  double ratio_ = 1;
  int generation_ = 0;
  QHash<int, QImage> pictures_;
  std::set<int> asked_;
  std::stop_source stop_;
  QThreadPool pool_;
};

}  // namespace attune
