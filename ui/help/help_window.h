// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>
#include <QTimer>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace attune {

class ActionRegistry;

// Pages in the order in which they are listed: "start", then the panels' ids.
[[nodiscard]] const QStringList& helpPages();
// The page's Markdown in the current language, with {{action.id}} replaced by the action's present
// keys; empty where there is no such page.
[[nodiscard]] QString helpText(const QString& page, const ActionRegistry& actions);

// The manual: pages on the left, filtered by what they say, the one that is read on the right. It
// stays open beside the work.
class HelpWindow : public QDialog {
  Q_OBJECT

 public:
  explicit HelpWindow(ActionRegistry& actions, QWidget* parent = nullptr);

  void showPage(const QString& page);
  [[nodiscard]] QString page() const { return page_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void filter(const QString& text);
  void render();
  void markSought();

  ActionRegistry& actions_;
  QLineEdit* search_ = nullptr;
  QListWidget* list_ = nullptr;
  QTextBrowser* text_ = nullptr;
  QString page_ = {};
  QString rendered_ = {};  // the page that the text shows
  QTimer renderSoon_;      // keys change many at a time
};

}  // namespace attune
