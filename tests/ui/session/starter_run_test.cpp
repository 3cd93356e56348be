// SPDX-License-Identifier: GPL-3.0-or-later
// The window's whole way with the real engine and the starter model, in four steps.
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include "core/engine/engine.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"

namespace attune {

class StarterRunTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void generatesAClipThatLandsAsSource() {
    Editor editor;
    EngineBridge bridge(
        editor, {.starter = "resources/starter/model", .recipes = "resources/recipes"},
        makeThreadEngine);
    Document document;
    document.text.prompt = "a red ball on a meadow";
    document.settings.recipe = "plain";
    document.settings.steps = 4;
    document.settings.frames = 4;
    document.settings.seed = 7;
    editor.open(document, nullptr);
    QSignalSpy previews(&bridge, &EngineBridge::previewShown);
    QSignalSpy problems(&bridge, &EngineBridge::problemFound);
    QSignalSpy ended(&bridge, &EngineBridge::runEnded);
    qint64 longest = 0;
    QElapsedTimer beat;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
    const QString id = bridge.run();
    QVERIFY(!id.isEmpty());
    beat.start();
    heart.start(5);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 100'000);
    QVERIFY2(problems.isEmpty(),
             problems.isEmpty() ? ""
                                : qPrintable(problems.first().first().value<RunProblem>().message));
    QVERIFY(previews.count() >= 1);
    QVERIFY(editor.source());
    QCOMPARE(editor.frames(), 4);
    QCOMPARE(bridge.runs().find(id)->state, RunState::Done);
    QCOMPARE(bridge.runs().find(id)->measured->seed, std::uint64_t{7});
    qInfo("previews %d, longest wait of the GUI thread %lld ms", static_cast<int>(previews.count()),
          static_cast<long long>(longest));
  }
};

}  // namespace attune

QTEST_GUILESS_MAIN(attune::StarterRunTest)
#include "starter_run_test.moc"
