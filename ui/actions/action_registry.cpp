// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QSettings>
#include <QTabBar>
#include <algorithm>

#include "core/base/error.h"
#include "ui/theme/icon.h"

namespace attune {
namespace {

const QString kShortcuts = QStringLiteral("shortcuts");
const QString kSetAside = QStringLiteral("shortcutsSetAside");

// Keys without which a control cannot be used by keyboard.
bool controlNeeds(const QObject* control, const QKeyEvent& event) {
  if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  const int key = event.key();
  const bool presses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
  const bool moves = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
                     key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End ||
                     key == Qt::Key_PageUp || key == Qt::Key_PageDown;
  if (qobject_cast<const QAbstractButton*>(control)) return presses;
  if (qobject_cast<const QAbstractSlider*>(control) || qobject_cast<const QTabBar*>(control))
    return moves;
  // A combo box's open list chooses by this very override, if nobody takes it.
  if (const auto* view = qobject_cast<const QAbstractItemView*>(control))
    return moves || (presses && view->window()->windowType() != Qt::Popup);
  if (qobject_cast<const QComboBox*>(control)) return presses || moves;
  if (qobject_cast<const QAbstractSpinBox*>(control)) return presses || moves;
  return false;
}

QString withoutMnemonic(QString text) {
  text.remove(QLatin1Char('&'));
  text.remove(QStringLiteral("…"));
  return text;
}

}  // namespace

ActionRegistry::ActionRegistry(QWidget* window, QObject* parent)
    : QObject(parent), window_(window) {
  if (qApp) qApp->installEventFilter(this);
}

ActionRegistry::~ActionRegistry() = default;

QAction* ActionRegistry::add(const ActionSpec& spec) {
  if (spec.id.isEmpty() || spec.text.isEmpty() || spec.tooltip.isEmpty())
    throw Error(ErrorCode::Internal,
                "action " + spec.id.toStdString() + ": has no id, text or tool tip");
  if (entries_.contains(spec.id))
    throw Error(ErrorCode::Internal, "action " + spec.id.toStdString() + ": added twice");

  auto* action = new QAction(spec.text, this);
  action->setObjectName(spec.id);
  action->setIconText(withoutMnemonic(spec.text));
  if (!spec.icon.isEmpty()) action->setIcon(icon(spec.icon));
  action->setCheckable(spec.checkable || !spec.exclusive.isEmpty());
  action->setShortcuts(keysInForce(spec));
  action->setShortcutContext(
      spec.context == ActionContext::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
  if (!spec.exclusive.isEmpty()) {
    QActionGroup*& group = exclusive_[spec.exclusive];
    if (!group) group = new QActionGroup(this);
    group->addAction(action);
  }
  if (spec.context == ActionContext::Window && window_) window_->addAction(action);
  for (const auto& [context, host] : hosts_)
    if (context == spec.context && host) host->addAction(action);

  specs_.push_back(spec);
  entries_.insert(spec.id, {.action = action});
  updateToolTip(spec);
  Q_EMIT added(spec.id);
  return action;
}

QAction* ActionRegistry::find(const QString& id) const {
  return entries_.value(id).action;
}

const std::vector<ActionSpec>& ActionRegistry::specs() const {
  return specs_;
}

std::vector<const ActionSpec*> ActionRegistry::inGroup(const QString& group) const {
  std::vector<const ActionSpec*> found;
  for (const ActionSpec& spec : specs_)
    if (spec.group == group) found.push_back(&spec);
  std::ranges::stable_sort(found, {}, [](const ActionSpec* spec) { return spec->section; });
  return found;
}

void ActionRegistry::setText(const QString& id, const QString& text) {
  QAction* action = find(id);
  action->setText(text);
  action->setIconText(withoutMnemonic(text));
}

void ActionRegistry::setToolTip(const QString& id, const QString& tooltip) {
  const auto found = std::ranges::find(specs_, id, &ActionSpec::id);
  if (found == specs_.end() || found->tooltip == tooltip) return;
  found->tooltip = tooltip;
  updateToolTip(*found);
}

void ActionRegistry::setDisabledReason(QAction* action, const QString& reason) {
  if (action) setDisabledReason(action->objectName(), reason);
}

void ActionRegistry::setDisabledReason(const QString& id, const QString& reason) {
  const auto entry = entries_.find(id);
  if (entry == entries_.end()) return;
  entry->action->setEnabled(reason.isEmpty());
  if (entry->reason == reason) return;
  entry->reason = reason;
  updateToolTip(*spec(id));
}

QString ActionRegistry::disabledReason(const QString& id) const {
  return entries_.value(id).reason;
}

void ActionRegistry::attach(ActionContext context, QWidget* widget) {
  std::erase_if(hosts_, [](const auto& host) { return !host.second; });
  hosts_.emplace_back(context, widget);
  for (const ActionSpec& each : specs_)
    if (each.context == context) widget->addAction(find(each.id));
}

QList<QKeySequence> ActionRegistry::ownKeys(const ActionSpec& spec) const {
  return scheme_.value(spec.id, spec.shortcuts);
}

QList<QKeySequence> ActionRegistry::keysInForce(const ActionSpec& spec) const {
  return setAside_.contains(spec.id) ? ownKeys(spec) : overrides_.value(spec.id, ownKeys(spec));
}

void ActionRegistry::putInForce(const ActionSpec& spec) {
  find(spec.id)->setShortcuts(keysInForce(spec));
  updateToolTip(spec);
}

void ActionRegistry::putAllInForce() {
  for (const ActionSpec& each : specs_) putInForce(each);
  // Keys that go back to the scheme's own may clash with others of the user's.
  while (setOneAside()) continue;
  for (const ActionSpec& each : specs_) Q_EMIT shortcutsChanged(each.id);
}

bool ActionRegistry::setOneAside() {
  const auto yields = [this](const ActionSpec& each, bool toTheUsersToo) {
    const QList<QKeySequence> keys = find(each.id)->shortcuts();
    return std::ranges::any_of(keys, [&](const QKeySequence& key) {
      return std::ranges::any_of(conflicts(each.id, key), [&](const QString& other) {
        return toTheUsersToo || !isChanged(other);
      });
    });
  };
  for (const bool toTheUsersToo : {false, true}) {
    for (const ActionSpec& each : specs_) {
      if (!isChanged(each.id) || !yields(each, toTheUsersToo)) continue;
      setAside_.insert(each.id);
      putInForce(each);
      return true;
    }
  }
  return false;
}

void ActionRegistry::setScheme(KeyMap scheme) {
  scheme_ = std::move(scheme);
  setAside_.clear();
  putAllInForce();
}

void ActionRegistry::setShortcuts(const QString& id, const QList<QKeySequence>& shortcuts) {
  const ActionSpec* known = spec(id);
  if (!known) return;
  if (shortcuts == ownKeys(*known)) {
    setAside_.remove(id);
    overrides_.remove(id);
  } else {
    forgetSetAside(*known, shortcuts);
    overrides_.insert(id, shortcuts);
  }
  putInForce(*known);
  Q_EMIT shortcutsChanged(id);
}

// What was set aside does not come back to take a key that the user has given away since.
void ActionRegistry::forgetSetAside(const ActionSpec& spec, const QList<QKeySequence>& taken) {
  setAside_.remove(spec.id);
  for (const ActionSpec& other : specs_) {
    if (!setAside_.contains(other.id) || !shareKeys(spec.context, other.context)) continue;
    const QList<QKeySequence> keys = overrides_.value(other.id);
    if (std::ranges::none_of(keys, [&](const auto& key) { return taken.contains(key); })) continue;
    setAside_.remove(other.id);
    overrides_.remove(other.id);
  }
}

QList<QKeySequence> ActionRegistry::schemeKeys(const QString& id) const {
  const ActionSpec* known = spec(id);
  return known ? ownKeys(*known) : QList<QKeySequence>();
}

void ActionRegistry::resetShortcuts(const QString& id) {
  if (const ActionSpec* known = spec(id)) setShortcuts(id, ownKeys(*known));
}

void ActionRegistry::resetAllShortcuts() {
  overrides_.clear();
  setAside_.clear();
  putAllInForce();
}

bool ActionRegistry::isChanged(const QString& id) const {
  const ActionSpec* known = spec(id);
  return known && find(id)->shortcuts() != ownKeys(*known);
}

QStringList ActionRegistry::conflicts(const QString& id, const QKeySequence& key) const {
  QStringList found;
  const ActionSpec* own = spec(id);
  if (!own || key.isEmpty()) return found;
  for (const ActionSpec& other : specs_)
    if (other.id != id && shareKeys(own->context, other.context) &&
        find(other.id)->shortcuts().contains(key))
      found.append(other.id);
  return found;
}

void ActionRegistry::restore(QSettings& settings) {
  settings.beginGroup(kShortcuts);
  for (const QString& id : settings.childKeys()) {
    QList<QKeySequence> keys;
    for (const QString& text : settings.value(id).toStringList())
      if (!text.isEmpty()) keys.append(QKeySequence(text, QKeySequence::PortableText));
    overrides_.insert(id, keys);
  }
  settings.endGroup();
  for (const QString& id : settings.value(kSetAside).toStringList()) setAside_.insert(id);
  for (const ActionSpec& each : specs_) {
    if (!overrides_.contains(each.id)) continue;
    putInForce(each);
    Q_EMIT shortcutsChanged(each.id);
  }
}

void ActionRegistry::save(QSettings& settings) const {
  settings.beginGroup(kShortcuts);
  settings.remove(QString());
  for (auto it = overrides_.cbegin(); it != overrides_.cend(); ++it) {
    QStringList keys;
    for (const QKeySequence& key : it.value())
      keys.append(key.toString(QKeySequence::PortableText));
    settings.setValue(it.key(), keys);
  }
  settings.endGroup();
  settings.setValue(kSetAside, QStringList(setAside_.cbegin(), setAside_.cend()));
}

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event) {
  // An accepted override makes the key an ordinary key press of the focused widget.
  if (event->type() == QEvent::ShortcutOverride &&
      controlNeeds(watched, *static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

void ActionRegistry::updateToolTip(const ActionSpec& spec) {
  const Entry& entry = entries_[spec.id];
  QString text = spec.tooltip;
  if (const QKeySequence key = entry.action->shortcut(); !key.isEmpty())
    text += QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText));
  if (!entry.reason.isEmpty()) text += QLatin1Char('\n') + entry.reason;
  entry.action->setToolTip(text);
  entry.action->setStatusTip(spec.tooltip);
}

const ActionSpec* ActionRegistry::spec(const QString& id) const {
  const auto found = std::ranges::find(specs_, id, &ActionSpec::id);
  return found == specs_.end() ? nullptr : &*found;
}

}  // namespace attune
