// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences and schemes of keys: in force at once, kept, and refused where they are wrong.
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include "core/base/error.h"
#include "tests/ui/window/window_kit.h"
#include "ui/actions/shortcut_schemes.h"
#include "ui/language/language.h"
#include "ui/session/preferences.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/shortcuts_dialog.h"

namespace attune {
namespace {

QByteArray list(const QStringList& lines) {
  return lines.join(QStringLiteral("; ")).toUtf8();
}

QString refusal(const QByteArray& json, const ActionRegistry& actions) {
  try {
    (void)readShortcuts(json, QStringLiteral("keys.json"), actions);
  } catch (const Error& error) {
    return QString::fromStdString(error.message());
  }
  return {};
}

}  // namespace

class PreferencesTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  [[nodiscard]] QKeySequence key(const char* id) const { return kit_->action(id)->shortcut(); }
  QStringList clashes() const {
    QStringList found;
    for (const ActionSpec& spec : kit_->actions().specs())
      for (const QKeySequence& each : kit_->actions().find(spec.id)->shortcuts())
        if (!kit_->actions().conflicts(spec.id, each).isEmpty())
          found.append(spec.id + QLatin1Char(' ') + each.toString());
    return found;
  }

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
  }

  void numbersAreKeptAndWrongOnesPassedOver() {
    QCOMPARE(loadPreferences(), Preferences{});
    const Preferences own{.autosaveSeconds = 20,
                          .undoMiB = 128,
                          .runsMiB = 512,
                          .attentionMiB = 32,
                          .scalePercent = 150};
    savePreferences(own);
    QCOMPARE(loadPreferences(), own);
    for (const char* wrong : {"", "many", "-4", "1e99", "3"}) {
      QSettings().setValue(QStringLiteral("memory/runsMiB"), QLatin1String(wrong));
      QCOMPARE(loadPreferences().runsMiB, Preferences().runsMiB);
    }
    QCOMPARE(loadPreferences().undoMiB, own.undoMiB);
  }

  void aChangeIsInForceWhenTheDialogCloses() {
    QVERIFY(kit_->openSample());
    // Two runs whose clips take more than the least that can be given them.
    for (int i = 0; i < 2; ++i) {
      RunEntry run{.id = QString::number(i), .state = RunState::Done};
      auto clip = std::make_shared<Clip>();
      clip->frames.assign(8, Image({1024, 1024}, 3));
      run.clip = clip;
      kit_->bridge->runs().put(run);
    }
    QVERIFY(kit_->bridge->runs().runs()[0].clip);
    kit_->action("edit.preferences")->trigger();
    auto* dialog = kit_->find<QDialog>("preferencesDialog");
    QVERIFY(dialog);
    auto* runs = dialog->findChild<QSpinBox*>(QStringLiteral("preferencesRuns"));
    runs->setValue(Preferences::kLeastMemory);
    QVERIFY(kit_->bridge->runs().runs()[0].clip);  // on the way to another number, nothing is lost
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("preferencesReset")),
                      Qt::LeftButton);
    QCOMPARE(runs->value(), Preferences().runsMiB);
    runs->setValue(Preferences::kLeastMemory);

    auto* look = dialog->findChild<QComboBox*>(QStringLiteral("preferencesTheme"));
    look->setCurrentIndex(1);
    Q_EMIT look->activated(1);
    QCOMPARE(theme().mode, ThemeMode::Light);
    applyTheme(ThemeMode::Dark);
    dialog->close();
    QVERIFY(!kit_->bridge->runs().runs()[0].clip);
    QVERIFY(kit_->bridge->runs().runs()[1].clip);
    QCOMPARE(loadPreferences().runsMiB, Preferences::kLeastMemory);
  }

  void theLanguageFollowsWhenTheDialogCloses() {
    kit_->action("edit.preferences")->trigger();
    auto* dialog = kit_->find<QDialog>("preferencesDialog");
    auto* language = dialog->findChild<QComboBox*>(QStringLiteral("preferencesLanguage"));
    language->setCurrentIndex(language->findData(QStringLiteral("de")));
    QCOMPARE(currentLanguage(), QStringLiteral("en"));
    dialog->close();
    QCOMPARE(currentLanguage(), QStringLiteral("de"));
    chooseLanguage(QStringLiteral("en"));
  }

  void schemesNameWhatIsThereAndClashNowhere_data() {
    QTest::addColumn<QString>("scheme");
    for (const ShortcutScheme& each : shortcutSchemes())
      QTest::newRow(qPrintable(each.id)) << each.id;
  }
  void schemesNameWhatIsThereAndClashNowhere() {
    QFETCH(QString, scheme);
    QVERIFY(shortcutSchemes().size() >= 3);
    for (const ShortcutScheme& each : shortcutSchemes())
      for (auto it = each.keys.cbegin(); it != each.keys.cend(); ++it)
        QVERIFY2(kit_->actions().find(it.key()), qPrintable(it.key()));
    chooseScheme(kit_->actions(), scheme);
    QVERIFY2(clashes().isEmpty(), list(clashes()));
  }

  void aSchemeIsKeptAndOwnKeysStayWhereTheyCan() {
    const QKeySequence lasso = key("tool.lasso");
    kit_->actions().setShortcuts(QStringLiteral("tool.zoom"), {QKeySequence(Qt::Key_F8)});
    kit_->actions().setShortcuts(QStringLiteral("view.swap"), {QKeySequence(Qt::Key_G)});
    chooseScheme(kit_->actions(), QStringLiteral("painting"));
    QCOMPARE(key("tool.lasso"), QKeySequence(Qt::Key_L));
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_F8));
    QCOMPARE(key("view.swap"), QKeySequence(Qt::Key_C));  // G fills now
    QVERIFY2(clashes().isEmpty(), list(clashes()));

    kit_.reset();
    kit_ = std::make_unique<WindowKit>(*home_);
    QCOMPARE(key("tool.lasso"), QKeySequence(Qt::Key_L));
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_F8));
    QCOMPARE(currentScheme(), QStringLiteral("painting"));
    kit_->actions().resetAllShortcuts();
    QCOMPARE(key("tool.lasso"), QKeySequence(Qt::Key_L));
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_Z));
    chooseScheme(kit_->actions(), QStringLiteral("attune"));
    QCOMPARE(key("tool.lasso"), lasso);
  }

  void keysTravelInAFile() {
    chooseScheme(kit_->actions(), QStringLiteral("video"));
    kit_->actions().setShortcuts(QStringLiteral("tool.zoom"), {QKeySequence(Qt::Key_F8)});
    kit_->actions().setShortcuts(QStringLiteral("view.swap"), {});
    const QByteArray file = writeShortcuts(kit_->actions());
    chooseScheme(kit_->actions(), QStringLiteral("attune"));
    kit_->actions().resetAllShortcuts();
    QCOMPARE(key("playback.addMarker"), QKeySequence(Qt::CTRL | Qt::Key_M));
    takeShortcuts(kit_->actions(),
                  readShortcuts(file, QStringLiteral("keys.json"), kit_->actions()));
    QCOMPARE(key("playback.addMarker"), QKeySequence(Qt::Key_M));
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_F8));
    QVERIFY(key("view.swap").isEmpty());
    QVERIFY2(clashes().isEmpty(), list(clashes()));
  }

  void wrongFilesAreRefusedByName() {
    const ActionRegistry& actions = kit_->actions();
    QVERIFY(refusal("no json", actions).startsWith(QStringLiteral("keys.json")));
    QVERIFY(refusal("{}", actions).contains(QStringLiteral("keys")));
    QVERIFY(refusal(R"({"keys": {"tool.brush": "B"}})", actions)
                .contains(QStringLiteral("keys.tool.brush")));
    QVERIFY(refusal(R"({"keys": {"tool.brush": ["Hyper+Q+Q+Q+Q+Q"]}})", actions)
                .contains(QStringLiteral("no key")));
    QVERIFY(refusal(R"({"keys": {"tool.brush": ["F8"], "tool.zoom": ["F8"]}})", actions)
                .contains(QStringLiteral("both have F8")));
    QCOMPARE(refusal(R"({"keys": {"no.such": ["F8"], "tool.zoom": ["F8"]}})", actions), QString());
    // A key that somebody has of whom the file does not speak is taken from them.
    const KeyMap taken =
        readShortcuts(R"({"keys": {"tool.zoom": ["B"]}})", QStringLiteral("k"), actions);
    QVERIFY(taken.value(QStringLiteral("tool.brush"), {QKeySequence(Qt::Key_B)}).isEmpty());
  }

  void resetDoesNotTakeAKeyFromAnother() {
    ShortcutsDialog dialog(kit_->actions());
    dialog.show();
    kit_->actions().setShortcuts(QStringLiteral("tool.zoom"), {QKeySequence(Qt::Key_F8)});
    kit_->actions().setShortcuts(QStringLiteral("tool.hand"), {QKeySequence(Qt::Key_Z)});
    auto* table = dialog.findChild<QTableView*>(QStringLiteral("shortcutTable"));
    const QAbstractItemModel& rows = *table->model();
    for (int row = 0; row < rows.rowCount(); ++row)
      if (rows.index(row, 0).data(ShortcutModel::IdRole) == QLatin1String("tool.zoom"))
        table->setCurrentIndex(rows.index(row, 0));
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("shortcutReset")),
                      Qt::LeftButton);
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_F8));
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("shortcutNote"))
                ->text()
                .contains(QStringLiteral("already belongs")));
    kit_->actions().setShortcuts(QStringLiteral("tool.hand"), {});
    QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("shortcutReset")),
                      Qt::LeftButton);
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_Z));
  }

  void theDialogSaysWhatItCouldNotDo() {
    ShortcutsDialog dialog(kit_->actions());
    dialog.show();
    const auto tell = [&] {
      return dialog.findChild<QLabel*>(QStringLiteral("shortcutNote"))->text();
    };
    const auto choose = [&](const char* button, const QString& file) {
      QTest::mouseClick(dialog.findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
      auto* asks = dialog.findChild<QFileDialog*>(QStringLiteral("shortcutFile"));
      QVERIFY(asks);
      Q_EMIT asks->fileSelected(file);
      asks->close();
      WindowKit::settle();
    };
    choose("shortcutExport", home_->file("no/such/folder/keys.json"));
    QVERIFY(tell().contains(QStringLiteral("keys.json")));
    choose("shortcutExport", home_->file("keys.json"));
    QVERIFY(QFile::exists(home_->file("keys.json")));
    kit_->actions().setShortcuts(QStringLiteral("tool.zoom"), {QKeySequence(Qt::Key_F8)});
    choose("shortcutImport", home_->file("keys.json"));
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_Z));
    choose("shortcutImport", home_->file("missing.json"));
    QVERIFY(tell().contains(QStringLiteral("missing.json")));
    QCOMPARE(key("tool.zoom"), QKeySequence(Qt::Key_Z));
  }
};

}  // namespace attune

QTEST_MAIN(attune::PreferencesTest)
#include "preferences_test.moc"
