// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <algorithm>

#include "ui/actions/action_registry.h"
#include "ui/session/editor.h"
#include "ui/theme/icon.h"

namespace attune {
namespace {

using Metrics = TimelineMetrics;

bool hasKind(const KeySet& keys, KeyKind kind) {
  return std::any_of(keys.begin(), keys.end(), [&](const KeyRef& key) { return key.kind == kind; });
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
  menu->setToolTipsVisible(true);
  const TimelineRow* row = rowAt(at.y());
  if (const auto key = keyAtPoint(at)) {
    if (!selection_.contains(*key)) setSelection({*key});
    if (hasKind(selection_, KeyKind::Mask))
      offerChoices(*menu, "morph", tr("&Interpolation"), QStringLiteral("interpolation"));
    if (hasKind(selection_, KeyKind::Progress))
      offerChoices(*menu, "ease", tr("&Easing"), QStringLiteral("easing"));
    menu->addSeparator();
    offer(*menu, {"key.delete"});
    menu->addSeparator();
  }
  if (row && !row->object.empty()) {
    offerRow(*menu, *row);
  } else {
    offer(*menu, {"marker.name", "marker.delete"});
    menu->addSeparator();
    offer(*menu, {"playback.setIn", "playback.setOut", "playback.clearInOut", "playback.addMarker",
                  "playback.loop"});
  }
  return menu;
}

void TimelineView::offer(QMenu& menu, std::initializer_list<const char*> ids) const {
  for (const char* id : ids) {
    if (QAction* action = actions_.find(QLatin1String(id))) menu.addAction(action);
  }
}

void TimelineView::offerChoices(QMenu& menu, const char* iconName, const QString& title,
                                const QString& group) const {
  QMenu* choices = menu.addMenu(icon(QString::fromLatin1(iconName)), title);
  choices->setToolTipsVisible(true);
  for (const ActionSpec* spec : actions_.inGroup(group)) {
    choices->addAction(actions_.find(spec->id));
  }
}

void TimelineView::offerRow(QMenu& menu, const TimelineRow& row) {
  editor_.selectObject(QString::fromStdString(row.object));
  if (row.kind == TimelineRowKind::Path) {
    offer(menu, {"path.addKey", "path.even"});
    return;
  }
  offer(menu, {"key.toggle", "mask.propagateBack", "mask.propagateForward", "mask.repropagate",
               "mask.inbetweenFlow", "mask.deleteTracked"});
  menu.addSeparator();
  offer(menu, {"mask.hideHere", "mask.hideInOut", "mask.showInOut"});
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
