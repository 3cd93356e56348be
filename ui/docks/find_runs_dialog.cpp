// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/find_runs_dialog.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "ui/docks/found_run_delegate.h"
#include "ui/docks/found_runs_model.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/run_index.h"
#include "ui/theme/theme.h"

namespace attune {

FindRunsDialog::FindRunsDialog(RunIndex& index, bool canRecall, QWidget* parent)
    : QDialog(parent), index_(index), canRecall_(canRecall) {
  setObjectName(QStringLiteral("findRunsDialog"));
  setWindowTitle(tr("Find Runs"));
  setAttribute(Qt::WA_DeleteOnClose);
  makeControls();
  layOut();
  connect(field_, &QLineEdit::textChanged, this, &FindRunsDialog::search);
  connect(starred_, &QCheckBox::toggled, this, &FindRunsDialog::search);
  connect(&index_, &RunIndex::changed, this, &FindRunsDialog::search);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &FindRunsDialog::refresh);
  connect(list_, &QListView::doubleClicked, this, &FindRunsDialog::openChosen);
  connect(open_, &QPushButton::clicked, this, &FindRunsDialog::openChosen);
  connect(recall_, &QPushButton::clicked, this, &FindRunsDialog::recallChosen);
  connect(forget_, &QPushButton::clicked, &index_, &RunIndex::forgetMissing);
  refresh();
  search();
  field_->setFocus();
}

void FindRunsDialog::makeControls() {
  field_ = new QLineEdit;
  field_->setObjectName(QStringLiteral("findRunsField"));
  field_->setAccessibleName(tr("Words of the run"));
  field_->setPlaceholderText(tr("Search prompt, recipe, seed, note, project"));
  field_->setClearButtonEnabled(true);
  field_->installEventFilter(this);
  starred_ = new QCheckBox(tr("Starred only"));
  starred_->setObjectName(QStringLiteral("findRunsStarred"));
  starred_->setAccessibleName(starred_->text());
  model_ = new FoundRunsModel(index_, this);
  list_ = new QListView;
  list_->setObjectName(QStringLiteral("findRunsList"));
  list_->setAccessibleName(tr("Runs that were found, the newest first"));
  list_->setModel(model_);
  list_->setItemDelegate(new FoundRunDelegate(*model_, list_));
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  empty_ = new PanelNote(QStringLiteral("search"));
  note_ = makeLabel({}, "caption", this);
  note_->setObjectName(QStringLiteral("findRunsNote"));
  note_->setWordWrap(true);
  note_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  // As high as it gets, so that the list does not move as one walks through it.
  note_->setMinimumHeight(2 * QFontMetrics(themeFont(TextSize::Caption)).lineSpacing());
  const auto button = [this](const QString& text, const char* name) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(QString::fromLatin1(name));
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    return made;
  };
  forget_ = button(tr("Forget Missing"), "findRunsForget");
  recall_ = button(tr("Recall Settings"), "findRunsRecall");
  open_ = button(tr("Open Project"), "findRunsOpen");
  open_->setProperty("look", QStringLiteral("primary"));
  open_->setDefault(true);
}

void FindRunsDialog::layOut() {
  auto* top = new QHBoxLayout;
  top->setSpacing(Theme::kSpaceM);
  top->addWidget(field_, 1);
  top->addWidget(starred_);
  pages_ = new QStackedWidget;
  pages_->addWidget(list_);
  pages_->addWidget(empty_);
  auto* close = new QPushButton(tr("Close"));
  close->setObjectName(QStringLiteral("findRunsClose"));
  close->setAccessibleName(close->text());
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  auto* bar = new QHBoxLayout;
  bar->setSpacing(Theme::kSpaceS);
  bar->addWidget(forget_);
  bar->addStretch(1);
  bar->addWidget(close);
  bar->addWidget(recall_);
  bar->addWidget(open_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addLayout(top);
  column->addWidget(pages_, 1);
  column->addWidget(note_);
  column->addLayout(bar);
  resize(Theme::spacing(170), Theme::spacing(140));
}

// One search at a time: what is typed meanwhile is looked for once, when the answer is there.
void FindRunsDialog::search() {
  again_ = searching_;
  if (searching_) return;
  searching_ = true;
  index_.search({.words = field_->text(), .starred = starred_->isChecked()}, this,
                [this](FoundRuns found) {
                  searching_ = false;
                  if (again_) return search();
                  showFound(std::move(found));
                });
}

void FindRunsDialog::showFound(FoundRuns found) {
  const IndexedRun* before = chosen();
  const QString project = before ? before->project : QString();
  const QString run = before ? before->id : QString();
  const std::size_t shown = found.runs.size();
  model_->show(std::move(found.runs));
  const QModelIndex same = model_->indexOf(project, run);
  list_->setCurrentIndex(same.isValid() ? same : model_->index(0));
  list_->scrollTo(list_->currentIndex());
  if (shown == 0) {
    empty_->setText(!index_.problem().isEmpty() ? index_.problem()
                    : found.isEmpty ? tr("Runs of every project that you save can be found here.")
                                    : tr("No run has all of these words."));
  }
  pages_->setCurrentWidget(shown > 0 ? static_cast<QWidget*>(list_) : empty_);
  hidden_ = found.total - static_cast<int>(shown);
  refresh();
}

void FindRunsDialog::refresh() {
  const IndexedRun* run = chosen();
  const auto allow = [](QPushButton* button, const QString& tip, const QString& reason) {
    button->setEnabled(reason.isEmpty());
    button->setToolTip(reason.isEmpty() ? tip : reason);
  };
  const QString none = run ? QString() : tr("No run is chosen.");
  const QString gone = run && run->isMissing ? tr("The project is gone.") : none;
  const bool anyGone = std::ranges::any_of(model_->found(), &IndexedRun::isMissing);
  allow(open_, tr("Open its project and show this run"), gone);
  allow(recall_, tr("Set prompts and settings of the open project to those of this run"),
        canRecall_ ? none : tr("Open a project first, to take them over into."));
  allow(forget_, tr("Drop the runs of projects that are gone; opening one brings its runs back"),
        anyGone ? QString() : tr("No project of these runs is gone."));
  QString text = run ? QDir::toNativeSeparators(run->file) : QString();
  if (run && run->isMissing)
    text = tr("%1 is gone. Open the project from where it is now, and its runs are found there; or "
              "forget the runs of all that are missing.")
               .arg(text);
  if (hidden_ > 0)
    text = tr("%n older one(s) are not shown; type more words.", nullptr, hidden_) +
           QLatin1Char('\n') + text;
  note_->setText(text);
}

const IndexedRun* FindRunsDialog::chosen() const {
  return model_->at(list_->currentIndex());
}

void FindRunsDialog::openChosen() {
  const IndexedRun* run = chosen();
  if (!run || run->isMissing) return;
  const IndexedRun taken = *run;
  accept();
  Q_EMIT openRequested(taken);
}

void FindRunsDialog::recallChosen() {
  const IndexedRun* run = chosen();
  if (!run) return;
  try {
    const RecalledInputs inputs = inputsOf(*run);
    Q_EMIT recallRequested(run->title, inputs);
    accept();
  } catch (const Error& error) {
    note_->setText(QString::fromStdString(error.message()));
  }
}

// The list is walked while words are typed.
bool FindRunsDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
      QCoreApplication::sendEvent(list_, event);
      return true;
    default:
      return QDialog::eventFilter(watched, event);
  }
}

}  // namespace attune
