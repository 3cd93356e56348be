// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcuts_dialog.h"

#include <QBrush>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "ui/actions/action_registry.h"
#include "ui/actions/shortcut_schemes.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {
namespace {

QString plainText(const ActionSpec& spec) {
  QString text = spec.text;
  return text.remove(QLatin1Char('&'));
}

QString whereText(ActionContext context) {
  switch (context) {
    case ActionContext::Window:
      return ShortcutsDialog::tr("Everywhere");
    case ActionContext::Viewer:
      return ShortcutsDialog::tr("Viewer");
    case ActionContext::Timeline:
      return ShortcutsDialog::tr("Timeline");
    case ActionContext::Objects:
      return ShortcutsDialog::tr("Objects");
    case ActionContext::Queue:
      return ShortcutsDialog::tr("Queue");
    case ActionContext::History:
      break;
  }
  return ShortcutsDialog::tr("History");
}

}  // namespace

ShortcutModel::ShortcutModel(ActionRegistry& actions, QObject* parent)
    : QAbstractTableModel(parent),
      actions_(actions),
      rows_(static_cast<int>(actions.specs().size())) {
  connect(&actions_, &ActionRegistry::added, this, [this] {
    beginInsertRows({}, rows_, rows_);
    ++rows_;
    endInsertRows();
  });
  connect(&actions_, &ActionRegistry::shortcutsChanged, this,
          [this] { Q_EMIT dataChanged(index(0, 1), index(rows_ - 1, 1)); });
}

int ShortcutModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : rows_;
}

int ShortcutModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 3;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const ActionSpec& spec = actions_.specs()[static_cast<std::size_t>(index.row())];
  const QString keys =
      QKeySequence::listToString(actions_.find(spec.id)->shortcuts(), QKeySequence::NativeText)
          .replace(QStringLiteral("; "), QStringLiteral(",  "));
  switch (role) {
    case Qt::DisplayRole:
      return index.column() == 0   ? plainText(spec)
             : index.column() == 1 ? keys
                                   : whereText(spec.context);
    case Qt::DecorationRole:
      return index.column() == 0 && !spec.icon.isEmpty() ? QVariant(icon(spec.icon)) : QVariant();
    case Qt::ForegroundRole:
      if (index.column() == 2) return QBrush(theme().textMuted);
      return index.column() == 1 && actions_.isChanged(spec.id) ? QVariant(QBrush(theme().accent))
                                                                : QVariant();
    case Qt::ToolTipRole:
      return spec.tooltip;
    case IdRole:
      return spec.id;
    case SearchRole:
      return QStringList{plainText(spec), spec.tooltip, keys}.join(QLatin1Char(' '));
    default:
      return {};
  }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  return section == 0 ? tr("Action") : section == 1 ? tr("Keys") : tr("Where");
}

ShortcutsDialog::ShortcutsDialog(ActionRegistry& actions, QWidget* parent)
    : QDialog(parent), actions_(actions) {
  setObjectName(QStringLiteral("shortcutsDialog"));
  setWindowTitle(tr("Shortcuts"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(Theme::spacing(170), Theme::spacing(150));

  model_ = new ShortcutModel(actions_, this);
  filter_ = new QSortFilterProxyModel(this);
  filter_->setSourceModel(model_);
  filter_->setFilterRole(ShortcutModel::SearchRole);
  filter_->setFilterCaseSensitivity(Qt::CaseInsensitive);
  search_ = new QLineEdit;
  search_->setObjectName(QStringLiteral("shortcutSearch"));
  search_->setAccessibleName(tr("Search actions"));
  search_->setPlaceholderText(tr("Search actions and keys"));
  search_->setClearButtonEnabled(true);
  table_ = new QTableView;
  table_->setObjectName(QStringLiteral("shortcutTable"));
  table_->setAccessibleName(tr("Actions and their keys"));
  table_->setModel(filter_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setTabKeyNavigation(false);
  table_->setShowGrid(false);
  table_->setIconSize({Theme::kIconSize, Theme::kIconSize});
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(Theme::kRowHeight);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table_->horizontalHeader()->setHighlightSections(false);

  keys_ = new QKeySequenceEdit;
  keys_->setObjectName(QStringLiteral("shortcutKeys"));
  keys_->setAccessibleName(tr("New keys"));
  // The field inside is what takes the focus.
  if (auto* field = keys_->findChild<QLineEdit*>()) field->setAccessibleName(tr("New keys"));
  auto* set = new QPushButton(tr("Set"));
  set->setObjectName(QStringLiteral("shortcutSet"));
  reset_ = new QPushButton(tr("Reset"));
  reset_->setObjectName(QStringLiteral("shortcutReset"));
  auto* close = new QPushButton(tr("Close"));
  close->setObjectName(QStringLiteral("shortcutClose"));
  auto* import = new QPushButton(tr("Import…"));
  import->setObjectName(QStringLiteral("shortcutImport"));
  auto* exportAll = new QPushButton(tr("Export…"));
  exportAll->setObjectName(QStringLiteral("shortcutExport"));
  auto* resetAll = new QPushButton(tr("Reset All"));
  resetAll->setObjectName(QStringLiteral("shortcutResetAll"));
  resetAll->setToolTip(tr("Give every action the scheme's own keys again"));
  for (QPushButton* button : {set, reset_, close, import, exportAll, resetAll})
    button->setAutoDefault(false);
  note_ = new QLabel;
  note_->setWordWrap(true);
  note_->setObjectName(QStringLiteral("shortcutNote"));
  note_->setProperty("look", QStringLiteral("muted"));

  auto* top = new QHBoxLayout;
  top->setSpacing(Theme::kSpaceS);
  top->addWidget(search_, 1);
  top->addWidget(makeSchemes());
  auto* change = new QHBoxLayout;
  change->setSpacing(Theme::kSpaceS);
  change->addWidget(keys_, 1);
  change->addWidget(set);
  change->addWidget(reset_);
  auto* bar = new QHBoxLayout;
  bar->setSpacing(Theme::kSpaceS);
  bar->addWidget(import);
  bar->addWidget(exportAll);
  bar->addWidget(resetAll);
  bar->addStretch(1);
  bar->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL, Theme::kSpaceL);
  column->setSpacing(Theme::kSpaceM);
  column->addLayout(top);
  column->addWidget(table_, 1);
  column->addWidget(note_);
  column->addLayout(change);
  column->addLayout(bar);

  connect(search_, &QLineEdit::textChanged, filter_, &QSortFilterProxyModel::setFilterFixedString);
  connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this] { showChosen(); });
  connect(set, &QPushButton::clicked, this, [this] { assign(); });
  connect(reset_, &QPushButton::clicked, this, [this] {
    for (const QKeySequence& key : actions_.schemeKeys(chosen()))
      if (!isFree(key)) return;
    actions_.resetShortcuts(chosen());
    keepShortcuts(actions_);
    showChosen();
  });
  connect(resetAll, &QPushButton::clicked, this, [this] {
    actions_.resetAllShortcuts();
    keepShortcuts(actions_);
    showChosen();
  });
  connect(import, &QPushButton::clicked, this, [this] { askForFile(false); });
  connect(exportAll, &QPushButton::clicked, this, [this] { askForFile(true); });
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  search_->setFocus();
  showChosen();
}

QString ShortcutsDialog::chosen() const {
  return table_->currentIndex().data(ShortcutModel::IdRole).toString();
}

void ShortcutsDialog::showChosen() {
  const QAction* action = actions_.find(chosen());
  keys_->setEnabled(action != nullptr);
  keys_->setKeySequence(action ? action->shortcut() : QKeySequence());
  reset_->setEnabled(action && actions_.isChanged(chosen()));
  note_->setText(action ? tr("Press the new keys, then Set. Set without keys leaves it none.")
                        : tr("Choose an action to change its keys."));
}

bool ShortcutsDialog::isFree(const QKeySequence& key) {
  const QStringList others = actions_.conflicts(chosen(), key);
  if (others.isEmpty()) return true;
  const QString name = actions_.find(others.first())->iconText();
  note_->setText(
      tr("%1 already belongs to “%2”.").arg(key.toString(QKeySequence::NativeText), name));
  return false;
}

void ShortcutsDialog::assign() {
  const QString id = chosen();
  if (id.isEmpty()) return;
  const QKeySequence key = keys_->keySequence();
  if (!isFree(key)) return;
  actions_.setShortcuts(id, key.isEmpty() ? QList<QKeySequence>() : QList{key});
  keepShortcuts(actions_);
  showChosen();
}

QComboBox* ShortcutsDialog::makeSchemes() {
  auto* box = new QComboBox;
  box->setObjectName(QStringLiteral("shortcutScheme"));
  box->setAccessibleName(tr("Scheme"));
  box->setToolTip(tr("Keys as in programs of another kind; keys of your own stay where they can"));
  for (const ShortcutScheme& scheme : shortcutSchemes()) box->addItem(scheme.title, scheme.id);
  box->setCurrentIndex(std::max(0, box->findData(currentScheme())));
  connect(box, &QComboBox::activated, this, [this, box] {
    chooseScheme(actions_, box->currentData().toString());
    showChosen();
  });
  return box;
}

void ShortcutsDialog::askForFile(bool saves) {
  auto* dialog = new QFileDialog(this, saves ? tr("Export Shortcuts") : tr("Import Shortcuts"),
                                 QDir::homePath(), tr("Shortcuts (*.json)"));
  dialog->setObjectName(QStringLiteral("shortcutFile"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setDefaultSuffix(QStringLiteral("json"));
  dialog->setAcceptMode(saves ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
  dialog->setFileMode(saves ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
  if (saves) dialog->selectFile(QStringLiteral("attune-shortcuts.json"));
  connect(dialog, &QFileDialog::fileSelected, this,
          saves ? &ShortcutsDialog::exportTo : &ShortcutsDialog::importFrom);
  dialog->open();
}

void ShortcutsDialog::importFrom(const QString& file) {
  try {
    const std::string text = readFile(file.toStdString());
    takeShortcuts(actions_, readShortcuts(QByteArray::fromStdString(text), file, actions_));
    showChosen();
    tell(tr("The keys are those of %1 now.").arg(QFileInfo(file).fileName()));
  } catch (const Error& error) {
    tell(QString::fromStdString(error.message()));
  }
}

void ShortcutsDialog::exportTo(const QString& file) {
  QSaveFile target(file);
  const QByteArray text = writeShortcuts(actions_);
  const bool kept = target.open(QIODevice::WriteOnly) && target.write(text) == text.size();
  tell(kept && target.commit() ? tr("Saved %1").arg(file)
                               : tr("%1 could not be written: %2").arg(file, target.errorString()));
}

void ShortcutsDialog::tell(const QString& text) {
  note_->setText(text);
  note_->setToolTip(text);
}

}  // namespace attune
