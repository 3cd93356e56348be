// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>

namespace attune {

class ActionRegistry;
class Editor;

// The ways into a project that need no file of the user's: the sample, and a clip made from words.
class BeginActions : public QObject {
  Q_OBJECT

 public:
  BeginActions(Editor& editor, ActionRegistry& actions, std::filesystem::path samples,
               QObject* parent = nullptr);

  // Reads the sample off the GUI thread, then opens it.
  void openSample();
  // A project without a clip; what its first run makes becomes the source.
  void beginGenerating();

 Q_SIGNALS:
  void failed(const QString& message);
  void generating();

 private:
  Editor& editor_;
  ActionRegistry& actions_;
  std::filesystem::path samples_;
};

}  // namespace attune
