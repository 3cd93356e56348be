// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/project_files.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

#include "core/base/error.h"
#include "core/base/log.h"
#include "ui/files/import_dialog.h"
#include "ui/files/missing_media_dialog.h"
#include "ui/files/recent_files.h"
#include "ui/files/run_records.h"
#include "ui/session/background.h"
#include "ui/session/editor.h"
#include "ui/session/run_store.h"
#include "ui/theme/warning_box.h"

namespace attune {
namespace {

constexpr int kPatienceMs = 400;

std::filesystem::path pathOf(const QString& file) {
  return QDir::cleanPath(QFileInfo(file).absoluteFilePath()).toStdString();
}

}  // namespace

ProjectFiles::ProjectFiles(Editor& editor, RunStore& runs, FilePlaces places)
    : editor_(editor), runs_(runs), places_(std::move(places)) {
  setObjectName(QStringLiteral("projectFiles"));
  reading_.setMaxThreadCount(1);
  disk_.setMaxThreadCount(1);
  try {
    recovery_ = std::make_shared<RecoveryStore>(
        places_.recovery.empty() ? RecoveryStore::defaultRoot() : places_.recovery);
  } catch (const Error& error) {
    log(LogLevel::Warning, error.message());
  }
  autosaveTimer_.setSingleShot(true);
  connect(&autosaveTimer_, &QTimer::timeout, this, &ProjectFiles::autosave);
  journalTimer_.setSingleShot(true);
  connect(&journalTimer_, &QTimer::timeout, this, &ProjectFiles::keepEdit);
  connect(&editor_, &Editor::opened, this, &ProjectFiles::editorOpened);
  connect(&editor_, &Editor::historyChanged, this, &ProjectFiles::changed);
  const auto runsChanged = [this] {
    ++besideRevision_;
    changed();
  };
  connect(&runs_, &RunStore::rowsInserted, this, runsChanged);
  connect(&runs_, &RunStore::rowsRemoved, this, runsChanged);
  connect(&runs_, &RunStore::dataChanged, this, runsChanged);
  connect(&runs_, &RunStore::modelReset, this, runsChanged);
}

ProjectFiles::~ProjectFiles() {
  stop_.request_stop();
  reading_.waitForDone();
  disk_.waitForDone();
}

void ProjectFiles::serve(QWidget& window, ActionRegistry& actions) {
  window_ = &window;
  actions_ = &actions;
  window.setAcceptDrops(true);
  window.installEventFilter(this);
  window.setWindowFilePath(file_);
  addActions();
  updateActions();
}

void ProjectFiles::openPath(const QString& path) {
  if (QFileInfo(path).suffix().compare(QLatin1String("attune"), Qt::CaseInsensitive) == 0) {
    openProject(path);
  } else {
    askThen([this, path] { importSheet(path); });
  }
}

void ProjectFiles::openProject(const QString& file) {
  askThen([this, file] {
    try {
      const bool isOurs = lock_ && !file_.isEmpty() && pathOf(file) == pathOf(file_);
      auto lock = isOurs ? lock_ : nullptr;
      if (!lock && QFileInfo::exists(file)) lock = std::make_shared<LockFile>(pathOf(file));
      read(file, std::move(lock));
    } catch (const Error& error) {
      auto* box = warningBox(window_, tr("Open Project"), QString::fromStdString(error.message()),
                             QMessageBox::Cancel);
      box->setObjectName(QStringLiteral("projectLocked"));
      auto* copy = box->addButton(tr("Open a Copy"), QMessageBox::AcceptRole);
      connect(copy, &QPushButton::clicked, this, [this, file] { read(file, nullptr); });
      box->open();
    }
  });
}

void ProjectFiles::read(const QString& file, std::shared_ptr<LockFile> lock) {
  const bool isCopy = !lock;
  inBackground(
      reading_, this,
      [path = pathOf(file), cancel = begin(tr("Opening %1").arg(QFileInfo(file).fileName()))] {
        return openProjectFile(path, cancel);
      },
      [this, file, lock, isCopy](OpenedProject project) {
        end();
        // Snapshots are kept by this id: those of a copy must not take the original's place.
        if (isCopy) project.project.document.uuid = newId();
        show(std::move(project));
        lock_ = lock;
        if (isCopy) untitled_ = tr("%1 (copy)").arg(QFileInfo(file).completeBaseName());
        setFile(isCopy ? QString() : QFileInfo(file).absoluteFilePath());
        RecentFiles::add(file);
        Q_EMIT recentChanged(RecentFiles::list());
        Q_EMIT opened();
      },
      [this](const Error& error) {
        end();
        fail(error);
      });
}

void ProjectFiles::show(OpenedProject project) {
  std::map<QString, RunRecord> records;
  std::vector<RunEntry> entries;
  for (OpenedRun& run : project.runs) {
    RunEntry entry = entryOf(run.record);
    entry.clip = run.clip;
    entry.document = run.document;
    entry.lacksMasks = run.lacksMasks;
    if (run.clip) packer_->remember(run.clip, run.record.clip);
    run.record.clip = nullptr;
    records[entry.id] = std::move(run.record);
    entries.push_back(std::move(entry));
  }
  const auto& clip = project.project.document.clip;
  const std::string collected = project.project.source && clip ? clip->id : std::string();
  if (project.project.source) packer_->remember(project.source.clip, project.project.source);
  opening_ = true;
  editor_.open(std::move(project.project.document), project.source.clip);
  opening_ = false;
  project.project.document = {};
  project.project.source = nullptr;
  collected_ = collected;
  kept_ = std::move(project.project);
  records_ = std::move(records);
  for (const RunEntry& entry : entries) {
    if (entry.clip) editor_.setResult({entry.id, entry.title, entry.clip});
  }
  runs_.reset(std::move(entries));
  savedBeside_ = snapshotBeside_ = besideRevision_;
  snapshotEnded_ = endedRuns();
  const ProjectSource& source = project.source;
  if (!source.note.empty()) {
    log(source.missing.empty() ? LogLevel::Info : LogLevel::Warning, source.note);
  }
  if (source.missing.empty()) return;
  lost_ = source;
  showMissing(lost_);
}

void ProjectFiles::editorOpened() {
  if (const std::string uuid = std::exchange(discarded_, {}); recovery_ && !uuid.empty()) {
    disk_.start([recovery = recovery_, uuid] { recovery->settle(uuid); });
  }
  lock_.reset();
  kept_ = {};
  lost_ = {};
  collected_.clear();
  records_.clear();
  untitled_.clear();
  leaving_ = false;
  autosaveTimer_.stop();
  journalTimer_.stop();
  snapshotRevision_ = journalRevision_ = editor_.isOpen() ? editor_.history().revision() : 0;
  savedBeside_ = snapshotBeside_ = besideRevision_;
  snapshotEnded_ = endedRuns();
  setFile({});
  updateActions();
  if (!opening_) Q_EMIT opened();
}

void ProjectFiles::askForMissing() {
  const auto& clip = editor_.document().clip;
  if (!clip) return;
  showMissing(lost_.missing == clip->file ? lost_ : ProjectSource{.missing = clip->file});
}

void ProjectFiles::showMissing(const ProjectSource& lost) {
  auto* dialog = new MissingMediaDialog(QString::fromStdString(lost.missing.string()),
                                        QString::fromStdString(lost.note), lost.isOther, window_);
  connect(dialog, &MissingMediaDialog::located, this, &ProjectFiles::locate);
  dialog->open();
}

void ProjectFiles::locate(const QString& file) {
  if (!editor_.isOpen() || !editor_.document().clip) return;
  const ClipRef ref = *editor_.document().clip;
  inBackground(
      reading_, this,
      [ref, path = pathOf(file), cancel = begin(tr("Reading %1").arg(QFileInfo(file).fileName()))] {
        return locatedClip(ref, path, cancel);
      },
      [this, ref](ImportedClip found) {
        end();
        if (!editor_.document().clip || editor_.document().clip->id != ref.id) return;
        if (found.ref.id != ref.id) {
          log(LogLevel::Warning, found.ref.file.string() +
                                     ": is used, though it is another clip than the project was "
                                     "made with");
        }
        editor_.setSource(tr("Locate Clip"), std::move(found.ref), std::move(found.clip));
      },
      [this, missing = ref.file](const Error& error) {
        end();
        if (error.code() == ErrorCode::Cancelled) return;
        showMissing({.missing = missing, .note = error.message()});
      });
}

void ProjectFiles::importSheet(const QString& file) {
  inBackground(
      reading_, this,
      [path = pathOf(file), cancel = begin(tr("Looking at %1").arg(QFileInfo(file).fileName()))] {
        return overviewOf(path, cancel);
      },
      [this, file](const ClipOverview& overview) {
        end();
        auto* dialog = new ImportDialog(file, overview, window_);
        connect(dialog, &ImportDialog::chosen, this,
                [this, file](const ImportChoice& choice) { import(file, choice); });
        dialog->open();
      },
      [this](const Error& error) {
        end();
        fail(error);
      });
}

void ProjectFiles::newFromClip(const QString& file, const ImportChoice& choice) {
  askThen([this, file, choice] { import(file, choice); });
}

void ProjectFiles::import(const QString& file, const ImportChoice& choice) {
  inBackground(
      reading_, this,
      [path = pathOf(file), choice,
       cancel = begin(tr("Reading %1").arg(QFileInfo(file).fileName()))] {
        return importClip(path, choice, cancel);
      },
      [this, file](ImportedClip imported) {
        end();
        Document document;
        document.uuid = newId();
        document.clip = std::move(imported.ref);
        opening_ = true;
        editor_.open(std::move(document), std::move(imported.clip));
        opening_ = false;
        RecentFiles::add(file);
        Q_EMIT recentChanged(RecentFiles::list());
        Q_EMIT opened();
      },
      [this](const Error& error) {
        end();
        fail(error);
      });
}

QString ProjectFiles::title() const {
  if (!file_.isEmpty()) return QFileInfo(file_).completeBaseName();
  if (!untitled_.isEmpty()) return untitled_;
  if (editor_.isOpen() && editor_.document().clip && !editor_.document().clip->file.empty()) {
    return QString::fromStdString(editor_.document().clip->file.stem().string());
  }
  return tr("Untitled");
}

void ProjectFiles::setFile(const QString& file) {
  file_ = file;
  if (window_) window_->setWindowFilePath(file);
  if (editor_.isOpen()) Q_EMIT editor_.historyChanged();  // the title shows the name
}

CancelToken ProjectFiles::begin(const QString& what) {
  ++busy_;
  stop_ = std::stop_source();
  if (!waiting_) {
    auto* dialog = new QProgressDialog(what + QStringLiteral(" …"), tr("Cancel"), 0, 0, window_);
    dialog->setObjectName(QStringLiteral("fileProgress"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAutoClose(false);
    dialog->setAutoReset(false);
    dialog->setMinimumDuration(1 << 30);  // shown by the timer alone
    connect(dialog, &QProgressDialog::canceled, this, [this] { stop_.request_stop(); });
    QTimer::singleShot(kPatienceMs, dialog, &QWidget::show);
    waiting_ = dialog;
  }
  Q_EMIT busyChanged();
  return CancelToken(stop_.get_token());
}

void ProjectFiles::end() {
  --busy_;
  if (busy_ == 0 && waiting_) {
    waiting_->hide();
    waiting_->deleteLater();
    waiting_.clear();
  }
  Q_EMIT busyChanged();
}

void ProjectFiles::fail(const Error& error) {
  if (error.code() == ErrorCode::Cancelled) return;
  const QString message = QString::fromStdString(error.message());
  log(LogLevel::Error, error.message());
  auto* box = warningBox(window_, tr("Attune"), message);
  box->setObjectName(QStringLiteral("fileFailure"));
  box->open();
  Q_EMIT failed(message);
}

}  // namespace attune
