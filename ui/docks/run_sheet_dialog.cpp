// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/run_sheet_dialog.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/docks/panel_parts.h"
#include "ui/docks/run_sheet.h"
#include "ui/docks/run_tile_delegate.h"
#include "ui/session/background.h"
#include "ui/session/run_store.h"
#include "ui/theme/icon.h"
#include "ui/theme/warning_box.h"

namespace attune {
namespace {

constexpr int kLeastTile = Theme::spacing(24);  // width of its picture
constexpr int kMostTile = Theme::spacing(80);
constexpr int kColumns = 8;
constexpr int kMostColumns = 32;

template <typename Widget>
Widget* named(Widget* widget, const char* name, const QString& accessible) {
  widget->setObjectName(QLatin1String(name));
  widget->setAccessibleName(accessible);
  return widget;
}

}  // namespace

// The sheet's runs, by seed or in the order they were made.
class SheetFilter final : public QSortFilterProxyModel {
 public:
  enum Order { BySeed, ByAge };

  SheetFilter(RunStore& runs, QStringList ids, QObject* parent)
      : QSortFilterProxyModel(parent), runs_(runs), ids_(std::move(ids)) {
    setSourceModel(&runs);
    sort(0);
  }
  void setOrder(Order order) {
    order_ = order;
    invalidate();
  }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex&) const override {
    const RunEntry& run = runs_.runs()[static_cast<std::size_t>(row)];
    return ids_.contains(run.id) && (run.clip || !hasEnded(run.state));
  }
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const auto seed = [](const QModelIndex& index) {
      return index.data(RunStore::SeedRole).toULongLong();
    };
    if (order_ == BySeed && seed(left) != seed(right)) return seed(left) < seed(right);
    return left.row() < right.row();
  }

 private:
  const RunStore& runs_;
  QStringList ids_;
  Order order_ = BySeed;
};

QString RunSheetDialog::whyNot(const RunStore& runs, const QStringList& ids) {
  const auto made = std::ranges::count_if(ids, [&](const QString& id) {
    const RunEntry* run = runs.find(id);
    return run && run->clip;
  });
  if (made < kLeast) return tr("Select two or more runs that made a clip.");
  if (ids.size() > kMost) return tr("Select %1 runs at most.").arg(kMost);
  return {};
}

RunSheetDialog::RunSheetDialog(RunStore& runs, const QStringList& ids, int frame, QWidget* parent)
    : QDialog(parent), runs_(runs) {
  setObjectName(QStringLiteral("runSheet"));
  setWindowTitle(tr("Contact Sheet"));
  filter_ = new SheetFilter(runs, ids, this);
  delegate_ = new RunTileDelegate(runs, this);
  tiles_ = named(new QListView, "sheetTiles", tr("Runs of the sheet"));
  tiles_->setModel(filter_);
  tiles_->setItemDelegate(delegate_);
  tiles_->setViewMode(QListView::IconMode);
  tiles_->setMovement(QListView::Static);
  tiles_->setResizeMode(QListView::Adjust);
  tiles_->setUniformItemSizes(true);
  tiles_->setMouseTracking(true);
  tiles_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  tiles_->viewport()->installEventFilter(this);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addLayout(makeOrderRow());
  column->addWidget(tiles_, 1);
  column->addLayout(makePlayRow());
  column->addLayout(makeButtonRow());
  resize(Theme::spacing(200), Theme::spacing(160));

  connect(tiles_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    show_->setEnabled(!current().isEmpty());
    if (!current().isEmpty()) Q_EMIT chosen(current());
  });
  connect(tiles_, &QListView::activated, this, [this] { Q_EMIT showAsked(current()); });
  for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(filter_, changed, this, &RunSheetDialog::refresh);
  connect(filter_, &QAbstractItemModel::dataChanged, this, &RunSheetDialog::refresh);
  connect(filter_, &QAbstractItemModel::modelReset, this, &RunSheetDialog::refresh);
  connect(delegate_, &RunTileDelegate::pictureMade, this, &RunSheetDialog::repaintTile);
  connect(&playing_, &QTimer::timeout, this, [this] {
    frame_->setValue(frame_->value() < frame_->maximum() ? frame_->value() + 1 : 0);
  });
  // What is being saved is seen through first.
  connect(this, &QDialog::finished, this, [this] {
    if (!saving_) deleteLater();
  });
  refresh();
  frame_->setValue(frame);
  showFrame(frame_->value());
  tiles_->setFocus();
}

QHBoxLayout* RunSheetDialog::makeOrderRow() {
  order_ = named(new QComboBox, "sheetOrder", tr("Order"));
  order_->addItem(tr("By seed"), SheetFilter::BySeed);
  order_->addItem(tr("In the order made"), SheetFilter::ByAge);
  connect(order_, &QComboBox::currentIndexChanged, this, [this] {
    filter_->setOrder(static_cast<SheetFilter::Order>(order_->currentData().toInt()));
  });
  note_ = makeLabel({}, "muted", this);
  note_->setObjectName(QStringLiteral("sheetNote"));
  note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // prompts may be long
  auto* row = new QHBoxLayout;
  row->setSpacing(Theme::kSpaceS);
  row->addWidget(note_, 1);
  row->addWidget(order_);
  return row;
}

QHBoxLayout* RunSheetDialog::makePlayRow() {
  play_ = named(new QToolButton, "sheetPlay", tr("Play all"));
  play_->setCheckable(true);
  play_->setAutoRaise(true);
  play_->setIcon(icon(u"play"));
  play_->setIconSize({Theme::kIconSize, Theme::kIconSize});
  play_->setToolTip(tr("Play all clips together"));
  frame_ = named(new QSlider(Qt::Horizontal), "sheetFrame", tr("Frame"));
  frameLabel_ = makeLabel({}, "caption", this);
  frameLabel_->setFont(monospaceFont(TextSize::Caption));
  connect(play_, &QToolButton::toggled, this, &RunSheetDialog::play);
  connect(frame_, &QSlider::valueChanged, this, &RunSheetDialog::showFrame);
  auto* row = new QHBoxLayout;
  row->setSpacing(Theme::kSpaceS);
  row->addWidget(play_);
  row->addWidget(frame_, 1);
  row->addWidget(frameLabel_);
  return row;
}

QHBoxLayout* RunSheetDialog::makeButtonRow() {
  show_ = named(new QPushButton(tr("Show in &Viewer")), "sheetShow", tr("Show in viewer"));
  show_->setToolTip(tr("Show the chosen run in the viewer"));
  show_->setEnabled(false);
  layout_ = named(new QComboBox, "sheetLayout", tr("What is saved"));
  layout_->addItem(tr("This frame of each"));
  layout_->addItem(tr("A row of frames each"));
  columns_ = named(new QSpinBox, "sheetColumns", tr("Frames in a row"));
  columns_->setRange(2, kMostColumns);
  columns_->setValue(kColumns);
  columns_->setSuffix(tr(" frames"));
  columns_->setToolTip(tr("How many frames of each run, evenly spaced"));
  columns_->hide();
  save_ = named(new QPushButton(tr("&Save Picture…")), "sheetSave", tr("Save picture"));
  save_->setToolTip(tr("Save the sheet as a PNG"));
  auto* close = named(new QPushButton(tr("Close")), "sheetClose", tr("Close"));
  for (QPushButton* button : {show_, save_, close}) button->setAutoDefault(false);
  connect(layout_, &QComboBox::currentIndexChanged, this,
          [this](int index) { columns_->setVisible(index == 1); });
  connect(show_, &QPushButton::clicked, this, [this] { Q_EMIT showAsked(current()); });
  connect(save_, &QPushButton::clicked, this, &RunSheetDialog::chooseFile);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  auto* row = new QHBoxLayout;
  row->setSpacing(Theme::kSpaceS);
  row->addWidget(show_);
  row->addStretch(1);
  row->addWidget(layout_);
  row->addWidget(columns_);
  row->addWidget(save_);
  row->addWidget(close);
  return row;
}

QString RunSheetDialog::current() const {
  return tiles_->currentIndex().data(RunStore::IdRole).toString();
}

std::vector<RunEntry> RunSheetDialog::shownRuns() const {
  std::vector<RunEntry> shown;
  for (int row = 0; row < filter_->rowCount(); ++row) {
    const RunEntry* run = runs_.find(filter_->index(row, 0).data(RunStore::IdRole).toString());
    if (run && run->clip) shown.push_back(*run);
  }
  return shown;
}

void RunSheetDialog::refresh() {
  const std::vector<RunEntry> shown = shownRuns();
  int frames = 1;
  for (const RunEntry& run : shown) frames = std::max(frames, run.clip->count());
  frame_->setRange(0, frames - 1);
  frame_->setEnabled(frames > 1);
  play_->setEnabled(frames > 1);
  columns_->setMaximum(std::clamp(frames, columns_->minimum(), kMostColumns));
  const int waiting = filter_->rowCount() - static_cast<int>(shown.size());
  note_->setText(waiting > 0
                     ? tr("%1 of %2 runs are done").arg(shown.size()).arg(filter_->rowCount())
                     : sheetTitle(shown));
  save_->setEnabled(!saving_ && !shown.empty());
  fitTiles();
  showFrame(frame_->value());
}

// As large as they may be with all of them in sight.
void RunSheetDialog::fitTiles() {
  const std::vector<RunEntry> shown = shownRuns();
  if (shown.empty()) return;
  QSize shape;
  for (const RunEntry& run : shown)
    shape = shape.expandedTo({run.clip->size().width, run.clip->size().height});
  // The width that is left when there is a scroll bar: one that comes and goes must not change it.
  const int room = tiles_->width() - tiles_->verticalScrollBar()->sizeHint().width();
  const int height = tiles_->viewport()->height();
  const QSize frame = RunTileDelegate::frameSize();
  const int count = std::max(1, filter_->rowCount());
  int best = kLeastTile;
  int across = std::max(1, room / (best + frame.width()));
  for (int columns = 1; columns <= count; ++columns) {
    const int rows = (count + columns - 1) / columns;
    const int down = (height / rows - frame.height()) * shape.width() / shape.height();
    const int width = std::min({room / columns - frame.width(), down, kMostTile});
    if (width <= best) continue;
    best = width;
    across = columns;
  }
  const QSize picture(best, std::max(1, best * shape.height() / shape.width()));
  const int apart = room / across;
  if (picture != delegate_->picture() || apart != delegate_->across()) {
    delegate_->setPicture(picture, apart);
    tiles_->doItemsLayout();
  }
  int pictures = 0;
  for (const RunEntry& run : shown) pictures += run.clip->count();
  delegate_->setCount(pictures, devicePixelRatioF());
}

void RunSheetDialog::showFrame(int frame) {
  delegate_->setFrame(frame);
  const int width = static_cast<int>(QString::number(frame_->maximum()).size());
  frameLabel_->setText(tr("%1 / %2").arg(frame, width).arg(frame_->maximum()));
  tiles_->viewport()->update();
}

void RunSheetDialog::repaintTile(const QString& run) {
  for (int row = 0; row < filter_->rowCount(); ++row)
    if (const QModelIndex tile = filter_->index(row, 0); tile.data(RunStore::IdRole) == run)
      tiles_->update(tile);
}

void RunSheetDialog::play(bool on) {
  play_->setIcon(icon(on ? u"pause" : u"play"));
  const std::vector<RunEntry> shown = shownRuns();
  if (!on || shown.empty()) return playing_.stop();
  playing_.start(std::max(20, static_cast<int>(1000 / shown.front().clip->rate.value())));
}

void RunSheetDialog::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Save Contact Sheet"), {}, tr("PNG picture (*.png)"));
  dialog->setObjectName(QStringLiteral("sheetFile"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("png"));
  dialog->selectFile(QStringLiteral("seeds.png"));
  connect(dialog, &QFileDialog::fileSelected, this, &RunSheetDialog::save);
  dialog->open();
}

void RunSheetDialog::save(const QString& file) {
  if (saving_) return;
  if (QFileInfo(file).suffix().toLower() != QLatin1String("png"))
    return warn(tr("%1: a contact sheet is saved as .png; name it so").arg(file));
  setSaving(true);
  const int columns = layout_->currentIndex() == 1 ? columns_->value() : 0;
  inBackground(
      pool_, this,
      [runs = shownRuns(), frame = frame_->value(), columns, fonts = SheetFonts(), file] {
        const PictureSheet sheet =
            columns > 0 ? stripSheet(runs, columns, fonts) : frameSheet(runs, frame, fonts);
        saveSheet(drawSheet(sheet), file);
        return file;
      },
      [this](const QString& saved) {
        setSaving(false);
        note_->setText(tr("Saved as %1").arg(QFileInfo(saved).fileName()));
      },
      [this](const Error& error) {
        setSaving(false);
        warn(QString::fromStdString(error.message()));
      });
}

void RunSheetDialog::setSaving(bool on) {
  saving_ = on;
  save_->setEnabled(!on);
  if (on) note_->setText(tr("Saving…"));
  if (!on && !isVisible()) deleteLater();
}

void RunSheetDialog::warn(const QString& message) {
  auto* box = warningBox(isVisible() ? this : parentWidget(), tr("Save Contact Sheet"), message);
  box->setObjectName(QStringLiteral("sheetProblem"));
  box->open();
}

void RunSheetDialog::hideEvent(QHideEvent* event) {
  play_->setChecked(false);
  QDialog::hideEvent(event);
}

bool RunSheetDialog::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) fitTiles();
  return QDialog::eventFilter(watched, event);
}

}  // namespace attune
