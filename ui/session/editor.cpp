// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/editor.h"

#include <QTemporaryDir>
#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "core/base/error.h"

namespace attune {
namespace {

const QString kSource = QStringLiteral("source");

}  // namespace

struct Editor::Impl {
  explicit Impl(Editor* editor) : q(editor), toolOptions(loadToolOptions()) {}

  Editor* q;
  QTemporaryDir spill = QTemporaryDir();
  std::optional<History> history = {};
  std::optional<Document> draft = {};
  ClipShelf clips = {};
  std::string shownSource = {};
  QString viewA = kSource;
  QString viewB = {};
  int frame = 0;
  QString selected = {};
  ToolKind tool = ToolKind::Select;
  ToolOptions toolOptions;
  ViewMode mode = ViewMode::Source;
  bool onionSkin = false;
  bool loops = true;
  std::size_t undoBytes = HistoryBudget().bytes;
  Document none = {};

  [[nodiscard]] const Document& document() const {
    if (draft) return *draft;
    return history ? history->document() : none;
  }

  [[nodiscard]] std::string sourceId() const {
    const Document& shown = document();
    return shown.clip ? shown.clip->id : std::string();
  }

  // Says whether what is drawn on is still the same.
  [[nodiscard]] std::string stageId() const {
    const Document& shown = document();
    if (shown.clip) return shown.clip->id;
    const Size2i size = shown.size();
    return "blank " + std::to_string(size.width) + 'x' + std::to_string(size.height) + 'x' +
           std::to_string(shown.frames());
  }

  // Brings selection, frame and source into line with the document, then tells everyone.
  void documentChanged() {
    const bool lost = !selected.isEmpty() && document().find(selected.toStdString()) == nullptr;
    if (lost) selected.clear();
    const int cut = std::clamp(frame, 0, std::max(0, q->frames() - 1));
    const bool moved = cut != frame;
    frame = cut;
    const std::string id = stageId();
    const bool other = id != shownSource;
    shownSource = id;
    if (other) Q_EMIT q->sourceChanged();
    Q_EMIT q->documentChanged();
    if (lost) Q_EMIT q->selectionChanged();
    if (moved) Q_EMIT q->frameChanged(frame);
  }

  void historyMoved() {
    draft.reset();
    documentChanged();
    Q_EMIT q->historyChanged();
  }

  void reset() {
    history.reset();
    draft.reset();
    clips.clear();
    viewA = kSource;
    viewB.clear();
    frame = 0;
    selected.clear();
    shownSource.clear();
    mode = ViewMode::Source;
  }

  void announceProject() {
    Q_EMIT q->opened();
    Q_EMIT q->sourceChanged();
    Q_EMIT q->documentChanged();
    Q_EMIT q->historyChanged();
    Q_EMIT q->resultsChanged();
    Q_EMIT q->selectionChanged();
    Q_EMIT q->viewChanged();
    Q_EMIT q->frameChanged(frame);
  }
};

Editor::Editor(QObject* parent) : QObject(parent), impl_(std::make_unique<Impl>(this)) {}
Editor::~Editor() = default;

void Editor::open(Document document, std::shared_ptr<const Clip> source) {
  impl_->reset();
  if (source && !document.clip)
    document.clip = ClipRef{.id = newId(),
                            .frames = source->count(),
                            .size = source->size(),
                            .framesPerSecond = source->rate.value()};
  if (document.clip) {
    if (document.clip->id.empty()) document.clip->id = newId();
    impl_->clips.setSource(document.clip->id, std::move(source));
  }
  HistoryBudget budget{.bytes = impl_->undoBytes};
  if (impl_->spill.isValid())
    budget.spillFolder = std::filesystem::path(impl_->spill.path().toStdString());
  impl_->history.emplace(std::move(document), budget);
  impl_->shownSource = impl_->stageId();
  const Document& opened = impl_->document();
  if (!opened.objects.empty()) impl_->selected = QString::fromStdString(opened.objects.front().id);
  impl_->announceProject();
}

void Editor::setUndoBudget(std::size_t bytes) {
  impl_->undoBytes = bytes;
}

void Editor::close() {
  impl_->reset();
  impl_->announceProject();
}

bool Editor::isOpen() const {
  return impl_->history.has_value();
}
const Document& Editor::document() const {
  return impl_->document();
}

History& Editor::history() {
  if (!impl_->history) throw internalError("no project is open");
  return *impl_->history;
}

void Editor::draft(Document next) {
  if (!impl_->history) return;
  impl_->draft = std::move(next);
  impl_->documentChanged();
}

void Editor::dropDraft() {
  if (!impl_->draft) return;
  impl_->draft.reset();
  impl_->documentChanged();
}

bool Editor::isDrafting() const {
  return impl_->draft.has_value();
}

void Editor::commit(const QString& label, Document next, const QString& mergeKey) {
  if (!impl_->history) return;
  const std::uint64_t before = impl_->history->revision();
  impl_->history->commit(label.toStdString(), std::move(next), mergeKey.toStdString());
  if (impl_->history->revision() != before)
    impl_->historyMoved();
  else
    dropDraft();
}

void Editor::recall(const QString& title, const PromptText& text, const RunSettings& settings) {
  Document next = history().document();
  next.text = text;
  next.settings = settings;
  commit(tr("Recall %1").arg(title), std::move(next));
}

void Editor::undo() {
  if (!impl_->history || !impl_->history->canUndo()) return;
  impl_->history->undo();
  impl_->historyMoved();
}

void Editor::redo() {
  if (!impl_->history || !impl_->history->canRedo()) return;
  impl_->history->redo();
  impl_->historyMoved();
}

void Editor::jumpTo(int position) {
  if (!impl_->history) return;
  const int cut = std::clamp(position, 0, impl_->history->count());
  if (cut == impl_->history->position()) return;
  impl_->history->jump(cut);
  impl_->historyMoved();
}

std::shared_ptr<const Clip> Editor::source() const {
  return impl_->clips.source(impl_->sourceId());
}

std::shared_ptr<const Clip> Editor::sourceOf(const std::string& id) const {
  return impl_->clips.source(id);
}

std::shared_ptr<const Clip> Editor::stage() const {
  const Document& shown = document();
  if (!isOpen() || shown.clip) return source();
  return impl_->clips.blank(shown.size(), shown.frames(), framesPerSecond());
}

void Editor::setSource(const QString& label, ClipRef ref, std::shared_ptr<const Clip> clip) {
  if (!impl_->history) return;
  if (ref.id.empty()) ref.id = newId();
  impl_->clips.setSource(ref.id, std::move(clip));
  std::optional<Document> gesture = std::move(impl_->draft);
  impl_->draft.reset();
  if (gesture) gesture->clip = ref;
  Document next = impl_->history->document();
  next.clip = ref;
  impl_->history->seal();
  impl_->history->commit(label.toStdString(), std::move(next));
  impl_->draft = std::move(gesture);
  // The same reference with other pixels (a missing file found again) is a new source as well.
  impl_->shownSource.clear();
  impl_->documentChanged();
  Q_EMIT historyChanged();
}

void Editor::useAsSource(const QString& label, std::shared_ptr<const Clip> clip) {
  if (!isOpen() || !clip) return;
  setSource(label,
            {.frames = clip->count(), .size = clip->size(), .framesPerSecond = clip->rate.value()},
            clip);
  setView(kSource, viewB());
  setViewMode(ViewMode::Source);
}

const std::vector<ViewClip>& Editor::results() const {
  return impl_->clips.results();
}

void Editor::setResult(ViewClip result) {
  const bool first = impl_->viewB.isEmpty();
  if (first) impl_->viewB = result.id;
  impl_->clips.setResult(std::move(result));
  Q_EMIT resultsChanged();
  if (first) Q_EMIT viewChanged();
}

void Editor::removeResult(const QString& id) {
  if (!impl_->clips.removeResult(id)) return;
  const std::pair before{impl_->viewA, impl_->viewB};
  const std::vector<ViewClip>& left = results();
  if (impl_->viewA == id) impl_->viewA = kSource;
  if (impl_->viewB == id) impl_->viewB = left.empty() ? QString() : left.back().id;
  const bool bare = impl_->viewB.isEmpty() && impl_->mode != ViewMode::Source;
  if (bare) impl_->mode = ViewMode::Source;
  Q_EMIT resultsChanged();
  if (bare || before != std::pair{impl_->viewA, impl_->viewB}) Q_EMIT viewChanged();
}

QString Editor::viewA() const {
  return impl_->viewA;
}
QString Editor::viewB() const {
  return impl_->viewB;
}

void Editor::setView(const QString& a, const QString& b) {
  if (a == impl_->viewA && b == impl_->viewB) return;
  impl_->viewA = a;
  impl_->viewB = b;
  Q_EMIT viewChanged();
}

std::shared_ptr<const Clip> Editor::clipOf(const QString& id) const {
  return id == kSource ? stage() : impl_->clips.result(id);
}

QImage Editor::frameOf(const QString& id, int frame) const {
  return impl_->clips.frameOf(clipOf(id), frame);
}

int Editor::frames() const {
  if (!isOpen()) return 0;
  const int own = document().frames();
  return own > 0 ? own : kFramesOfNothing;
}

double Editor::framesPerSecond() const {
  const Document& shown = document();
  return shown.clip && shown.clip->framesPerSecond > 0 ? shown.clip->framesPerSecond : 8.0;
}

int Editor::frame() const {
  return impl_->frame;
}

void Editor::setFrame(int frame) {
  const int cut = std::clamp(frame, 0, std::max(0, frames() - 1));
  if (cut == impl_->frame) return;
  impl_->frame = cut;
  Q_EMIT frameChanged(cut);
}

QString Editor::selectedObject() const {
  return impl_->selected;
}

void Editor::selectObject(const QString& id) {
  const QString known = document().find(id.toStdString()) ? id : QString();
  if (known == impl_->selected) return;
  impl_->selected = known;
  Q_EMIT selectionChanged();
}

const DocumentObject* Editor::selected() const {
  return document().find(impl_->selected.toStdString());
}

ToolKind Editor::tool() const {
  return impl_->tool;
}

void Editor::setTool(ToolKind tool) {
  if (tool == impl_->tool) return;
  impl_->tool = tool;
  Q_EMIT toolChanged();
}

const ToolOptions& Editor::toolOptions() const {
  return impl_->toolOptions;
}

void Editor::setToolOptions(const ToolOptions& options) {
  if (options == impl_->toolOptions) return;
  impl_->toolOptions = options;
  saveToolOptions(options);
  Q_EMIT toolChanged();
}

ViewMode Editor::viewMode() const {
  return impl_->mode;
}

void Editor::setViewMode(ViewMode mode) {
  if (mode == impl_->mode) return;
  impl_->mode = mode;
  Q_EMIT viewChanged();
}

bool Editor::onionSkin() const {
  return impl_->onionSkin;
}

void Editor::setOnionSkin(bool on) {
  if (on == impl_->onionSkin) return;
  impl_->onionSkin = on;
  Q_EMIT viewChanged();
}

bool Editor::loops() const {
  return impl_->loops;
}

void Editor::setLoops(bool on) {
  if (on == impl_->loops) return;
  impl_->loops = on;
  Q_EMIT viewChanged();
}

}  // namespace attune
