// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHashFunctions>
#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace attune {
namespace {

bool samePicture(const ScenePicture& a, const ScenePicture& b) {
  return a.image.cacheKey() == b.image.cacheKey() && a.opacity == b.opacity && a.smooth == b.smooth;
}

bool sameMask(const SceneMask& a, const SceneMask& b) {
  return a.bitmap == b.bitmap && a.revision == b.revision && a.colour == b.colour &&
         a.opacity == b.opacity;
}

QRect placed(const ScenePane& pane, PixelArea area) {
  if (area.empty()) return {};
  const QRectF image(area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0);
  return pane.transform.touched(image).translated(pane.place.topLeft()) & pane.place;
}

void addMaskDifference(const ScenePane& pane, const SceneMask& last, const SceneMask& next,
                       QRegion& region) {
  if (sameMask(last, next)) return;
  const bool told = last.bitmap == next.bitmap ? !next.changed.empty()
                                               : next.before && last.bitmap == next.before;
  const bool inPlace = told && last.colour == next.colour && last.opacity == next.opacity;
  region += placed(pane, inPlace ? next.changed : united(last.bounds, next.bounds));
}

// Where two layers of one picture differ only by their clip, as when a wipe moves.
QRect clipDifference(const ScenePane& pane, const QRect& last, const QRect& next) {
  const QRect whole(QPoint(), pane.place.size());
  const QRect a = last.isNull() ? whole : last;
  const QRect b = next.isNull() ? whole : next;
  return (QRegion(a).xored(QRegion(b))).boundingRect().translated(pane.place.topLeft());
}

using Places = std::unordered_map<std::size_t, std::size_t>;

std::size_t hashOf(const SceneVector& vector) {
  std::size_t hash = qHash(vector.colour.rgba(), static_cast<std::size_t>(vector.mark));
  return qHashBits(vector.points.constData(),
                   static_cast<std::size_t>(vector.points.size()) * sizeof(QPointF), hash);
}

Places placesOf(const std::vector<SceneVector>& vectors, std::size_t from, std::size_t end) {
  Places places;
  for (std::size_t i = from; i < end; ++i) places[hashOf(vectors[i])] = i;
  return places;
}

// How far ahead of `from` the vector stands; as far as can be where it does not.
std::size_t distanceTo(const SceneVector& vector, const Places& places, std::size_t from) {
  const auto found = places.find(hashOf(vector));
  const bool ahead = found != places.end() && found->second >= from;
  return ahead ? found->second - from : std::numeric_limits<std::size_t>::max();
}

}  // namespace

QRect vectorBounds(const SceneVector& vector) {
  if (vector.points.isEmpty()) return {};
  QRectF bounds;
  switch (vector.mark) {
    case SceneMark::Line:
    case SceneMark::Area: {
      const double reach = vector.width / 2 + (vector.halo.isValid() ? vector.width + 1 : 0) + 1;
      bounds = vector.points.boundingRect().adjusted(-reach, -reach, reach, reach);
      break;
    }
    case SceneMark::Disc:
    case SceneMark::Square:
    case SceneMark::Diamond: {
      const double reach = vector.radius * 1.5 + vector.width * 2 + 2;
      bounds = QRectF(vector.points.front(), QSizeF()).adjusted(-reach, -reach, reach, reach);
      break;
    }
    case SceneMark::Label: {
      QFont font;
      font.setPixelSize(std::max(1, vector.textPx));
      const QSizeF text = QFontMetricsF(font).size(Qt::TextSingleLine, vector.text);
      bounds = QRectF(vector.points.front(), text).adjusted(-2, -2, 2, 2);
      bounds.adjust(-vector.textPx, -vector.textPx, vector.textPx, vector.textPx);
      break;
    }
  }
  const QRect whole = bounds.toAlignedRect();
  return vector.clip.isNull() ? whole : whole & vector.clip;
}

QRegion paneDifference(const Scene& last, const Scene& next) {
  if (last.size != next.size || last.ratio != next.ratio || last.ground != next.ground ||
      last.board != next.board || last.panes.size() != next.panes.size()) {
    return QRect(QPoint(), next.size);
  }
  QRegion region;
  for (std::size_t i = 0; i < next.panes.size(); ++i) {
    const ScenePane& a = last.panes[i];
    const ScenePane& b = next.panes[i];
    const bool samePictures = std::ranges::equal(a.pictures, b.pictures, samePicture);
    if (a.place != b.place) return QRect(QPoint(), next.size);
    if (a.transform != b.transform || !samePictures || a.masks.size() != b.masks.size()) {
      region += b.place;
      continue;
    }
    for (std::size_t j = 0; j < b.pictures.size(); ++j) {
      if (a.pictures[j].clip == b.pictures[j].clip) continue;
      region += clipDifference(b, a.pictures[j].clip, b.pictures[j].clip);
    }
    for (std::size_t j = 0; j < b.masks.size(); ++j) {
      addMaskDifference(b, a.masks[j], b.masks[j], region);
    }
  }
  return region;
}

QRegion vectorDifference(const Scene& last, const Scene& next) {
  // One rectangle: a region of thousands of pieces costs more than it saves.
  QRect changed;
  const auto& a = last.vectors;
  const auto& b = next.vectors;
  const auto mark = [&](const SceneVector& vector) { changed |= vectorBounds(vector); };
  std::size_t i = 0;
  while (i < std::min(a.size(), b.size()) && a[i] == b[i]) ++i;
  std::size_t j = i;
  std::size_t endA = a.size();
  std::size_t endB = b.size();
  while (endA > i && endB > j && a[endA - 1] == b[endB - 1]) --endA, --endB;

  // What stands in both in the same order stays; for the rest any guess is right, a good one small.
  const auto placesA = placesOf(a, i, endA);
  const auto placesB = placesOf(b, j, endB);
  while (i < endA && j < endB) {
    if (a[i] == b[j]) {
      ++i, ++j;
      continue;
    }
    const std::size_t inB = distanceTo(a[i], placesB, j);
    const std::size_t inA = distanceTo(b[j], placesA, i);
    if (inB >= inA) mark(a[i++]);
    if (inA >= inB) mark(b[j++]);
  }
  while (i < endA) mark(a[i++]);
  while (j < endB) mark(b[j++]);
  return changed & QRect(QPoint(), next.size);
}

QRegion sceneDifference(const Scene& last, const Scene& next) {
  return paneDifference(last, next) + vectorDifference(last, next);
}

}  // namespace attune
