// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/frame_field.h"

#include <QKeyEvent>
#include <QStyle>
#include <QTimer>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "ui/session/editor.h"
#include "ui/theme/theme.h"

namespace attune {

std::optional<int> parseFrame(const QString& text, double framesPerSecond) {
  const QStringList parts = text.trimmed().split(QLatin1Char(':'));
  if (parts.size() > 4) return std::nullopt;
  std::vector<std::int64_t> numbers;
  for (const QString& part : parts) {
    bool read = false;
    const int number = part.trimmed().toInt(&read);
    if (!read || number < 0) return std::nullopt;
    numbers.push_back(number);
  }
  const auto rate = std::max<std::int64_t>(1, std::llround(framesPerSecond));
  std::int64_t seconds = 0;
  for (std::size_t i = 0; i + 1 < numbers.size(); ++i) seconds = seconds * 60 + numbers[i];
  const std::int64_t frame = seconds * rate + numbers.back();
  return static_cast<int>(std::min<std::int64_t>(frame, std::numeric_limits<int>::max()));
}

FrameField::FrameField(Editor& editor, QWidget* parent) : QLineEdit(parent), editor_(editor) {
  setObjectName(QStringLiteral("frameField"));
  setAccessibleName(tr("Frame"));
  setToolTip(tr("Frame or time code, 12 or 00:00:01:04; press Return to go there"));
  setAlignment(Qt::AlignHCenter);
  setFont(monospaceFont(TextSize::Emphasis));
  setMaxLength(16);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
  connect(this, &QLineEdit::returnPressed, this, &FrameField::accept);
  connect(this, &QLineEdit::textEdited, this, [this] { setRefused(false); });
  connect(&editor_, &Editor::frameChanged, this, [this] {
    if (!isModified()) showFrame();
  });
  connect(&editor_, &Editor::opened, this, &FrameField::showFrame);
  showFrame();
}

QSize FrameField::sizeHint() const {
  const int text = fontMetrics().horizontalAdvance(QStringLiteral("00:00:00:00"));
  return {text + Theme::kSpaceL, Theme::kControlHeight};
}

QSize FrameField::minimumSizeHint() const {
  const int text = fontMetrics().horizontalAdvance(QStringLiteral("000000"));
  return {text + Theme::kSpaceL, Theme::kControlHeight};
}

void FrameField::showFrame() {
  setText(editor_.isOpen() ? QString::number(editor_.frame()) : QString());
  setModified(false);
  setRefused(false);
  if (hasFocus()) selectAll();
}

void FrameField::setRefused(bool refused) {
  if (property("invalid").toBool() == refused) return;
  setProperty("invalid", refused);
  style()->unpolish(this);
  style()->polish(this);
}

void FrameField::accept() {
  const auto frame = parseFrame(text(), editor_.framesPerSecond());
  if (!frame) {
    setRefused(true);
    QToolTip::showText(mapToGlobal(QPoint(0, height())),
                       tr("Type a frame, 12, or a time code, 00:00:01:04."), this);
    return;
  }
  setModified(false);
  editor_.setFrame(*frame);
  showFrame();
  clearFocus();
}

void FrameField::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Escape) {
    showFrame();
    clearFocus();
  } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
    setModified(false);
    editor_.setFrame(editor_.frame() + (key == Qt::Key_Up ? 1 : -1));
    showFrame();
  } else {
    QLineEdit::keyPressEvent(event);
  }
}

void FrameField::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  // After the click that brought the focus has set its cursor.
  QTimer::singleShot(0, this, &QLineEdit::selectAll);
}

void FrameField::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  showFrame();
}

}  // namespace attune
