// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;

namespace attune {

class RunStore;
class RunTileDelegate;
class SheetFilter;
struct RunEntry;

// Runs beside each other, all at the same frame, which a slider moves or a clock: what came of one
// prompt with several seeds. One is chosen by a click, and gets its star; the whole is saved as a
// picture. Runs that have not ended fill their tiles when they do; those that failed are left out.
class RunSheetDialog : public QDialog {
  Q_OBJECT

 public:
  static constexpr int kLeast = 2;
  static constexpr int kMost = 32;

  // Why there can be no sheet of these runs; empty where there can.
  [[nodiscard]] static QString whyNot(const RunStore& runs, const QStringList& ids);

  RunSheetDialog(RunStore& runs, const QStringList& ids, int frame, QWidget* parent = nullptr);

  // Draws and writes the picture off the GUI thread, then says what came of it.
  void save(const QString& file);
  void chooseFile();

 Q_SIGNALS:
  void chosen(const QString& run);
  void showAsked(const QString& run);  // in the viewer

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  [[nodiscard]] QHBoxLayout* makeOrderRow();
  [[nodiscard]] QHBoxLayout* makePlayRow();
  [[nodiscard]] QHBoxLayout* makeButtonRow();
  void refresh();
  void fitTiles();
  void showFrame(int frame);
  void repaintTile(const QString& run);
  void play(bool on);
  void setSaving(bool on);
  void warn(const QString& message);
  [[nodiscard]] QString current() const;
  [[nodiscard]] std::vector<RunEntry> shownRuns() const;  // those with a clip, in the sheet's order

  RunStore& runs_;
  SheetFilter* filter_ = nullptr;
  RunTileDelegate* delegate_ = nullptr;
  QListView* tiles_ = nullptr;
  QComboBox* order_ = nullptr;
  QToolButton* play_ = nullptr;
  QSlider* frame_ = nullptr;
  QLabel* frameLabel_ = nullptr;
  QComboBox* layout_ = nullptr;
  QSpinBox* columns_ = nullptr;
  QLabel* note_ = nullptr;
  QPushButton* show_ = nullptr;
  QPushButton* save_ = nullptr;
  QTimer playing_;
  QThreadPool pool_;
  bool saving_ = false;
};

}  // namespace attune
