// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, the list of recent files, drops and paste.
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "ui/actions/action_registry.h"
#include "ui/files/export_dialog.h"
#include "ui/files/project_files.h"
#include "ui/files/recent_files.h"
#include "ui/files/recovery_dialog.h"
#include "ui/session/editor.h"

namespace attune {
namespace {

QString id(const char* name) {
  return QString::fromLatin1(name);
}

QStringList filesIn(const QMimeData* data) {
  QStringList files;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile() && QFileInfo::exists(url.toLocalFile())) files << url.toLocalFile();
  }
  return files;
}

bool isPicture(const QString& file) {
  static const QStringList kEndings = {QStringLiteral("png"), QStringLiteral("jpg"),
                                       QStringLiteral("jpeg")};
  return kEndings.contains(QFileInfo(file).suffix(), Qt::CaseInsensitive);
}

// Pictures that a folder holds besides no others: they are read as one clip, as the folder is.
bool areAllOfTheirFolder(const QStringList& files) {
  const QDir folder = QFileInfo(files.front()).absoluteDir();
  const auto isInIt = [&](const QString& file) {
    return isPicture(file) && QFileInfo(file).absoluteDir() == folder;
  };
  if (!std::ranges::all_of(files, isInIt)) return false;
  return std::ranges::count_if(folder.entryList(QDir::Files), isPicture) == files.size();
}

}  // namespace

void ProjectFiles::addActions() {
  ActionRegistry& actions = *actions_;
  const QString file = QStringLiteral("file");
  actions.add({.id = id("file.new"),
               .text = tr("&New from Clip…"),
               .tooltip = tr("Choose a video or a picture and begin a project with it"),
               .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
               .icon = id("new"),
               .group = file},
              this, &ProjectFiles::askForClip);
  actions.add({.id = id("file.newFromFolder"),
               .text = tr("New from &Pictures…"),
               .tooltip = tr("Choose a folder of numbered PNG or JPEG pictures"),
               .icon = id("folder"),
               .group = file},
              this, &ProjectFiles::askForFolder);
  actions.add({.id = id("file.open"),
               .text = tr("&Open…"),
               .tooltip = tr("Open a project or a clip"),
               .shortcuts = {QKeySequence::Open},
               .icon = id("open"),
               .group = file},
              this, &ProjectFiles::askForFile);
  actions.add({.id = id("file.paste"),
               .text = tr("New from Clip&board"),
               .tooltip = tr("Open the file that was copied in the file manager"),
               .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
               .icon = id("paste"),
               .group = file},
              this, &ProjectFiles::paste);
  actions.add({.id = id("file.save"),
               .text = tr("&Save"),
               .tooltip = tr("Save the project"),
               .shortcuts = {QKeySequence::Save},
               .icon = id("save"),
               .group = file,
               .section = 1},
              this, &ProjectFiles::save);
  actions.add({.id = id("file.saveAs"),
               .text = tr("Save &As…"),
               .tooltip = tr("Save the project under another name"),
               .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
               .icon = id("save"),
               .group = file,
               .section = 1},
              this, &ProjectFiles::saveAs);
  actions.add({.id = id("file.locate"),
               .text = tr("Locate Me&dia…"),
               .tooltip = tr("Find the project's clip where it lies now"),
               .icon = id("folder"),
               .group = file,
               .section = 1},
              this, &ProjectFiles::askForMissing);
  actions.add({.id = id("file.collect"),
               .text = tr("Collect Clip into Pro&ject"),
               .tooltip = tr("Keep the clip's frames in the project file, which then opens without "
                             "the clip's own; the status line says how much they add"),
               .icon = id("clip"),
               .group = file,
               .section = 1},
              this, &ProjectFiles::collect);
  actions.add({.id = id("file.export"),
               .text = tr("&Export…"),
               .tooltip = tr("Write a result, masks or paths to a file"),
               .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_E)},
               .icon = id("export"),
               .group = file,
               .section = 2},
              this, &ProjectFiles::showExport);
  actions.add({.id = id("file.close"),
               .text = tr("&Close Project"),
               .tooltip = tr("Go back to the start page"),
               .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_W)},
               .icon = id("close"),
               .group = file,
               .section = 3},
              this, &ProjectFiles::closeProject);
  actions.add({.id = id("file.clearRecent"),
               .text = tr("C&lear Recent Files"),
               .tooltip = tr("Forget which files were open"),
               .icon = id("clear"),
               .group = file,
               .section = 3},
              this, [this] {
                RecentFiles::clear();
                Q_EMIT recentChanged({});
              });
  recentMenu_ = std::make_unique<QMenu>(tr("Open &Recent"));
  recentMenu_->setObjectName(QStringLiteral("recentMenu"));
  connect(recentMenu_.get(), &QMenu::aboutToShow, this, &ProjectFiles::fillRecent);
}

void ProjectFiles::updateActions() {
  if (!actions_) return;
  const QString closed = editor_.isOpen() ? QString() : tr("No project is open.");
  for (const char* name : {"file.save", "file.saveAs", "file.export", "file.close"}) {
    actions_->setDisabledReason(id(name), closed);
  }
  const auto& clip = editor_.document().clip;
  QString found = closed;
  if (found.isEmpty() && (!clip || clip->file.empty())) found = tr("The project has no clip file.");
  if (found.isEmpty() && editor_.source()) found = tr("The clip is there.");
  actions_->setDisabledReason(id("file.locate"), found);
  QString collected = closed;
  if (collected.isEmpty() && !editor_.source()) collected = tr("There is no clip to collect.");
  if (collected.isEmpty() && (clip->file.empty() || clip->id == collected_)) {
    collected = tr("The project holds its clip already.");
  }
  actions_->setDisabledReason(id("file.collect"), collected);
}

void ProjectFiles::fillRecent() {
  recentMenu_->clear();
  for (const QString& file : RecentFiles::list()) {
    QAction* action = recentMenu_->addAction(QFileInfo(file).fileName());
    action->setToolTip(file);
    connect(action, &QAction::triggered, this, [this, file] { openPath(file); });
  }
  if (recentMenu_->isEmpty()) {
    recentMenu_->addAction(tr("Nothing was open yet"))->setEnabled(false);
  }
}

void ProjectFiles::ask(const QString& title, const QString& filters, bool folder) {
  auto* dialog = new QFileDialog(window_, title, QDir::homePath(), filters);
  const QStringList recent = RecentFiles::list();
  if (!recent.isEmpty()) dialog->setDirectory(QFileInfo(recent.front()).absolutePath());
  dialog->setObjectName(QStringLiteral("openDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &ProjectFiles::openPath);
  dialog->open();
}

void ProjectFiles::askForFile() {
  ask(tr("Open"),
      tr("Projects and clips (*.attune *.mp4 *.mov *.mkv *.webm *.avi *.gif *.png *.jpg *.jpeg);;"
         "Attune projects (*.attune);;All files (*)"),
      false);
}

void ProjectFiles::askForClip() {
  ask(tr("New from Clip"),
      tr("Clips (*.mp4 *.mov *.mkv *.webm *.avi *.gif *.png *.jpg *.jpeg);;All files (*)"), false);
}

void ProjectFiles::askForFolder() {
  ask(tr("New from Pictures"), {}, true);
}

void ProjectFiles::paste() {
  const QString file = fileIn(QApplication::clipboard()->mimeData());
  if (file.isEmpty()) {
    fail(Error(
        ErrorCode::BadInput,
        tr("The clipboard holds no file; copy one in the file manager first.").toStdString()));
    return;
  }
  take(QApplication::clipboard()->mimeData());
}

void ProjectFiles::take(const QMimeData* data) {
  const QString file = fileIn(data);
  const QStringList files = filesIn(data);
  if (files.size() > 1 && areAllOfTheirFolder(files)) {
    openPath(QFileInfo(file).absolutePath());
    return;
  }
  openPath(file);
  if (files.size() < 2) return;
  const QString name = QFileInfo(file).fileName();
  Q_EMIT said(
      std::ranges::all_of(files, isPicture)
          ? tr("Only %1 was taken; for all the pictures of a folder, drop the folder").arg(name)
          : tr("Only %1 was taken; one file is opened at a time").arg(name));
}

void ProjectFiles::showExport() {
  if (!editor_.isOpen()) return;
  auto* dialog = new ExportDialog(editor_, title(), window_);
  if (places_.attention) dialog->offerMaps(*places_.attention, runs_);
  connect(dialog, &ExportDialog::exported, this, &ProjectFiles::exported);
  dialog->open();
}

QString ProjectFiles::fileIn(const QMimeData* data) {
  if (!data) return {};
  if (const QStringList files = filesIn(data); !files.isEmpty()) return files.front();
  const QString text = data->text().trimmed();
  return text.startsWith(QLatin1Char('/')) && QFileInfo::exists(text) ? text : QString();
}

bool ProjectFiles::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
      event->type() == QEvent::Drop) {
    auto* drop = static_cast<QDropEvent*>(event);
    const QString file = fileIn(drop->mimeData());
    if (!file.isEmpty()) {
      drop->setDropAction(Qt::CopyAction);
      drop->accept();
      if (event->type() == QEvent::Drop) take(drop->mimeData());
      return true;
    }
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace attune
