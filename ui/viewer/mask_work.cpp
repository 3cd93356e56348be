// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/mask_work.h"

#include <algorithm>
#include <set>

#include "render/mask_outline.h"
#include "render/object_palette.h"

namespace attune {
namespace {

std::string freeName(const Document& document) {
  for (int number = 1;; ++number) {
    const std::string name = MaskWork::tr("Object %1").arg(number).toStdString();
    const bool taken = std::ranges::any_of(
        document.objects, [&](const DocumentObject& object) { return object.name == name; });
    if (!taken) return name;
  }
}

int freeColour(const Document& document) {
  std::set<int> taken;
  for (const DocumentObject& object : document.objects) {
    taken.insert(object.colour % kObjectColours);
  }
  int colour = 0;
  while (taken.contains(colour) && colour < kObjectColours - 1) ++colour;
  return taken.contains(colour) ? static_cast<int>(document.objects.size()) % kObjectColours
                                : colour;
}

// The bitmap of the key at the frame where it is the mask, pixel for pixel.
std::shared_ptr<const Image> ownBitmap(const DocumentObject& object, int frame, Size2i size) {
  const auto key = std::ranges::find(object.mask.keys, frame, &Key::frame);
  if (key == object.mask.keys.end()) return nullptr;
  const auto* brush = std::get_if<BrushShape>(&key->geometry);
  const bool whole = brush && brush->bitmap && brush->bitmap->size == size &&
                     brush->bitmap->channels == 1 && brush->area == Box{0, 0, 1, 1};
  return whole ? brush->bitmap : nullptr;
}

}  // namespace

DocumentObject* objectToEdit(const Editor& editor, Document& document, QString& reason) {
  if (!editor.isOpen() || !editor.stage()) {
    reason = MaskWork::tr("Open a clip first, or say the size to generate.");
    return nullptr;
  }
  DocumentObject* object = document.find(editor.selectedObject().toStdString());
  if (!object) {
    DocumentObject made{.id = newId(), .name = freeName(document), .colour = freeColour(document)};
    return &*document.objects.insert(document.objects.begin(), std::move(made));
  }
  if (object->locked) {
    reason = MaskWork::tr("%1 is locked. Unlock it in Objects to change it.")
                 .arg(QString::fromStdString(object->name));
    return nullptr;
  }
  if (!object->visible) {
    reason = MaskWork::tr("%1 is hidden. Show it in Objects to change it.")
                 .arg(QString::fromStdString(object->name));
    return nullptr;
  }
  return object;
}

QString MaskWork::begin() {
  if (isActive()) cancel();
  QString reason;
  document_ = editor_.document();
  DocumentObject* object = objectToEdit(editor_, document_, reason);
  if (!object) return reason;
  frame_ = editor_.frame();
  selectedBefore_ = editor_.selectedObject();
  objectId_ = object->id;
  before_ = ownBitmap(*object, frame_, document_.size());
  if (!before_) before_ = std::make_shared<const Image>(maskAt(document_, *object, frame_));
  if (before_->empty()) return tr("Open a clip first.");
  auto mask = std::make_shared<Image>(*before_);
  bounds_ = paintedArea(*before_);
  changed_ = {};
  ++revision_;
  setMaskKey(*object, frame_, before_);
  mask_ = std::move(mask);
  editor_.draft(document_);
  if (selectedBefore_.isEmpty()) editor_.selectObject(QString::fromStdString(objectId_));
  return {};
}

void MaskWork::painted(PixelArea area) {
  if (area.empty()) return;
  changed_ = united(changed_, area);
  bounds_ = united(bounds_, area);
  ++revision_;
}

PixelArea MaskWork::takeChanged() {
  return std::exchange(changed_, {});
}

void MaskWork::commit(const QString& label) {
  if (!isActive()) return;
  if (*mask_ == *before_) return cancel();
  // What others did while the stroke lasted stays: a clip that landed, an undo.
  Document next = editor_.document();
  if (next.size() != mask_->size) return cancel();
  if (!next.find(objectId_)) {
    const bool isNew = selectedBefore_.isEmpty() && !editor_.isDrafting();
    if (!isNew) return cancel();
    next.objects.insert(next.objects.begin(), *document_.find(objectId_));
  }
  const std::shared_ptr<const Image> bitmap = mask_;
  const std::string id = objectId_;
  const int frame = frame_;
  end();
  DocumentObject* object = next.find(id);
  setMaskKey(*object, frame, bitmap);
  editor_.history().seal();
  editor_.commit(label, std::move(next));
  editor_.selectObject(QString::fromStdString(id));
}

void MaskWork::cancel() {
  if (!isActive()) return;
  const QString selected = selectedBefore_;
  end();
  editor_.dropDraft();
  editor_.selectObject(selected);
}

void MaskWork::end() {
  mask_.reset();
  before_.reset();
  document_ = {};
}

}  // namespace attune
