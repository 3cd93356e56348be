// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_edits.h"

#include <QAction>
#include <QInputDialog>
#include <algorithm>
#include <optional>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/theme/icon.h"
#include "ui/timeline/timeline_rows.h"
#include "ui/timeline/timeline_view.h"

namespace attune {
namespace {

FrameSpan inOut(const Document& document) {
  const int last = std::max(0, document.frames() - 1);
  const int out = document.outFrame < 0 ? last : std::min(document.outFrame, last);
  return {std::clamp(document.inFrame, 0, out), out};
}

const Marker* markerAt(const Document& document, int frame) {
  const auto found = std::find_if(document.markers.begin(), document.markers.end(),
                                  [&](const Marker& marker) { return marker.frame == frame; });
  return found == document.markers.end() ? nullptr : &*found;
}

bool isWhollyHidden(const Track& track, FrameSpan span, bool hidden) {
  for (int frame = span.first; frame <= span.last; ++frame) {
    if (isHidden(track, frame) != hidden) return false;
  }
  return true;
}

// Ticks the value that all selected keys have; none where they differ.
template <class How>
void tick(const std::vector<std::pair<How, QAction*>>& choices, std::optional<How> shared) {
  for (const auto& [how, action] : choices) action->setChecked(shared == how);
}

}  // namespace

TimelineEdits::TimelineEdits(Editor& editor, TimelineView& view, ActionRegistry& actions)
    : QObject(&view), editor_(editor), view_(view), actions_(actions) {
  addInterpolations();
  addEasings();
  addPathEdits();
  addMaskEdits();
  addMarkerEdits();
  update();
}

// Without icons, in whose place the tick stands.
template <class How>
auto TimelineEdits::adder(const QString& group, Choices<How>& choices,
                          void (TimelineView::*set)(How)) {
  return [this, group, &choices, set](const char* id, const QString& text, const QString& tip,
                                      How how) {
    QAction* action = actions_.add(
        {.id = QLatin1String(id), .text = text, .tooltip = tip, .group = group, .exclusive = group},
        this, [this, set, how] {
          (view_.*set)(how);
          update();
        });
    choices.emplace_back(how, action);
  };
}

void TimelineEdits::addInterpolations() {
  const auto add =
      adder(QStringLiteral("interpolation"), interpolations_, &TimelineView::setInterpolation);
  add("key.hold", tr("&Hold mask"), tr("The mask stays as it is up to the next key"),
      Interpolation::Hold);
  add("key.morph", tr("&Morph mask"), tr("The mask becomes that of the next key, evenly"),
      Interpolation::Linear);
  add("key.smooth", tr("Morph &smoothly"),
      tr("The mask becomes that of the next key, without a jerk at the keys"),
      Interpolation::Smooth);
}

void TimelineEdits::addEasings() {
  const auto add = adder(QStringLiteral("easing"), easings_, &TimelineView::setEasing);
  add("ease.hold", tr("&Hold place"), tr("The object waits until the next progress key"),
      Easing::Hold);
  add("ease.even", tr("&Even pace"), tr("The object moves evenly to the next progress key"),
      Easing::Linear);
  add("ease.in", tr("Ease &in"), tr("The object starts slowly"), Easing::EaseIn);
  add("ease.out", tr("Ease &out"), tr("The object comes to rest slowly"), Easing::EaseOut);
  add("ease.inOut", tr("Ease in and o&ut"), tr("The object starts and comes to rest slowly"),
      Easing::EaseInOut);
}

void TimelineEdits::addPathEdits() {
  const auto add = [this](const char* id, const QString& text, const QString& tip,
                          const char* iconName, auto slot) {
    actions_.add({.id = QLatin1String(id),
                  .text = text,
                  .tooltip = tip,
                  .icon = QLatin1String(iconName),
                  .group = QStringLiteral("path"),
                  .section = 2},
                 this, slot);
  };
  add("path.addKey", tr("Add progress &key"),
      tr("Keep the share of the path that is covered at this frame"), "key-add",
      &TimelineEdits::addProgressKey);
  add("path.even", tr("E&ven over the whole clip"),
      tr("Move along the path evenly from the first frame to the last"), "",
      &TimelineEdits::evenTiming);
}

void TimelineEdits::addMaskEdits() {
  const auto add = [this](const char* id, const QString& text, const QString& tip,
                          const char* iconName, const char* group, int section, auto slot) {
    actions_.add({.id = QLatin1String(id),
                  .text = text,
                  .tooltip = tip,
                  .icon = QLatin1String(iconName),
                  .group = QLatin1String(group),
                  .section = section},
                 this, slot);
  };
  add("mask.deleteTracked", tr("Delete tracked masks"),
      tr("Delete the masks that were followed around this frame, from painted key to painted key"),
      "clear", "mask", 1, &TimelineEdits::deleteTracked);
  add("mask.hideHere", tr("&Hide in this frame"), tr("Whether the object is there in this frame"),
      "eye-off", "visibility", 0, &TimelineEdits::toggleHidden);
  add("mask.hideInOut", tr("Hide from in to &out"),
      tr("The object is not there from the in point to the out point"), "eye-off", "visibility", 1,
      [this] { setHiddenInOut(true); });
  add("mask.showInOut", tr("Show from in &to out"),
      tr("The object is there from the in point to the out point"), "eye", "visibility", 1,
      [this] { setHiddenInOut(false); });
}

void TimelineEdits::addMarkerEdits() {
  const auto add = [this](const char* id, const QString& text, const QString& tip,
                          const char* iconName, auto slot) {
    actions_.add({.id = QLatin1String(id),
                  .text = text,
                  .tooltip = tip,
                  .icon = QLatin1String(iconName),
                  .group = QStringLiteral("playback"),
                  .section = 3},
                 this, slot);
  };
  add("marker.name", tr("Nam&e marker…"), tr("Give the marker at this frame a name"), "marker",
      &TimelineEdits::renameMarker);
  add("marker.delete", tr("&Delete marker"), tr("Take the marker off this frame"), "delete",
      &TimelineEdits::deleteMarker);
}

void TimelineEdits::addProgressKey() {
  const DocumentObject* object = editor_.selected();
  if (!object || !object->path) return;
  const int frame = editor_.frame();
  const double share = shareAt(progressKeys(*object->path, editor_.frames()), frame);
  editor_.commit(tr("Add progress key"),
                 withProgressKey(editor_.document(), object->id, frame, share));
}

void TimelineEdits::evenTiming() {
  const DocumentObject* object = editor_.selected();
  if (!object || !object->path || object->locked) return;
  Document next = editor_.document();
  next.find(object->id)->path->progress.clear();
  editor_.commit(tr("Even timing"), std::move(next));
}

void TimelineEdits::deleteTracked() {
  const DocumentObject* object = editor_.selected();
  const auto span = object ? trackedSpanAt(object->mask, editor_.frame()) : std::nullopt;
  if (!span) return;
  editor_.commit(tr("Delete tracked masks"), withoutTracked(editor_.document(), object->id, *span));
}

void TimelineEdits::toggleHidden() {
  const DocumentObject* object = editor_.selected();
  if (!object) return;
  const int frame = editor_.frame();
  const bool hidden = isHidden(object->mask, frame);
  editor_.commit(hidden ? tr("Show in a frame") : tr("Hide in a frame"),
                 withHidden(editor_.document(), object->id, {frame, frame}, !hidden));
}

void TimelineEdits::setHiddenInOut(bool hidden) {
  const DocumentObject* object = editor_.selected();
  if (!object) return;
  const Document& now = editor_.document();
  editor_.commit(hidden ? tr("Hide from in to out") : tr("Show from in to out"),
                 withHidden(now, object->id, inOut(now), hidden));
}

void TimelineEdits::renameMarker() {
  const int frame = editor_.frame();
  const Marker* found = markerAt(editor_.document(), frame);
  if (!found) return;
  auto* dialog = new QInputDialog(&view_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Name marker"));
  dialog->setLabelText(tr("Name of the marker at frame %1").arg(frame));
  dialog->setTextValue(QString::fromStdString(found->text));
  connect(dialog, &QInputDialog::textValueSelected, this, [this, frame](const QString& text) {
    Document next = editor_.document();
    for (Marker& marker : next.markers) {
      if (marker.frame == frame) marker.text = text.toStdString();
    }
    editor_.commit(tr("Name marker"), std::move(next));
  });
  dialog->open();
}

void TimelineEdits::deleteMarker() {
  Document next = editor_.document();
  std::erase_if(next.markers,
                [&](const Marker& marker) { return marker.frame == editor_.frame(); });
  editor_.commit(tr("Delete marker"), std::move(next));
}

QString TimelineEdits::whyNoKeys(KeyKind kind) const {
  const Document& document = editor_.document();
  bool any = false;
  for (const KeyRef& key : view_.selection()) {
    if (key.kind != kind) continue;
    any = true;
    const DocumentObject* object = document.find(key.object);
    if (object && !object->locked) return {};
  }
  if (any) return tr("The object is locked.");
  return kind == KeyKind::Mask ? tr("Select mask keys on the timeline first.")
                               : tr("Select progress keys on the timeline first.");
}

QString TimelineEdits::whyNoObject() const {
  const DocumentObject* object = editor_.selected();
  if (!object) return tr("Select an object first.");
  return object->locked ? tr("The object is locked.") : QString();
}

void TimelineEdits::update() {
  const bool there = editor_.isOpen() && (editor_.document().clip || editor_.stage());
  if (!there) {
    const QString noClip = tr("There is no clip yet.");
    for (const auto& choice : interpolations_) actions_.setDisabledReason(choice.second, noClip);
    for (const auto& choice : easings_) actions_.setDisabledReason(choice.second, noClip);
    for (const char* id : {"path.addKey", "path.even", "mask.deleteTracked", "mask.hideHere",
                           "mask.hideInOut", "mask.showInOut", "marker.name", "marker.delete"}) {
      actions_.setDisabledReason(QLatin1String(id), noClip);
    }
    return;
  }
  const QString noObject = whyNoObject();
  updateKeys();
  updatePath(noObject);
  updateMask(noObject);
  updateMarker();
}

void TimelineEdits::updateKeys() {
  const QString noMasks = whyNoKeys(KeyKind::Mask);
  const QString noProgress = whyNoKeys(KeyKind::Progress);
  for (const auto& choice : interpolations_) actions_.setDisabledReason(choice.second, noMasks);
  for (const auto& choice : easings_) actions_.setDisabledReason(choice.second, noProgress);
  tick(interpolations_, sharedInterpolation(editor_.document(), view_.selection()));
  tick(easings_, sharedEasing(editor_.document(), view_.selection()));
}

void TimelineEdits::updatePath(const QString& noObject) {
  const DocumentObject* object = editor_.selected();
  QString noPath = noObject;
  if (noPath.isEmpty() && !object->path) noPath = tr("The object has no motion path.");
  QString noKey = noPath;
  QString isEven = noPath;
  if (noPath.isEmpty()) {
    const auto keys = progressKeys(*object->path, editor_.frames());
    if (std::any_of(keys.begin(), keys.end(),
                    [&](const ProgressKey& key) { return key.frame == editor_.frame(); })) {
      noKey = tr("There is a progress key at this frame.");
    }
    if (object->path->progress.empty()) isEven = tr("The path is even already.");
  }
  actions_.setDisabledReason(QStringLiteral("path.addKey"), noKey);
  actions_.setDisabledReason(QStringLiteral("path.even"), isEven);
}

void TimelineEdits::updateMask(const QString& noObject) {
  const DocumentObject* object = editor_.selected();
  const int frame = editor_.frame();
  const FrameSpan span = inOut(editor_.document());
  const auto allow = [&](const char* id, bool possible, const QString& why) {
    actions_.setDisabledReason(QLatin1String(id), !noObject.isEmpty() ? noObject
                                                  : possible          ? QString()
                                                                      : why);
  };
  allow("mask.deleteTracked", object && trackedSpanAt(object->mask, frame),
        tr("There is no tracked mask at this frame."));
  const bool hidden = object && isHidden(object->mask, frame);
  const bool reaches = object && frame >= object->mask.first &&
                       (object->mask.last < 0 || frame <= object->mask.last);
  allow("mask.hideHere", reaches, tr("The object's masks do not reach this frame."));
  const QString text = hidden ? tr("&Show in this frame") : tr("&Hide in this frame");
  QAction* here = actions_.find(QStringLiteral("mask.hideHere"));
  if (here->text() != text) {
    actions_.setText(here->objectName(), text);
    here->setIcon(icon(hidden ? u"eye" : u"eye-off"));
  }
  allow("mask.hideInOut", object && !isWhollyHidden(object->mask, span, true),
        tr("It is hidden there already."));
  allow("mask.showInOut", object && !isWhollyHidden(object->mask, span, false),
        tr("It is shown there already."));
}

void TimelineEdits::updateMarker() {
  const QString reason = markerAt(editor_.document(), editor_.frame())
                             ? QString()
                             : tr("There is no marker at this frame.");
  actions_.setDisabledReason(QStringLiteral("marker.name"), reason);
  actions_.setDisabledReason(QStringLiteral("marker.delete"), reason);
}

}  // namespace attune
