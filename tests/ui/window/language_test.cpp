// SPDX-License-Identifier: GPL-3.0-or-later
// Languages: nothing is left untranslated, and a change at work loses nothing.
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_reader.h"
#include "core/steering/recipe.h"
#include "tests/ui/window/window_kit.h"
#include "ui/language/language.h"
#include "ui/window/start_page.h"
#include "ui/window/window_keeper.h"

namespace attune {
namespace {

struct Entry {
  QString context = {};
  QString source = {};
  QStringList translations = {};  // one, or one for each plural form
  bool finished = true;
};

QList<Entry> messagesOf(const QString& file) {
  QFile device(file);
  if (!device.open(QIODevice::ReadOnly)) return {};
  QXmlStreamReader xml(&device);
  QList<Entry> found;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) {
      context = xml.readElementText();
    } else if (xml.name() == QLatin1String("message")) {
      found.append(Entry{.context = context});
    } else if (xml.name() == QLatin1String("source")) {
      found.last().source = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      found.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
      const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      if (!text.trimmed().isEmpty()) found.last().translations.append(text);
    }
  }
  return found;
}

QStringList marksIn(const QString& text) {
  static const QRegularExpression mark(QStringLiteral("%(?:\\d+|n)"));
  QStringList marks;
  for (auto each = mark.globalMatch(text); each.hasNext();) marks.append(each.next().captured());
  marks.sort();
  return marks;
}

qsizetype mnemonicsIn(QString text) {
  text.remove(QStringLiteral("&&"));
  return text.count(QLatin1Char('&'));
}

QByteArray list(const QStringList& lines) {
  return lines.join(QStringLiteral("; ")).toUtf8();
}

}  // namespace

// Calls `with` with the path and the text of each source file of core.
template <class With>
void eachSourceOfCore(With with) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator("core"))
    if (entry.path().extension() == ".cpp")
      with(entry.path(), QString::fromStdString(readFile(entry.path())));
}

// Copies core's sources with each Message("...") as a call that lupdate knows, as ./dev texts does.
void spellMessages(const std::filesystem::path& folder) {
  static const QRegularExpression message(QStringLiteral("\\bMessage\\(\\s*\""));
  eachSourceOfCore([&](const std::filesystem::path& source, QString text) {
    text.replace(message, QStringLiteral("QCoreApplication::translate(\"core\", \""));
    std::filesystem::create_directories((folder / source).parent_path());
    writeFile(folder / source, text.toStdString());
  });
}

class LanguageTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

 private Q_SLOTS:
  void init() {
    home_ = std::make_unique<WindowHome>();
    applyLanguage(QStringLiteral("en"));
  }
  void cleanup() {
    kit_.reset();
    applyLanguage(QStringLiteral("en"));
    home_.reset();
  }

  void everyTextOfTheWindowIsTranslated_data() {
    QTest::addColumn<QString>("language");
    for (const Language& each : languages()) QTest::newRow(qPrintable(each.id)) << each.id;
  }
  // `lupdate` reads the sources once more; what it adds to the kept file has no translation yet.
  void everyTextOfTheWindowIsTranslated() {
    QFETCH(QString, language);
    const QString kept = QStringLiteral("resources/translations/attune_%1.ts").arg(language);
    const QString copy = home_->file("texts.ts");
    QVERIFY(QFile::copy(kept, copy));
    QStringList arguments{QStringLiteral("-silent"),
                          QStringLiteral("-no-obsolete"),
                          QStringLiteral("-locations"),
                          QStringLiteral("none"),
                          QStringLiteral("-I"),
                          QStringLiteral("."),
                          QStringLiteral("ui"),
                          QStringLiteral("app"),
                          home_->file("core"),
                          QStringLiteral("-ts"),
                          copy};
    spellMessages(home_->file("").toStdString());
    if (language == QLatin1String("en")) arguments.prepend(QStringLiteral("-pluralonly"));
    QProcess lupdate;
    lupdate.start(QStringLiteral(ATTUNE_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);

    QStringList wrong;
    const QList<Entry> messages = messagesOf(copy);
    QCOMPARE_GT(messages.size(), language == QLatin1String("en") ? 3 : 1200);
    for (const Entry& each : messages)
      if (!each.finished || each.translations.isEmpty())
        wrong.append(each.context + QStringLiteral(": ") + each.source);
    QVERIFY2(wrong.isEmpty(),
             list(QStringList(QStringLiteral("./dev texts, then translate")) + wrong));
  }

  // Words that are put together outside a Message stay English.
  void everyErrorOfTheCoreIsAMessage() {
    static const QRegularExpression complaint(
        QStringLiteral("\\b(?:badInput|ioError|fail|refuse)\\([^;{}]*"));
    static const QRegularExpression message(
        QStringLiteral("\\bMessage\\(\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+"));
    static const QRegularExpression words(QStringLiteral("\"[^\"]*[a-z]{2,} [a-z]{2,}[^\"]*\""));
    QStringList wrong;
    int complaints = 0;
    eachSourceOfCore([&](const std::filesystem::path& source, const QString& text) {
      for (auto each = complaint.globalMatch(text); each.hasNext();) {
        QString said = each.next().captured();
        ++complaints;
        if (said.remove(message).contains(words))
          wrong.append(QString::fromStdString(source.string()) + QStringLiteral(": ") + said);
      }
    });
    QCOMPARE_GT(complaints, 200);
    QVERIFY2(wrong.isEmpty(), list(wrong));
  }

  void errorsOfTheCoreSpeakTheLanguage() {
    const auto said = [] {
      try {
        static_cast<void>(readFile("/"));
      } catch (const Error& error) {
        return QString::fromStdString(error.message());
      }
      return QString();
    };
    QCOMPARE(said(), QStringLiteral("/: is a folder; name a file"));
    applyLanguage(QStringLiteral("de"));
    QCOMPARE(said(), QStringLiteral("/: ist ein Ordner; eine Datei nennen"));
  }

  void translationsKeepPlacesAndMnemonics() {
    QStringList wrong;
    for (const char* file : {"attune_de", "recipe_de"}) {
      const QList<Entry> messages =
          messagesOf(QStringLiteral("resources/translations/%1.ts").arg(QLatin1String(file)));
      QCOMPARE_GT(messages.size(), 100);
      for (const Entry& each : messages) {
        for (const QString& text : each.translations) {
          const bool isPlural = each.source.contains(QLatin1String("%n"));
          if ((!isPlural && marksIn(text) != marksIn(each.source)) ||
              mnemonicsIn(text) != mnemonicsIn(each.source))
            wrong.append(each.source + QStringLiteral(" → ") + text);
        }
      }
    }
    QVERIFY2(wrong.isEmpty(), list(wrong));
  }

  void everyTextOfARecipeIsTranslated() {
    QTranslator german;
    QVERIFY(german.load(QStringLiteral("attune_de"), QStringLiteral(":/translations")));
    QStringList missing;
    const auto demand = [&](std::string_view text) {
      const std::string own(text);
      if (!own.empty() && german.translate("Recipe", own.c_str()).isEmpty())
        missing.append(QString::fromStdString(own));
    };
    for (const RecipeField& field : recipeFields()) {
      demand(field.help);
      demand(field.unit);
      for (const std::string_view choice : field.choices)
        demand(QByteArray(choice.data(), choice.size()).replace('_', ' ').toStdString());
    }
    int recipes = 0;
    for (const auto& entry : std::filesystem::directory_iterator("resources/recipes")) {
      if (entry.path().extension() != ".json") continue;
      const std::string name = entry.path().string();
      demand(parseRecipe(parseJson(readFile(name), name), name, name).summary);
      ++recipes;
    }
    QCOMPARE_GE(recipes, 10);
    QVERIFY2(missing.isEmpty(), list(missing));
  }

  void pluralsAreWhole() {
    const auto keys = [](int count) {
      return QCoreApplication::translate("attune::RunStore", "%n key(s)", nullptr, count);
    };
    QCOMPARE(keys(1), QStringLiteral("1 key"));
    QCOMPARE(keys(2), QStringLiteral("2 keys"));
    applyLanguage(QStringLiteral("de"));
    QCOMPARE(keys(1), QStringLiteral("1 Keyframe"));
    QCOMPARE(keys(2), QStringLiteral("2 Keyframes"));
  }

  void theChoiceIsKept() {
    chooseLanguage(QStringLiteral("de"));
    QCOMPARE(currentLanguage(), QStringLiteral("de"));
    QCOMPARE(preferredLanguage(), QStringLiteral("de"));
    QSettings().setValue(QStringLiteral("language"), QStringLiteral("tlh"));
    QVERIFY(preferredLanguage() != QStringLiteral("tlh"));
    applyLanguage(QStringLiteral("tlh"));
    QCOMPARE(currentLanguage(), QStringLiteral("en"));
    chooseLanguage(QStringLiteral("en"));
  }

  void theWindowIsMadeAnewAndNothingIsLost() {
    kit_ = std::make_unique<WindowKit>(*home_);
    kit_->window.reset();
    WindowKeeper keeper(kit_->parts());
    keeper.window().setMayClose([] { return true; });
    keeper.window().show();
    QVERIFY(QTest::qWaitForWindowActive(&keeper.window()));
    const QPointer<QMainWindow> first = &keeper.window();
    QSignalSpy opened(&kit_->editor, &Editor::opened);
    keeper.window().actions().find(QStringLiteral("file.openSample"))->trigger();
    QVERIFY(opened.count() > 0 || opened.wait(20'000));
    WindowKit::settle();

    keeper.window().setWorkspace(Workspace::Path);
    Document edited = kit_->editor.history().document();
    edited.settings.seed = 77;
    kit_->editor.commit(QStringLiteral("Prompt"), edited);
    const QString project = kit_->files->title();
    keeper.window().actions().find(QStringLiteral("run.run"))->trigger();
    QTRY_COMPARE(kit_->fake->waiting.size(), std::size_t{1});
    const JobId job = kit_->fake->start();
    kit_->fake->preview(job, 1, 90, kit_->editor.frames());
    WindowKit::settle();

    QSignalSpy anew(&keeper, &WindowKeeper::madeAnew);
    chooseLanguage(QStringLiteral("de"));
    QTRY_COMPARE(anew.count(), 1);
    QVERIFY(!first);
    QVERIFY(keeper.window().isVisible());
    QCOMPARE(keeper.window().workspace(), Workspace::Path);
    QVERIFY(kit_->editor.isOpen());
    QVERIFY(kit_->files->isModified());
    QCOMPARE(kit_->files->title(), project);
    QVERIFY(keeper.window().windowTitle().contains(project));
    QCOMPARE(keeper.window().actions().find(QStringLiteral("edit.undo"))->iconText(),
             QStringLiteral("Rückgängig"));
    QCOMPARE(keeper.window().panel(QStringLiteral("timeline"))->windowTitle(),
             QStringLiteral("Zeitleiste"));
    QVERIFY(keeper.window().panel(QStringLiteral("timeline"))->isVisible());

    // The run went on meanwhile, and the new window's actions work.
    QCOMPARE(kit_->bridge->runs().runs().back().state, RunState::Running);
    kit_->fake->finish(job, 200, kit_->editor.frames());
    QTRY_COMPARE(kit_->bridge->runs().runs().back().state, RunState::Done);
    keeper.window().actions().find(QStringLiteral("edit.undo"))->trigger();
    QVERIFY(kit_->editor.history().document().settings.seed != 77);
    QSignalSpy saved(kit_->files.get(), &ProjectFiles::wasSaved);
    kit_->files->saveTo(home_->file("kept.attune"));
    QVERIFY(saved.wait(10'000));
    QVERIFY(keeper.window().windowTitle().contains(QStringLiteral("kept")));

    chooseLanguage(QStringLiteral("en"));
    QTRY_COMPARE(anew.count(), 2);
    QCOMPARE(keeper.window().actions().find(QStringLiteral("edit.undo"))->iconText(),
             QStringLiteral("Undo"));
    QVERIFY(keeper.window().windowTitle().contains(QStringLiteral("kept")));
  }
};

}  // namespace attune

QTEST_MAIN(attune::LanguageTest)
#include "language_test.moc"
