// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPlainTextEdit>
#include <QStringList>
#include <functional>
#include <vector>

#include "ui/session/prompt_words.h"

class QCompleter;
class QStringListModel;

namespace attune {

// Bound words, drawn as a chip in the object's colour with its mark.
struct PromptChip {
  PromptSpan span = {};
  QString object = {};  // id
  QString name = {};
  int colour = 0;
  bool selected = false;
  friend bool operator==(const PromptChip&, const PromptChip&) = default;
};

// A prompt's field: chips behind bound words, a dotted line under words that the model was never
// taught, completion from the model's vocabulary. Its undo is the project's.
class PromptEdit : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit PromptEdit(int lines, QWidget* parent = nullptr);

  // Keeps the place of the cursor; no textEdited().
  void showText(const QString& text);
  void setChips(std::vector<PromptChip> chips);
  [[nodiscard]] const std::vector<PromptChip>& chips() const { return chips_; }
  // Words to complete; empty: none. Words that are not `known` are underlined.
  void setVocabulary(const QStringList& words, std::function<bool(const QString&)> known);
  // The words that are selected, else empty.
  [[nodiscard]] QString selectedWords() const;
  [[nodiscard]] const PromptChip* chipAt(int position) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void textEdited(const QString& text);
  void chipChosen(const QString& object);  // the cursor went into it, by mouse or by keys
  void editingFinished();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void underlineUnknown();
  void complete();
  void chooseChip();
  void insertCompletion(const QString& word);
  [[nodiscard]] PromptSpan wordBeforeCursor() const;
  [[nodiscard]] std::vector<QRectF> rectsOf(const PromptSpan& span) const;
  [[nodiscard]] int heightOf(int lines) const;

  int lines_;
  bool showing_ = false;
  std::vector<PromptChip> chips_;
  std::function<bool(const QString&)> known_;
  QStringListModel* words_;
  QCompleter* completer_;
};

}  // namespace attune
