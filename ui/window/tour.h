// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;

namespace attune {

class Editor;
class MainWindow;

// Six steps through the sample, each a card beside the part of the window that it speaks of. A step
// is done by doing what it says, or passed with Next; leaving keeps the place for the next time.
class Tour : public QObject {
  Q_OBJECT

 public:
  Tour(MainWindow& window, Editor& editor);
  ~Tour() override;

  // Where it was left, from the beginning once it was finished; opens the sample where no project
  // is.
  void begin();
  void leave();
  // The sample could not be read; another project must not take its place.
  void leaveWaiting();
  [[nodiscard]] bool isOn() const { return on_; }
  [[nodiscard]] int step() const { return step_; }
  [[nodiscard]] int steps() const { return static_cast<int>(steps_.size()); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Step {
    QString title = {};
    QString text = {};
    const char* panel = "";   // brought to the front first; empty for parts that are always there
    const char* target = "";  // object name
    QStringList doneBy = {};  // ids of actions
  };
  class Outline;

  void makeSteps();
  void makeCard();
  void watchActions();
  void show(int step);
  void complete();
  void goOn();
  void goBack();
  void finish();
  void place();
  void updateAction();
  [[nodiscard]] QWidget* target() const;
  [[nodiscard]] QString keysOf(const char* action) const;

  MainWindow& window_;
  Editor& editor_;
  std::vector<Step> steps_;
  int step_ = 0;
  bool on_ = false;
  bool waiting_ = false;  // for the sample
  QFrame* card_ = nullptr;
  Outline* outline_ = nullptr;
  QLabel* count_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* text_ = nullptr;
  QPushButton* back_ = nullptr;
  QPushButton* next_ = nullptr;
  QTimer advance_;
};

}  // namespace attune
