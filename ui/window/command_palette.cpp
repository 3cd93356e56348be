// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/actions/action_registry.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/window/shortcuts_dialog.h"

namespace attune {
namespace {

constexpr int kRecent = 8;
constexpr int kRows = 12;  // in sight
const QString kRecentKey = QStringLiteral("palette/recent");

// Icon, name, keys; faded where it cannot be done now.
class CommandDelegate : public QStyledItemDelegate {
 public:
  CommandDelegate(ActionRegistry& actions, QObject* parent)
      : QStyledItemDelegate(parent), actions_(actions) {}

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {Theme::spacing(60), Theme::kRowHeight};
  }
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const Theme& look = theme();
    const QAction* action = actions_.find(index.data(ShortcutModel::IdRole).toString());
    const bool on = action && action->isEnabled();
    painter->save();
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, look.selection);
    const QRect row = option.rect.adjusted(Theme::kSpaceM, 0, -Theme::kSpaceM, 0);
    const QIcon sign = index.data(Qt::DecorationRole).value<QIcon>();
    const QRect place(row.left(), row.center().y() - Theme::kIconSize / 2 + 1, Theme::kIconSize,
                      Theme::kIconSize);
    sign.paint(painter, place, Qt::AlignCenter, on ? QIcon::Normal : QIcon::Disabled);
    painter->setFont(themeFont(TextSize::Body));
    painter->setPen(on ? look.text : look.textDisabled);
    painter->drawText(row.adjusted(Theme::kIconSize + Theme::kSpaceS, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->setPen(on ? look.textMuted : look.textDisabled);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter,
                      index.siblingAtColumn(1).data().toString());
    painter->restore();
  }

 private:
  ActionRegistry& actions_;
};

// Whether the letters typed from `i` on follow each other in the text from `at` on.
bool isBehind(const QString& typed, qsizetype i, const QString& text, qsizetype at) {
  for (; i < typed.size(); ++i) {
    if (typed[i].isSpace()) continue;
    at = text.indexOf(typed[i], at, Qt::CaseInsensitive) + 1;
    if (at == 0) return false;
  }
  return true;
}

}  // namespace

// What matches, best first; with nothing typed what was used last, then the order of the menus.
class CommandFilter final : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setTyped(const QString& typed) {
    typed_ = typed.trimmed();
    invalidate();
    sort(0);
  }
  void setRecent(const QStringList& recent) { recent_ = recent; }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    return typed_.isEmpty() || score(sourceModel()->index(row, 0, parent)) > 0;
  }
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const int a = score(left);
    const int b = score(right);
    return a != b ? a > b : left.row() < right.row();
  }

 private:
  int score(const QModelIndex& index) const {
    const auto used = recent_.indexOf(index.data(ShortcutModel::IdRole).toString());
    const int freshness = used < 0 ? 0 : kRecent - static_cast<int>(used);
    if (typed_.isEmpty()) return freshness;
    const int name = matchScore(typed_, index.data().toString());
    // A word of the explanation finds it, too, but behind every name.
    const bool isMeant =
        index.data(Qt::ToolTipRole).toString().contains(typed_, Qt::CaseInsensitive);
    if (name == 0) return isMeant ? 1 : 0;
    return 10 * name + freshness;
  }

  QString typed_;
  QStringList recent_;
};

int matchScore(const QString& typed, const QString& text) {
  constexpr int kWordStart = 8;
  constexpr int kInARow = 5;
  constexpr int kAnywhere = 1;
  int score = 0;
  qsizetype at = 0;
  bool follows = false;
  for (qsizetype i = 0; i < typed.size(); ++i) {
    const QChar letter = typed[i];
    if (letter.isSpace()) {
      follows = false;
      continue;
    }
    const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
    if (found < 0) return 0;
    // The beginning of a later word is meant rather than a letter inside this one.
    qsizetype start = found;
    while (start >= 0 && start > 0 && text[start - 1].isLetterOrNumber())
      start = text.indexOf(letter, start + 1, Qt::CaseInsensitive);
    const bool inARow = follows && found == at;
    // ... unless the letters that are still to come are not behind it.
    const bool fits = start >= 0 && isBehind(typed, i + 1, text, start + 1);
    const qsizetype chosen = inARow || !fits ? found : start;
    score += inARow                                                ? kInARow
             : chosen == 0 || !text[chosen - 1].isLetterOrNumber() ? kWordStart
                                                                   : kAnywhere;
    at = chosen + 1;
    follows = true;
  }
  return score;
}

CommandPalette::CommandPalette(ActionRegistry& actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), actions_(actions) {
  setObjectName(QStringLiteral("commandPalette"));
  setWindowTitle(tr("Commands"));
  setAttribute(Qt::WA_DeleteOnClose);
  filter_ = new CommandFilter(this);
  filter_->setSourceModel(new ShortcutModel(actions_, this));
  filter_->setRecent(recent());
  filter_->setTyped({});

  field_ = new QLineEdit;
  field_->setObjectName(QStringLiteral("commandField"));
  field_->setAccessibleName(tr("Command"));
  field_->setPlaceholderText(tr("What do you want to do?"));
  field_->installEventFilter(this);
  list_ = new QListView;
  list_->setObjectName(QStringLiteral("commandList"));
  list_->setAccessibleName(tr("Commands"));
  list_->setModel(filter_);
  list_->setItemDelegate(new CommandDelegate(actions_, list_));
  list_->setUniformItemSizes(true);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setMinimumHeight(kRows * Theme::kRowHeight);
  nothing_ = new QLabel(tr("No command is called so."));
  nothing_->setObjectName(QStringLiteral("commandNothing"));
  nothing_->setProperty("look", QStringLiteral("muted"));
  auto* middle = new QVBoxLayout(list_->viewport());
  middle->addWidget(nothing_, 0, Qt::AlignCenter);
  note_ = new QLabel;
  note_->setObjectName(QStringLiteral("commandNote"));
  note_->setProperty("look", QStringLiteral("muted"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceM, Theme::kSpaceS);
  column->setSpacing(Theme::kSpaceS);
  column->addWidget(field_);
  column->addWidget(list_, 1);
  column->addWidget(note_);
  resize(Theme::spacing(140), sizeHint().height());
  if (parent) {
    const QPoint top = parent->mapToGlobal(QPoint(parent->width() / 2, Theme::spacing(24)));
    move(top.x() - width() / 2, top.y());
  }

  connect(field_, &QLineEdit::textChanged, this, &CommandPalette::search);
  connect(list_, &QListView::clicked, this, &CommandPalette::perform);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &CommandPalette::showChosen);
  search({});
  field_->setFocus();
}

QStringList CommandPalette::recent() {
  return QSettings().value(kRecentKey).toStringList();
}

void CommandPalette::search(const QString& typed) {
  filter_->setTyped(typed);
  list_->setCurrentIndex(filter_->index(0, 0));
  list_->scrollToTop();
  showChosen();
}

void CommandPalette::showChosen() {
  const QModelIndex chosen = list_->currentIndex();
  nothing_->setVisible(!chosen.isValid());
  if (!chosen.isValid()) return note_->clear();
  const QString id = chosen.data(ShortcutModel::IdRole).toString();
  const QString reason = actions_.disabledReason(id);
  note_->setText(reason.isEmpty() ? chosen.data(Qt::ToolTipRole).toString() : reason);
}

void CommandPalette::perform() {
  const QString id = list_->currentIndex().data(ShortcutModel::IdRole).toString();
  QAction* action = actions_.find(id);
  if (!action || !action->isEnabled()) return;
  QStringList used = recent();
  used.removeAll(id);
  used.prepend(id);
  QSettings().setValue(kRecentKey, QStringList(used.mid(0, kRecent)));
  accept();
  // Once the focus is back where it was: the action may be for what has it.
  QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const auto step = [this](int by) {
    const int row =
        std::clamp(list_->currentIndex().row() + by, 0, std::max(0, filter_->rowCount() - 1));
    list_->setCurrentIndex(filter_->index(row, 0));
    return true;
  };
  switch (key->key()) {
    case Qt::Key_Down:
      return step(1);
    case Qt::Key_Up:
      return step(-1);
    case Qt::Key_PageDown:
      return step(kRows);
    case Qt::Key_PageUp:
      return step(-kRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      perform();
      return true;
    default:
      return QDialog::eventFilter(watched, event);
  }
}

}  // namespace attune
