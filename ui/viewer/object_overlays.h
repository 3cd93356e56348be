// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <list>
#include <string>
#include <vector>

#include "render/frame_composer.h"
#include "ui/session/editor.h"
#include "ui/viewer/mask_work.h"

namespace attune {

// Masks and outlines of objects at frames, ready to be drawn; kept until the object changes.
class ObjectOverlays {
 public:
  struct Entry {
    std::string id = {};
    int frame = 0;
    Track track = {};
    double grow = 0;
    std::shared_ptr<const Image> mask = {};  // null: not there at this frame
    std::shared_ptr<const std::vector<QPolygonF>> outline = {};
    PixelArea bounds = {};
    bool onKey = false;  // a painted key stands at the frame
  };

  // What is shown of the document at a frame, back to front; an object at work comes from `work`.
  [[nodiscard]] std::vector<ObjectOverlay> at(const Document& document, int frame,
                                              const std::string& selected, MaskWork& work);
  // Outlines of up to `count` painted keys before and after the frame.
  [[nodiscard]] std::vector<OnionOutline> onionAt(const Document& document,
                                                  const DocumentObject& object, int frame,
                                                  int count);
  [[nodiscard]] const Entry& entry(const Document& document, const DocumentObject& object,
                                   int frame);
  void clear() { entries_.clear(); }

 private:
  std::list<Entry> entries_ = {};  // newest first
  std::weak_ptr<const Image> workBitmap_ = {};  // painted last, or still
  std::uint64_t workRevision_ = 0;
  std::shared_ptr<const std::vector<QPolygonF>> workOutline_ = {};
};

// The object in front whose mask holds this pixel; the selected one first. Null: none.
[[nodiscard]] const DocumentObject* objectUnder(Editor& editor, ObjectOverlays& overlays,
                                                QPointF image);

}  // namespace attune
