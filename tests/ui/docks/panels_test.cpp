// SPDX-License-Identifier: GPL-3.0-or-later
// The panels as people use them: by mouse, keyboard and action. With ATTUNE_PICTURES naming a
// folder, a picture of every panel is left there.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "core/pipeline/limits.h"
#include "tests/ui/docks/panels_kit.h"
#include "ui/docks/model_list_model.h"
#include "ui/docks/object_delegate.h"
#include "ui/docks/object_list_model.h"
#include "ui/docks/prompt_edit.h"
#include "ui/docks/run_problem_dialog.h"
#include "ui/session/object_edits.h"

namespace attune {

class PanelsTest : public PanelsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepare(); }
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void withoutAProjectActionsSayWhy() {
    for (const char* id : {"run.run", "run.first", "run.cancel", "run.clearQueue", "object.add",
                           "object.delete", "object.fromWords", "recipe.reset", "model.use"}) {
      QAction* action = actions_->find(QLatin1String(id));
      QVERIFY2(action, id);
      QVERIFY2(!action->isEnabled(), id);
      QVERIFY2(!actions_->disabledReason(QLatin1String(id)).isEmpty(), id);
    }
    pictures(QStringLiteral("empty"));
  }

  void numbersThatTheModelDecidesAreGrey() {
    openProject();
    const ModelDefaults own = bridge_->model().defaults();
    QVERIFY(own.steps > 0 && own.guidance >= 0);
    const auto* steps = find<QSpinBox>("recipe.sampling.steps.0");
    QVERIFY(!steps->isEnabled());
    QVERIFY(steps->toolTip().contains(QString::number(own.steps)));
    QVERIFY(!find<QWidget>("recipe.sampling.guidance.0")->isEnabled());
    QVERIFY(find<QWidget>("recipe.sampling.edit_from.0")->isEnabled());
  }

  void settingsGoIntoTheDocument() {
    openProject();
    find<QSpinBox>("run.steps")->setValue(12);
    QCOMPARE(editor_->document().settings.steps, 12);
    find<QDoubleSpinBox>("run.guidance")->setValue(3.5);
    QCOMPARE(editor_->document().settings.guidance, 3.5);
    find<QDoubleSpinBox>("run.guidance")->setValue(-0.5);
    QCOMPARE(editor_->document().settings.guidance, -1.0);
    find<QSpinBox>("run.width")->setValue(96);
    QCOMPARE(editor_->document().settings.size, (Size2i{96, 128}));
    find<QSpinBox>("run.width")->setValue(99);  // sides are whole latent cells
    QCOMPARE(editor_->document().settings.size, (Size2i{96, 128}));
    QCOMPARE(find<QSpinBox>("run.width")->value(), 96);
    find<QSpinBox>("run.height")->setValue(0);
    QCOMPARE(editor_->document().settings.size, Size2i{});
    QVERIFY(!find<QSpinBox>("run.frames")->isEnabled());
    QTest::mouseClick(find<QToolButton>("run.dice"), Qt::LeftButton);
    QVERIFY(editor_->document().settings.seed != 0);
    QTest::mouseClick(find<QToolButton>("run.seedLock"), Qt::LeftButton);
    QCOMPARE(editor_->document().settings.seed, std::uint64_t{0});
  }

  void objectsAreEditedInTheList() {
    openProject();
    auto* list = find<QListView>("objects.list");
    QAbstractItemModelTester tester(list->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    actions_->find(QStringLiteral("object.add"))->trigger();
    actions_->find(QStringLiteral("object.add"))->trigger();
    actions_->find(QStringLiteral("object.duplicate"))->trigger();
    QCOMPARE(list->model()->rowCount(), 4);
    QVERIFY(
        list->model()->setData(list->model()->index(0, 0), QStringLiteral("fox"), Qt::EditRole));
    QCOMPARE(editor_->document().objects[0].name, std::string("fox"));
    QVERIFY(!list->model()->setData(list->model()->index(0, 0), QStringLiteral(" "), Qt::EditRole));
    const QRect row = list->visualRect(list->model()->index(0, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, ObjectDelegate::eyeRect(row).center());
    QVERIFY(!editor_->document().objects[0].visible);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, ObjectDelegate::lockRect(row).center());
    QVERIFY(editor_->document().objects[0].locked);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(60, row.center().y()));
    QCOMPARE(editor_->selectedObject(), firstId());
    QVERIFY(!actions_->find(QStringLiteral("object.delete"))->isEnabled());
    QVERIFY(list->model()->moveRows({}, 0, 1, {}, 2));
    QCOMPARE(editor_->document().objects[1].name, std::string("fox"));
    QVERIFY(!list->model()->moveRows({}, 3, 1, {}, 0));
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(editor_->selectedObject(), firstId());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(editor_->document().objects.size(), std::size_t{2});
    while (editor_->history().canUndo()) editor_->undo();
    QCOMPARE(list->model()->rowCount(), 1);
    editor_->jumpTo(editor_->history().count());
    QCOMPARE(list->model()->rowCount(), 3);
  }

  void recipeFieldsAreChangedAndReset() {
    openProject();
    auto* box = find<QComboBox>("recipe.preset");
    choose(box, QStringLiteral("reatco"));
    QCOMPARE(editor_->document().settings.recipe, std::string("reatco"));
    auto* eta = find<QDoubleSpinBox>("recipe.update.eta.0");
    QCOMPARE(eta->value(), 30.0);  // of the starter's variant
    eta->setValue(12);
    QVERIFY(!editor_->document().settings.recipeJson.empty());
    QCOMPARE(
        valueAt(nlohmann::json::parse(editor_->document().settings.recipeJson), "update.eta", 0, 0)
            .get<double>(),
        12.0);
    eta->setValue(30);
    QVERIFY(editor_->document().settings.recipeJson.empty());
    find<QDoubleSpinBox>("recipe.terms[].weight.1")->setValue(0.7);
    QVERIFY(!editor_->document().settings.recipeJson.empty());
    QTest::qWait(1);
    actions_->find(QStringLiteral("recipe.reset"))->trigger();
    QVERIFY(editor_->document().settings.recipeJson.empty());
    QCOMPARE(find<QDoubleSpinBox>("recipe.terms[].weight.1")->value(), 0.2);
    for (int i = 0; i < box->count(); ++i)
      QVERIFY(!box->itemText(i).contains(QStringLiteral("starter")));
  }

  void theQueueShowsAndCancels() {
    openProject();
    auto* list = find<QListView>("queue.list");
    actions_->find(QStringLiteral("run.run"))->trigger();
    actions_->find(QStringLiteral("run.run"))->trigger();
    QTRY_COMPARE(engine_->waiting.size(), std::size_t{2});
    QCOMPARE(list->model()->rowCount(), 2);
    engine_->start();
    QTRY_VERIFY(actions_->find(QStringLiteral("run.cancel"))->isEnabled());
    QCOMPARE(find<QPushButton>("prompt.run")->text(), QStringLiteral("Add to queue"));
    QTest::mouseClick(find<QPushButton>("prompt.cancel"), Qt::LeftButton);
    QCOMPARE(bridge_->queue().current()->state, RunState::Stopping);
    QVERIFY(!find<QPushButton>("prompt.cancel")->isEnabled());
    actions_->find(QStringLiteral("run.clearQueue"))->trigger();
    QVERIFY(bridge_->queue().waiting().isEmpty());
    QCOMPARE(bridge_->queue().current()->state, RunState::Stopping);
  }

  void waitingRunsAreMovedByKeys() {
    openProject();
    auto* list = find<QListView>("queue.list");
    for (int i = 0; i < 4; ++i) actions_->find(QStringLiteral("run.run"))->trigger();
    QTRY_COMPARE(engine_->waiting.size(), std::size_t{4});
    engine_->start();
    QTRY_VERIFY(bridge_->queue().current());
    const QStringList before = bridge_->queue().waiting();
    QCOMPARE(before.size(), 3);
    const auto why = [this](const char* id) { return actions_->disabledReason(QLatin1String(id)); };
    list->setCurrentIndex(list->model()->index(0, 0));
    QCOMPARE(why("queue.up"), QStringLiteral("Only a run that waits can be moved."));
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(why("queue.up"), QStringLiteral("It is the first of those that wait."));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bridge_->queue().waiting(), (QStringList{before[1], before[0], before[2]}));
    QCOMPARE(list->currentIndex().data(JobQueueModel::IdRole).toString(), before[0]);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bridge_->queue().waiting(), (QStringList{before[1], before[2], before[0]}));
    QCOMPARE(why("queue.down"), QStringLiteral("It is the last of those that wait."));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bridge_->queue().waiting(), (QStringList{before[1], before[0], before[2]}));
    list->setCurrentIndex({});
    QCOMPARE(why("queue.down"), QStringLiteral("Select a run in the queue first."));
  }

  void aRowShowsItsLockAlways() {
    openProject();
    Document next = editor_->document();
    (void)addObject(next, "ball");
    (void)addObject(next, "meadow");
    editor_->commit(QStringLiteral("Add"), next);
    auto* list = find<QListView>("objects.list");
    QCoreApplication::processEvents();
    // Of an object that is neither locked nor under the pointer.
    const QRect row = list->visualRect(list->model()->index(1, 0));
    const QImage picture = list->viewport()
                               ->grab(ObjectDelegate::lockRect(row))
                               .toImage()
                               .convertToFormat(QImage::Format_RGB32);
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y)
      for (int x = 0; x < picture.width(); ++x) colours.insert(picture.pixel(x, y));
    QVERIFY(colours.size() > 1);
  }

  void modelsAreReadAndNamed() {
    openProject();
    auto* list = find<QListView>("models.list");
    QAbstractItemModelTester tester(list->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto state = [&](int row) {
      return static_cast<ModelListModel::State>(
          list->model()->index(row, 0).data(ModelListModel::StateRole).toInt());
    };
    QTRY_COMPARE(state(0), ModelListModel::State::Ready);
    models_->addFolder(folder_.path());
    QTRY_COMPARE(state(1), ModelListModel::State::Failed);
    const QString said = list->model()->index(1, 0).data(ModelListModel::DetailRole).toString();
    QVERIFY2(!said.isEmpty(), qPrintable(said));
    QVERIFY(!actions_->find(QStringLiteral("model.use"))->isEnabled());
    QCOMPARE(editor_->document().settings.model, std::string("starter"));
    models_->addFolder(QDir::current().absoluteFilePath(QStringLiteral("resources/starter/model")));
    QTRY_COMPARE(state(2), ModelListModel::State::Ready);
    QVERIFY(editor_->document().settings.model.ends_with("resources/starter/model"));
    pictures(QStringLiteral("models"));
    actions_->find(QStringLiteral("model.remove"))->trigger();
    QCOMPARE(list->model()->rowCount(), 2);
  }

  void aRemedyIsOneClick() {
    openProject();
    RunSettings smaller = editor_->document().settings;
    smaller.size = {96, 96};
    RunSettings tiled = editor_->document().settings;
    tiled.vaeTileCells = 32;
    auto* dialog = new RunProblemDialog(
        *bridge_,
        {.title = QStringLiteral("Not enough memory"),
         .message = QStringLiteral("It needs 11.2 GiB, and 7.9 GiB is free."),
         .neededBytes = 11.2e9,
         .availableBytes = 7.9e9,
         .remedies = {{.text = QStringLiteral("Use 96 × 96"),
                       .help = QStringLiteral("A smaller picture: less detail, and faster."),
                       .settings = smaller},
                      {.text = QStringLiteral("Decode in tiles"),
                       .help = QStringLiteral("Encodes and decodes part by part: a little slower."),
                       .settings = tiled}}},
        window_.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    picture(dialog, QStringLiteral("problem"));
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("remedy.0"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(editor_->document().settings.size, (Size2i{96, 96}));
    QTRY_COMPARE(engine_->waiting.size(), std::size_t{1});
  }

  void everythingAtOnceForThePictures() {
    if (qEnvironmentVariableIsEmpty("ATTUNE_PICTURES")) QSKIP("no folder for pictures");
    openProject();
    Document next = editor_->document();
    next.text.prompt = "a red ball flies over a zebra on a green meadow";
    addObject(next, "meadow", "meadow");
    addObject(next, "old thing", "giraffe");
    addObject(next, "ball", "red ball");
    next.objects[1].visible = false;
    next.objects[2].locked = true;
    editor_->commit(QStringLiteral("Fill"), next);
    editor_->selectObject(firstId());
    for (int i = 0; i < 4; ++i) bridge_->run();
    QTRY_COMPARE(engine_->waiting.size(), std::size_t{4});
    engine_->finish(engine_->start());
    engine_->send(
        JobEnded{.job = engine_->start(),
                 .outcome = JobFailure{.message = "box.json: keys[2].frame: 17 is past the "
                                                  "clip's last frame (15); use 0..15"}});
    const JobId job = engine_->start();
    engine_->send(JobProgress{.job = job,
                              .stage = JobStage::Denoise,
                              .done = 12,
                              .total = 30,
                              .share = 0.4,
                              .secondsPerStep = 1.4,
                              .secondsLeft = 41});
    QTRY_VERIFY(bridge_->queue().current());
    choose(find<QComboBox>("recipe.preset"), QStringLiteral("reatco"));
    find<QDoubleSpinBox>("recipe.update.eta.0")->setValue(12);
    find<QDoubleSpinBox>("recipe.update.eta.0")->setFocus();
    pictures(QStringLiteral("full"));
  }
};

}  // namespace attune

QTEST_MAIN(attune::PanelsTest)
#include "panels_test.moc"
