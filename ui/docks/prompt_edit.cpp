// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/prompt_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "render/object_palette.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr double kChipFill = 0.28;  // of the object's colour
constexpr double kChipBleed = 1;    // px: the spaces on both sides stay to be seen
constexpr double kMarkRadius = 3.5;

}  // namespace

PromptEdit::PromptEdit(int lines, QWidget* parent)
    : QPlainTextEdit(parent),
      lines_(lines),
      words_(new QStringListModel(this)),
      completer_(new QCompleter(words_, this)) {
  setUndoRedoEnabled(false);
  setTabChangesFocus(true);
  setLineWrapMode(QPlainTextEdit::WidgetWidth);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  completer_->setWidget(this);
  completer_->setCaseSensitivity(Qt::CaseInsensitive);
  completer_->setCompletionMode(QCompleter::PopupCompletion);
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
          &PromptEdit::insertCompletion);
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    if (showing_) return;
    Q_EMIT textEdited(toPlainText());
    underlineUnknown();
  });
}

void PromptEdit::showText(const QString& text) {
  if (text == toPlainText()) return;
  showing_ = true;
  const int place = textCursor().position();
  setPlainText(text);
  QTextCursor cursor = textCursor();
  cursor.setPosition(std::min(place, static_cast<int>(text.size())));
  setTextCursor(cursor);
  showing_ = false;
  underlineUnknown();
}

void PromptEdit::setChips(std::vector<PromptChip> chips) {
  if (chips == chips_) return;
  chips_ = std::move(chips);
  viewport()->update();
}

void PromptEdit::setVocabulary(const QStringList& words,
                               std::function<bool(const QString&)> known) {
  QStringList sorted;
  for (const QString& word : words)
    if (word.size() > 1) sorted << word;
  sorted.sort(Qt::CaseInsensitive);
  words_->setStringList(sorted);
  known_ = std::move(known);
  underlineUnknown();
}

QString PromptEdit::selectedWords() const {
  const QTextCursor cursor = textCursor();
  if (!cursor.hasSelection()) return {};
  const QString text = toPlainText();
  const PromptSpan span = wholeWords({cursor.selectionStart(), cursor.selectionEnd()}, text);
  return span.of(text).simplified();
}

const PromptChip* PromptEdit::chipAt(int position) const {
  const auto found = std::ranges::find_if(chips_, [&](const PromptChip& chip) {
    return chip.span.begin <= position && position <= chip.span.end;
  });
  return found == chips_.end() ? nullptr : &*found;
}

int PromptEdit::heightOf(int lines) const {
  const QMargins margins = contentsMargins() + viewportMargins();
  const double inner = document()->documentMargin() * 2 + fontMetrics().lineSpacing() * lines;
  return static_cast<int>(inner) + margins.top() + margins.bottom() + Theme::kSpaceS;
}

QSize PromptEdit::sizeHint() const {
  return {QPlainTextEdit::sizeHint().width(), heightOf(lines_)};
}
QSize PromptEdit::minimumSizeHint() const {
  return {Theme::spacing(20), heightOf(lines_)};
}

std::vector<QRectF> PromptEdit::rectsOf(const PromptSpan& span) const {
  std::vector<QRectF> rects;
  for (QTextBlock block = document()->findBlock(span.begin);
       block.isValid() && block.position() < span.end; block = block.next()) {
    const QTextLayout* layout = block.layout();
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    for (int i = 0; i < layout->lineCount(); ++i) {
      const QTextLine line = layout->lineAt(i);
      const int first = std::max(span.begin - block.position(), line.textStart());
      const int last = std::min(span.end - block.position(), line.textStart() + line.textLength());
      if (first >= last) continue;
      const double left = line.cursorToX(first);
      const double right = line.cursorToX(last);
      rects.emplace_back(origin.x() + left, origin.y() + line.y(), right - left, line.height());
    }
  }
  return rects;
}

void PromptEdit::paintEvent(QPaintEvent* event) {
  {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PromptChip& chip : chips_) {
      const QColor colour = objectColour(chip.colour);
      QColor fill = colour;
      fill.setAlphaF(static_cast<float>(kChipFill));
      for (const QRectF& rect : rectsOf(chip.span)) {
        painter.setBrush(fill);
        painter.setPen(chip.selected ? QPen(colour, Theme::kFocusWidth) : QPen(Qt::NoPen));
        painter.drawRoundedRect(rect.adjusted(-kChipBleed, 0, kChipBleed, 0), Theme::kRadius,
                                Theme::kRadius);
      }
    }
  }
  QPlainTextEdit::paintEvent(event);
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::Antialiasing);
  for (const PromptChip& chip : chips_) {
    const std::vector<QRectF> rects = rectsOf(chip.span);
    if (rects.empty()) continue;
    painter.setPen(QPen(theme().sunken, 1));
    painter.setBrush(objectColour(chip.colour));
    const QPointF corner = rects.back().topRight() + QPointF(3, 1);
    painter.drawPath(objectMarkPath(chip.colour, corner, kMarkRadius));
  }
}

void PromptEdit::underlineUnknown() {
  QList<QTextEdit::ExtraSelection> selections;
  const QString text = toPlainText();
  if (known_) {
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(theme().warning);
    for (const PromptSpan& span : promptWords(text)) {
      const QString word = span.of(text);
      if (!word.at(0).isLetterOrNumber() || known_(word)) continue;
      QTextCursor cursor(document());
      cursor.setPosition(span.begin);
      cursor.setPosition(span.end, QTextCursor::KeepAnchor);
      selections.append({cursor, format});
    }
  }
  setExtraSelections(selections);
}

PromptSpan PromptEdit::wordBeforeCursor() const {
  const int place = textCursor().position();
  for (const PromptSpan& word : promptWords(toPlainText()))
    if (word.begin < place && place == word.end) return word;
  return {place, place};
}

void PromptEdit::complete() {
  const PromptSpan word = wordBeforeCursor();
  const QString prefix = word.of(toPlainText());
  if (prefix.isEmpty() || !prefix.at(0).isLetter() || words_->rowCount() == 0) {
    completer_->popup()->hide();
    return;
  }
  completer_->setCompletionPrefix(prefix);
  const bool whole = completer_->completionCount() == 1 &&
                     completer_->currentCompletion().compare(prefix, Qt::CaseInsensitive) == 0;
  if (completer_->completionCount() == 0 || whole) {
    completer_->popup()->hide();
    return;
  }
  QAbstractItemView* popup = completer_->popup();
  popup->setCurrentIndex(completer_->completionModel()->index(0, 0));
  // The popup wants a place in the field, not in its viewport, and begins on its last row.
  QRect place = cursorRect().translated(viewport()->pos() + QPoint(0, 1));
  place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() +
                 Theme::kSpaceXl);
  completer_->complete(place);
}

void PromptEdit::insertCompletion(const QString& word) {
  const PromptSpan begun = wordBeforeCursor();
  QTextCursor cursor = textCursor();
  cursor.setPosition(begun.begin);
  cursor.setPosition(begun.end, QTextCursor::KeepAnchor);
  cursor.insertText(word);
  setTextCursor(cursor);
}

void PromptEdit::keyPressEvent(QKeyEvent* event) {
  if (completer_->popup()->isVisible()) {
    switch (event->key()) {
      case Qt::Key_Return:
      case Qt::Key_Enter:
      case Qt::Key_Tab:
      case Qt::Key_Escape:
        event->ignore();
        return;  // the popup's
      default:
        break;
    }
  }
  // A prompt is one paragraph.
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    event->ignore();
    return;
  }
  const int place = textCursor().position();
  const int revision = document()->revision();
  QPlainTextEdit::keyPressEvent(event);
  if (textCursor().position() != place && document()->revision() == revision) chooseChip();
  const bool typed = !event->text().isEmpty() && event->text().at(0).isLetter() &&
                     !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
  if (typed || (event->key() == Qt::Key_Backspace && completer_->popup()->isVisible()))
    complete();
  else
    completer_->popup()->hide();
}

void PromptEdit::mouseReleaseEvent(QMouseEvent* event) {
  QPlainTextEdit::mouseReleaseEvent(event);
  if (event->button() == Qt::LeftButton) chooseChip();
}

// The cursor was put somewhere, by mouse or by keys; typing chooses nothing.
void PromptEdit::chooseChip() {
  if (textCursor().hasSelection()) return;
  if (const PromptChip* chip = chipAt(textCursor().position()))
    Q_EMIT chipChosen(QString(chip->object));
}

void PromptEdit::focusOutEvent(QFocusEvent* event) {
  QPlainTextEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) Q_EMIT editingFinished();
}

bool PromptEdit::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();  // the project's undo, not the field's
      return false;
    }
  }
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int place = cursorForPosition(viewport()->mapFrom(this, help->pos())).position();
    QString tip;
    const QString text = toPlainText();
    if (const PromptChip* chip = chipAt(place))
      tip = tr("Bound to %1").arg(chip->name);
    else if (const PromptSpan word = wholeWords({place, place}, text);
             known_ && word.begin != word.end && !known_(word.of(text)))
      tip = tr("This model was never taught the word “%1”").arg(word.of(text));
    if (tip.isEmpty())
      QToolTip::hideText();
    else
      QToolTip::showText(help->globalPos(), tip, this);
    return true;
  }
  return QPlainTextEdit::event(event);
}

void PromptEdit::changeEvent(QEvent* event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) underlineUnknown();
  if (event->type() == QEvent::FontChange) updateGeometry();
}

}  // namespace attune
