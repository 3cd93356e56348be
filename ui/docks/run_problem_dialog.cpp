// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_problem_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/docks/panel_parts.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

// Needed memory as a bar, what is free as the part of it that is covered.
class MemoryBar : public QWidget {
 public:
  MemoryBar(double needed, double available, QWidget* parent)
      : QWidget(parent), share_(std::clamp(available / needed, 0.0, 1.0)) {
    setFixedHeight(Theme::kSpaceS);
    setAccessibleName(RunProblemDialog::tr("Free memory is %1 % of what the run needs")
                          .arg(share_ * 100, 0, 'f', 0));
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = height() / 2.0;
    painter.setBrush(theme().danger);
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    painter.setBrush(theme().good);
    painter.drawRoundedRect(QRectF(0, 0, std::max(width() * share_, 2 * radius), height()), radius,
                            radius);
  }

 private:
  double share_;
};

}  // namespace

RunProblemDialog::RunProblemDialog(EngineBridge& bridge, RunProblem problem, QWidget* parent)
    : QDialog(parent), bridge_(bridge), problem_(std::move(problem)) {
  setObjectName(QStringLiteral("runProblemDialog"));
  setWindowTitle(problem_.title);
  setMinimumWidth(Theme::spacing(105));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceXl, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addWidget(makeLabel(problem_.title, "title", this));
  QLabel* message = makeLabel(problem_.message, "body", this);
  message->setWordWrap(true);
  message->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(message);
  if (problem_.neededBytes > 0 && problem_.availableBytes > 0)
    column->addWidget(new MemoryBar(problem_.neededBytes, problem_.availableBytes, this));
  if (!problem_.remedies.empty()) addRemedies(this);
  column->addSpacing(Theme::kSpaceXs);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
}

void RunProblemDialog::addRemedies(QWidget* page) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(Theme::kSpaceM);
  grid->setVerticalSpacing(Theme::kSpaceS);
  grid->setColumnStretch(1, 1);
  for (int i = 0; i < static_cast<int>(problem_.remedies.size()); ++i) {
    const RunRemedy& remedy = problem_.remedies[static_cast<std::size_t>(i)];
    auto* button = new QPushButton(remedy.text, page);
    button->setObjectName(QStringLiteral("remedy.%1").arg(i));
    button->setAccessibleDescription(remedy.help);
    if (i == 0) {
      button->setProperty("look", QStringLiteral("primary"));
      button->setDefault(true);
    }
    QLabel* help = makeLabel(remedy.help, "muted", page);
    help->setWordWrap(true);
    grid->addWidget(button, i, 0);
    grid->addWidget(help, i, 1);
    connect(button, &QPushButton::clicked, this, [this, remedy] {
      accept();
      bridge_.runWith(remedy);
    });
  }
  static_cast<QVBoxLayout*>(layout())->addLayout(grid);
}

}  // namespace attune
