// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/prompt_panel.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/docks/panel_parts.h"
#include "ui/docks/prompt_edit.h"
#include "ui/docks/run_options.h"
#include "ui/language/data_size.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/session/memory_forecast.h"
#include "ui/session/object_edits.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

// A field tells what was typed once the focus leaves it, and a shortcut lets it stay.
void finishTyping() {
  QWidget* field = QApplication::focusWidget();
  if (auto* spin = qobject_cast<QAbstractSpinBox*>(field)) {
    spin->interpretText();
  } else if (auto* line = qobject_cast<QLineEdit*>(field)) {
    Q_EMIT line->editingFinished();
  }
}

}  // namespace

PromptPanel::PromptPanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
                         QWidget* parent)
    : QWidget(parent), editor_(editor), bridge_(bridge), actions_(actions) {
  setObjectName(QStringLiteral("promptPanel"));
  setAccessibleName(tr("Prompt"));
  registerActions();

  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM);
  column->setSpacing(Theme::kSpaceS);

  prompt_ = makeEdit(4, QStringLiteral("prompt.edit"), tr("Prompt"), tr("Edit prompt"),
                     &PromptText::prompt);
  prompt_->setPlaceholderText(tr("What the clip shall show, such as “a red ball on a meadow”"));
  column->addWidget(prompt_);
  auto* under = new QHBoxLayout;
  under->setSpacing(Theme::kSpaceS);
  tokens_ = makeLabel({}, "caption", page);
  tokens_->setObjectName(QStringLiteral("prompt.tokens"));
  under->addWidget(tokens_, 1);
  bind_ = makeToolButton(actions_.find(QStringLiteral("object.fromWords")), page);
  bind_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  under->addWidget(bind_);
  column->addLayout(under);
  unknown_ = makeLabel({}, "caption", page);
  unknown_->setObjectName(QStringLiteral("prompt.unknown"));
  unknown_->setWordWrap(true);
  column->addWidget(unknown_);

  auto* more =
      new FoldSection(tr("Source and negative prompt"), QStringLiteral("prompt.more"), false, page);
  source_ = makeEdit(2, QStringLiteral("prompt.source"), tr("Source prompt"),
                     tr("Edit source prompt"), &PromptText::sourcePrompt);
  source_->setPlaceholderText(tr("What the source shows, where that differs from the prompt"));
  negative_ = makeEdit(2, QStringLiteral("prompt.negative"), tr("Negative prompt"),
                       tr("Edit negative prompt"), &PromptText::negative);
  negative_->setPlaceholderText(tr("What to keep away from"));
  more->body()->addWidget(makeLabel(tr("The source shows"), "caption", page));
  more->body()->addWidget(source_);
  more->body()->addWidget(makeLabel(tr("Negative"), "caption", page));
  more->body()->addWidget(negative_);
  column->addWidget(more);

  options_ = new RunOptions(editor_, bridge_, page);
  forecast_ = new MemoryForecast(editor_, bridge_, this);
  column->addWidget(options_);
  memory_ = makeLabel({}, "caption", page);
  memory_->setObjectName(QStringLiteral("prompt.memory"));
  memory_->setWordWrap(true);
  column->addWidget(memory_);
  column->addStretch(1);

  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(QStringLiteral("prompt.scroll"));
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);

  run_ = new QPushButton(this);
  run_->setObjectName(QStringLiteral("prompt.run"));
  run_->setProperty("look", QStringLiteral("primary"));
  cancel_ = new QPushButton(tr("Cancel"), this);
  cancel_->setObjectName(QStringLiteral("prompt.cancel"));
  cancel_->setAccessibleName(tr("Cancel the run"));
  leftOut_ = makeLabel({}, "warning", this);
  leftOut_->setObjectName(QStringLiteral("prompt.leftOut"));
  leftOut_->setWordWrap(true);
  leftOut_->hide();
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(Theme::kSpaceS);
  buttons->addWidget(run_, 1);
  buttons->addWidget(cancel_);
  auto* foot = new QVBoxLayout;
  foot->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceM);
  foot->setSpacing(Theme::kSpaceS);
  foot->addWidget(leftOut_);
  foot->addLayout(buttons);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins({});
  all->setSpacing(0);
  all->addWidget(scroll, 1);
  all->addLayout(foot);

  connect(run_, &QPushButton::clicked, actions_.find(QStringLiteral("run.run")), &QAction::trigger);
  connect(cancel_, &QPushButton::clicked, actions_.find(QStringLiteral("run.cancel")),
          &QAction::trigger);
  connect(prompt_, &PromptEdit::chipChosen, &editor_, &Editor::selectObject);
  connect(prompt_, &QPlainTextEdit::selectionChanged, this, &PromptPanel::showRunState);
  connect(&editor_, &Editor::documentChanged, this, &PromptPanel::refresh);
  connect(&editor_, &Editor::selectionChanged, this, &PromptPanel::showChips);
  connect(&editor_, &Editor::selectionChanged, this, &PromptPanel::showBinding);
  connect(forecast_, &MemoryForecast::changed, this, &PromptPanel::showMemory);
  connect(&bridge_.model(), &ModelContext::changed, this, &PromptPanel::showModel);
  connect(&bridge_.queue(), &JobQueueModel::changed, this, &PromptPanel::showRunState);
  connect(&bridge_, &EngineBridge::busyChanged, this, &PromptPanel::showRunState);
  refresh();
  showModel();
}

PromptEdit* PromptPanel::makeEdit(int lines, const QString& name, const QString& accessible,
                                  const QString& label, std::string PromptText::*field) {
  auto* edit = new PromptEdit(lines, this);
  edit->setObjectName(name);
  edit->setAccessibleName(accessible);
  connect(edit, &PromptEdit::textEdited, this, [this, name, label, field](const QString& text) {
    if (!editor_.isOpen()) return;
    Document next = editor_.history().document();
    next.text.*field = text.toStdString();
    editor_.commit(label, std::move(next), name);
  });
  connect(edit, &PromptEdit::editingFinished, this, [this] {
    if (editor_.isOpen()) editor_.history().seal();
  });
  return edit;
}

void PromptPanel::registerActions() {
  const auto key = [](const char* text) {
    return QList<QKeySequence>{QKeySequence(QLatin1String(text))};
  };
  actions_.add({.id = QStringLiteral("run.run"),
                .text = tr("&Run"),
                .tooltip = tr("Make or edit the clip as the project says"),
                .shortcuts = key("Ctrl+Return") + key("Ctrl+Enter"),
                .icon = QStringLiteral("run"),
                .group = QStringLiteral("generate")},
               this, [this] {
                 finishTyping();
                 bridge_.run();
               });
  actions_.add({.id = QStringLiteral("run.first"),
                .text = tr("Run &next"),
                .tooltip = tr("Run before everything else that waits"),
                .shortcuts = key("Ctrl+Shift+Return") + key("Ctrl+Shift+Enter"),
                .icon = QStringLiteral("generate"),
                .group = QStringLiteral("generate")},
               this, [this] {
                 finishTyping();
                 bridge_.run(true);
               });
  actions_.add({.id = QStringLiteral("run.cancel"),
                .text = tr("&Cancel run"),
                .tooltip = tr("Stop the run that is going on, within a step"),
                .shortcuts = key("Ctrl+Alt+Return") + key("Ctrl+Alt+Enter"),
                .icon = QStringLiteral("cancel"),
                .group = QStringLiteral("generate"),
                .section = 1},
               this, [this] { bridge_.cancelCurrent(); });
  QAction* sharp = actions_.add(
      {.id = QStringLiteral("run.sharpPreview"),
       .text = tr("Shar&p preview"),
       .tooltip = tr("Draw what forms with the model's own decoder: sharp, but each step takes a "
                     "decoding longer"),
       .icon = QStringLiteral("eye"),
       .group = QStringLiteral("generate"),
       .section = 1,
       .checkable = true},
      this,
      [this](bool on) { bridge_.setPreviews(on ? PreviewKind::Decoded : PreviewKind::Quick); });
  sharp->setChecked(bridge_.previews() == PreviewKind::Decoded);  // the engine outlives a window
  actions_.add({.id = QStringLiteral("object.fromWords"),
                .text = tr("Make object of &words"),
                .tooltip = tr("Bind the words that are selected in the prompt to a new object"),
                .shortcuts = key("Ctrl+B"),
                .icon = QStringLiteral("word"),
                .group = QStringLiteral("object")},
               this, &PromptPanel::makeObject);
}

void PromptPanel::refresh() {
  const PromptText& text = editor_.document().text;
  prompt_->showText(QString::fromStdString(text.prompt));
  source_->showText(QString::fromStdString(text.sourcePrompt));
  negative_->showText(QString::fromStdString(text.negative));
  for (PromptEdit* edit : {prompt_, source_, negative_}) edit->setEnabled(editor_.isOpen());
  showChips();
  showTokens();
  showRunState();
  showBinding();
  showLeftOut();
}

// What Ctrl+B would do: an object that is drawn and selected takes the words, else a new one does.
void PromptPanel::showBinding() {
  const QString id = QStringLiteral("object.fromWords");
  const DocumentObject* drawn = drawnUnbound();
  QAction* action = actions_.find(id);
  const QString shortly = drawn ? tr("Bind object") : tr("Make object");
  if (action->iconText() != shortly) {
    actions_.setText(id, drawn ? tr("Bind object to &words") : tr("Make object of &words"));
    action->setIconText(shortly);
    bind_->setAccessibleName(shortly);
  }
  actions_.setToolTip(id,
                      drawn ? tr("Bind %1 to the words that are selected in the prompt")
                                  .arg(QString::fromStdString(drawn->name))
                            : tr("Bind the words that are selected in the prompt to a new object"));
}

const DocumentObject* PromptPanel::drawnUnbound() const {
  const DocumentObject* object = editor_.selected();
  const bool waits = object && !object->locked && object->words.empty() && hasPlace(*object, false);
  return waits ? object : nullptr;
}

void PromptPanel::showLeftOut() {
  const Document& document = editor_.document();
  QStringList lines;
  for (const std::string& line : leftOut(document, document.clip.has_value()))
    lines << QString::fromStdString(line) + QLatin1Char('.');
  leftOut_->setText(lines.join(QLatin1Char('\n')));
  leftOut_->setVisible(!lines.isEmpty());
}

void PromptPanel::showMemory() {
  const std::optional<MemoryEstimate>& estimate = forecast_->estimate();
  if (!estimate) {
    memory_->clear();
    memory_->setToolTip({});
    return;
  }
  const double available = estimate->availableBytes;
  const QString needed = dataSize(estimate->neededBytes);
  memory_->setText(available > 0 ? tr("Needs %1 of %2 free").arg(needed, dataSize(available))
                                 : tr("Needs %1").arg(needed));
  // As Run judges it: the weights may be among what is taken already.
  const bool fits = available <= 0 || estimate->leastBytes() <= available;
  setLook(memory_, fits ? "caption" : "warning");
  QString tip = tr("What the next run takes of memory, the model's weights among it");
  if (!fits) tip += QLatin1Char('\n') + tr("It does not fit. Run says what to change.");
  memory_->setToolTip(tip);
}

void PromptPanel::showChips() {
  const QString prompt = prompt_->toPlainText();
  std::vector<PromptChip> chips;
  for (const DocumentObject& object : editor_.document().objects) {
    const QString id = QString::fromStdString(object.id);
    for (const PromptSpan& span : placesOf(QString::fromStdString(object.words), prompt))
      chips.push_back({.span = span,
                       .object = id,
                       .name = QString::fromStdString(object.name),
                       .colour = object.colour,
                       .selected = id == editor_.selectedObject()});
  }
  prompt_->setChips(std::move(chips));
}

void PromptPanel::showModel() {
  const ModelContext& model = bridge_.model();
  std::function<bool(const QString&)> known;
  if (!model.vocabulary().isEmpty())
    known = [&model](const QString& word) { return model.knows(word); };
  for (PromptEdit* edit : {prompt_, source_, negative_})
    edit->setVocabulary(model.vocabulary(), known);
  showTokens();
  showRunState();
}

void PromptPanel::showTokens() {
  const ModelContext& model = bridge_.model();
  const QString prompt = prompt_->toPlainText();
  const ModelContext::TokenCount count = model.countTokens(prompt);
  QString text;
  if (model.state() == ModelContext::State::Loading)
    text = tr("Reading the model…");
  else if (model.state() == ModelContext::State::Failed)
    text = tr("The model cannot be used: %1").arg(model.problem());
  else if (count.limit > 0)
    text = tr("%1 of %2 tokens").arg(count.used).arg(count.limit);
  tokens_->setText(text);
  const bool bad = count.isCut() || model.state() == ModelContext::State::Failed;
  setLook(tokens_, bad ? "warning" : "caption");
  tokens_->setToolTip(
      count.isCut() ? tr("The model reads %1; the end of the prompt is cut off.").arg(count.limit)
                    : tr("How much of the prompt the model reads"));
  QStringList unknown;
  for (const PromptSpan& span : promptWords(prompt)) {
    const QString word = span.of(prompt);
    if (word.at(0).isLetterOrNumber() && !model.knows(word) && !unknown.contains(word))
      unknown << word;
  }
  unknown_->setVisible(!unknown.isEmpty());
  unknown_->setText(tr("New to this model: %1").arg(unknown.join(QStringLiteral(", "))));
}

void PromptPanel::showRunState() {
  const QString noProject = tr("Open or make a project first.");
  const bool blank = prompt_->toPlainText().trimmed().isEmpty();
  QString reason;
  if (!editor_.isOpen())
    reason = noProject;
  else if (blank)
    reason = tr("Write a prompt first.");
  else if (bridge_.model().state() == ModelContext::State::Failed)
    reason = bridge_.model().problem();
  actions_.setDisabledReason(QStringLiteral("run.run"), reason);
  actions_.setDisabledReason(QStringLiteral("run.first"), reason);
  const QueuedJob* current = bridge_.queue().current();
  const bool running = current != nullptr;
  actions_.setDisabledReason(QStringLiteral("run.cancel"), !running ? tr("Nothing runs.")
                                                           : current->state == RunState::Stopping
                                                               ? tr("It is stopping.")
                                                               : QString());
  actions_.setDisabledReason(QStringLiteral("object.fromWords"),
                             !editor_.isOpen() ? noProject
                             : prompt_->selectedWords().isEmpty()
                                 ? tr("Select words in the prompt first.")
                                 : QString());
  const bool busy = bridge_.isBusy();
  run_->setText(busy ? tr("Add to queue")
                     : (editor_.document().clip ? tr("Run edit") : tr("Generate")));
  run_->setAccessibleName(run_->text());
  run_->setEnabled(reason.isEmpty());
  run_->setToolTip(actions_.find(QStringLiteral("run.run"))->toolTip());
  cancel_->setVisible(busy);
  cancel_->setEnabled(running && current->state == RunState::Running);
  cancel_->setText(running && current->state == RunState::Stopping ? tr("Stopping…")
                                                                   : tr("Cancel"));
}

void PromptPanel::makeObject() {
  const QString words = prompt_->selectedWords();
  if (words.isEmpty() || !editor_.isOpen()) return;
  Document next = editor_.history().document();
  if (const DocumentObject* drawn = drawnUnbound()) {
    bindObject(next, drawn->id, words.toStdString());
    editor_.commit(tr("Bind to “%1”").arg(words), std::move(next));
  } else {
    const std::string id = addObject(next, words.toStdString(), words.toStdString());
    editor_.commit(tr("Make object of “%1”").arg(words), std::move(next));
    editor_.selectObject(QString::fromStdString(id));
  }
  // The next thing is to mark it: a tool's key must not replace the words that are selected here.
  QTextCursor cursor = prompt_->textCursor();
  cursor.clearSelection();
  prompt_->setTextCursor(cursor);
  if (auto* canvas = window()->findChild<QWidget*>(QStringLiteral("viewerCanvas")))
    canvas->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace attune
