// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tour.h"

#include <QAccessible>
#include <QDockWidget>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/session/editor.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

namespace attune {
namespace {

constexpr int kCardWidth = Theme::spacing(75);
constexpr int kPraiseMs = 1200;  // time to see that it was this that was meant
const QString kKey = QStringLiteral("tour/step");

}  // namespace

// A line around what the card speaks of; clicks go through it.
class Tour::Outline : public QWidget {
 public:
  explicit Outline(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, Theme::kFocusWidth));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
  }
};

Tour::Tour(MainWindow& window, Editor& editor)
    : QObject(&window), window_(window), editor_(editor) {
  setObjectName(QStringLiteral("tour"));
  step_ = QSettings().value(kKey, 0).toInt();
  window_.actions().add({.id = QStringLiteral("help.tour"),
                         .text = tr("Guided &Tour"),
                         .tooltip = tr("Six steps through the sample, from the clip to the result"),
                         .icon = QStringLiteral("help"),
                         .group = QStringLiteral("help")},
                        this, [this] { on_ && !waiting_ ? leave() : begin(); });
  makeCard();
  advance_.setSingleShot(true);
  advance_.setInterval(kPraiseMs);
  connect(&advance_, &QTimer::timeout, this, &Tour::goOn);
  connect(&editor_, &Editor::opened, this, [this] {
    if (waiting_ && editor_.isOpen()) {
      waiting_ = false;
      // Panels come into their places first.
      QTimer::singleShot(0, this, [this] { show(step_); });
    } else if (on_ && !editor_.isOpen()) {
      leave();
    }
  });
  window_.installEventFilter(this);
  updateAction();
}

Tour::~Tour() = default;

void Tour::leaveWaiting() {
  if (waiting_) leave();
}

void Tour::makeCard() {
  outline_ = new Outline(&window_);
  outline_->hide();
  card_ = new QFrame(&window_);
  card_->setObjectName(QStringLiteral("tourCard"));
  card_->setProperty("look", QStringLiteral("card"));
  card_->setFixedWidth(kCardWidth);
  count_ = new QLabel;
  count_->setProperty("look", QStringLiteral("caption"));
  title_ = new QLabel;
  title_->setObjectName(QStringLiteral("tourTitle"));
  title_->setProperty("look", QStringLiteral("title"));
  text_ = new QLabel;
  text_->setWordWrap(true);
  auto* leaveButton = new QPushButton(tr("Leave"));
  leaveButton->setObjectName(QStringLiteral("tourLeave"));
  leaveButton->setToolTip(tr("Help, Guided Tour goes on from here"));
  back_ = new QPushButton(tr("Back"));
  back_->setObjectName(QStringLiteral("tourBack"));
  next_ = new QPushButton(tr("Next"));
  next_->setObjectName(QStringLiteral("tourNext"));
  next_->setProperty("look", QStringLiteral("primary"));
  connect(leaveButton, &QPushButton::clicked, this, &Tour::leave);
  connect(back_, &QPushButton::clicked, this, &Tour::goBack);
  connect(next_, &QPushButton::clicked, this, &Tour::goOn);

  auto* bar = new QHBoxLayout;
  bar->setSpacing(Theme::kSpaceS);
  bar->addWidget(leaveButton);
  bar->addStretch(1);
  bar->addWidget(back_);
  bar->addWidget(next_);
  auto* column = new QVBoxLayout(card_);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceM, Theme::kSpaceL, Theme::kSpaceM);
  column->setSpacing(Theme::kSpaceS);
  column->addWidget(count_);
  column->addWidget(title_);
  column->addWidget(text_);
  column->addSpacing(Theme::kSpaceXs);
  column->addLayout(bar);
  card_->hide();
}

QString Tour::keysOf(const char* action) const {
  const QAction* found = window_.actions().find(QLatin1String(action));
  const QKeySequence key = found ? found->shortcut() : QKeySequence();
  return key.isEmpty() ? tr("its button") : key.toString(QKeySequence::NativeText);
}

void Tour::makeSteps() {
  const auto ids = [](std::initializer_list<const char*> names) {
    QStringList list;
    for (const char* name : names) list.append(QLatin1String(name));
    return list;
  };
  steps_.clear();
  steps_.push_back({.title = tr("The clip"),
                    .text = tr("%1 plays it, the arrow keys go frame by frame. The strip below "
                               "shows every frame at once.")
                                .arg(keysOf("playback.play")),
                    .target = "transport.play",
                    .doneBy = ids({"playback.play", "playback.stepForward"})});
  steps_.push_back({.title = tr("Words are handles"),
                    .text = tr("The prompt says what the clip shows. “blue ball” is bound to an "
                               "object: the same colour marks it here, in the picture and on the "
                               "timeline. Other words are bound with %1.")
                                .arg(keysOf("object.fromWords")),
                    .panel = "prompt",
                    .target = "promptPanel",
                    .doneBy = ids({"object.fromWords"})});
  steps_.push_back(
      {.title = tr("Say where it is"),
       .text = tr("The outline is the object's mask. Choose the brush (%1) and paint in the "
                  "picture; the frame becomes a key, and the mask is carried to the others.")
                   .arg(keysOf("tool.brush")),
       .target = "toolsBar",
       .doneBy = ids({"tool.brush", "tool.eraser", "tool.lasso", "tool.ellipse"})});
  steps_.push_back({.title = tr("Say where it shall go"),
                    .text = tr("The curve is its path. Take the path tool (%1) and drag a point; "
                               "the row under the object is the timing.")
                                .arg(keysOf("tool.path")),
                    .panel = "timeline",
                    .target = "timelinePanel",
                    .doneBy = ids({"tool.path", "tool.gesture"})});
  steps_.push_back({.title = tr("Run"),
                    .text = tr("%1 makes the edit. Every step brings a preview that you can scrub "
                               "while it goes on; it takes some seconds here.")
                                .arg(keysOf("run.run")),
                    .target = "run.runButton",
                    .doneBy = ids({"run.run"})});
  steps_.push_back({.title = tr("Compare, and look inside"),
                    .text = tr("%1 wipes between source and result. Inspect shows where the model "
                               "looked for each word, layer by layer. Export is in the menu File.")
                                .arg(keysOf("view.wipe")),
                    .target = "inspectWorkspace",
                    .doneBy = ids({"window.workspace.inspect"})});
  // Actions come and go with the window; each is watched once.
  for (const Step& step : steps_)
    for (const QString& id : step.doneBy)
      if (const QAction* action = window_.actions().find(id))
        connect(action, &QAction::triggered, this, &Tour::complete, Qt::UniqueConnection);
}

void Tour::begin() {
  makeSteps();
  if (step_ < 0 || step_ >= steps()) step_ = 0;
  on_ = true;
  if (editor_.isOpen()) {
    show(step_);
    return;
  }
  waiting_ = true;
  window_.actions().find(QStringLiteral("file.openSample"))->trigger();
}

void Tour::leave() {
  on_ = waiting_ = false;
  advance_.stop();
  card_->hide();
  outline_->hide();
  updateAction();
}

void Tour::show(int step) {
  if (!on_) return;
  step_ = step;
  QSettings().setValue(kKey, step_);
  const Step& now = steps_[static_cast<std::size_t>(step_)];
  if (QDockWidget* dock = window_.panel(QLatin1String(now.panel))) {
    dock->show();
    dock->raise();
  }
  count_->setText(tr("%1 of %2").arg(step_ + 1).arg(steps()));
  title_->setText(now.title);
  text_->setText(now.text);
  card_->setAccessibleName(now.title);
  card_->setAccessibleDescription(now.text);
  back_->setEnabled(step_ > 0);
  next_->setText(step_ + 1 < steps() ? tr("Next") : tr("Finish"));
  outline_->show();
  card_->show();
  place();
  // Docks that were raised take their places in the next round.
  QTimer::singleShot(0, this, &Tour::place);
  QAccessibleEvent spoken(card_, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
  updateAction();
}

void Tour::complete() {
  if (!on_ || waiting_ || advance_.isActive()) return;
  const QObject* action = sender();
  if (!action || !steps_[static_cast<std::size_t>(step_)].doneBy.contains(action->objectName()))
    return;
  count_->setText(tr("%1 of %2 · done").arg(step_ + 1).arg(steps()));
  advance_.start();
}

void Tour::goOn() {
  advance_.stop();
  if (!on_) return;
  if (step_ + 1 < steps())
    show(step_ + 1);
  else
    finish();
}

void Tour::goBack() {
  advance_.stop();
  if (step_ > 0) show(step_ - 1);
}

void Tour::finish() {
  step_ = 0;
  QSettings().setValue(kKey, 0);
  leave();
}

void Tour::updateAction() {
  window_.actions().setText(QStringLiteral("help.tour"), on_         ? tr("Leave Guided &Tour")
                                                         : step_ > 0 ? tr("Resume Guided &Tour")
                                                                     : tr("Guided &Tour"));
}

QWidget* Tour::target() const {
  return window_.findChild<QWidget*>(QLatin1String(steps_[static_cast<std::size_t>(step_)].target));
}

void Tour::place() {
  if (!on_ || waiting_) return;
  const QWidget* about = target();
  QRect there;
  if (about && about->isVisible()) there = {about->mapTo(&window_, QPoint()), about->size()};
  outline_->setVisible(!there.isNull());
  outline_->setGeometry(
      there.adjusted(-Theme::kSpaceXs, -Theme::kSpaceXs, Theme::kSpaceXs, Theme::kSpaceXs));
  outline_->raise();
  // Wrapped text asks for more height than adjustSize() gives it.
  card_->resize(kCardWidth, card_->layout()->totalHeightForWidth(kCardWidth));
  const QRect room =
      window_.rect().adjusted(Theme::kSpaceM, Theme::kSpaceM, -Theme::kSpaceM, -Theme::kSpaceM);
  QRect card(QPoint(), card_->size());
  card.moveCenter(there.isNull() ? room.center() : there.center());
  // Beside it where there is room, else above or below.
  if (there.right() + Theme::kSpaceL + card.width() <= room.right())
    card.moveLeft(there.right() + Theme::kSpaceL);
  else if (there.left() - Theme::kSpaceL - card.width() >= room.left())
    card.moveRight(there.left() - Theme::kSpaceL);
  else if (there.top() - Theme::kSpaceL - card.height() >= room.top())
    card.moveBottom(there.top() - Theme::kSpaceL);
  else
    card.moveTop(there.bottom() + Theme::kSpaceL);
  card.moveLeft(qBound(room.left(), card.left(), room.right() - card.width()));
  card.moveTop(qBound(room.top(), card.top(), room.bottom() - card.height()));
  card_->move(card.topLeft());
  card_->raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
  if (on_ && watched == &window_ &&
      (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
    QTimer::singleShot(0, this, &Tour::place);
  return QObject::eventFilter(watched, event);
}

}  // namespace attune
