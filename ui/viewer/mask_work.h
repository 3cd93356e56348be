// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <memory>

#include "core/document/brush.h"
#include "ui/session/editor.h"

namespace attune {

// The mask of the selected object at the playhead while a gesture changes it.
//
// It is painted in place: begin() takes one copy, the editor drafts the key once, and until
// commit() only changed rectangles travel. With no object selected begin() makes one, which belongs
// to the same undo step.
class MaskWork {
  Q_DECLARE_TR_FUNCTIONS(MaskWork)

 public:
  explicit MaskWork(Editor& editor) : editor_(editor) {}

  // Empty, or why the mask may not be changed, for the user. A gesture under way is dropped first.
  [[nodiscard]] QString begin();
  [[nodiscard]] bool isActive() const { return mask_ != nullptr; }
  [[nodiscard]] Image& mask() { return *mask_; }
  [[nodiscard]] const Image& before() const { return *before_; }
  // The same; the key's own bitmap where the key had one of the clip's size.
  [[nodiscard]] std::shared_ptr<const Image> original() const { return before_; }
  // Pixels that were painted since the last call.
  void painted(PixelArea area);
  // One undo step; none where the mask is as before.
  void commit(const QString& label);
  void cancel();

  // For drawing: where and what is at work.
  [[nodiscard]] const std::string& objectId() const { return objectId_; }
  [[nodiscard]] int frame() const { return frame_; }
  [[nodiscard]] std::shared_ptr<const Image> bitmap() const { return mask_; }
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  [[nodiscard]] PixelArea bounds() const { return bounds_; }  // holds all that is painted
  // What was painted since the last call, also after the gesture has ended.
  [[nodiscard]] PixelArea takeChanged();

 private:
  void end();

  Editor& editor_;
  Document document_ = {};
  std::string objectId_ = {};
  QString selectedBefore_ = {};
  int frame_ = 0;
  std::shared_ptr<const Image> before_ = {};
  std::shared_ptr<Image> mask_ = {};
  std::uint64_t revision_ = 0;
  PixelArea bounds_ = {};
  PixelArea changed_ = {};
};

// The selected object, or a new one ("Object 1", the next free colour) put into the document;
// null, with the reason, where it may not be changed.
[[nodiscard]] DocumentObject* objectToEdit(const Editor& editor, Document& document,
                                           QString& reason);

}  // namespace attune
