// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace attune {

class ActionRegistry;
class Editor;
class ViewerController;
struct HoverInfo;

// The viewer: what is compared and how, the canvas, and a line that tells what is under the
// pointer. With no clip it offers to open one.
class ViewerPanel final : public QWidget {
  Q_OBJECT

 public:
  ViewerPanel(Editor& editor, ActionRegistry& actions, QWidget* parent = nullptr);
  ~ViewerPanel() override;

  [[nodiscard]] ViewerController& controller() { return *controller_; }
  [[nodiscard]] QWidget* canvas() const { return canvas_; }

 private:
  [[nodiscard]] QWidget* makeHeader();
  [[nodiscard]] QWidget* makeFlickerRate();
  [[nodiscard]] QWidget* makeFooter();
  [[nodiscard]] QWidget* makeEmptyPage();
  [[nodiscard]] QToolButton* buttonOf(const char* action, bool withText = false);
  void fillChoosers();
  void updateView();
  void showZoom(double scale);
  void showHover(const HoverInfo& info);
  void showHint(const QString& message);

  Editor& editor_;
  ActionRegistry& actions_;
  ViewerController* controller_ = nullptr;
  QWidget* canvas_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QComboBox* first_ = nullptr;
  QComboBox* second_ = nullptr;
  QWidget* compareRow_ = nullptr;
  QComboBox* gain_ = nullptr;
  QComboBox* flickerRate_ = nullptr;
  QComboBox* zoom_ = nullptr;
  QLabel* place_ = nullptr;
  QLabel* swatch_ = nullptr;
  QLabel* colour_ = nullptr;
  QLabel* under_ = nullptr;
  QLabel* hint_ = nullptr;
  QTimer* hintTimer_ = nullptr;
};

}  // namespace attune
