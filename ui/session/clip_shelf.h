// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/media/clip.h"

namespace attune {

// A clip that can be shown: the source, or what a run made.
struct ViewClip {
  QString id = {};  // "source", or the run's id
  QString title = {};
  std::shared_ptr<const Clip> clip = {};
};

// The clips of an open project and their frames as pictures: every source that the history may
// come back to, the blank that stands for one, and what runs made. GUI thread only.
class ClipShelf {
 public:
  void clear();

  // By ClipRef::id; null where its file is missing, or none was put there.
  void setSource(const std::string& id, std::shared_ptr<const Clip> clip);
  [[nodiscard]] std::shared_ptr<const Clip> source(const std::string& id) const;
  // Grey frames of a project that generates, the same clip while size [px] and count stay. Null
  // where one of them is left open (0) or they are beyond what fits in memory.
  [[nodiscard]] std::shared_ptr<const Clip> blank(Size2i size, int frames, double framesPerSecond);

  [[nodiscard]] const std::vector<ViewClip>& results() const;  // newest last
  [[nodiscard]] std::shared_ptr<const Clip> result(const QString& id) const;
  void setResult(ViewClip result);  // adds it, or replaces the one of the same id
  bool removeResult(const QString& id);

  // Null where there is none. Shares the clip's pixels; the same frame has the same cacheKey() as
  // long as it is among the last ones asked for.
  [[nodiscard]] QImage frameOf(const std::shared_ptr<const Clip>& clip, int frame);

 private:
  struct CachedFrame {
    const Clip* clip = nullptr;
    int frame = 0;
    QImage image = {};
  };

  void forget(const Clip* clip);

  std::map<std::string, std::shared_ptr<const Clip>> sources_ = {};
  std::shared_ptr<const Clip> blank_ = {};
  std::vector<ViewClip> results_ = {};
  std::list<CachedFrame> cache_ = {};  // newest first
};

}  // namespace attune
