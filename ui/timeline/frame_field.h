// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <optional>

namespace attune {

class Editor;

// A frame from what people type: "12", or a time code of up to four parts, "1:04" or "00:00:01:04",
// whose last part counts frames. Nothing for anything else; not cut to a clip.
[[nodiscard]] std::optional<int> parseFrame(const QString& text, double framesPerSecond);

// Shows the frame and takes another one: Return goes there, Esc gives up, arrows up and down step.
class FrameField : public QLineEdit {
  Q_OBJECT

 public:
  explicit FrameField(Editor& editor, QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;         // a time code
  [[nodiscard]] QSize minimumSizeHint() const override;  // the number of a frame

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void accept();
  void showFrame();
  void setRefused(bool refused);

  Editor& editor_;
};

}  // namespace attune
