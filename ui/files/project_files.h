// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/project/lock_file.h"
#include "core/project/project.h"
#include "core/project/recovery_store.h"
#include "ui/actions/action_registry.h"
#include "ui/files/clip_packer.h"
#include "ui/files/project_io.h"

class QDialog;
class QMenu;
class QMimeData;
class QWidget;

namespace attune {

class AttentionStore;
class Editor;
class RunStore;
struct RecoveryItem;

struct FilePlaces {
  std::filesystem::path recovery = {};  // RecoveryStore's; empty: its default
  int autosaveSeconds = 60;
  const AttentionStore* attention = nullptr;  // what exported maps are taken from
};

// Everything between the open project and the disk: new, open, recent, save, autosave, recovery,
// import by drop, paste and command line, export. Registers the actions "file.*".
//
// Reading and writing is done on threads; nothing here waits. Whatever would lose changes asks
// first. It outlives the window, which may be made anew while a project is open.
class ProjectFiles : public QObject {
  Q_OBJECT

 public:
  ProjectFiles(Editor& editor, RunStore& runs, FilePlaces places = {});
  ~ProjectFiles() override;

  // From now on dialogs belong to this window, what is dropped on it is opened, and its registry
  // has the actions.
  void serve(QWidget& window, ActionRegistry& actions);

  void setAutosave(int seconds);

  // A project or a clip, told by what it is; clips bring the import sheet.
  void openPath(const QString& path);
  void openProject(const QString& file);
  void newFromClip(const QString& file, const ImportChoice& choice);
  void closeProject();

  void save();  // asks for a name where there is none
  void saveAs();
  void saveTo(const QString& file);
  void showExport();
  // Shows what a crash left, if anything.
  void offerRecovery();

  [[nodiscard]] QString projectFile() const { return file_; }  // empty: never saved
  [[nodiscard]] QString title() const;
  [[nodiscard]] bool isModified() const;
  [[nodiscard]] bool isBusy() const { return busy_ > 0; }
  // Calls goOn at once where nothing would be lost, else after the user has saved or agreed.
  void askThen(std::function<void()> goOn);
  // For the window's close: true when nothing is lost; else asks, and closes the window later.
  [[nodiscard]] bool mayClose();

  // For the File menu, kept up to date.
  [[nodiscard]] QMenu& recentMenu() { return *recentMenu_; }
  // What a drop or a paste can bring: the first file that could be a clip or a project.
  [[nodiscard]] static QString fileIn(const QMimeData* data);

 Q_SIGNALS:
  void busyChanged();
  void recentChanged(const QStringList& files);
  void opened();
  void wasSaved(const QString& file);
  void autosaved();
  void autosaveFailed(const QString& message);
  void exported(const QString& target);
  void failed(const QString& message);
  void said(const QString& message);  // in passing

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;  // drops on the window

 private:
  struct Snapshot;
  [[nodiscard]] bool runGoesOn() const;
  void askAboutRun(std::function<void()> goOn);
  void addActions();
  void updateActions();
  void fillRecent();
  void ask(const QString& title, const QString& filters, bool folder);
  void askForFile();
  void askForClip();
  void askForFolder();
  void paste();
  void take(const QMimeData* data);
  void importSheet(const QString& file);
  void import(const QString& file, const ImportChoice& choice);
  void read(const QString& file, std::shared_ptr<LockFile> lock);
  void show(OpenedProject opened);
  void askForMissing();
  void showMissing(const ProjectSource& lost);
  void locate(const QString& file);
  void collect();
  void recover(const RecoverableProject& project);
  void editorOpened();
  void changed();
  void showRecovery(std::vector<RecoveryItem> items);
  void autosave();
  void keepEdit();
  [[nodiscard]] std::ptrdiff_t endedRuns() const;
  [[nodiscard]] Snapshot takeSnapshot() const;
  static Project assembled(Snapshot snapshot, ClipPacker& packer);
  void saved(const Snapshot& snapshot, const QString& file, std::shared_ptr<LockFile> lock);
  void fail(const Error& error);
  // Around work whose end the user waits for: counts it, and shows a way out when it takes long.
  CancelToken begin(const QString& what);
  void end();
  void setFile(const QString& file);

  Editor& editor_;
  RunStore& runs_;
  QPointer<ActionRegistry> actions_;
  QPointer<QWidget> window_;
  FilePlaces places_;
  QString file_ = {};
  QString untitled_ = {};  // what a project is called that was never saved
  std::shared_ptr<LockFile> lock_;
  std::shared_ptr<RecoveryStore> recovery_;  // used on disk_ alone once it is made
  std::shared_ptr<ClipPacker> packer_ = std::make_shared<ClipPacker>();
  std::map<QString, RunRecord> records_;  // of runs that were read from the project
  Project kept_ = {};           // what the project holds besides document, runs and pixels
  ProjectSource lost_ = {};     // why the clip was not there when the project was opened
  std::string collected_ = {};  // id of the clip that the project holds, though it has a file
  QTimer autosaveTimer_;
  QTimer journalTimer_;
  std::uint64_t journalRevision_ = 0;   // of the history, as it was kept last
  std::uint64_t snapshotRevision_ = 0;  // of the history, at the last snapshot
  // Of what is saved beside the document: rises as runs come and go and the clip is collected.
  int besideRevision_ = 0;
  int snapshotBeside_ = 0;
  std::ptrdiff_t snapshotEnded_ = 0;  // runs
  int savedBeside_ = 0;
  bool opening_ = false;        // the editor's next opened() is ours
  bool leaving_ = false;        // the user agreed to lose what is not saved
  std::string discarded_ = {};  // of which project; its snapshots go once it is closed
  std::function<void()> afterSave_ = {};
  std::unique_ptr<QMenu> recentMenu_;
  QPointer<QDialog> waiting_;
  std::stop_source stop_;
  int busy_ = 0;
  QThreadPool reading_;
  QThreadPool disk_;  // one thread: saves and snapshots in their order
};

}  // namespace attune
