// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "core/toybox/random.h"
#include "tests/ui/timeline/timeline_kit.h"

namespace attune {
namespace {

const KeyRef kBall2{"ball", KeyKind::Mask, 2};
const KeyRef kBall8{"ball", KeyKind::Mask, 8};
const KeyRef kBall20{"ball", KeyKind::Mask, 20};
const KeyRef kCloud4{"cloud", KeyKind::Mask, 4};

bool hasKey(const Document& document, const KeyRef& key) {
  return allKeys(document).contains(key);
}

}  // namespace

class TimelineViewTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void scrubsByEveryPixel() {
    TimelineKit kit;
    const TimelineLayout& layout = kit.view().layout();
    kit.press({layout.left(0), 10});
    for (int x = layout.left(0); x < layout.right(kSampleFrames - 1); ++x) {
      kit.move({x, 10});
      QVERIFY(layout.left(kit.editor.frame()) <= x && x < layout.right(kit.editor.frame()));
    }
    kit.move({5000, 300});
    QCOMPARE(kit.editor.frame(), kSampleFrames - 1);
    kit.move({-5000, 300});
    QCOMPARE(kit.editor.frame(), 0);
    kit.release({-5000, 300});
    QCOMPARE(kit.editor.history().count(), 0);
  }

  void clickingSelectsAndGoesThere() {
    TimelineKit kit;
    kit.click(kit.view().centreOf(kBall8));
    QCOMPARE(kit.view().selection(), KeySet{kBall8});
    QCOMPARE(kit.editor.frame(), 8);
    kit.click(kit.view().centreOf(kBall2), Qt::ShiftModifier);
    QCOMPARE(kit.view().selection(), (KeySet{kBall2, kBall8}));
    kit.click(kit.view().centreOf(kBall8), Qt::ControlModifier);
    QCOMPARE(kit.view().selection(), KeySet{kBall2});
    kit.click(kit.inFrame(12, kit.rowMiddle(TimelineRowKind::Object, "ball")));
    QVERIFY(kit.view().selection().empty());
    QCOMPARE(kit.editor.frame(), 12);
    QCOMPARE(kit.editor.history().count(), 0);
  }

  void selectsByABox() {
    TimelineKit kit;
    const int top = kit.rowMiddle(TimelineRowKind::Object, "ball");
    const int bottom = kit.rowMiddle(TimelineRowKind::Object, "cloud");
    kit.drag(kit.inFrame(6, top - 10), kit.inFrame(21, top + 10));
    QCOMPARE(kit.view().selection(), (KeySet{kBall8, kBall20}));
    kit.drag(kit.inFrame(3, bottom - 10), kit.inFrame(5, bottom + 10), Qt::ShiftModifier);
    QCOMPARE(kit.view().selection(), (KeySet{kBall8, kBall20, kCloud4}));
    QTest::keyClick(&kit.view(), Qt::Key_Escape);
    QVERIFY(kit.view().selection().empty());
  }

  void dragsKeysAsOneUndoStep() {
    TimelineKit kit;
    const Document before = kit.document();
    const QPoint from = kit.view().centreOf(kBall2);
    kit.drag(from, {kit.view().layout().centre(5), from.y()});
    QVERIFY(!hasKey(kit.document(), kBall2));
    QVERIFY(hasKey(kit.document(), {"ball", KeyKind::Mask, 5}));
    QCOMPARE(kit.view().selection(), (KeySet{{"ball", KeyKind::Mask, 5}}));
    QCOMPARE(kit.editor.history().count(), 1);
    kit.editor.undo();
    QCOMPARE(kit.document(), before);
    QVERIFY(kit.view().selection().empty());
  }

  void dragsManyAndNeverOntoAKey() {
    TimelineKit kit;
    kit.view().setSelection({kBall2, kCloud4});
    const QPoint from = kit.view().centreOf(kBall2);
    kit.drag(from, {kit.view().layout().centre(8), from.y()});  // 8 and 10 are taken
    QVERIFY(hasKey(kit.document(), {"ball", KeyKind::Mask, 7}));
    QVERIFY(hasKey(kit.document(), {"cloud", KeyKind::Mask, 9}));
    QVERIFY(hasKey(kit.document(), kBall8));
  }

  void copiesWithControl() {
    TimelineKit kit;
    const QPoint from = kit.view().centreOf(kBall2);
    kit.drag(from, {kit.view().layout().centre(5), from.y()}, Qt::ControlModifier);
    QVERIFY(hasKey(kit.document(), kBall2));
    QVERIFY(hasKey(kit.document(), {"ball", KeyKind::Mask, 5}));
    QCOMPARE(kit.editor.history().count(), 1);
  }

  void escapeGivesUp() {
    TimelineKit kit;
    const Document before = kit.document();
    const QPoint from = kit.view().centreOf(kBall2);
    kit.press(from);
    kit.move({kit.view().layout().centre(6), from.y()});
    QVERIFY(kit.document() != before);
    QTest::keyClick(&kit.view(), Qt::Key_Escape);
    QCOMPARE(kit.document(), before);
    kit.release({kit.view().layout().centre(6), from.y()});
    QCOMPARE(kit.document(), before);
    QCOMPARE(kit.editor.history().count(), 0);
  }

  void progressKeysMoveUpAndDown() {
    TimelineKit kit;
    const KeyRef key{"ball", KeyKind::Progress, 12};
    const QPoint from = kit.view().centreOf(key);
    kit.drag(from, from + QPoint(1, 60));
    QCOMPARE(kit.document().find("ball")->path->progress[1].share, 0.0);
    QCOMPARE(kit.editor.history().count(), 1);
    const QPoint empty = kit.inFrame(5, kit.rowMiddle(TimelineRowKind::Path, "cloud"));
    kit.mouse(QEvent::MouseButtonDblClick, empty, Qt::LeftButton, Qt::LeftButton);
    kit.release(empty);
    QVERIFY(hasKey(kit.document(), {"cloud", KeyKind::Progress, 5}));
  }

  void deletesAndChangesByMenu() {
    TimelineKit kit;
    kit.click(kit.view().centreOf(kBall8));
    QTest::keyClick(&kit.view(), Qt::Key_Delete);
    QVERIFY(!hasKey(kit.document(), kBall8));
    QCOMPARE(kit.editor.history().count(), 1);
    kit.editor.undo();

    // Each entry of the menu is an action that keys, palette and menu bar have, too.
    const auto choose = [&](const KeyRef& key, const QString& sub, const char* id) {
      const std::unique_ptr<QMenu> menu(kit.view().menuAt(kit.view().centreOf(key)));
      QAction* wanted = kit.actions.find(QLatin1String(id));
      for (QAction* action : menu->actions()) {
        QVERIFY(action->isSeparator() || action->menu() ||
                kit.actions.find(action->objectName()) == action);
        if (action->text() != sub) continue;
        QVERIFY(action->menu()->actions().contains(wanted));
        wanted->trigger();
      }
      QVERIFY(wanted->isChecked());
    };
    choose(kBall2, QStringLiteral("&Interpolation"), "key.smooth");
    QCOMPARE(kit.document().find("ball")->mask.keys.front().toNext, Interpolation::Smooth);
    choose({"ball", KeyKind::Progress, 12}, QStringLiteral("&Easing"), "ease.inOut");
    QCOMPARE(kit.document().find("ball")->path->progress[1].toNext, Easing::EaseInOut);
    QCOMPARE(kit.editor.history().count(), 2);
  }

  void choicesTickWhatTheKeysHave() {
    TimelineKit kit;
    const auto ticked = [&](const char* group) {
      QStringList ids;
      for (const ActionSpec* spec : kit.actions.inGroup(QLatin1String(group)))
        if (kit.actions.find(spec->id)->isChecked()) ids.append(spec->id);
      return ids.join(QLatin1Char(' '));
    };
    QCOMPARE(kit.why("key.hold"), QStringLiteral("Select mask keys on the timeline first."));
    QCOMPARE(kit.why("ease.in"), QStringLiteral("Select progress keys on the timeline first."));
    kit.view().setSelection({kBall20});
    QCOMPARE(ticked("interpolation"), QStringLiteral("key.hold"));
    QCOMPARE(ticked("easing"), QString());
    QVERIFY(kit.why("key.hold").isEmpty() && !kit.why("ease.in").isEmpty());
    kit.view().setSelection({kBall2, kBall20, {"ball", KeyKind::Progress, 0}});
    QCOMPARE(ticked("interpolation"), QString());
    QCOMPARE(ticked("easing"), QStringLiteral("ease.inOut"));
    kit.actions.find(QStringLiteral("key.morph"))->trigger();
    QCOMPARE(ticked("interpolation"), QStringLiteral("key.morph"));
    kit.actions.find(QStringLiteral("key.morph"))->trigger();
    QCOMPARE(ticked("interpolation"), QStringLiteral("key.morph"));
    QCOMPARE(kit.editor.history().count(), 1);
    kit.editor.undo();
    QCOMPARE(ticked("interpolation"), QString());
    kit.lock("ball");
    QCOMPARE(kit.why("key.hold"), QStringLiteral("The object is locked."));
  }

  void hidesAndShowsByAction() {
    TimelineKit kit;
    kit.editor.selectObject(QStringLiteral("ball"));
    const auto hidden = [&](int frame) {
      return isHidden(kit.document().find("ball")->mask, frame);
    };
    const auto act = [&](const char* id) { kit.actions.find(QLatin1String(id))->trigger(); };
    const QAction* here = kit.actions.find(QStringLiteral("mask.hideHere"));
    kit.editor.setFrame(5);
    QCOMPARE(here->text(), QStringLiteral("&Hide in this frame"));
    act("mask.hideHere");
    QVERIFY(hidden(5) && !hidden(4) && !hidden(6));
    QCOMPARE(here->text(), QStringLiteral("&Show in this frame"));
    act("mask.hideHere");
    QVERIFY(!hidden(5));
    act("mask.hideInOut");
    QVERIFY(hidden(0) && hidden(kSampleFrames - 1));
    QCOMPARE(kit.why("mask.hideInOut"), QStringLiteral("It is hidden there already."));
    act("mask.showInOut");
    QVERIFY(!hidden(0) && !hidden(22));
    QCOMPARE(kit.why("mask.showInOut"), QStringLiteral("It is shown there already."));
    kit.lock("ball");
    QCOMPARE(kit.why("mask.hideHere"), QStringLiteral("The object is locked."));
  }

  void deletesTrackedMasksAndTimesThePath() {
    TimelineKit kit;
    kit.editor.selectObject(QStringLiteral("ball"));
    kit.editor.setFrame(5);
    QCOMPARE(kit.why("mask.deleteTracked"),
             QStringLiteral("There is no tracked mask at this frame."));
    QVERIFY(kit.why("path.addKey").isEmpty());
    kit.actions.find(QStringLiteral("path.addKey"))->trigger();
    QVERIFY(hasKey(kit.document(), {"ball", KeyKind::Progress, 5}));
    QCOMPARE(kit.why("path.addKey"), QStringLiteral("There is a progress key at this frame."));
    kit.actions.find(QStringLiteral("path.even"))->trigger();
    QVERIFY(kit.document().find("ball")->path->progress.empty());
    QCOMPARE(kit.why("path.even"), QStringLiteral("The path is even already."));
    kit.editor.setFrame(11);
    kit.actions.find(QStringLiteral("mask.deleteTracked"))->trigger();
    const auto& keys = kit.document().find("ball")->mask.keys;
    QCOMPARE(keys.size(), std::size_t{3});
    QVERIFY(!kit.why("mask.deleteTracked").isEmpty());
    QCOMPARE(kit.editor.history().count(), 3);
  }

  void markersAreNamedAndDeleted() {
    TimelineKit kit;
    QCOMPARE(kit.why("marker.name"), QStringLiteral("There is no marker at this frame."));
    kit.editor.setFrame(6);
    kit.actions.find(QStringLiteral("marker.name"))->trigger();
    auto* dialog = kit.view().findChild<QInputDialog*>();
    QVERIFY(dialog && dialog->textValue() == QStringLiteral("jump"));
    dialog->setTextValue(QStringLiteral("leap"));
    dialog->accept();
    QCOMPARE(kit.document().markers.front().text, std::string("leap"));
    kit.actions.find(QStringLiteral("marker.delete"))->trigger();
    QVERIFY(kit.document().markers.empty());
    QVERIFY(!kit.actions.find(QStringLiteral("marker.delete"))->isEnabled());
  }

  void headersShowHideAndLock() {
    TimelineKit kit;
    const TimelineRow row = kit.view().rows()[4];  // a copy: an edit makes all rows anew
    QCOMPARE(row.object, std::string("cloud"));
    const QPoint top(0, kit.view().rowTop(row));
    kit.click(eyeRect(row).center() + top);
    QVERIFY(!kit.document().find("cloud")->visible);
    kit.click(lockRect(row).center() + top);
    QVERIFY(kit.document().find("cloud")->locked);
    QCOMPARE(kit.editor.history().count(), 2);
    kit.click(QPoint(60, row.height / 2) + top);
    QCOMPARE(kit.editor.selectedObject(), QStringLiteral("cloud"));
  }

  void inAndOutAreDragged() {
    TimelineKit kit;
    const int y = TimelineMetrics::kRange + 2;
    const TimelineLayout& layout = kit.view().layout();
    kit.drag({layout.right(kSampleFrames - 1) - 1, y}, {layout.right(18) - 2, y});
    QCOMPARE(kit.document().outFrame, 18);
    kit.drag({layout.left(0) + 1, y}, {layout.left(4) + 1, y});
    QCOMPARE(kit.document().inFrame, 4);
    QCOMPARE(kit.editor.history().count(), 2);
  }

  void wheelZoomsAboutTheCursor() {
    TimelineKit kit;
    const double cell = kit.view().layout().cell();
    const int frame = kit.view().layout().frameAt(700);
    kit.wheel({700, 100}, 5, Qt::ControlModifier);
    QVERIFY(kit.view().layout().cell() > 2 * cell);
    QVERIFY(std::abs(kit.view().layout().frameAt(700) - frame) <= 1);
    const int scroll = kit.view().layout().scroll();
    kit.wheel({700, 100}, -1, Qt::ShiftModifier);
    QVERIFY(kit.view().layout().scroll() > scroll);
    kit.editor.setFrame(23);
    kit.editor.setFrame(0);
    QVERIFY(kit.view().layout().left(0) >= kit.view().layout().header());
  }

  void keysOfTheKeyboard() {
    TimelineKit kit;
    QTest::keyClick(&kit.view(), Qt::Key_Right);
    QTest::keyClick(&kit.view(), Qt::Key_Right);
    QCOMPARE(kit.editor.frame(), 2);
    QTest::keyClick(&kit.view(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(kit.editor.frame(), 10);
    QTest::keyClick(&kit.view(), Qt::Key_End);
    QCOMPARE(kit.editor.frame(), kSampleFrames - 1);
    QTest::keyClick(&kit.view(), Qt::Key_BracketLeft, Qt::AltModifier);
    QCOMPARE(kit.editor.frame(), 20);
    QTest::keyClick(&kit.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(kit.view().selection(), allKeys(kit.document()));
    for (int i = 0; i < 6; ++i) QTest::keyClick(&kit.view(), Qt::Key_Tab);
    QCOMPARE(kit.view().focusedRow(), 5);
    QCOMPARE(kit.editor.selectedObject(), QStringLiteral("cloud"));
    QTest::keyClick(&kit.view(), Qt::Key_Up);
    QCOMPARE(kit.view().focusedRow(), 4);
    QTest::keyClick(&kit.view(), Qt::Key_Tab);
    QTest::keyClick(&kit.view(), Qt::Key_Tab);
    QVERIFY(!kit.view().hasFocus());
  }

  void readersAreTold() {
    TimelineKit kit;
    QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&kit.view());
    QVERIFY(view && view->valueInterface());
    kit.editor.setFrame(7);
    QCOMPARE(view->valueInterface()->currentValue().toInt(), 7);
    view->valueInterface()->setCurrentValue(9);
    QCOMPARE(kit.editor.frame(), 9);
    QCOMPARE(view->childCount(), 7);
    QCOMPARE(view->child(3)->text(QAccessible::Name),
             QStringLiteral("Masks of ball, keys at 2, 8, 20"));
    QCOMPARE(view->indexOfChild(view->child(3)), 3);
    QVERIFY(!view->child(7));
    QVERIFY(kit.view().accessibleDescription().contains(QStringLiteral("Frame 9")));
  }

  void undoInTheMiddleOfADragEndsIt() {
    TimelineKit kit;
    kit.view().setSelection({kCloud4});
    kit.view().removeSelectedKeys();
    const QPoint from = kit.view().centreOf(kBall2);
    kit.press(from);
    kit.move({kit.view().layout().centre(5), from.y()});
    kit.editor.undo();
    kit.move({kit.view().layout().centre(6), from.y()});
    kit.release({kit.view().layout().centre(6), from.y()});
    QVERIFY(hasKey(kit.document(), kCloud4));
    QVERIFY(hasKey(kit.document(), kBall2));
  }

  void aThousandGesturesLeaveKeysInOrder() {
    TimelineKit kit;
    Random random(11);
    const Document first = kit.document();
    for (int i = 0; i < 1000; ++i) {
      const auto anywhere = [&] {
        const KeySet keys = allKeys(kit.document());
        if (!keys.empty() && random.chance(0.6)) {
          const auto key = std::next(keys.begin(), random.below(static_cast<int>(keys.size())));
          return kit.view().centreOf(*key);
        }
        return QPoint(random.below(kit.view().width()), random.below(kit.view().height()));
      };
      const Qt::KeyboardModifiers keys = random.chance(0.3)   ? Qt::ControlModifier
                                         : random.chance(0.3) ? Qt::ShiftModifier
                                                              : Qt::NoModifier;
      const int what = random.below(20);
      if (what < 13) {
        const QPoint from = anywhere();
        kit.drag(from, from + QPoint(random.below(500) - 250, random.below(60) - 30), keys);
      } else if (what < 15) {
        kit.click(anywhere(), keys);
      } else if (what == 15) {
        QTest::keyClick(&kit.view(), Qt::Key_Delete);
      } else if (what == 16) {
        kit.wheel(anywhere(), random.below(9) - 4, keys);
      } else if (what == 17) {
        kit.editor.redo();
      } else {
        kit.editor.undo();
      }
      QVERIFY(!kit.editor.isDrafting());
      for (const DocumentObject& object : kit.document().objects) {
        const auto rising = [](const auto& row) {
          return std::adjacent_find(row.begin(), row.end(), [](const auto& a, const auto& b) {
                   return a.frame >= b.frame;
                 }) == row.end();
        };
        QVERIFY(rising(object.mask.keys));
        QVERIFY(rising(object.path->progress));
        for (const Key& key : object.mask.keys) {
          QVERIFY(key.frame >= 0 && key.frame < kSampleFrames);
        }
      }
      const KeySet there = allKeys(kit.document());
      QVERIFY(std::includes(there.begin(), there.end(), kit.view().selection().begin(),
                            kit.view().selection().end()));
    }
    kit.editor.jumpTo(0);
    QCOMPARE(kit.document(), first);
  }
};

}  // namespace attune

QTEST_MAIN(attune::TimelineViewTest)
#include "timeline_view_test.moc"
