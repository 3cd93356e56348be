// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace attune {

class ActionRegistry;
class AttentionLens;

// A panel that draws what a run tells: a note stands in its place until there is something to draw,
// and what comes faster than the eye follows is drawn once.
class RunPanel : public QWidget {
  Q_OBJECT

 protected:
  RunPanel(AttentionLens& lens, ActionRegistry& actions, QWidget* parent);

  // What there is to see, and what the note says and draws until then (AwaitNote).
  void setContent(QWidget* content, const QString& noteIcon, const QString& noteText);
  void showContent(bool shown);
  virtual void refresh() = 0;
  void later();  // refresh(), together with what else comes soon

  AttentionLens& lens_;
  ActionRegistry& actions_;

 private:
  QStackedWidget* pages_ = nullptr;
  QTimer soon_;
};

}  // namespace attune
