// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QEvent>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "ui/session/editor.h"
#include "ui/timeline/timeline_accessible.h"

namespace attune {
namespace {

using Metrics = TimelineMetrics;

constexpr double kWheelZoom = 1.25;  // a notch

bool hasResult(const Editor& editor) {
  return editor.clipOf(editor.viewB()) != nullptr && editor.viewB() != QLatin1String("source");
}

}  // namespace

TimelineView::TimelineView(Editor& editor, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), editor_(editor), actions_(actions) {
  installTimelineAccessible();
  setObjectName(QStringLiteral("timelineView"));
  setAccessibleName(tr("Timeline"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  layout_.setHeader(Metrics::kHeader);
  layout_.setMargin(Metrics::kMargin);
  connect(&editor_, &Editor::opened, this, [this] {
    gesture_ = {};
    box_ = {};
    scrollY_ = 0;
    focusedRow_ = -1;
    setSelection({});
    layout_.fit();
    rebuild();
  });
  connect(&editor_, &Editor::documentChanged, this, &TimelineView::rebuild);
  // Undo in the middle of a drag: what is dragged is no longer what it was.
  connect(&editor_, &Editor::historyChanged, this, [this] {
    if (gesture_.kind == GestureKind::Scrub || gesture_.kind == GestureKind::Pan) return;
    const bool drafts = gesture_.moved && gesture_.kind != GestureKind::Box;
    gesture_ = {};
    box_ = {};
    // A source that lands keeps the draft, which nobody would end any more.
    if (drafts) editor_.dropDraft();
    update();
  });
  connect(&editor_, &Editor::sourceChanged, this, &TimelineView::reload);
  connect(&editor_, &Editor::resultsChanged, this, &TimelineView::reload);
  connect(&editor_, &Editor::viewChanged, this, &TimelineView::reload);
  connect(&editor_, &Editor::frameChanged, this, &TimelineView::showFrame);
  connect(&editor_, &Editor::selectionChanged, this, qOverload<>(&QWidget::update));
  for (FilmStrip* strip : {&source_, &result_}) {
    connect(strip, &FilmStrip::ready, this, qOverload<>(&QWidget::update));
  }
  reload();
}

TimelineView::~TimelineView() = default;

QSize TimelineView::sizeHint() const {
  return {Theme::spacing(240), Theme::spacing(64)};
}
QSize TimelineView::minimumSizeHint() const {
  return {Metrics::kHeader + Theme::spacing(40), Metrics::kRuler + Theme::spacing(16)};
}

void TimelineView::reload() {
  source_.setClip(editor_.source());
  result_.setClip(hasResult(editor_) ? editor_.clipOf(editor_.viewB()) : nullptr);
  rebuild();
}

void TimelineView::rebuild() {
  rows_ = timelineRows(editor_.document(), hasResult(editor_));
  layout_.setFrames(editor_.document().clip || editor_.stage() ? editor_.frames() : 0);
  focusedRow_ = std::min(focusedRow_, static_cast<int>(rows_.size()) - 1);
  shownFrame_ = editor_.frame();
  const KeySet there = allKeys(editor_.document());
  KeySet kept;
  std::set_intersection(selection_.begin(), selection_.end(), there.begin(), there.end(),
                        std::inserter(kept, kept.end()));
  setSelection(std::move(kept));
  moved();
}

// Scroll positions follow what there is to scroll over.
void TimelineView::moved() {
  scrollY_ = std::clamp(scrollY_, 0, longestVerticalScroll());
  update();
  Q_EMIT scrolled();
}

int TimelineView::longestVerticalScroll() const {
  return std::max(0, heightOf(rows_) - (height() - Metrics::kRuler));
}

void TimelineView::setVerticalScroll(int px) {
  if (px == scrollY_) return;
  scrollY_ = px;
  moved();
}

void TimelineView::setHorizontalScroll(int px) {
  if (px == layout_.scroll()) return;
  layout_.setScroll(px);
  moved();
}

void TimelineView::setCell(double cell, double aboutX) {
  layout_.setCell(cell, aboutX);
  moved();
}

void TimelineView::zoom(double factor) {
  const int about = std::clamp(layout_.centre(shownFrame_), Metrics::kHeader, width());
  setCell(layout_.cell() * factor, about);
}

void TimelineView::fit() {
  layout_.fit();
  moved();
}

void TimelineView::setResultState(ResultState state) {
  if (state == resultState_) return;
  resultState_ = state;
  update();
}

void TimelineView::setSelection(KeySet keys) {
  if (keys == selection_) return;
  selection_ = std::move(keys);
  update();
  Q_EMIT selectionChanged();
}

void TimelineView::selectAllKeys() {
  setSelection(allKeys(editor_.document()));
}

void TimelineView::removeSelectedKeys() {
  if (selection_.empty()) return;
  editor_.commit(tr("Delete keys"), withoutKeys(editor_.document(), selection_));
}

void TimelineView::setInterpolation(Interpolation how) {
  editor_.commit(tr("Change interpolation"),
                 withInterpolation(editor_.document(), selection_, how));
}

void TimelineView::setEasing(Easing how) {
  editor_.commit(tr("Change easing"), withEasing(editor_.document(), selection_, how));
}

void TimelineView::setFrame(int frame) {
  editor_.setFrame(frame);
}

int TimelineView::rowTop(const TimelineRow& row) const {
  return Metrics::kRuler + row.top - scrollY_;
}

bool TimelineView::inRuler(QPoint at) const {
  return at.y() < Metrics::kRuler && at.x() >= Metrics::kHeader;
}

const TimelineRow* TimelineView::rowAt(int y) const {
  if (y < Metrics::kRuler) return nullptr;
  const int inside = y - Metrics::kRuler + scrollY_;
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const TimelineRow& row) {
    return inside >= row.top && inside < row.bottom();
  });
  return found == rows_.end() ? nullptr : &*found;
}

const TimelineRow* TimelineView::rowOf(const KeyRef& key) const {
  const TimelineRowKind kind =
      key.kind == KeyKind::Mask ? TimelineRowKind::Object : TimelineRowKind::Path;
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const TimelineRow& row) {
    return row.kind == kind && row.object == key.object;
  });
  return found == rows_.end() ? nullptr : &*found;
}

QPoint TimelineView::centreOf(const KeyRef& key) const {
  const TimelineRow* row = rowOf(key);
  if (!row) return {-1, -1};
  double y = row->height / 2;
  const DocumentObject* object = editor_.document().find(key.object);
  if (key.kind == KeyKind::Progress && object && object->path) {
    y = curveY(*row, shareAt(progressKeys(*object->path, layout_.frames()), key.frame));
  }
  return {layout_.centre(key.frame), rowTop(*row) + static_cast<int>(std::lround(y))};
}

std::optional<KeyRef> TimelineView::keyAtPoint(QPoint at) const {
  const TimelineRow* row = rowAt(at.y());
  if (!row || at.x() < Metrics::kHeader) return std::nullopt;
  std::optional<KeyRef> nearest;
  int least = Metrics::kKeyReach + 1;
  for (const KeyRef& key : allKeys(editor_.document())) {
    if (rowOf(key) != row) continue;
    const QPoint away = at - centreOf(key);
    const int distance = std::max(std::abs(away.x()), std::abs(away.y()));
    if (distance < least) {
      least = distance;
      nearest = key;
    }
  }
  return nearest;
}

QRect TimelineView::columnOf(int frame) const {
  // Wide enough for the flag with the frame's number.
  const int reach = Theme::spacing(8);
  const int left = layout_.left(frame);
  return {left - reach, 0, layout_.right(frame) - left + 2 * reach, height()};
}

void TimelineView::showFrame(int frame) {
  const int scroll = layout_.scroll();
  update(columnOf(shownFrame_));
  shownFrame_ = frame;
  layout_.reveal(frame);
  if (layout_.scroll() != scroll) {
    moved();
  } else {
    update(columnOf(frame));
    update(0, 0, Metrics::kHeader, height());
  }
  announce();
}

TimelinePicture TimelineView::picture() const {
  TimelinePicture out{.document = editor_.document(),
                      .layout = layout_,
                      .rows = rows_,
                      .selection = selection_,
                      .size = size(),
                      .scrollY = scrollY_,
                      .frame = shownFrame_,
                      .hoverFrame = hoverFrame_,
                      .framesPerSecond = editor_.framesPerSecond(),
                      .selectedObject = editor_.selectedObject().toStdString(),
                      .box = box_,
                      .sourceCached = editor_.source() != nullptr,
                      .resultState = resultState_};
  if (hasFocus()) out.focusedRow = focusedRow_;
  for (const ViewClip& result : editor_.results()) {
    if (result.id == editor_.viewB()) out.resultTitle = result.title;
  }
  return out;
}

void TimelineView::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const int height = kFilmHeight - 3;
  for (FilmStrip* strip : {&source_, &result_}) strip->setHeight(height, devicePixelRatioF());
  TimelinePicture shown = picture();
  const auto strip = [this](TimelineRowKind kind) -> FilmStrip& {
    return kind == TimelineRowKind::Source ? source_ : result_;
  };
  shown.thumbnail = [&](TimelineRowKind kind, int frame) { return strip(kind).picture(frame); };
  shown.thumbnailWidth = [&](TimelineRowKind kind) { return strip(kind).width(); };
  paintTimeline(painter, shown, event->rect());
}

void TimelineView::resizeEvent(QResizeEvent*) {
  layout_.setWidth(width());
  moved();
}

void TimelineView::wheelEvent(QWheelEvent* event) {
  const QPoint angle = event->angleDelta();
  if (event->modifiers() & Qt::ControlModifier) {
    setCell(layout_.cell() * std::pow(kWheelZoom, angle.y() / 120.0), event->position().x());
  } else {
    const QPoint px = event->pixelDelta().isNull() ? angle / 2 : event->pixelDelta();
    const bool sideways = event->modifiers() & Qt::ShiftModifier || longestVerticalScroll() == 0;
    const int along = px.x() != 0 ? px.x() : sideways ? px.y() : 0;
    if (along != 0) setHorizontalScroll(layout_.scroll() - along);
    if (!sideways && px.y() != 0) setVerticalScroll(scrollY_ - px.y());
  }
  event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (gesture_.kind != GestureKind::None) {
      abandonGesture();
    } else {
      setSelection({});
    }
  } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
    focusRow(focusedRow_ + (event->key() == Qt::Key_Up ? -1 : 1));
  } else {
    QWidget::keyPressEvent(event);
  }
}

void TimelineView::focusRow(int row) {
  const int next = std::clamp(row, -1, static_cast<int>(rows_.size()) - 1);
  if (next == focusedRow_) return;
  focusedRow_ = next;
  if (next >= 0) {
    const TimelineRow& shown = rows_[static_cast<std::size_t>(next)];
    if (!shown.object.empty()) editor_.selectObject(QString::fromStdString(shown.object));
    const int room = height() - Metrics::kRuler;
    if (shown.top < scrollY_) setVerticalScroll(shown.top);
    if (shown.bottom() > scrollY_ + room) setVerticalScroll(shown.bottom() - room);
  }
  update();
  announce();
}

bool TimelineView::focusNextPrevChild(bool next) {
  const int row = focusedRow_ + (next ? 1 : -1);
  if (row < -1 || row >= static_cast<int>(rows_.size())) return QWidget::focusNextPrevChild(next);
  focusRow(row);
  return true;
}

void TimelineView::focusInEvent(QFocusEvent* event) {
  if (event->reason() == Qt::TabFocusReason) focusedRow_ = -1;
  if (event->reason() == Qt::BacktabFocusReason) {
    focusedRow_ = static_cast<int>(rows_.size()) - 1;
  }
  update();
  announce();
}

void TimelineView::focusOutEvent(QFocusEvent*) {
  update();
}

void TimelineView::leaveEvent(QEvent*) {
  hoverFrame_ = -1;
  update(0, 0, width(), Metrics::kRuler);
}

void TimelineView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) update();
  QWidget::changeEvent(event);
}

bool TimelineView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
    return true;
  }
  return QWidget::event(event);
}

QString TimelineView::describeRow(int index) const {
  if (index < 0 || index >= static_cast<int>(rows_.size())) return tr("Ruler");
  const TimelineRow& row = rows_[static_cast<std::size_t>(index)];
  if (row.kind == TimelineRowKind::Source) return tr("Source film strip");
  if (row.kind == TimelineRowKind::Result) return tr("Result film strip");
  const DocumentObject* object = editor_.document().find(row.object);
  const QString name = object ? QString::fromStdString(object->name) : QString();
  QStringList frames;
  for (const KeyRef& key : allKeys(editor_.document())) {
    if (rowOf(key) == &row) frames.append(QString::number(key.frame));
  }
  const QString keys =
      frames.isEmpty() ? tr("no keys") : tr("keys at %1").arg(frames.join(QStringLiteral(", ")));
  return row.kind == TimelineRowKind::Object ? tr("Masks of %1, %2").arg(name, keys)
                                             : tr("Path of %1, %2").arg(name, keys);
}

void TimelineView::announce() {
  setAccessibleDescription(tr("Frame %1 of %2. %3")
                               .arg(shownFrame_)
                               .arg(std::max(0, layout_.frames() - 1))
                               .arg(describeRow(focusedRow_)));
  QAccessibleValueChangeEvent change(this, shownFrame_);
  QAccessible::updateAccessibility(&change);
}

}  // namespace attune
