// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

#include "core/base/error.h"

namespace attune {
namespace {

ActionSpec spec(const char* id, const QList<QKeySequence>& keys = {},
                ActionContext context = ActionContext::Window) {
  return {.id = QString::fromLatin1(id),
          .text = QStringLiteral("&Do It…"),
          .tooltip = QStringLiteral("Does it"),
          .shortcuts = keys,
          .context = context};
}

ErrorCode refusalOf(ActionRegistry& actions, const ActionSpec& wrong) {
  try {
    actions.add(wrong);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::Cancelled;
}

// A window with a field, a button and a slider, and two hosts of contexts.
struct Window {
  Window() {
    for (QWidget* part : std::initializer_list<QWidget*>{&field, &button, &slider, &viewer, &list})
      column.addWidget(part);
    for (QWidget* host : {&viewer, &list}) host->setFocusPolicy(Qt::StrongFocus);
    window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
    actions.attach(ActionContext::Viewer, &viewer);
    actions.attach(ActionContext::Objects, &list);
  }
  void key(QWidget& target, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    target.setFocus();
    QTest::keyClick(&target, key, modifiers);
  }

  QWidget window;
  QVBoxLayout column{&window};
  QLineEdit field;
  QPushButton button;
  QSlider slider{Qt::Horizontal};
  QWidget viewer;
  QWidget list;
  ActionRegistry actions{&window};
};

}  // namespace

class ActionRegistryTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

 private Q_SLOTS:
  void refusesWhatIsTakenOrNameless() {
    ActionRegistry actions;
    QVERIFY(actions.add(spec("a.one")));
    QCOMPARE(refusalOf(actions, spec("a.one")), ErrorCode::Internal);
    QCOMPARE(refusalOf(actions, spec("")), ErrorCode::Internal);
    ActionSpec wrong = spec("a.two");
    wrong.text.clear();
    QCOMPARE(refusalOf(actions, wrong), ErrorCode::Internal);
    wrong = spec("a.two");
    wrong.tooltip.clear();
    QCOMPARE(refusalOf(actions, wrong), ErrorCode::Internal);
    QCOMPARE(actions.specs().size(), std::size_t{1});
    QVERIFY(!actions.find(QStringLiteral("a.two")));
  }

  void saysKeysAndReasonsInTheToolTip() {
    ActionRegistry actions;
    QAction* action = actions.add(spec("a.one", {QKeySequence(Qt::Key_D)}));
    QCOMPARE(action->toolTip(), QStringLiteral("Does it (D)"));
    QCOMPARE(action->iconText(), QStringLiteral("Do It"));
    actions.setDisabledReason(action, QStringLiteral("Not yet."));
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->toolTip(), QStringLiteral("Does it (D)\nNot yet."));
    QCOMPARE(actions.disabledReason(QStringLiteral("a.one")), QStringLiteral("Not yet."));
    actions.setDisabledReason(QStringLiteral("a.one"), {});
    QVERIFY(action->isEnabled());
    QCOMPARE(action->toolTip(), QStringLiteral("Does it (D)"));
    actions.setDisabledReason(QStringLiteral("nobody"), QStringLiteral("No."));
    actions.setText(QStringLiteral("a.one"), QStringLiteral("&Stop"));
    QCOMPARE(action->iconText(), QStringLiteral("Stop"));
  }

  void groupsBySectionInTheOrderOfAdding() {
    ActionRegistry actions;
    const std::pair<const char*, int> wanted[] = {{"b", 2}, {"a", 1}, {"c", 2}, {"d", 1}};
    for (const auto& [id, section] : wanted) {
      ActionSpec one = spec(id);
      one.group = QStringLiteral("file");
      one.section = section;
      actions.add(one);
    }
    actions.add(spec("elsewhere"));
    QStringList order;
    for (const ActionSpec* each : actions.inGroup(QStringLiteral("file"))) order << each->id;
    QCOMPARE(order.join(QString()), QStringLiteral("adbc"));
  }

  void exclusiveOnesAreCheckedOneAtATime() {
    ActionRegistry actions;
    for (const char* id : {"a", "b"}) {
      ActionSpec one = spec(id);
      one.exclusive = QStringLiteral("tool");
      actions.add(one);
    }
    actions.find(QStringLiteral("a"))->trigger();
    actions.find(QStringLiteral("b"))->trigger();
    QVERIFY(!actions.find(QStringLiteral("a"))->isChecked());
    QVERIFY(actions.find(QStringLiteral("b"))->isChecked());
  }

  void keysWorkInTheirContextAlone() {
    Window kit;
    QSignalSpy viewer(kit.actions.add(spec("v", {Qt::Key_B}, ActionContext::Viewer)),
                      &QAction::triggered);
    QSignalSpy list(kit.actions.add(spec("l", {Qt::Key_B}, ActionContext::Objects)),
                    &QAction::triggered);
    QSignalSpy all(kit.actions.add(spec("w", {Qt::Key_K})), &QAction::triggered);
    kit.key(kit.viewer, Qt::Key_B);
    QCOMPARE(viewer.count(), 1);
    QCOMPARE(list.count(), 0);
    kit.key(kit.list, Qt::Key_B);
    QCOMPARE(list.count(), 1);
    kit.key(kit.button, Qt::Key_B);
    QCOMPARE(viewer.count() + list.count(), 2);
    kit.key(kit.viewer, Qt::Key_K);
    kit.key(kit.button, Qt::Key_K);
    QCOMPARE(all.count(), 2);
  }

  void controlsKeepTheKeysTheyNeed() {
    Window kit;
    QSignalSpy play(kit.actions.add(spec("play", {Qt::Key_Space})), &QAction::triggered);
    QSignalSpy step(kit.actions.add(spec("step", {Qt::Key_Right})), &QAction::triggered);
    QSignalSpy letter(kit.actions.add(spec("letter", {Qt::Key_K})), &QAction::triggered);
    QSignalSpy undo(kit.actions.add(spec("undo", {QKeySequence(Qt::ALT | Qt::Key_Right)})),
                    &QAction::triggered);
    QSignalSpy clicked(&kit.button, &QPushButton::clicked);
    kit.key(kit.field, Qt::Key_K);
    kit.key(kit.field, Qt::Key_Space);
    QCOMPARE(kit.field.text(), QStringLiteral("k "));
    kit.key(kit.button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
    kit.key(kit.slider, Qt::Key_Right);
    QCOMPARE(kit.slider.value(), 1);
    QCOMPARE(play.count() + step.count() + letter.count(), 0);
    kit.key(kit.slider, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(undo.count(), 1);
    kit.key(kit.viewer, Qt::Key_Space);
    kit.key(kit.viewer, Qt::Key_Right);
    QCOMPARE(play.count() + step.count(), 2);
  }

  void anOpenListTakesReturn() {
    Window kit;
    QSignalSpy step(kit.actions.add(spec("step", {Qt::Key_Down})), &QAction::triggered);
    QComboBox box(&kit.window);
    box.addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
    kit.column.addWidget(&box);
    box.setFocus();
    box.showPopup();
    QTRY_VERIFY(box.view()->isVisible());
    QWindow* list = box.view()->window()->windowHandle();  // as the desktop sends them
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(box.currentText(), QStringLiteral("two"));
    QVERIFY(!box.view()->isVisible());
    QCOMPARE(step.count(), 0);
  }

  void tellsWhichKeysClash() {
    ActionRegistry actions;
    actions.add(spec("v", {Qt::Key_B}, ActionContext::Viewer));
    actions.add(spec("l", {}, ActionContext::Objects));
    actions.add(spec("w", {Qt::Key_K}));
    const QStringList none;
    QCOMPARE(actions.conflicts(QStringLiteral("l"), Qt::Key_B), none);
    QCOMPARE(actions.conflicts(QStringLiteral("w"), Qt::Key_B), QStringList(QStringLiteral("v")));
    QCOMPARE(actions.conflicts(QStringLiteral("l"), Qt::Key_K), QStringList(QStringLiteral("w")));
    QCOMPARE(actions.conflicts(QStringLiteral("v"), Qt::Key_B), none);  // its own
    QCOMPARE(actions.conflicts(QStringLiteral("v"), QKeySequence()), none);
  }

  void changedKeysAreKept() {
    QSettings settings(folder_.filePath(QStringLiteral("keys.ini")), QSettings::IniFormat);
    {
      ActionRegistry actions;
      actions.add(spec("a.one", {Qt::Key_A}));
      actions.add(spec("a.two", {Qt::Key_B}));
      actions.add(spec("a.three", {Qt::Key_C}));
      QSignalSpy changed(&actions, &ActionRegistry::shortcutsChanged);
      actions.setShortcuts(QStringLiteral("a.one"),
                           {QKeySequence(Qt::CTRL | Qt::Key_Comma), QKeySequence(Qt::Key_X)});
      actions.setShortcuts(QStringLiteral("a.two"), {});
      actions.setShortcuts(QStringLiteral("nobody"), {});
      QCOMPARE(changed.count(), 2);
      QVERIFY(actions.isChanged(QStringLiteral("a.one")));
      QVERIFY(!actions.isChanged(QStringLiteral("a.three")));
      actions.save(settings);
    }
    ActionRegistry actions;
    actions.add(spec("a.one", {Qt::Key_A}));
    actions.restore(settings);
    actions.add(spec("a.two", {Qt::Key_B}));  // comes after its keys were read
    actions.add(spec("a.three", {Qt::Key_C}));
    const auto keys = [&](const char* id) {
      return QKeySequence::listToString(actions.find(QString::fromLatin1(id))->shortcuts(),
                                        QKeySequence::PortableText);
    };
    QCOMPARE(keys("a.one"), QStringLiteral("Ctrl+,; X"));
    QCOMPARE(keys("a.two"), QString());
    QCOMPARE(keys("a.three"), QStringLiteral("C"));
    actions.save(settings);  // and a second time, those that are there and those that are not
    actions.resetShortcuts(QStringLiteral("a.one"));
    QCOMPARE(keys("a.one"), QStringLiteral("A"));
    QVERIFY(!actions.isChanged(QStringLiteral("a.one")));
    QCOMPARE(actions.find(QStringLiteral("a.one"))->toolTip(), QStringLiteral("Does it (A)"));
    actions.save(settings);
    ActionRegistry third;
    third.restore(settings);
    QCOMPARE(third.add(spec("a.one", {Qt::Key_A}))->shortcut(), QKeySequence(Qt::Key_A));
    QVERIFY(third.add(spec("a.two", {Qt::Key_B}))->shortcuts().isEmpty());
  }

  // Two keys that the user swapped, of which the scheme claims one: neither is left with two.
  void aSchemeLeavesNoKeyTwice() {
    for (const QStringList& order : {QStringList{QStringLiteral("a"), QStringLiteral("c")},
                                     QStringList{QStringLiteral("c"), QStringLiteral("a")}}) {
      ActionRegistry actions;
      for (const QString& id : order)
        actions.add(spec(id.toLatin1().constData(), {id == order.first() ? Qt::Key_A : Qt::Key_C}));
      actions.add(spec("b", {Qt::Key_B}));
      actions.setShortcuts(order[0], {Qt::Key_C});
      actions.setShortcuts(order[1], {Qt::Key_A});
      for (const Qt::Key claimed : {Qt::Key_A, Qt::Key_C}) {
        const auto key = [&](const QString& id) { return actions.find(id)->shortcut(); };
        KeyMap scheme{{QStringLiteral("b"), {claimed}}};
        scheme.insert(claimed == Qt::Key_A ? order[0] : order[1], {Qt::Key_X});
        actions.setScheme(scheme);
        for (const ActionSpec& each : actions.specs())
          QVERIFY(actions.conflicts(each.id, key(each.id)).isEmpty());
        QCOMPARE(key(QStringLiteral("b")), QKeySequence(claimed));
        actions.setScheme({});  // what was swapped is swapped again
        QCOMPARE(key(order[0]), QKeySequence(Qt::Key_C));
        QCOMPARE(key(order[1]), QKeySequence(Qt::Key_A));
        QCOMPARE(key(QStringLiteral("b")), QKeySequence(Qt::Key_B));
      }
    }
  }

  // Taking back the scheme's key is not taking it from whoever had it before that scheme.
  void resettingTheOtherKeepsWhatWasSetAside() {
    const QString a = QStringLiteral("a.one");
    const QString b = QStringLiteral("a.two");
    ActionRegistry actions;
    QAction* one = actions.add(spec("a.one", {Qt::Key_A}));
    actions.add(spec("a.two", {Qt::Key_B}));
    actions.setShortcuts(a, {Qt::Key_K});
    actions.setScheme({{b, {Qt::Key_K}}});
    QCOMPARE(one->shortcut(), QKeySequence(Qt::Key_A));
    actions.setShortcuts(b, {Qt::Key_L});
    QCOMPARE(actions.schemeKeys(b), QList<QKeySequence>{Qt::Key_K});
    actions.resetShortcuts(b);
    actions.setScheme({});
    QCOMPARE(one->shortcut(), QKeySequence(Qt::Key_K));
  }

  void ownKeysComeBackWithTheOldScheme() {
    QSettings settings(folder_.filePath(QStringLiteral("schemes.ini")), QSettings::IniFormat);
    const QString a = QStringLiteral("a.one");
    const QString b = QStringLiteral("a.two");
    const KeyMap same{{a, {Qt::Key_X}}};  // the key that the user gave it
    const KeyMap taken{{b, {Qt::Key_X}}};
    {
      ActionRegistry actions;
      QAction* one = actions.add(spec("a.one", {Qt::Key_A}));
      actions.add(spec("a.two", {Qt::Key_B}));
      actions.setShortcuts(a, {Qt::Key_X});
      actions.setScheme(same);
      QVERIFY(!actions.isChanged(a));
      actions.setScheme({});
      QCOMPARE(one->shortcut(), QKeySequence(Qt::Key_X));
      QVERIFY(actions.isChanged(a));
      actions.setScheme(taken);
      QCOMPARE(one->shortcut(), QKeySequence(Qt::Key_A));
      QVERIFY(!actions.isChanged(a));
      actions.save(settings);
    }
    ActionRegistry actions;  // the next start, where actions come after their keys
    actions.setScheme(taken);
    actions.restore(settings);
    QAction* one = actions.add(spec("a.one", {Qt::Key_A}));
    QAction* two = actions.add(spec("a.two", {Qt::Key_B}));
    QCOMPARE(one->shortcut(), QKeySequence(Qt::Key_A));
    QCOMPARE(two->shortcut(), QKeySequence(Qt::Key_X));
    actions.setScheme({});
    QCOMPARE(one->shortcut(), QKeySequence(Qt::Key_X));
    // Given to another in the meantime, it stays there.
    actions.setScheme(taken);
    actions.setShortcuts(b, {});
    actions.add(spec("a.three"));
    actions.setShortcuts(QStringLiteral("a.three"), {Qt::Key_X});
    actions.setScheme({});
    QCOMPARE(one->shortcut(), QKeySequence(Qt::Key_A));
    QCOMPARE(actions.find(QStringLiteral("a.three"))->shortcut(), QKeySequence(Qt::Key_X));
  }
};

}  // namespace attune

QTEST_MAIN(attune::ActionRegistryTest)
#include "action_registry_test.moc"
