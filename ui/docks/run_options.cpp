// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_options.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "core/pipeline/limits.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

constexpr double kAutoGuidance = -0.5;  // least of the field, shown as "auto"
constexpr int kSizeStep = 8;            // px: a latent cell of most models

}  // namespace

RunOptions::RunOptions(Editor& editor, EngineBridge& bridge, QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      bridge_(bridge),
      seed_(new QLineEdit(this)),
      dice_(new QToolButton(this)),
      lock_(new QToolButton(this)),
      steps_(addSpin(QStringLiteral("run.steps"), tr("Steps"), kMostSteps, 1)),
      guidance_(new QDoubleSpinBox(this)),
      width_(addSpin(QStringLiteral("run.width"), tr("Width, pixels"), kMostSide, kSizeStep)),
      height_(addSpin(QStringLiteral("run.height"), tr("Height, pixels"), kMostSide, kSizeStep)),
      frames_(addSpin(QStringLiteral("run.frames"), tr("Frames"), kMostClipFrames, 1)) {
  setObjectName(QStringLiteral("runOptions"));
  seed_->setObjectName(QStringLiteral("run.seed"));
  seed_->setAccessibleName(tr("Seed"));
  seed_->setValidator(
      new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,18}")), seed_));
  seed_->setToolTip(
      tr("The same seed and settings make the same clip. Empty: a new one each run."));
  dice_->setObjectName(QStringLiteral("run.dice"));
  dice_->setIcon(icon(u"seed"));
  dice_->setToolTip(tr("Draw a seed and keep it"));
  dice_->setAccessibleName(tr("Draw a seed"));
  lock_->setObjectName(QStringLiteral("run.seedLock"));
  lock_->setCheckable(true);
  lock_->setAccessibleName(tr("Keep the seed"));
  for (QToolButton* button : {dice_, lock_})
    button->setIconSize({Theme::kIconSize, Theme::kIconSize});

  guidance_->setObjectName(QStringLiteral("run.guidance"));
  guidance_->setAccessibleName(tr("Guidance"));
  guidance_->setRange(kAutoGuidance, 100);
  guidance_->setSingleStep(0.5);
  guidance_->setDecimals(1);
  guidance_->setKeyboardTracking(false);
  guardWheel(guidance_);
  guidance_->setToolTip(tr("How strongly the model follows the prompt."));
  steps_->setToolTip(tr("Denoising steps: more take longer."));

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins({});
  grid->setHorizontalSpacing(Theme::kSpaceS);
  grid->setVerticalSpacing(Theme::kSpaceXs);
  const auto label = [&](const QString& text, QWidget* buddy, int row, int column) {
    QLabel* made = makeLabel(text, "caption", this);
    made->setBuddy(buddy);
    grid->addWidget(made, row, column);
  };
  label(tr("Seed"), seed_, 0, 0);
  auto* seedRow = new QHBoxLayout;
  seedRow->setSpacing(Theme::kSpaceXs);
  seedRow->addWidget(seed_, 1);
  seedRow->addWidget(dice_);
  seedRow->addWidget(lock_);
  grid->addLayout(seedRow, 1, 0, 1, 2);
  label(tr("Steps"), steps_, 2, 0);
  label(tr("Guidance"), guidance_, 2, 1);
  grid->addWidget(steps_, 3, 0);
  grid->addWidget(guidance_, 3, 1);
  label(tr("Width"), width_, 4, 0);
  label(tr("Height"), height_, 4, 1);
  grid->addWidget(width_, 5, 0);
  grid->addWidget(height_, 5, 1);
  label(tr("Frames"), frames_, 6, 0);
  grid->addWidget(frames_, 7, 0);
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);

  connect(seed_, &QLineEdit::editingFinished, this, [this] {
    change(tr("Change seed"), QStringLiteral("run.seed"),
           [this](RunSettings& settings) { settings.seed = seed_->text().toULongLong(); });
  });
  connect(dice_, &QToolButton::clicked, this, &RunOptions::rollSeed);
  connect(lock_, &QToolButton::clicked, this, &RunOptions::lockSeed);
  const auto follow = [this](QSpinBox* spin, const QString& what, int RunSettings::*field) {
    connect(spin, &QSpinBox::valueChanged, this, [this, spin, what, field](int value) {
      change(what, spin->objectName(), [=](RunSettings& settings) { settings.*field = value; });
    });
  };
  follow(steps_, tr("Change steps"), &RunSettings::steps);
  follow(frames_, tr("Change frames"), &RunSettings::frames);
  connect(guidance_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    change(tr("Change guidance"), QStringLiteral("run.guidance"),
           [=](RunSettings& settings) { settings.guidance = value < 0 ? -1 : value; });
  });
  for (QSpinBox* spin : {width_, height_})
    connect(spin, &QSpinBox::valueChanged, this, [this, spin](int typed) {
      change(tr("Change size"), QStringLiteral("run.size"), [&](RunSettings& settings) {
        const Size2i own = bridge_.model().defaults().size;
        const int value = wholeCells(typed);
        // Both sides or none: a size with one side left open means nothing.
        if (value == 0)
          settings.size = {};
        else if (spin == width_)
          settings.size = {value, settings.size.height > 0 ? settings.size.height : own.height};
        else
          settings.size = {settings.size.width > 0 ? settings.size.width : own.width, value};
      });
      if (!showing_) refresh();  // where that is the size it had, nobody tells
    });
  connect(&editor_, &Editor::documentChanged, this, &RunOptions::refresh);
  connect(&bridge_.model(), &ModelContext::changed, this, &RunOptions::showAuto);
  connect(&bridge_, &EngineBridge::busyChanged, this, &RunOptions::refresh);
  showAuto();
}

QSpinBox* RunOptions::addSpin(const QString& name, const QString& accessible, int most, int step) {
  auto* spin = new QSpinBox(this);
  spin->setObjectName(name);
  spin->setAccessibleName(accessible);
  spin->setRange(0, most);
  spin->setSingleStep(step);
  spin->setKeyboardTracking(false);
  guardWheel(spin);
  return spin;
}

void RunOptions::change(const QString& label, const QString& key,
                        const std::function<void(RunSettings&)>& how) {
  if (showing_ || !editor_.isOpen()) return;
  Document next = editor_.history().document();
  how(next.settings);
  editor_.commit(label, std::move(next), key);
}

std::uint64_t RunOptions::lastSeed() const {
  const auto& runs = bridge_.runs().runs();
  return runs.empty() ? 0 : runs.back().settings.seed;
}

void RunOptions::rollSeed() {
  const auto drawn = static_cast<std::uint64_t>(QRandomGenerator::global()->bounded(1, 1'000'000));
  change(tr("Draw a seed"), {}, [=](RunSettings& settings) { settings.seed = drawn; });
}

void RunOptions::lockSeed(bool locked) {
  if (locked && lastSeed() == 0) {
    rollSeed();
    return;
  }
  const std::uint64_t seed = locked ? lastSeed() : 0;
  change(locked ? tr("Keep the seed") : tr("New seed each run"), {},
         [=](RunSettings& settings) { settings.seed = seed; });
}

void RunOptions::refresh() {
  const RunSettings& settings = editor_.document().settings;
  showing_ = true;
  if (!seed_->hasFocus() || !seed_->isModified())
    seed_->setText(settings.seed == 0 ? QString() : QString::number(settings.seed));
  const std::uint64_t last = lastSeed();
  seed_->setPlaceholderText(last == 0 ? tr("new each run")
                                      : tr("new each run (last %1)").arg(last));
  const bool kept = settings.seed != 0;
  lock_->setChecked(kept);
  lock_->setIcon(icon(kept ? u"lock" : u"unlock"));
  lock_->setToolTip(kept ? tr("The seed is kept; press to draw a new one each run")
                         : tr("Keep the last run's seed"));
  steps_->setValue(settings.steps);
  guidance_->setValue(settings.guidance < 0 ? kAutoGuidance : settings.guidance);
  width_->setValue(settings.size.width);
  height_->setValue(settings.size.height);
  const bool edits = editor_.document().clip.has_value();
  frames_->setValue(edits ? editor_.frames() : settings.frames);
  frames_->setEnabled(!edits);
  frames_->setToolTip(edits ? tr("An edit has the frames of its source.") : framesTip());
  setEnabled(editor_.isOpen());
  showing_ = false;
}

QString RunOptions::framesTip() const {
  const auto& info = bridge_.model().info();
  if (!info || info->mostFrames == 0) return tr("How many frames are made.");
  return tr("How many frames are made: %1 at a time, more with a recipe that has windows.")
      .arg(info->mostFrames);
}

// Sides are whole latent cells.
int RunOptions::wholeCells(int side) const {
  const int cell = width_->singleStep();
  return side == 0 ? 0 : std::max(1, (side + cell / 2) / cell) * cell;
}

void RunOptions::showAuto() {
  const auto& info = bridge_.model().info();
  const int cell = info ? info->pixelsPerCell : kSizeStep;
  for (QSpinBox* spin : {width_, height_}) spin->setSingleStep(cell);
  width_->setToolTip(tr("Width of what the model makes, in pixels: a multiple of %1.").arg(cell));
  height_->setToolTip(tr("Height of what the model makes, in pixels: a multiple of %1.").arg(cell));
  const ModelDefaults& own = bridge_.model().defaults();
  const auto automatic = [](double value) {
    return value > 0 ? tr("auto (%1)").arg(value) : tr("auto");
  };
  steps_->setSpecialValueText(automatic(own.steps));
  guidance_->setSpecialValueText(automatic(own.guidance));
  width_->setSpecialValueText(automatic(own.size.width));
  height_->setSpecialValueText(automatic(own.size.height));
  frames_->setSpecialValueText(automatic(own.frames));
  refresh();
}

}  // namespace attune
