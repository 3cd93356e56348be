// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/engine/engine.h"
#include "tests/ui/session/fake_engine.h"
#include "ui/files/project_files.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/session/playback.h"
#include "ui/session/run_index.h"
#include "ui/theme/theme.h"
#include "ui/window/log_model.h"
#include "ui/window/main_window.h"
#include "ui/window/panels.h"
#include "ui/window/sample.h"

namespace attune {

// A person's folder: settings, recovery and what they save, gone with this object. Windows made
// while it lives, one after the other, find each other's settings.
class WindowHome {
 public:
  WindowHome() {
    QApplication::setOrganizationName(QStringLiteral("attune"));
    QApplication::setApplicationName(QStringLiteral("attune-test"));
    QApplication::setQuitOnLastWindowClosed(false);
    // A dialog of the desktop's own would block where there is no desktop.
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
  }
  [[nodiscard]] QString file(const char* name) const {
    return folder_.filePath(QString::fromLatin1(name));
  }
  [[nodiscard]] std::filesystem::path recovery() const { return file("recovery").toStdString(); }

 private:
  QTemporaryDir folder_;
};

// The whole window as the program makes it, with an engine that does what the test tells it unless
// another is given. Closing it asks nothing.
class WindowKit {
 public:
  static std::filesystem::path resources() { return std::filesystem::absolute("resources"); }

  explicit WindowKit(const WindowHome& home, QSize size = {1920, 1080},
                     EngineBridge::MakeEngine makeEngine = {}) {
    applyTheme(ThemeMode::Dark);
    if (!makeEngine)
      makeEngine = [this](EventSink sink) {
        auto made = std::make_unique<FakeEngine>(std::move(sink));
        fake = made.get();
        return made;
      };
    bridge = std::make_unique<EngineBridge>(
        editor,
        JobPlaces{.starter = resources() / "starter" / "model", .recipes = resources() / "recipes"},
        makeEngine);
    playback = std::make_unique<Playback>(editor);
    lens = std::make_unique<AttentionLens>(editor, *bridge);
    index = std::make_unique<RunIndex>(home.file("runs.sqlite"));
    files = std::make_unique<ProjectFiles>(
        editor, bridge->runs(),
        FilePlaces{.recovery = home.recovery(), .attention = &lens->store()});
    window = std::make_unique<MainWindow>(editor, *bridge);
    fillWindow(*window, parts());
    show(size);
  }

  [[nodiscard]] WindowParts parts() {
    return {.editor = editor,
            .engine = *bridge,
            .playback = *playback,
            .lens = *lens,
            .files = *files,
            .log = log,
            .index = *index,
            .samples = resources() / "samples"};
  }
  void show(QSize size) {
    window->resize(size);
    window->show();
    window->activateWindow();
    (void)QTest::qWaitForWindowActive(window.get());
    settle();
  }
  [[nodiscard]] ActionRegistry& actions() const { return window->actions(); }
  [[nodiscard]] QAction* action(const char* id) const {
    return actions().find(QString::fromLatin1(id));
  }
  template <typename Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    return window->findChild<Widget*>(QString::fromLatin1(name));
  }
  [[nodiscard]] QWidget* startPage() const { return find<QWidget>("startPage"); }
  // By the start page's own action; false when it did not come.
  bool openSample() const {
    QSignalSpy opened(&editor, &Editor::opened);
    action("file.openSample")->trigger();
    const bool came = opened.count() > 0 || opened.wait(20'000);
    settle();
    return came && editor.isOpen();
  }
  // Lets posted events and short timers happen.
  static void settle(int milliseconds = 0) {
    QCoreApplication::sendPostedEvents();
    if (milliseconds > 0) QTest::qWait(milliseconds);
    QCoreApplication::processEvents();
  }

  LogModel log;
  Editor editor;
  FakeEngine* fake = nullptr;
  std::unique_ptr<EngineBridge> bridge;
  std::unique_ptr<Playback> playback;
  std::unique_ptr<AttentionLens> lens;
  std::unique_ptr<RunIndex> index;
  std::unique_ptr<ProjectFiles> files;
  std::unique_ptr<MainWindow> window;
};

// Widgets that take the focus but have no name for those who do not see them. A control's inner
// parts are met as the control.
inline QStringList namelessIn(const QWidget& root) {
  const auto isInside = [](const QWidget* widget) {
    if (widget->focusProxy()) return true;
    for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
      if (qobject_cast<const QComboBox*>(up) || qobject_cast<const QAbstractSpinBox*>(up))
        return true;
    return false;
  };
  QStringList found;
  for (QWidget* widget : root.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || widget->isWindow() || isInside(widget) ||
        widget->window() != root.window())
      continue;
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    if (face && !face->text(QAccessible::Name).isEmpty()) continue;
    found.append(root.objectName() + QLatin1Char('/') +
                 QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                 widget->objectName());
  }
  return found;
}

// Pairs of a dialog's controls that one key would reach.
inline QStringList mnemonicClashes(const QWidget& root) {
  QHash<QString, QString> taken;
  QStringList found;
  const auto note = [&](const QString& text) {
    const QString key = QKeySequence::mnemonic(text).toString();
    if (key.isEmpty()) return;
    if (taken.contains(key))
      found.append(root.objectName() + QStringLiteral(": ") + taken[key] + QStringLiteral(" and ") +
                   text);
    taken.insert(key, text);
  };
  for (const QLabel* label : root.findChildren<QLabel*>())
    if (label->buddy() && label->isVisibleTo(&root)) note(label->text());
  for (const QAbstractButton* button : root.findChildren<QAbstractButton*>())
    if (button->isVisibleTo(&root)) note(button->text());
  return found;
}

// Rejects every dialog and closes every menu that comes up while it lives, also where code waits
// for the answer.
class DialogCloser {
 public:
  DialogCloser() {
    timer_.setInterval(10);
    QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { close(); });
    timer_.start();
  }
  void close() {
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    for (QWidget* top : QApplication::topLevelWidgets()) {
      auto* dialog = qobject_cast<QDialog*>(top);
      if (!dialog || !dialog->isVisible()) continue;
      ++closed_;
      if (!qobject_cast<QFileDialog*>(dialog)) {
        nameless_ += namelessIn(*dialog);
        clashes_ += mnemonicClashes(*dialog);
      }
      dialog->reject();
    }
  }
  [[nodiscard]] int closed() const { return closed_; }
  [[nodiscard]] const QStringList& nameless() const { return nameless_; }
  [[nodiscard]] const QStringList& clashes() const { return clashes_; }

 private:
  QTimer timer_;
  int closed_ = 0;
  QStringList nameless_;
  QStringList clashes_;
};

}  // namespace attune
