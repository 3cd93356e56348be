// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>
#include <vector>

class QActionGroup;
class QSettings;

namespace attune {

// Where an action's shortcut works: in the whole window, or while the focus is in a widget that was
// attached to the context. Keys must differ inside a context and from those of Window.
//
// In Window, letters never fire while a text field has the focus, and Space, Return, arrows, Home,
// End and Delete stay with buttons, sliders, lists and fields that use them.
enum class ActionContext { Window, Viewer, Timeline, Objects, Queue, History };
// Whether one key could be heard in both.
[[nodiscard]] inline bool shareKeys(ActionContext a, ActionContext b) {
  return a == b || a == ActionContext::Window || b == ActionContext::Window;
}

struct ActionSpec {
  QString id = {};       // "tool.brush", "playback.play", "mask.propagateForward"
  QString text = {};     // as in the menu, with a mnemonic; an ellipsis where a dialog follows
  QString tooltip = {};  // one sentence; the shortcut is appended
  QList<QKeySequence> shortcuts = {};
  QString icon = {};   // a name in resources/icons; may be empty for what is in menus alone
  QString group = {};  // menu: file edit view object mask path attention generate playback
                       // window help;
                       // "tools" fills the tools' column and the Edit menu's Tools;
                       // history panels interpolation visibility easing: menus inside those
  int section = 0;     // inside the menu; a separator stands between sections
  ActionContext context = ActionContext::Window;
  bool checkable = false;
  QString exclusive = {};  // checkable actions of the same name: one at a time
};

// Keys by action id.
using KeyMap = QHash<QString, QList<QKeySequence>>;

// Every action of the window. It fills menus, tool bars and the shortcuts page; keys that the user
// changed are kept. Widgets add theirs in their constructors and connect to QAction::triggered.
class ActionRegistry : public QObject {
  Q_OBJECT

 public:
  // Window actions work while `window` is active; it may be null where shortcuts do not matter.
  explicit ActionRegistry(QWidget* window = nullptr, QObject* parent = nullptr);
  ~ActionRegistry() override;

  // Throws Internal where the id, the text or the tool tip is empty, or the id is taken.
  QAction* add(const ActionSpec& spec);
  // The same, connected: add(spec, this, [this] { ... }) or add(spec, this, &Panel::slot).
  template <typename Receiver, typename Slot>
  QAction* add(const ActionSpec& spec, Receiver* receiver, Slot slot) {
    QAction* action = add(spec);
    QObject::connect(action, &QAction::triggered, receiver, slot);
    return action;
  }

  [[nodiscard]] QAction* find(const QString& id) const;        // null where there is none
  [[nodiscard]] const std::vector<ActionSpec>& specs() const;  // in the order of adding
  [[nodiscard]] std::vector<const ActionSpec*> inGroup(const QString& group) const;  // by section

  // For an action whose name tells its state; `text` has a mnemonic, like the spec's.
  void setText(const QString& id, const QString& text);
  void setToolTip(const QString& id, const QString& tooltip);  // as in the spec

  // Disables the action and says why in its tool tip; an empty reason enables it.
  void setDisabledReason(QAction* action, const QString& reason);
  void setDisabledReason(const QString& id, const QString& reason);
  [[nodiscard]] QString disabledReason(const QString& id) const;

  // Keys of this context work while the focus is in `widget` or its children.
  void attach(ActionContext context, QWidget* widget);

  // Keys that take the place of those in the specs, for every action that the scheme names. What
  // the user has changed stays changed, but for keys that the scheme needs elsewhere: those are set
  // aside, and come back with a scheme that leaves them free.
  void setScheme(KeyMap scheme);
  void setShortcuts(const QString& id, const QList<QKeySequence>& shortcuts);
  void resetShortcuts(const QString& id);
  // What resetShortcuts() gives it.
  [[nodiscard]] QList<QKeySequence> schemeKeys(const QString& id) const;
  void resetAllShortcuts();
  // Whether the keys in force are other than the scheme's.
  [[nodiscard]] bool isChanged(const QString& id) const;
  // Ids of other actions that the key would clash with, were it given to `id`.
  [[nodiscard]] QStringList conflicts(const QString& id, const QKeySequence& key) const;

  // The user's keys, under "shortcuts/"; those of actions that are added later are kept for them.
  void restore(QSettings& settings);
  void save(QSettings& settings) const;

 Q_SIGNALS:
  void added(const QString& id);
  void shortcutsChanged(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Entry {
    QAction* action = nullptr;
    QString reason = {};
  };
  void updateToolTip(const ActionSpec& spec);
  [[nodiscard]] const ActionSpec* spec(const QString& id) const;
  [[nodiscard]] QList<QKeySequence> ownKeys(const ActionSpec& spec) const;
  [[nodiscard]] QList<QKeySequence> keysInForce(const ActionSpec& spec) const;
  void putInForce(const ActionSpec& spec);
  void putAllInForce();
  bool setOneAside();
  void forgetSetAside(const ActionSpec& spec, const QList<QKeySequence>& taken);

  QPointer<QWidget> window_;
  std::vector<ActionSpec> specs_;
  QHash<QString, Entry> entries_;
  QHash<QString, QActionGroup*> exclusive_;
  KeyMap scheme_;
  KeyMap overrides_;        // what the user chose, in force or not
  QSet<QString> setAside_;  // of those, what yields to the scheme
  std::vector<std::pair<ActionContext, QPointer<QWidget>>> hosts_;
};

}  // namespace attune
