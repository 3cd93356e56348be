// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <functional>

#include "ui/actions/action_registry.h"
#include "ui/files/project_files.h"
#include "ui/session/editor.h"
#include "ui/session/run_store.h"

namespace attune {

inline constexpr const char* kClip = "resources/samples/ball-arc/clip.mp4";

// A window with nothing in it but what file work needs.
struct Bench {
  QMainWindow window;
  Editor editor;
  RunStore runs;
  ActionRegistry actions{&window};
  ProjectFiles files;

  explicit Bench(const std::filesystem::path& recovery, int autosaveSeconds = 60)
      : files(editor, runs, {.recovery = recovery, .autosaveSeconds = autosaveSeconds}) {
    files.serve(window, actions);
    window.show();
  }
  void waitForOpen(const std::function<void()>& begin) {
    QSignalSpy opened(&files, &ProjectFiles::opened);
    begin();
    QVERIFY(opened.count() > 0 || opened.wait(10'000));
  }
  void save(const QString& file) {
    QSignalSpy saved(&files, &ProjectFiles::wasSaved);
    files.saveTo(file);
    QVERIFY(saved.wait(10'000));
  }
  // The dialog of that name, once it is there.
  QWidget* dialog(const char* name) {
    QWidget* found = nullptr;
    const auto look = [&] {
      found = window.findChild<QWidget*>(QString::fromLatin1(name));
      return found && found->isVisible();
    };
    return QTest::qWaitFor(look, 10'000) ? found : nullptr;
  }
  void press(const char* dialogName, const char* buttonName) {
    QWidget* shown = dialog(dialogName);
    QVERIFY2(shown, dialogName);
    auto* button = shown->findChild<QPushButton*>(QString::fromLatin1(buttonName));
    QVERIFY2(button, buttonName);
    QTest::mouseClick(button, Qt::LeftButton);
  }
};

}  // namespace attune
