// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>
#include <memory>

#include "tests/ui/session/fake_engine.h"
#include "ui/actions/action_registry.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"

namespace attune {

// What a site's picture of a word shows at a step and a frame, of a head or of the mean of all:
// told apart by every one of them.
inline std::uint8_t greyOf(int job, int step, int site, int word, int frame, int head = -1) {
  return static_cast<std::uint8_t>(
      1 + (job * 101 + step * 37 + site * 59 + word * 11 + frame * 3 + (head + 1) * 71) % 250);
}

// Two words over four frames: two cross sites, one of space, one of time. Sites are numbered in
// that step's order.
inline JobAttention toldStep(JobId job, int step, int steps = 10) {
  const Size2i grid{4, 2};
  const auto mapsOf = [&](int site, int head) {
    WordMaps maps(2);
    for (int word = 0; word < 2; ++word)
      for (int frame = 0; frame < 4; ++frame)
        maps[static_cast<std::size_t>(word)].push_back(
            {Image(grid, 1, greyOf(static_cast<int>(job), step, site, word, frame, head)), 0.5});
    return maps;
  };
  const auto cross = [&](int site, const char* path, double entropy) {
    return SiteAttention{.site = path,
                         .kind = AttentionKind::Cross,
                         .grid = grid,
                         .entropyShare = entropy,
                         .headEntropyShares = {entropy, entropy / 2},
                         .rowEntropies = {4, Image(grid, 1, 51)},
                         .maps = mapsOf(site, -1),
                         .headMaps = {mapsOf(site, 0), mapsOf(site, 1)}};
  };
  JobAttention told{.job = job,
                    .step = step,
                    .steps = steps,
                    .stepSeconds = 0.5,
                    .recordingSeconds = 0.02,
                    .words = {"blue", "ball"}};
  told.sites = {cross(0, "down_blocks.0.attentions.0.transformer_blocks.0.attn2", 0.4),
                {.site = "down_blocks.0.attentions.0.transformer_blocks.0.attn1",
                 .kind = AttentionKind::SpatialSelf,
                 .grid = grid,
                 .entropyShare = 0.7,
                 .headEntropyShares = {0.7, 0.7},
                 .energy = AttentionEnergy{.output = 2, .uniform = 1, .identity = 3}},
                {.site = "down_blocks.0.motion_modules.0.transformer_blocks.0.attn2",
                 .kind = AttentionKind::Temporal,
                 .grid = grid,
                 .entropyShare = 0.9,
                 .headEntropyShares = {0.9, 0.8},
                 .energy = AttentionEnergy{.output = 4, .uniform = 1, .identity = 3}},
                cross(3, "up_blocks.1.attentions.2.transformer_blocks.0.attn2", 0.6)};
  ObjectReadout object{.words = "blue ball", .massInside = 0.1 * step, .areaInside = 0.05};
  for (int frame = 0; frame < 4; ++frame) {
    object.centroids.push_back(Vec2{0.2 * frame, 0.5});
    object.targets.push_back(frame == 3 ? std::nullopt : std::optional(Vec2{0.25 * frame, 0.4}));
  }
  told.objects.push_back(object);
  return told;
}

// A project of four frames, a bridge to an engine that does what it is told, and the lens.
class AttentionKit {
 public:
  AttentionKit() {
    bridge = bridgeToFake(editor, engine);
    lens = std::make_unique<AttentionLens>(editor, *bridge);
    Document document;
    document.text.prompt = "a blue ball";
    document.settings.recipe = "plain";
    document.objects.push_back({.id = newId(), .name = "ball", .words = "blue ball"});
    const std::vector<Image> frames(4, Image({8, 6}, 3, 90));
    editor.open(document, std::make_shared<const Clip>(makeClip(frames, makeRational(8, 1))));
  }

  // A run that has begun; its id, and its job in `job`.
  QString begin() {
    const QString id = bridge->run();
    if (id.isEmpty()) qFatal("the run was refused");
    while (engine->waiting.empty()) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    job = engine->start();
    QCoreApplication::processEvents();
    return id;
  }
  void tell(int step) {
    engine->send(toldStep(job, step));
    QCoreApplication::processEvents();
  }
  void finish() {
    engine->finish(job);
    QCoreApplication::processEvents();
  }

  Editor editor;
  FakeEngine* engine = nullptr;
  std::unique_ptr<EngineBridge> bridge;
  std::unique_ptr<AttentionLens> lens;
  JobId job = 0;
};

// A panel of that project, on the screen.
template <typename Panel>
struct Shown : AttentionKit {
  Shown() {
    panel = std::make_unique<Panel>(*lens, actions);
    panel->resize(640, 480);
    panel->show();
    (void)QTest::qWaitForWindowExposed(panel.get());
  }
  template <typename Widget>
  Widget* find(const char* name) {
    return panel->template findChild<Widget*>(QString::fromLatin1(name));
  }
  ActionRegistry actions;
  std::unique_ptr<Panel> panel;
};

}  // namespace attune
