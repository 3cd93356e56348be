// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_rows.h"

#include <algorithm>

#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr int kObjectHeight = Theme::spacing(7);
constexpr int kPathHeight = Theme::spacing(11);

void append(std::vector<MaskSpan>& spans, int frame, MaskSpanKind kind) {
  if (!spans.empty() && spans.back().kind == kind && spans.back().frames.last == frame - 1) {
    spans.back().frames.last = frame;
  } else {
    spans.push_back({.frames = {frame, frame}, .kind = kind});
  }
}

}  // namespace

std::vector<TimelineRow> timelineRows(const Document& document, bool hasResult) {
  std::vector<TimelineRow> rows;
  const auto add = [&](TimelineRowKind kind, const std::string& object, int height) {
    rows.push_back({.kind = kind, .object = object, .top = heightOf(rows), .height = height});
  };
  if (document.clip) add(TimelineRowKind::Source, {}, kFilmHeight);
  if (hasResult) add(TimelineRowKind::Result, {}, kFilmHeight);
  for (const DocumentObject& object : document.objects) {
    add(TimelineRowKind::Object, object.id, kObjectHeight);
    if (object.path) add(TimelineRowKind::Path, object.id, kPathHeight);
  }
  return rows;
}

int heightOf(const std::vector<TimelineRow>& rows) {
  return rows.empty() ? 0 : rows.back().bottom();
}

std::vector<MaskSpan> maskSpans(const Track& track, int frames) {
  std::vector<MaskSpan> spans;
  if (!track.keys.empty()) {
    const int first = track.keys.front().frame;
    const int last = track.keys.back().frame;
    for (int f = 0; f < frames; ++f) {
      if (const Key* key = keyAt(track, f)) {
        if (key->origin == KeyOrigin::Tracked) append(spans, f, MaskSpanKind::Tracked);
      } else if (f > first && f < last) {
        append(spans, f, MaskSpanKind::Between);
      } else if (track.outside == OutsideKeys::Hold) {
        append(spans, f, MaskSpanKind::Held);
      }
    }
  }
  for (int f = 0; f < frames; ++f) {
    if (isHidden(track, f)) append(spans, f, MaskSpanKind::Hidden);
  }
  return spans;
}

const Key* keyAt(const Track& track, int frame) {
  const auto found = std::lower_bound(track.keys.begin(), track.keys.end(), frame,
                                      [](const Key& key, int f) { return key.frame < f; });
  return found != track.keys.end() && found->frame == frame ? &*found : nullptr;
}

std::optional<FrameSpan> trackedSpanAt(const Track& track, int frame) {
  const auto tracked = [&](int f) {
    const Key* key = keyAt(track, f);
    return key && key->origin == KeyOrigin::Tracked;
  };
  if (!tracked(frame)) return std::nullopt;
  FrameSpan span{frame, frame};
  while (tracked(span.first - 1)) --span.first;
  while (tracked(span.last + 1)) ++span.last;
  return span;
}

}  // namespace attune
