// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QWidget;

namespace attune {

class ActionRegistry;
class Editor;
class LabelledSlider;

// Options of the tool in force, and what is live of the selected object's mask: grow and feather,
// which are never baked into it. A slider's drag is one undo step.
class ToolOptionsPanel final : public QWidget {
  Q_OBJECT

 public:
  ToolOptionsPanel(Editor& editor, ActionRegistry& actions, QWidget* parent = nullptr);

 private:
  [[nodiscard]] QWidget* makeTip();
  [[nodiscard]] QWidget* makeCombine();
  [[nodiscard]] QWidget* makeFill();
  [[nodiscard]] QWidget* makeEdge();
  [[nodiscard]] QWidget* makePath();
  void updateTool();
  void updateObject();
  void changeObject(const QString& label, const QString& key, double value);

  Editor& editor_;
  ActionRegistry& actions_;
  QLabel* title_ = nullptr;
  QLabel* help_ = nullptr;
  QWidget* tip_ = nullptr;
  QWidget* combine_ = nullptr;
  QWidget* fill_ = nullptr;
  QWidget* path_ = nullptr;
  QWidget* edge_ = nullptr;
  QLabel* edgeTitle_ = nullptr;
  LabelledSlider* radius_ = nullptr;
  LabelledSlider* hardness_ = nullptr;
  LabelledSlider* opacity_ = nullptr;
  QCheckBox* pressureSize_ = nullptr;
  QCheckBox* pressureOpacity_ = nullptr;
  QComboBox* how_ = nullptr;
  LabelledSlider* tolerance_ = nullptr;
  QCheckBox* contiguous_ = nullptr;
  LabelledSlider* grow_ = nullptr;
  LabelledSlider* feather_ = nullptr;
};

}  // namespace attune
