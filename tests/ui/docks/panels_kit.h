// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/session/fake_engine.h"
#include "ui/actions/action_registry.h"
#include "ui/docks/models_panel.h"
#include "ui/docks/objects_panel.h"
#include "ui/docks/prompt_panel.h"
#include "ui/docks/queue_panel.h"
#include "ui/docks/recipe_panel.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/theme.h"

namespace attune {

// The artist's panels side by side, over a fake engine. With ATTUNE_PICTURES naming a folder,
// pictures() leaves them there.
class PanelsFixture : public QObject {
 protected:
  void prepare() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
    QCoreApplication::setOrganizationName(QStringLiteral("attune-test"));
    applyTheme(ThemeMode::Dark);
  }

  void setUp() {
    editor_ = std::make_unique<Editor>();
    bridge_ = bridgeToFake(*editor_, engine_);
    window_ = std::make_unique<QWidget>();
    actions_ = std::make_unique<ActionRegistry>(window_.get());
    prompt_ = new PromptPanel(*editor_, *bridge_, *actions_, window_.get());
    objects_ = new ObjectsPanel(*editor_, *actions_, window_.get());
    recipe_ = new RecipePanel(*editor_, *bridge_, *actions_, window_.get());
    queue_ = new QueuePanel(*editor_, *bridge_, *actions_, window_.get());
    models_ = new ModelsPanel(*editor_, *bridge_, *actions_, window_.get());
    QWidget* column[] = {prompt_, objects_, recipe_, queue_, models_};
    int x = 0;
    for (QWidget* panel : column) panel->setGeometry(300 * x++, 0, 300, 500);
    window_->resize(1500, 500);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->activateWindow();
    QTRY_COMPARE(bridge_->model().state(), ModelContext::State::Ready);
  }

  void tearDown() {
    window_.reset();
    actions_.reset();
    bridge_.reset();
    editor_.reset();
  }

  void openProject() {
    Document document;
    document.text.prompt = "a red ball on a meadow";
    document.settings.recipe = "plain";
    editor_->open(document, std::make_shared<const Clip>(
                                makeClip(std::vector<Image>(4, Image({8, 6}, 3)), {8, 1})));
  }
  QString firstId() const { return QString::fromStdString(editor_->document().objects.front().id); }
  template <class T>
  T* find(const char* name) const {
    T* found = window_->findChild<T*>(QLatin1String(name));
    if (!found) qFatal("no widget %s", name);
    return found;
  }
  static void choose(QComboBox* box, const QString& name) {
    const int item = box->findData(name);
    box->setCurrentIndex(item);
    Q_EMIT box->activated(item);
  }
  static void picture(QWidget* widget, const QString& name) {
    const QString folder = qEnvironmentVariable("ATTUNE_PICTURES");
    if (folder.isEmpty()) return;
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
      applyTheme(mode);
      QTest::qWait(20);
      widget->grab().save(
          QStringLiteral("%1/%2-%3.png")
              .arg(folder, name,
                   mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }
  }
  void pictures(const QString& name) const { picture(window_.get(), name); }

  QTemporaryDir folder_;
  std::unique_ptr<Editor> editor_;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<QWidget> window_;
  std::unique_ptr<ActionRegistry> actions_;
  FakeEngine* engine_ = nullptr;
  PromptPanel* prompt_ = nullptr;
  ObjectsPanel* objects_ = nullptr;
  RecipePanel* recipe_ = nullptr;
  QueuePanel* queue_ = nullptr;
  ModelsPanel* models_ = nullptr;
};

}  // namespace attune
