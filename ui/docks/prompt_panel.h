// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace attune {

class ActionRegistry;
class Editor;
class EngineBridge;
class FoldSection;
class MemoryForecast;
class PromptEdit;
class RunOptions;
struct DocumentObject;
struct PromptText;

// What the clip shall show, and with what it is made: prompts with their bound words as chips,
// seed, steps, guidance, size, frames, and Run with what that takes of memory and leaves out.
// Registers run.* and object.fromWords.
class PromptPanel : public QWidget {
  Q_OBJECT

 public:
  PromptPanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
              QWidget* parent = nullptr);

 private:
  PromptEdit* makeEdit(int lines, const QString& name, const QString& accessible,
                       const QString& label, std::string PromptText::*field);
  void registerActions();
  void refresh();
  void showChips();
  void showModel();
  void showTokens();
  void showRunState();
  void showBinding();
  void showMemory();
  void showLeftOut();
  void makeObject();
  [[nodiscard]] const DocumentObject* drawnUnbound() const;

  Editor& editor_;
  EngineBridge& bridge_;
  ActionRegistry& actions_;
  PromptEdit* prompt_;
  PromptEdit* source_;
  PromptEdit* negative_;
  QLabel* tokens_;
  QToolButton* bind_;
  QLabel* unknown_;
  RunOptions* options_;
  MemoryForecast* forecast_;
  QLabel* leftOut_;
  QLabel* memory_;
  QPushButton* run_;
  QPushButton* cancel_;
};

}  // namespace attune
