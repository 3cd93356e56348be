// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>

namespace attune {

class ActionRegistry;
class Editor;
class ModelContext;

// The ways into a project that need no file of the user's: the sample, and a clip made from words.
class BeginActions : public QObject {
  Q_OBJECT

 public:
  // Calls what it is given once nothing of the open project would be lost.
  using AskThen = std::function<void(std::function<void()>)>;

  BeginActions(Editor& editor, const ModelContext& model, ActionRegistry& actions,
               std::filesystem::path samples, AskThen askThen, QObject* parent = nullptr);

  // Reads a folder of the samples off the GUI thread, then opens it.
  void openSample(const std::filesystem::path& folder);
  // A project without a clip, of the model's own size; what its first run makes becomes the source.
  void beginGenerating();

 Q_SIGNALS:
  void failed(const QString& message);

 private:
  void addSamples();

  Editor& editor_;
  const ModelContext& model_;
  ActionRegistry& actions_;
  std::filesystem::path samples_;
  AskThen askThen_;
};

}  // namespace attune
