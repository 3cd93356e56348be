// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QInputDialog>
#include <QMenu>
#include <algorithm>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/theme/icon.h"

namespace attune {
namespace {

using Metrics = TimelineMetrics;

bool hasKind(const KeySet& keys, KeyKind kind) {
  return std::any_of(keys.begin(), keys.end(), [&](const KeyRef& key) { return key.kind == kind; });
}

FrameSpan inOut(const Document& document) {
  const int last = std::max(0, document.frames() - 1);
  const int out = document.outFrame < 0 ? last : std::min(document.outFrame, last);
  return {std::clamp(document.inFrame, 0, out), out};
}

template <class How, class Choose>
void addChoices(QMenu* menu, std::initializer_list<std::pair<QString, How>> choices,
                std::initializer_list<const char16_t*> icons, Choose choose) {
  auto name = icons.begin();
  for (const auto& [text, how] : choices) {
    menu->addAction(icon(*name++), text, menu, [choose, how = how] { choose(how); });
  }
}

}  // namespace

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
  QPoint at = event->pos();
  if (event->reason() == QContextMenuEvent::Keyboard) {
    at = {layout_.centre(shownFrame_), Metrics::kRuler / 4};
    if (focusedRow_ >= 0) {
      const TimelineRow& row = rows_[static_cast<std::size_t>(focusedRow_)];
      at.setY(rowTop(row) + row.height / 2);
    }
  }
  if (gesture_.kind != GestureKind::None || layout_.frames() == 0) return;
  // All that the menu offers acts on the frame that was clicked.
  if (event->reason() == QContextMenuEvent::Mouse && at.x() >= Metrics::kHeader)
    editor_.setFrame(layout_.frameAt(at.x()));
  QMenu* menu = menuAt(at);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->popup(mapToGlobal(at));
}

QMenu* TimelineView::menuAt(QPoint at) {
  auto* menu = new QMenu(this);
  const int frame = layout_.frameAt(at.x());
  const TimelineRow* row = rowAt(at.y());
  if (const auto key = keyAtPoint(at)) {
    if (!selection_.contains(*key)) setSelection({*key});
    if (hasKind(selection_, KeyKind::Mask)) {
      QMenu* sub = menu->addMenu(icon(u"morph"), tr("&Interpolation"));
      addChoices<Interpolation>(sub,
                                {{tr("&Hold"), Interpolation::Hold},
                                 {tr("&Morph"), Interpolation::Linear},
                                 {tr("&Smooth"), Interpolation::Smooth}},
                                {u"hold", u"morph", u"smooth-node"},
                                [this](Interpolation how) { setInterpolation(how); });
    }
    if (hasKind(selection_, KeyKind::Progress)) {
      QMenu* sub = menu->addMenu(icon(u"ease"), tr("&Easing"));
      addChoices<Easing>(sub,
                         {{tr("&Hold"), Easing::Hold},
                          {tr("&Even"), Easing::Linear},
                          {tr("Ease &in"), Easing::EaseIn},
                          {tr("Ease &out"), Easing::EaseOut},
                          {tr("Ease in and o&ut"), Easing::EaseInOut}},
                         {u"hold", u"morph", u"ease", u"ease", u"ease"},
                         [this](Easing how) { setEasing(how); });
    }
    menu->addSeparator();
    menu->addAction(icon(u"delete"), tr("&Delete keys"), this, &TimelineView::removeSelectedKeys);
    menu->addSeparator();
  }
  if (row && !row->object.empty()) {
    addRowActions(*menu, *row, frame);
  } else {
    addRulerActions(*menu, frame);
  }
  return menu;
}

void TimelineView::addRowActions(QMenu& menu, const TimelineRow& row, int frame) {
  const DocumentObject* object = editor_.document().find(row.object);
  if (!object) return;
  const std::string id = row.object;
  editor_.selectObject(QString::fromStdString(id));
  if (row.kind == TimelineRowKind::Path) {
    const double share =
        object->path ? shareAt(progressKeys(*object->path, layout_.frames()), frame) : 0;
    menu.addAction(icon(u"key-add"), tr("&Add progress key"), this, [this, id, frame, share] {
      editor_.commit(tr("Add progress key"), withProgressKey(editor_.document(), id, frame, share));
    });
    menu.addAction(tr("E&ven over the whole clip"), this, [this, id] {
      Document next = editor_.document();
      if (DocumentObject* found = next.find(id); found && found->path && !found->locked) {
        found->path->progress.clear();
      }
      editor_.commit(tr("Even timing"), std::move(next));
    });
    return;
  }
  for (const char* name : {"key.toggle", "mask.propagateBack", "mask.propagateForward",
                           "mask.repropagate", "mask.inbetweenFlow"}) {
    if (QAction* action = actions_.find(QLatin1String(name))) menu.addAction(action);
  }
  menu.addSeparator();
  if (const auto span = trackedSpanAt(object->mask, frame)) {
    menu.addAction(
        icon(u"clear"), tr("Delete tracked &masks, %1 to %2").arg(span->first).arg(span->last),
        this, [this, id, span = *span] {
          editor_.commit(tr("Delete tracked masks"), withoutTracked(editor_.document(), id, span));
        });
  }
  const bool hidden = attune::isHidden(object->mask, frame);
  menu.addAction(icon(hidden ? u"eye" : u"eye-off"),
                 hidden ? tr("&Show in frame %1").arg(frame) : tr("&Hide in frame %1").arg(frame),
                 this, [this, id, frame, hidden] {
                   editor_.commit(hidden ? tr("Show in a frame") : tr("Hide in a frame"),
                                  withHidden(editor_.document(), id, {frame, frame}, !hidden));
                 });
  for (const bool hide : {true, false}) {
    menu.addAction(hide ? tr("Hide from in to out") : tr("Show from in to out"), this,
                   [this, id, hide] {
                     const Document& now = editor_.document();
                     editor_.commit(hide ? tr("Hide from in to out") : tr("Show from in to out"),
                                    withHidden(now, id, inOut(now), hide));
                   });
  }
}

void TimelineView::addRulerActions(QMenu& menu, int frame) {
  const auto& markers = editor_.document().markers;
  const auto marker = std::find_if(markers.begin(), markers.end(),
                                   [&](const Marker& m) { return m.frame == frame; });
  if (marker != markers.end()) {
    menu.addAction(tr("&Name marker…"), this, [this, frame] { renameMarker(frame); });
    menu.addAction(icon(u"delete"), tr("&Delete marker"), this, [this, frame] {
      Document next = editor_.document();
      std::erase_if(next.markers, [&](const Marker& m) { return m.frame == frame; });
      editor_.commit(tr("Delete marker"), std::move(next));
    });
    menu.addSeparator();
  }
  for (const char* name : {"playback.setIn", "playback.setOut", "playback.clearInOut",
                           "playback.addMarker", "playback.loop"}) {
    if (QAction* action = actions_.find(QLatin1String(name))) menu.addAction(action);
  }
}

void TimelineView::renameMarker(int frame) {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Name marker"));
  dialog->setLabelText(tr("Name of the marker at frame %1").arg(frame));
  for (const Marker& marker : editor_.document().markers) {
    if (marker.frame == frame) dialog->setTextValue(QString::fromStdString(marker.text));
  }
  connect(dialog, &QInputDialog::textValueSelected, this, [this, frame](const QString& text) {
    Document next = editor_.document();
    for (Marker& marker : next.markers) {
      if (marker.frame == frame) marker.text = text.toStdString();
    }
    editor_.commit(tr("Name marker"), std::move(next));
  });
  dialog->open();
}

QString TimelineView::toolTipAt(QPoint at) const {
  if (layout_.frames() == 0) return {};
  const TimelineRow* row = rowAt(at.y());
  const DocumentObject* object =
      row && !row->object.empty() ? editor_.document().find(row->object) : nullptr;
  if (at.x() < Metrics::kHeader) {
    if (!object || row->kind != TimelineRowKind::Object) return {};
    const QPoint inside = at - QPoint(0, rowTop(*row));
    if (eyeRect(*row).contains(inside)) return object->visible ? tr("Hide") : tr("Show");
    if (lockRect(*row).contains(inside)) return object->locked ? tr("Unlock") : tr("Lock");
    return QString::fromStdString(object->name);
  }
  const int frame = layout_.frameAt(at.x());
  const QString place = tr("Frame %1").arg(frame);
  if (inRuler(at)) {
    for (const Marker& marker : editor_.document().markers) {
      if (marker.frame == frame && !marker.text.empty()) {
        return place + QStringLiteral(" · ") + QString::fromStdString(marker.text);
      }
    }
    if (at.y() >= Metrics::kCache + Metrics::kStrip) {
      switch (resultState_) {
        case ResultState::None:
          return tr("No result yet");
        case ResultState::Running:
          return tr("A run is making the result");
        case ResultState::Fresh:
          return tr("The result shows the project as it is");
        case ResultState::Stale:
          return tr("The project was changed since this result was made");
      }
    }
    if (at.y() >= Metrics::kCache) {
      return editor_.source() ? tr("The source is in memory") : tr("The source is missing");
    }
    return place;
  }
  if (!object) return place;
  if (row->kind == TimelineRowKind::Path && object->path) {
    const auto keys = progressKeys(*object->path, layout_.frames());
    return tr("%1: %2 % of the path").arg(place).arg(qRound(100 * shareAt(keys, frame)));
  }
  const Key* key = keyAt(object->mask, frame);
  if (attune::isHidden(object->mask, frame)) return tr("%1: hidden").arg(place);
  if (!key) return place;
  if (key->origin == KeyOrigin::Painted) return tr("%1: painted").arg(place);
  return tr("%1: tracked, %2 % sure").arg(place).arg(qRound(100 * key->confidence));
}

}  // namespace attune
