// SPDX-License-Identifier: GPL-3.0-or-later
// Saving, autosave, recovery and leaving.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/project/project_file.h"
#include "ui/files/project_files.h"
#include "ui/files/recent_files.h"
#include "ui/files/recovery_dialog.h"
#include "ui/files/run_records.h"
#include "ui/language/data_size.h"
#include "ui/session/background.h"
#include "ui/session/editor.h"
#include "ui/session/run_store.h"

namespace attune {
namespace {

constexpr int kJournalMs = 1000;    // after an edit
constexpr int kBusyRetryMs = 1000;  // a gesture goes on

QString absolute(const QString& file) {
  return QDir::cleanPath(QFileInfo(file).absoluteFilePath());
}

}  // namespace

// All that a save needs, by value: masks and clips are shared and never changed.
struct ProjectFiles::Snapshot {
  Project project = {};
  std::vector<RunEntry> entries = {};  // made into records on the thread: masks are hashed for it
  std::map<QString, RunRecord> records = {};
  std::shared_ptr<const Clip> source = {};
  bool packsSource = false;
  std::uint64_t revision = 0;
  int beside = 0;
};

ProjectFiles::Snapshot ProjectFiles::takeSnapshot() const {
  Snapshot snapshot{.project = kept_};
  snapshot.project.document = editor_.history().document();
  snapshot.revision = editor_.history().revision();
  snapshot.beside = besideRevision_;
  snapshot.source = editor_.source();
  // A clip that a run has made lies nowhere else.
  const auto& clip = snapshot.project.document.clip;
  snapshot.packsSource = clip && (clip->file.empty() || clip->id == collected_);
  for (const RunEntry& run : runs_.runs()) {
    if (hasEnded(run.state)) snapshot.entries.push_back(run);
  }
  snapshot.records = records_;
  return snapshot;
}

Project ProjectFiles::assembled(Snapshot snapshot, ClipPacker& packer) {
  Project project = std::move(snapshot.project);
  for (const RunEntry& run : snapshot.entries) {
    const auto base = snapshot.records.find(run.id);
    project.runs.push_back(recordOf(run, base == snapshot.records.end() ? nullptr : &base->second));
    project.runs.back().clip = packer.packed(run.clip);
  }
  if (snapshot.packsSource) project.source = packer.packed(snapshot.source);
  if (snapshot.source) project.preview = previewOf(*snapshot.source);
  return project;
}

void ProjectFiles::save() {
  if (!editor_.isOpen()) return;
  if (file_.isEmpty()) {
    saveAs();
  } else {
    saveTo(file_);
  }
}

void ProjectFiles::saveAs() {
  if (!editor_.isOpen()) return;
  QString folder = QFileInfo(file_).absolutePath();
  if (file_.isEmpty()) folder = QDir::homePath();
  auto* dialog = new QFileDialog(window_, tr("Save Project As"),
                                 folder + QLatin1Char('/') + title() + QStringLiteral(".attune"),
                                 tr("Attune projects (*.attune)"));
  dialog->setObjectName(QStringLiteral("saveAsDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("attune"));
  connect(dialog, &QFileDialog::fileSelected, this, &ProjectFiles::saveTo);
  connect(dialog, &QDialog::rejected, this, [this] { afterSave_ = {}; });
  dialog->open();
}

void ProjectFiles::saveTo(const QString& name) {
  if (!editor_.isOpen()) return;
  const QString file = absolute(name);
  try {
    // The folder's lock file tells other windows; an unwritable folder is found out by the save.
    auto lock = file == file_ && lock_ ? lock_ : std::make_shared<LockFile>(file.toStdString());
    ++busy_;
    Q_EMIT busyChanged();
    const Snapshot snapshot = takeSnapshot();
    inBackground(
        disk_, this,
        [snapshot, file, packer = packer_, recovery = recovery_] {
          saveProject(file.toStdString(), assembled(snapshot, *packer));
          const std::string uuid = snapshot.project.document.uuid;
          if (recovery && !uuid.empty()) recovery->settle(uuid);
          return true;
        },
        [this, snapshot, file, lock](bool) { saved(snapshot, file, lock); },
        [this](const Error& error) {
          end();
          afterSave_ = {};
          fail(error);
        });
  } catch (const Error& error) {
    afterSave_ = {};
    fail(error);
  }
}

void ProjectFiles::saved(const Snapshot& snapshot, const QString& file,
                         std::shared_ptr<LockFile> lock) {
  end();
  const std::string& uuid = snapshot.project.document.uuid;
  if (editor_.isOpen() && editor_.history().document().uuid == uuid) {
    lock_ = std::move(lock);
    untitled_.clear();
    savedBeside_ = snapshot.beside;
    if (editor_.history().revision() == snapshot.revision) editor_.history().markClean();
    setFile(file);
  }
  RecentFiles::add(file);
  Q_EMIT recentChanged(RecentFiles::list());
  Q_EMIT wasSaved(file);
  // What was changed while it was being saved is asked for again.
  if (auto next = std::exchange(afterSave_, {})) askThen(std::move(next));
}

void ProjectFiles::collect() {
  const auto& clip = editor_.document().clip;
  if (!clip || !editor_.source()) return;
  collected_ = clip->id;
  ++besideRevision_;
  Q_EMIT editor_.historyChanged();  // the title shows that something is to be saved
  inBackground(
      disk_, this,
      [packer = packer_, source = editor_.source()] {
        double bytes = 0;
        for (const std::string& frame : packer->packed(source)->frames) {
          bytes += static_cast<double>(frame.size());
        }
        return bytes;
      },
      [this](double bytes) {
        Q_EMIT said(tr("The next save adds the clip to the project: %1").arg(dataSize(bytes)));
      },
      [this](const Error& error) { fail(error); });
}

bool ProjectFiles::isModified() const {
  return editor_.isOpen() && (!editor_.history().isClean() || besideRevision_ != savedBeside_);
}

void ProjectFiles::changed() {
  updateActions();
  if (!editor_.isOpen()) return;
  if (editor_.history().revision() == snapshotRevision_ && besideRevision_ == snapshotBeside_)
    return;
  if (!journalTimer_.isActive()) journalTimer_.start(kJournalMs);
  if (!autosaveTimer_.isActive()) autosaveTimer_.start(places_.autosaveSeconds * 1000);
}

void ProjectFiles::keepEdit() {
  if (!editor_.isOpen() || !recovery_ || !isModified()) return;
  if (editor_.isDrafting()) {
    journalTimer_.start(kJournalMs);
    return;
  }
  // What a run has made is in snapshots alone, and worth one; stars and notes wait for the next.
  if (endedRuns() != snapshotEnded_ && !runGoesOn()) {
    autosave();
    return;
  }
  const std::uint64_t revision = editor_.history().revision();
  if (revision == snapshotRevision_ || revision == journalRevision_) return;
  journalRevision_ = revision;
  inBackground(
      disk_, this,
      [document = editor_.history().document(), recovery = recovery_] {
        return recovery->keepEdit(document);
      },
      [this](bool kept) {
        if (!kept) autosave();  // the first snapshot, to which edits are kept from now on
      },
      [this](const Error& error) {
        journalRevision_ = ~0U;
        journalTimer_.start(places_.autosaveSeconds * 1000);
        log(LogLevel::Warning, "journal: " + error.message());
        Q_EMIT autosaveFailed(QString::fromStdString(error.message()));
      });
}

std::ptrdiff_t ProjectFiles::endedRuns() const {
  return std::ranges::count_if(runs_.runs(),
                               [](const RunEntry& run) { return hasEnded(run.state); });
}

void ProjectFiles::setAutosave(int seconds) {
  places_.autosaveSeconds = seconds;
  if (autosaveTimer_.isActive() && autosaveTimer_.remainingTime() > seconds * 1000)
    autosaveTimer_.start(seconds * 1000);
}

void ProjectFiles::autosave() {
  if (!editor_.isOpen() || !recovery_ || !isModified()) return;
  if (editor_.history().revision() == snapshotRevision_ && besideRevision_ == snapshotBeside_)
    return;
  if (editor_.isDrafting()) {
    autosaveTimer_.start(kBusyRetryMs);
    return;
  }
  const Snapshot snapshot = takeSnapshot();
  if (snapshot.project.document.uuid.empty()) return;
  snapshotRevision_ = snapshot.revision;
  snapshotBeside_ = snapshot.beside;
  snapshotEnded_ = endedRuns();
  inBackground(
      disk_, this,
      [snapshot, packer = packer_, recovery = recovery_, name = title().toStdString(),
       file = file_.toStdString()] {
        recovery->addSnapshot(assembled(snapshot, *packer), name, file);
        return true;
      },
      [this](bool) { Q_EMIT autosaved(); },
      [this](const Error& error) {
        // It is tried again, and nobody may believe meanwhile that the work is kept.
        snapshotRevision_ = ~0U;
        autosaveTimer_.start(places_.autosaveSeconds * 1000);
        log(LogLevel::Warning, "autosave: " + error.message());
        Q_EMIT autosaveFailed(QString::fromStdString(error.message()));
      });
}

void ProjectFiles::offerRecovery() {
  if (!recovery_) return;
  inBackground(
      disk_, this,
      [recovery = recovery_] {
        std::vector<RecoveryItem> items;
        for (RecoverableProject& project : recovery->leftovers()) {
          Image preview = projectPreview(project.snapshot).value_or(Image());
          items.push_back({std::move(project), std::move(preview)});
        }
        return items;
      },
      [this](std::vector<RecoveryItem> items) {
        if (!items.empty()) showRecovery(std::move(items));
      },
      [](const Error& error) { log(LogLevel::Warning, error.message()); });
}

void ProjectFiles::showRecovery(std::vector<RecoveryItem> items) {
  auto* dialog = new RecoveryDialog(std::move(items), window_);
  connect(dialog, &RecoveryDialog::recoverRequested, this,
          [this](const RecoverableProject& project) { askThen([=, this] { recover(project); }); });
  connect(dialog, &RecoveryDialog::discardRequested, this,
          [this](const RecoverableProject& project) {
            disk_.start([recovery = recovery_, uuid = project.uuid] { recovery->settle(uuid); });
          });
  dialog->open();
}

void ProjectFiles::recover(const RecoverableProject& project) {
  inBackground(
      reading_, this,
      [project, cancel = begin(tr("Recovering %1").arg(QString::fromStdString(project.title)))] {
        return openRecovered(project, cancel);
      },
      [this, project](OpenedProject recovered) {
        end();
        // The snapshots stay until this session has one of its own.
        recovered.project.document.uuid = newId();
        connect(
            this, &ProjectFiles::autosaved, this,
            [this, uuid = project.uuid] {
              disk_.start([recovery = recovery_, uuid] { recovery->settle(uuid); });
            },
            Qt::SingleShotConnection);
        show(std::move(recovered));
        untitled_ = tr("%1 (recovered)").arg(QString::fromStdString(project.title));
        savedBeside_ = -1;        // it is saved nowhere
        snapshotRevision_ = ~0U;  // and shall be a snapshot of this session at once
        setFile({});
        autosave();
        Q_EMIT opened();
      },
      [this](const Error& error) {
        end();
        fail(error);
      });
}

bool ProjectFiles::runGoesOn() const {
  return std::ranges::any_of(runs_.runs(),
                             [](const RunEntry& run) { return !hasEnded(run.state); });
}

void ProjectFiles::askThen(std::function<void()> goOn) {
  if (leaving_ || (!isModified() && !runGoesOn())) {
    goOn();
    return;
  }
  if (!isModified()) return askAboutRun(std::move(goOn));
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Unsaved Changes"),
                              tr("“%1” has changes that are not saved.").arg(title()),
                              QMessageBox::Cancel, window_);
  box->setObjectName(QStringLiteral("unsavedChanges"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  auto* saveIt = box->addButton(tr("Save"), QMessageBox::AcceptRole);
  auto* discard = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
  saveIt->setObjectName(QStringLiteral("unsavedSave"));
  discard->setObjectName(QStringLiteral("unsavedDiscard"));
  box->setDefaultButton(saveIt);
  connect(saveIt, &QPushButton::clicked, this, [this, goOn] {
    afterSave_ = goOn;
    save();
  });
  connect(discard, &QPushButton::clicked, this, [this, goOn] {
    // What follows may be called off yet (an import, a locked file): the snapshots stay till then.
    discarded_ = editor_.isOpen() ? editor_.history().document().uuid : std::string();
    leaving_ = true;
    goOn();
    leaving_ = false;
  });
  box->open();
}

void ProjectFiles::askAboutRun(std::function<void()> goOn) {
  auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Run Going On"),
                              tr("A run is going on. Going on here cancels it."),
                              QMessageBox::NoButton, window_);
  box->setObjectName(QStringLiteral("runGoesOn"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  auto* stay = box->addButton(tr("Let It Run"), QMessageBox::RejectRole);
  auto* leave = box->addButton(tr("Cancel the Run"), QMessageBox::DestructiveRole);
  leave->setObjectName(QStringLiteral("runGoesOnLeave"));
  box->setDefaultButton(stay);
  connect(leave, &QPushButton::clicked, this, [this, goOn = std::move(goOn)] {
    leaving_ = true;
    goOn();
    leaving_ = false;
  });
  box->open();
}

void ProjectFiles::closeProject() {
  if (!editor_.isOpen()) return;
  askThen([this] { editor_.close(); });
}

bool ProjectFiles::mayClose() {
  if (leaving_ || (!isModified() && !runGoesOn())) return true;
  askThen([this] {
    if (window_) window_->close();
  });
  return false;
}

}  // namespace attune
