// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace attune {

class AttentionLens;
class Editor;
class EngineBridge;
class LogModel;
class MainWindow;
class Playback;
class ProjectFiles;
class RunIndex;

// What the panels talk to; all of it outlives the window.
struct WindowParts {
  Editor& editor;
  EngineBridge& engine;
  Playback& playback;
  AttentionLens& lens;
  ProjectFiles& files;
  LogModel& log;
  RunIndex& index;
  std::filesystem::path samples = {};  // resources/samples
};

// Makes the viewer and the panels, puts them into the window and completes it.
void fillWindow(MainWindow& window, const WindowParts& parts);

}  // namespace attune
