// SPDX-License-Identifier: GPL-3.0-or-later
// The manual, the guided tour and the diagnostics.
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBrowser>

#include "tests/ui/window/window_kit.h"
#include "ui/help/diagnostics.h"
#include "ui/help/help_window.h"
#include "ui/language/language.h"
#include "ui/viewer/viewer_panel.h"
#include "ui/window/tour.h"

namespace attune {
namespace {

QByteArray list(const QStringList& lines) {
  return lines.join(QStringLiteral("; ")).toUtf8();
}

QString pageFile(const QString& language, const QString& page) {
  return QStringLiteral(":/help/%1/%2.md").arg(language, page);
}

QString rawPage(const QString& language, const QString& page) {
  QFile file(pageFile(language, page));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class HelpTest : public QObject {
  Q_OBJECT
  std::unique_ptr<WindowHome> home_;
  std::unique_ptr<WindowKit> kit_;

  Tour& tour() const { return *kit_->find<QWidget>("tourCard")->window()->findChild<Tour*>(); }
  template <typename Widget>
  Widget* in(const QWidget* parent, const char* name) const {
    return parent->findChild<Widget*>(QString::fromLatin1(name));
  }

 private Q_SLOTS:
  void init() {
    applyLanguage(QStringLiteral("en"));
    home_ = std::make_unique<WindowHome>();
    kit_ = std::make_unique<WindowKit>(*home_);
  }
  void cleanup() {
    kit_.reset();
    home_.reset();
    applyLanguage(QStringLiteral("en"));
  }

  void everyPanelHasAPageInEveryLanguage() {
    QStringList missing;
    for (const Language& language : languages()) {
      for (const QDockWidget* dock : kit_->window->findChildren<QDockWidget*>()) {
        const QString id = dock->objectName().chopped(4);
        if (!helpPages().contains(id)) missing.append(id);
        if (!QFile::exists(pageFile(language.id, id))) missing.append(pageFile(language.id, id));
      }
      for (const QString& page : helpPages())
        if (rawPage(language.id, page).size() < 400) missing.append(page + language.id);
    }
    QVERIFY2(missing.isEmpty(), list(missing));
  }

  void pagesNameOnlyWhatIsThere() {
    static const QRegularExpression key(QStringLiteral("\\{\\{([^}]*)\\}\\}"));
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    QStringList wrong;
    int keys = 0;
    for (const QString& page : helpPages()) {
      QStringList first;
      for (const Language& language : languages()) {
        const QString text = rawPage(language.id, page);
        QStringList named;
        for (auto each = key.globalMatch(text); each.hasNext();) {
          named.append(each.next().captured(1));
          if (!kit_->actions().find(named.last())) wrong.append(page + named.last());
        }
        for (auto each = link.globalMatch(text); each.hasNext();) {
          const QString to = each.next().captured(1);
          if (!QFile::exists(QStringLiteral(":/help/%1/%2").arg(language.id, to)))
            wrong.append(page + QStringLiteral(" → ") + to);
        }
        keys += static_cast<int>(named.size());
        if (first.isEmpty()) first = named;
        if (named != first) wrong.append(page + QStringLiteral(" differs in ") + language.id);
      }
    }
    QVERIFY2(wrong.isEmpty(), list(wrong));
    QVERIFY(keys > 60);
  }

  // The key that is pressed now, not the one that was when the page was written.
  void pagesTellTheKeysOfToday() {
    const QString page = QStringLiteral("viewer");
    QVERIFY(helpText(page, kit_->actions()).contains(QStringLiteral("`W`")));
    kit_->actions().setShortcuts(QStringLiteral("view.wipe"), {QKeySequence(Qt::Key_F7)});
    const QString now = helpText(page, kit_->actions());
    QVERIFY(now.contains(QStringLiteral("`F7`")));
    QVERIFY(!now.contains(QStringLiteral("{{")));
  }

  void helpIsAboutWhatIsInUse() {
    kit_->action("help.panel")->trigger();
    auto* help = kit_->window->findChild<HelpWindow*>();
    QVERIFY(help);
    QCOMPARE(help->page(), QStringLiteral("start"));
    help->close();
    WindowKit::settle();

    QVERIFY(kit_->openSample());
    kit_->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(kit_->window.get()));
    WindowKit::settle(50);  // an opened project takes the focus for its canvas
    kit_->window->panel(QStringLiteral("prompt"))->raise();
    kit_->find<QWidget>("prompt.edit")->setFocus();
    kit_->action("help.panel")->trigger();
    help = kit_->window->findChild<HelpWindow*>();
    QVERIFY(help);
    QCOMPARE(help->page(), QStringLiteral("prompt"));

    // Found by what a page says, links lead on, and pages that are not there change nothing.
    auto* pages = in<QListWidget>(help, "helpPages");
    in<QLineEdit>(help, "helpSearch")->setText(QStringLiteral("ln n"));
    int shown = 0;
    for (int i = 0; i < pages->count(); ++i) shown += !pages->item(i)->isHidden();
    QVERIFY(shown >= 1 && shown < pages->count() / 2);
    QVERIFY(!in<QTextBrowser>(help, "helpText")->extraSelections().isEmpty());
    Q_EMIT in<QTextBrowser>(help, "helpText")->anchorClicked(QUrl(QStringLiteral("timeline.md")));
    QCOMPARE(help->page(), QStringLiteral("timeline"));
    help->showPage(QStringLiteral("nowhere"));
    QCOMPARE(help->page(), QStringLiteral("timeline"));
  }

  // By mouse alone: a panel is in use once its tab, or a place in it that takes no focus, is
  // clicked.
  void helpIsAboutWhatWasClicked() {
    QVERIFY(kit_->openSample());
    kit_->window->setWorkspace(Workspace::Inspect);
    kit_->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(kit_->window.get()));
    WindowKit::settle(50);
    const auto clickTab = [&](const char* id) {
      const QString title = kit_->window->panel(QString::fromLatin1(id))->windowTitle();
      for (QTabBar* tabs : kit_->window->findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        for (int i = 0; i < tabs->count(); ++i)
          if (tabs->tabText(i) == title)
            QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
      WindowKit::settle(20);
    };
    const auto helped = [&] {
      kit_->action("help.panel")->trigger();
      auto* help = kit_->window->findChild<HelpWindow*>();
      const QString page = help->page();
      help->close();
      kit_->window->activateWindow();
      (void)QTest::qWaitForWindowActive(kit_->window.get());
      WindowKit::settle();
      return page;
    };
    kit_->find<QWidget>("siteGrid")->setFocus();
    for (const char* id : {"steering", "entropy", "history", "steering", "steering"}) {
      clickTab(id);
      QCOMPARE(helped(), QString::fromLatin1(id));
    }
    clickTab("history");
    kit_->find<ViewerPanel>("viewerPanel")->canvas()->setFocus();
    QCOMPARE(helped(), QStringLiteral("viewer"));
    QWidget* empty = kit_->window->panel(QStringLiteral("history"))->widget();
    QTest::mouseClick(empty->childAt(empty->rect().center()), Qt::LeftButton);
    QCOMPARE(helped(), QStringLiteral("history"));
  }

  // A scheme changes every action's keys; the page that is read is made anew once, and stays where
  // it was.
  void aSchemeRendersOnce() {
    HelpWindow help(kit_->actions());
    help.setAttribute(Qt::WA_DeleteOnClose, false);
    help.showPage(QStringLiteral("viewer"));
    help.resize(600, 300);
    help.show();
    QVERIFY(QTest::qWaitForWindowExposed(&help));
    auto* text = in<QTextBrowser>(&help, "helpText");
    WindowKit::settle();
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum() / 2);
    const int place = text->verticalScrollBar()->value();
    QVERIFY(place > 0);

    QSignalSpy changes(text->document(), &QTextDocument::contentsChanged);
    kit_->actions().setShortcuts(QStringLiteral("view.wipe"), {QKeySequence(Qt::Key_F7)});
    QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("F7")));
    const auto once = changes.count();
    QCOMPARE(text->verticalScrollBar()->value(), place);
    changes.clear();
    kit_->actions().resetAllShortcuts();
    QTRY_VERIFY(!text->toPlainText().contains(QStringLiteral("F7")));
    WindowKit::settle();
    QCOMPARE(changes.count(), once);
    QCOMPARE(text->verticalScrollBar()->value(), place);
    help.showPage(QStringLiteral("timeline"));
    QCOMPARE(text->verticalScrollBar()->value(), 0);
  }

  void theTourIsDoneByDoing() {
    kit_->action("help.tour")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(kit_->editor.isOpen(), 20'000);
    QWidget* card = kit_->find<QWidget>("tourCard");
    QTRY_VERIFY(card->isVisible());
    QCOMPARE(tour().steps(), 6);
    QCOMPARE(tour().step(), 0);
    const QString first = in<QLabel>(card, "tourTitle")->text();

    kit_->action("tool.brush")->trigger();  // not yet
    QTest::qWait(1500);
    QCOMPARE(tour().step(), 0);
    kit_->action("playback.play")->trigger();
    QTRY_COMPARE(tour().step(), 1);
    kit_->playback->pause();
    QVERIFY(in<QLabel>(card, "tourTitle")->text() != first);
    QTest::mouseClick(in<QPushButton>(card, "tourBack"), Qt::LeftButton);
    QCOMPARE(tour().step(), 0);
    for (int i = 0; i < 2; ++i)
      QTest::mouseClick(in<QPushButton>(card, "tourNext"), Qt::LeftButton);
    QCOMPARE(tour().step(), 2);
    kit_->action("tool.brush")->trigger();
    QTRY_COMPARE(tour().step(), 3);

    // Wherever it points, the card stays inside the window.
    for (int i = 0; i < 6; ++i) {
      QVERIFY(kit_->window->rect().contains(card->geometry()));
      for (const QLabel* label : card->findChildren<QLabel*>())
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
      if (tour().step() == 5) break;
      QTest::mouseClick(in<QPushButton>(card, "tourNext"), Qt::LeftButton);
      WindowKit::settle();
    }
    QTest::mouseClick(in<QPushButton>(card, "tourNext"), Qt::LeftButton);
    QVERIFY(!tour().isOn());
    QVERIFY(card->isHidden());
    QCOMPARE(tour().step(), 0);
  }

  void theTourGoesOnWhereItWasLeft() {
    QVERIFY(kit_->openSample());
    kit_->action("help.tour")->trigger();
    WindowKit::settle();
    QWidget* card = kit_->find<QWidget>("tourCard");
    for (int i = 0; i < 3; ++i)
      QTest::mouseClick(in<QPushButton>(card, "tourNext"), Qt::LeftButton);
    QTest::mouseClick(in<QPushButton>(card, "tourLeave"), Qt::LeftButton);
    QVERIFY(card->isHidden());
    QVERIFY(kit_->action("help.tour")->text().startsWith(QStringLiteral("Resume")));

    // In the next window, too; a closed project takes the card away.
    kit_.reset();
    kit_ = std::make_unique<WindowKit>(*home_);
    QVERIFY(kit_->openSample());
    kit_->action("help.tour")->trigger();
    WindowKit::settle();
    QCOMPARE(tour().step(), 3);
    QVERIFY(kit_->find<QWidget>("tourCard")->isVisible());
    kit_->editor.close();
    WindowKit::settle();
    QVERIFY(!tour().isOn());
    QVERIFY(kit_->find<QWidget>("tourCard")->isHidden());
  }

  void diagnosticsTellNoSecrets() {
    QVERIFY(kit_->openSample());
    Document document = kit_->editor.history().document();
    document.text.prompt = "a very private prompt";
    kit_->editor.commit(QStringLiteral("Prompt"), document);
    kit_->log.append(LogLevel::Warning, "disk full at " + QDir::homePath().toStdString() + "/x");
    WindowKit::settle(20);
    const QString text = diagnosticsText(kit_->editor, kit_->log, engineEnvironment());
    for (const char* part :
         {"Attune ", "Qt 6", "LibTorch: 2", "CUDA: ", "FFmpeg: ", "16 frames", "disk full at ~/x"})
      QVERIFY2(text.contains(QLatin1String(part)), part);
    QVERIFY(!text.contains(QStringLiteral("private")));
    QVERIFY(!text.contains(QDir::homePath()));

    kit_->action("help.diagnostics")->trigger();
    auto* dialog = kit_->find<QDialog>("diagnosticsDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(in<QPushButton>(dialog, "diagnosticsCopy")->isEnabled());
    QVERIFY(in<QPlainTextEdit>(dialog, "diagnosticsText")
                ->toPlainText()
                .contains(QStringLiteral("LibTorch: 2")));
    QTest::mouseClick(in<QPushButton>(dialog, "diagnosticsCopy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(),
             in<QPlainTextEdit>(dialog, "diagnosticsText")->toPlainText());
  }
};

}  // namespace attune

QTEST_MAIN(attune::HelpTest)
#include "help_test.moc"
