// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/diagnostics.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QThread>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/memory.h"
#include "ui/language/data_size.h"
#include "ui/language/language.h"
#include "ui/session/background.h"
#include "ui/session/editor.h"
#include "ui/theme/theme.h"
#include "ui/viewer/viewer_canvas.h"
#include "ui/window/log_model.h"

namespace attune {
namespace {

constexpr int kLogLines = 60;

QString screensText() {
  QStringList screens;
  for (const QScreen* screen : QGuiApplication::screens())
    screens.append(QStringLiteral("%1x%2 at %3")
                       .arg(screen->size().width())
                       .arg(screen->size().height())
                       .arg(screen->devicePixelRatio()));
  return screens.join(QStringLiteral(", "));
}

void addProject(QStringList& lines, const Editor& editor) {
  if (!editor.isOpen()) {
    lines << QStringLiteral("Project: none");
    return;
  }
  const Document& document = editor.document();
  const Size2i size = document.size();
  lines << QStringLiteral("Project: %1 x %2, %3 frames, %4 objects")
               .arg(size.width)
               .arg(size.height)
               .arg(editor.frames())
               .arg(document.objects.size());
  const auto orDefault = [](const std::string& text, const char* fallback) {
    return text.empty() ? QLatin1String(fallback) : QString::fromStdString(text);
  };
  const RunSettings& settings = document.settings;
  lines << QStringLiteral("Model: %1, recipe %2, device %3, %4")
               .arg(orDefault(settings.model, "starter"), orDefault(settings.recipe, "plain"),
                    orDefault(settings.device, "auto"), orDefault(settings.dtype, "auto"));
}

}  // namespace

QString diagnosticsText(const Editor& editor, const LogModel& log,
                        const std::vector<EnvironmentFact>& environment) {
  QStringList lines;
  lines << QStringLiteral("Attune %1, %2")
               .arg(QApplication::applicationVersion(),
                    QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
  lines << QStringLiteral("System: %1, %2, %3 threads, %4 free")
               .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
               .arg(QThread::idealThreadCount())
               .arg(dataSize(availableMemory(), QLocale::c()));
  lines << QStringLiteral("Qt %1, platform %2, screens %3, canvas %4, language %5")
               .arg(QLatin1String(qVersion()), QGuiApplication::platformName(), screensText(),
                    canvasMayUseGl() ? QStringLiteral("OpenGL") : QStringLiteral("QPainter"),
                    currentLanguage());
  for (const EnvironmentFact& fact : environment)
    lines << QString::fromStdString(fact.name + ": " + fact.value);
  addProject(lines, editor);
  lines << QString() << QStringLiteral("Log:");
  for (int row = std::max(0, log.rowCount() - kLogLines); row < log.rowCount(); ++row)
    lines << log.lineAt(row);
  return lines.join(QLatin1Char('\n')).replace(QDir::homePath(), QStringLiteral("~")) +
         QLatin1Char('\n');
}

DiagnosticsDialog::DiagnosticsDialog(const Editor& editor, const LogModel& log, QWidget* parent)
    : QDialog(parent) {
  setObjectName(QStringLiteral("diagnosticsDialog"));
  setWindowTitle(tr("Diagnostics"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(Theme::spacing(180), Theme::spacing(130));

  auto* note = new QLabel(
      tr("For the report of a fault. It holds no pictures, but lines of the log, which may name "
         "files and words of a prompt: read it before you pass it on."));
  note->setWordWrap(true);
  note->setProperty("look", QStringLiteral("muted"));
  auto* view = new QPlainTextEdit(diagnosticsText(editor, log, {}));
  view->setObjectName(QStringLiteral("diagnosticsText"));
  view->setAccessibleName(tr("Diagnostics"));
  view->setReadOnly(true);
  view->setFont(monospaceFont(TextSize::Caption));
  view->setLineWrapMode(QPlainTextEdit::NoWrap);
  auto* copy = new QPushButton(tr("Copy"));
  copy->setObjectName(QStringLiteral("diagnosticsCopy"));
  copy->setProperty("look", QStringLiteral("primary"));
  copy->setDefault(true);
  auto* close = new QPushButton(tr("Close"));
  connect(copy, &QPushButton::clicked, view, [view, copy] {
    QApplication::clipboard()->setText(view->toPlainText());
    copy->setText(DiagnosticsDialog::tr("Copied"));
  });
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  copy->setEnabled(false);
  const auto show = [this, view, copy, &editor,
                     &log](const std::vector<EnvironmentFact>& environment) {
    view->setPlainText(diagnosticsText(editor, log, environment));
    copy->setEnabled(true);
    isAsking_ = false;
    if (isHidden()) deleteLater();
  };
  inBackground(
      pool_, this, [] { return engineEnvironment(); }, show,
      [show](const Error& error) { show({{.name = "Engine", .value = error.message()}}); });

  auto* bar = new QHBoxLayout;
  bar->setSpacing(Theme::kSpaceS);
  bar->addStretch(1);
  bar->addWidget(close);
  bar->addWidget(copy);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addWidget(note);
  column->addWidget(view, 1);
  column->addLayout(bar);
}

DiagnosticsDialog::~DiagnosticsDialog() {
  pool_.waitForDone();
}

// To go while the thread is at work would be to wait for it: hidden, it goes once that has come.
void DiagnosticsDialog::done(int result) {
  if (isAsking_) setAttribute(Qt::WA_DeleteOnClose, false);
  QDialog::done(result);
}

}  // namespace attune
