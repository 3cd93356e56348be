// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace attune {

class Editor;
class EngineBridge;
class LogModel;
class MainWindow;
class Playback;

// What the panels talk to; all of it outlives the window.
struct WindowParts {
  Editor& editor;
  EngineBridge& engine;
  Playback& playback;
  LogModel& log;
  std::filesystem::path samples = {};  // resources/samples
};

// Makes the viewer and every panel, puts them into the window and completes it.
void fillWindow(MainWindow& window, const WindowParts& parts);

}  // namespace attune
