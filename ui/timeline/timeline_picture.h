// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/theme/theme.h"
#include "ui/timeline/key_edits.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/timeline_rows.h"

class QPainter;

namespace attune {

// Fixed measures of the timeline, px.
struct TimelineMetrics {
  static constexpr int kHeader = Theme::spacing(52);
  static constexpr int kMargin = Theme::spacing(4);  // right of the last frame
  static constexpr int kRuler = Theme::spacing(10);
  static constexpr int kRange = Theme::spacing(6);  // top of the band between in and out
  static constexpr int kRangeHeight = Theme::kSpaceXs;
  static constexpr int kCache = Theme::spacing(8);  // top of the two strips, 3 px each
  static constexpr int kStrip = 3;
  static constexpr int kKey = 5;       // half a key's diagonal
  static constexpr int kKeyReach = 7;  // how far from its centre a key is still grabbed
  static constexpr int kCurveInset = Theme::kSpaceS;  // of a progress curve in its row
  static constexpr int kIcon = Theme::kSpaceL;        // of the eye and the lock
};

// How the shown result stands to the document.
enum class ResultState { None, Running, Fresh, Stale };

// Where things stand in a row's header; y from the row's top.
[[nodiscard]] QRect eyeRect(const TimelineRow& row);
[[nodiscard]] QRect lockRect(const TimelineRow& row);
// Places in a path's row, from its top.
[[nodiscard]] double curveY(const TimelineRow& row, double share);
[[nodiscard]] double curveShare(const TimelineRow& row, double y);
// Share of the path covered at a frame, as the keys and their easing say.
[[nodiscard]] double shareAt(const std::vector<ProgressKey>& keys, double frame);

// All that one painting of the timeline depends on.
struct TimelinePicture {
  const Document& document;
  const TimelineLayout& layout;
  const std::vector<TimelineRow>& rows;
  const KeySet& selection;
  QSize size = {};
  int scrollY = 0;
  int frame = 0;
  int hoverFrame = -1;  // -1: none
  double framesPerSecond = 8;
  std::string selectedObject = {};
  std::optional<int> focusedRow = {};  // -1: the ruler
  QRect box = {};                      // of a selection by dragging
  bool sourceCached = false;
  ResultState resultState = ResultState::None;
  QString resultTitle = {};
  std::function<QImage(TimelineRowKind, int)> thumbnail = {};
  std::function<int(TimelineRowKind)> thumbnailWidth = {};
};

// Minutes, seconds and frames as hh:mm:ss:ff.
[[nodiscard]] QString timeCode(int frame, double framesPerSecond);

void paintTimeline(QPainter& painter, const TimelinePicture& picture, const QRect& dirty);
// Parts of it.
void paintRuler(QPainter& painter, const TimelinePicture& picture);
void paintRow(QPainter& painter, const TimelinePicture& picture, const TimelineRow& row);
void paintRowHeader(QPainter& painter, const TimelinePicture& picture, const TimelineRow& row,
                    bool focused);

}  // namespace attune
