// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: makes every part and joins them.
#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <cstdio>
#include <memory>

#include "app/attune/screenshot.h"
#include "app/process.h"
#include "app/resources.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/engine/engine.h"
#include "ui/files/project_files.h"
#include "ui/language/language.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/session/playback.h"
#include "ui/session/preferences.h"
#include "ui/session/run_index.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/log_model.h"
#include "ui/window/main_window.h"
#include "ui/window/watchdog.h"
#include "ui/window/window_keeper.h"

namespace attune {
namespace {

struct Options {
  QString file;
  bool sample = false;
  QString screenshot;
  QString workspace;
  QString theme;
  QString language;
};

Options readOptions(QApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QApplication::tr("Edits short clips by steering the attention of a video model."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("file"),
                               QApplication::tr("A project or a clip to open."),
                               QStringLiteral("[file]"));
  const QCommandLineOption sample(QStringLiteral("sample"),
                                  QApplication::tr("Open the sample project."));
  const QCommandLineOption screenshot(
      QStringLiteral("screenshot"),
      QApplication::tr("Save a picture of the window once it is idle, and quit."),
      QStringLiteral("png"));
  const QCommandLineOption workspace(
      QStringLiteral("workspace"),
      QApplication::tr("Begin in this workspace: mask, path, inspect."), QStringLiteral("name"));
  const QCommandLineOption themeName(QStringLiteral("theme"),
                                     QApplication::tr("Look like this: dark, light."),
                                     QStringLiteral("name"));
  const QCommandLineOption language(QStringLiteral("language"),
                                    QApplication::tr("Speak this language: en, de."),
                                    QStringLiteral("name"));
  parser.addOptions({sample, screenshot, workspace, themeName, language});
  parser.process(application);

  Options options{.file = parser.positionalArguments().value(0),
                  .sample = parser.isSet(sample),
                  .screenshot = parser.value(screenshot),
                  .workspace = parser.value(workspace),
                  .theme = parser.value(themeName),
                  .language = parser.value(language)};
  const auto demand = [](const QString& value, const QStringList& known, const char* option) {
    if (!value.isEmpty() && !known.contains(value))
      throw badInput(std::string("--") + option + ": " + value.toStdString() +
                     " is not known; use " + known.join(QStringLiteral(" or ")).toStdString());
  };
  QStringList workspaces;
  for (const Workspace each : kWorkspaces) workspaces.append(workspaceId(each));
  demand(options.workspace, workspaces, "workspace");
  QStringList known;
  for (const Language& each : languages()) known.append(each.id);
  demand(options.language, known, "language");
  demand(options.theme, {QStringLiteral("dark"), QStringLiteral("light")}, "theme");
  return options;
}

void forwardQtMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
  const LogLevel level = type == QtDebugMsg || type == QtInfoMsg ? LogLevel::Debug
                         : type == QtWarningMsg                  ? LogLevel::Warning
                                                                 : LogLevel::Error;
  log(level, text.toStdString());
}

int runWindow(QApplication& application) {
  applyLanguage(preferredLanguage());
  const Options options = readOptions(application);
  if (!options.language.isEmpty()) applyLanguage(options.language);
  const QString kept = QSettings().value(QStringLiteral("theme")).toString();
  const QString themeName = options.theme.isEmpty() ? kept : options.theme;
  applyTheme(themeName == QLatin1String("light") ? ThemeMode::Light : ThemeMode::Dark);

  LogModel lines;
  setLogListener([&lines](LogLevel level, std::string_view text) { lines.append(level, text); });
  const std::unique_ptr<void, void (*)(void*)> silence(&lines, [](void*) { setLogListener({}); });
  qInstallMessageHandler(forwardQtMessage);

  const std::filesystem::path resources = resourcesFolder();
  Editor editor;
  EngineBridge engine(
      editor, {.starter = resources / "starter" / "model", .recipes = resources / "recipes"},
      makeThreadEngine);
  Playback playback(editor);
  AttentionLens lens(editor, engine);
  ProjectFiles files(editor, engine.runs(), {.attention = &lens.store()});
  RunIndex index;
  WindowKeeper keeper({.editor = editor,
                       .engine = engine,
                       .playback = playback,
                       .lens = lens,
                       .files = files,
                       .log = lines,
                       .index = index,
                       .samples = resources / "samples"});
  MainWindow& window = keeper.window();
  if (!options.workspace.isEmpty()) window.setWorkspace(workspaceNamed(options.workspace));
  window.show();

  if (options.sample) window.actions().find(QStringLiteral("file.openSample"))->trigger();
  if (!options.file.isEmpty()) files.openPath(options.file);
  const bool expectsProject = options.sample || !options.file.isEmpty();
  std::unique_ptr<Screenshot> screenshot;
  if (!options.screenshot.isEmpty())
    screenshot = std::make_unique<Screenshot>(window, options.screenshot, [&] {
      return (editor.isOpen() || !expectsProject) && !engine.isBusy() && !files.isBusy();
    });
  else
    files.offerRecovery();
  Watchdog watchdog;
  return QApplication::exec();
}

}  // namespace
}  // namespace attune

int main(int argc, char** argv) {
  attune::setUpProcess(argv);
  // Without it a dock that is torn off would lose the textures of what it shows.
  QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
  QApplication::setOrganizationName(QStringLiteral("attune"));
  QApplication::setApplicationName(QStringLiteral("attune"));
  // Qt reads it once, as the application is made; who sets it by hand is right.
  if (const int percent = attune::loadPreferences().scalePercent;
      percent != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
    qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
  QApplication application(argc, argv);
  QApplication::setApplicationDisplayName(QStringLiteral("Attune"));
  QApplication::setApplicationVersion(QStringLiteral(ATTUNE_VERSION));
  QApplication::setWindowIcon(attune::icon(u"generate"));
  try {
    return attune::runWindow(application);
  } catch (const attune::Error& error) {
    std::fprintf(stderr, "attune: %s\n", error.what());
    return attune::exitStatus(error.code());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "attune: %s\n", error.what());
    return attune::exitStatus(attune::ErrorCode::Internal);
  }
}
