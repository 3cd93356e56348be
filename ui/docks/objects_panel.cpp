// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/objects_panel.h"

#include <QContextMenuEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/docks/object_delegate.h"
#include "ui/docks/object_list_model.h"
#include "ui/docks/panel_parts.h"
#include "ui/session/editor.h"
#include "ui/session/object_edits.h"
#include "ui/session/prompt_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace attune {

ObjectsPanel::ObjectsPanel(Editor& editor, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      actions_(actions),
      model_(new ObjectListModel(editor, this)),
      list_(new QListView(this)),
      bindMenu_(new QMenu(this)),
      bindButton_(new QToolButton(this)) {
  setObjectName(QStringLiteral("objectsPanel"));
  setAccessibleName(tr("Objects"));
  registerActions();
  layOut();
  actions_.attach(ActionContext::Objects, list_);

  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& now) {
            if (now.isValid()) editor_.selectObject(model_->idAt(now.row()));
          });
  connect(bindMenu_, &QMenu::aboutToShow, this, &ObjectsPanel::fillBindMenu);
  connect(&editor_, &Editor::selectionChanged, this, &ObjectsPanel::followEditor);
  connect(&editor_, &Editor::documentChanged, this, &ObjectsPanel::followEditor);
  connect(&editor_, &Editor::opened, this, &ObjectsPanel::followEditor);
  followEditor();
}

void ObjectsPanel::layOut() {
  list_->setObjectName(QStringLiteral("objects.list"));
  list_->setAccessibleName(tr("Objects, front first"));
  list_->setModel(model_);
  list_->setItemDelegate(new ObjectDelegate(list_));
  list_->setMouseTracking(true);
  list_->setUniformItemSizes(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  list_->setDragDropMode(QAbstractItemView::InternalMove);
  list_->setDefaultDropAction(Qt::MoveAction);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(list_, &QListView::customContextMenuRequested, this, [this](const QPoint& at) {
    auto* menu = new QMenu(list_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id : {"object.rename", "object.duplicate", "object.visible", "object.lock",
                           "object.up", "object.down", "object.unbind", "object.delete"})
      menu->addAction(actions_.find(QLatin1String(id)));
    menu->popup(list_->viewport()->mapToGlobal(at));
  });

  bindButton_->setObjectName(QStringLiteral("objects.bind"));
  bindButton_->setIcon(icon(u"link"));
  bindButton_->setText(tr("Bind"));
  bindButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  bindButton_->setAccessibleName(tr("Bind the object to words of the prompt"));
  bindButton_->setPopupMode(QToolButton::InstantPopup);
  bindButton_->setMenu(bindMenu_);
  bindButton_->setIconSize({Theme::kIconSize, Theme::kIconSize});

  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(Theme::kSpaceS, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
  bar->setSpacing(Theme::kSpaceXs);
  bar->addWidget(makeToolButton(actions_.find(QStringLiteral("object.add")), this));
  bar->addWidget(bindButton_);
  bar->addStretch(1);
  bar->addWidget(makeToolButton(actions_.find(QStringLiteral("object.duplicate")), this));
  bar->addWidget(makeToolButton(actions_.find(QStringLiteral("object.delete")), this));

  auto* full = new QWidget(this);
  auto* column = new QVBoxLayout(full);
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addWidget(list_, 1);
  auto* line = new QFrame(full);
  line->setProperty("look", QStringLiteral("line"));
  line->setFixedHeight(1);
  column->addWidget(line);
  column->addLayout(bar);

  auto* empty = new PanelNote(QStringLiteral("objects"), this);
  empty->setText(
      tr("An object is a thing in the clip that you mark, move and bind to words of the "
         "prompt."));
  empty->setAction(actions_.find(QStringLiteral("object.add")));
  pages_ = new QStackedLayout(this);
  pages_->setContentsMargins({});
  pages_->addWidget(empty);
  pages_->addWidget(full);
}

void ObjectsPanel::registerActions() {
  const auto add = [this](const char* id, const QString& text, const QString& tip, const char* keys,
                          const char* iconName, int section, auto slot,
                          ActionContext context = ActionContext::Window) {
    ActionSpec spec{.id = QLatin1String(id),
                    .text = text,
                    .tooltip = tip,
                    .icon = QLatin1String(iconName),
                    .group = QStringLiteral("object"),
                    .section = section,
                    .context = context};
    if (*keys) spec.shortcuts = {QKeySequence(QLatin1String(keys))};
    return actions_.add(spec, this, slot);
  };
  add("object.add", tr("&Add object"), tr("Add an object to mark and move"), "Ctrl+Shift+O", "add",
      0, &ObjectsPanel::addNew);
  add("object.duplicate", tr("&Duplicate object"), tr("Copy the object with its mask and path"),
      "Ctrl+D", "duplicate", 0, &ObjectsPanel::duplicate);
  add(
      "object.rename", tr("&Rename object"), tr("Give the object another name"), "F2", "", 0,
      [this] { list_->edit(list_->currentIndex()); }, ActionContext::Objects);
  add("object.delete", tr("D&elete object"), tr("Take the object and its masks out of the project"),
      "Delete", "delete", 0, &ObjectsPanel::remove, ActionContext::Objects);
  add("object.unbind", tr("&Unbind words"), tr("Let the object stand for no words of the prompt"),
      "", "clear", 1, [this] { bind({}); });
  add("object.visible", tr("Show or &hide object"), tr("Show or hide the object in the viewer"),
      "Ctrl+Shift+H", "eye", 2,
      [this] { toggle(tr("Show or hide object"), &DocumentObject::visible); });
  add("object.lock", tr("&Lock or unlock object"), tr("Guard the object against edits"),
      "Ctrl+Shift+L", "lock", 2,
      [this] { toggle(tr("Lock or unlock object"), &DocumentObject::locked); });
  add(
      "object.up", tr("Bring &forward"), tr("Put the object before the one above it"), "Alt+Up",
      "arrow-up", 3, [this] { move(-1); }, ActionContext::Objects);
  add(
      "object.down", tr("Send &back"), tr("Put the object behind the one below it"), "Alt+Down",
      "arrow-down", 3, [this] { move(2); }, ActionContext::Objects);
}

void ObjectsPanel::followEditor() {
  pages_->setCurrentIndex(editor_.isOpen() && !editor_.document().objects.empty() ? 1 : 0);
  const int row = model_->rowOf(editor_.selectedObject());
  if (row >= 0 && row != list_->currentIndex().row()) list_->setCurrentIndex(model_->index(row));
  showState();
}

void ObjectsPanel::showState() {
  const QString noProject = editor_.isOpen() ? QString() : tr("Open or make a project first.");
  const DocumentObject* object = editor_.selected();
  QString none = noProject;
  if (none.isEmpty() && !object) none = tr("Select an object first.");
  QString guarded = none;
  if (guarded.isEmpty() && object->locked) guarded = tr("The object is locked.");
  actions_.setDisabledReason(QStringLiteral("object.add"), noProject);
  for (const char* id : {"object.duplicate", "object.rename", "object.visible", "object.lock"})
    actions_.setDisabledReason(QLatin1String(id), none);
  actions_.setDisabledReason(QStringLiteral("object.delete"), guarded);
  QString unbound = guarded;
  if (unbound.isEmpty() && object->words.empty()) unbound = tr("It is bound to no words.");
  actions_.setDisabledReason(QStringLiteral("object.unbind"), unbound);
  const int row = object ? model_->rowOf(editor_.selectedObject()) : -1;
  const int last = static_cast<int>(editor_.document().objects.size()) - 1;
  actions_.setDisabledReason(QStringLiteral("object.up"), !none.isEmpty() ? none
                                                          : row == 0
                                                              ? tr("It is in front of all others.")
                                                              : QString());
  actions_.setDisabledReason(QStringLiteral("object.down"), !none.isEmpty() ? none
                                                            : row == last
                                                                ? tr("It is behind all others.")
                                                                : QString());
  bindButton_->setEnabled(guarded.isEmpty());
  bindButton_->setToolTip(guarded.isEmpty() ? tr("Bind the object to words of the prompt")
                                            : guarded);
}

void ObjectsPanel::fillBindMenu() {
  bindMenu_->clear();
  const DocumentObject* object = editor_.selected();
  const auto words = bindableWords(QString::fromStdString(editor_.document().text.prompt));
  if (!object || words.empty()) {
    bindMenu_->addAction(tr("Write a prompt first"))->setEnabled(false);
    return;
  }
  for (const QString& each : words) {
    QAction* action = bindMenu_->addAction(each, this, [this, each] { bind(each); });
    action->setCheckable(true);
    action->setChecked(QString::fromStdString(object->words).toLower() == each);
  }
  bindMenu_->addSeparator();
  bindMenu_->addAction(actions_.find(QStringLiteral("object.unbind")));
}

void ObjectsPanel::addNew() {
  if (!editor_.isOpen()) return;
  Document next = editor_.history().document();
  const std::string id = addObject(next, tr("Object").toStdString());
  editor_.commit(tr("Add object"), std::move(next));
  editor_.selectObject(QString::fromStdString(id));
}

void ObjectsPanel::duplicate() {
  if (!editor_.selected()) return;
  Document next = editor_.history().document();
  const std::string id = duplicateObject(next, editor_.selectedObject().toStdString());
  editor_.commit(tr("Duplicate object"), std::move(next));
  editor_.selectObject(QString::fromStdString(id));
}

void ObjectsPanel::remove() {
  if (!editor_.selected()) return;
  Document next = editor_.history().document();
  const std::string neighbour = deleteObject(next, editor_.selectedObject().toStdString());
  editor_.commit(tr("Delete object"), std::move(next));
  editor_.selectObject(QString::fromStdString(neighbour));
}

void ObjectsPanel::bind(const QString& words) {
  if (!editor_.selected()) return;
  Document next = editor_.history().document();
  bindObject(next, editor_.selectedObject().toStdString(), words.toStdString());
  editor_.commit(words.isEmpty() ? tr("Unbind words") : tr("Bind to “%1”").arg(words),
                 std::move(next));
}

void ObjectsPanel::toggle(const QString& label, bool DocumentObject::*flag) {
  if (!editor_.selected()) return;
  Document next = editor_.history().document();
  DocumentObject* object = next.find(editor_.selectedObject().toStdString());
  object->*flag = !(object->*flag);
  editor_.commit(label, std::move(next));
}

void ObjectsPanel::move(int by) {
  const int row = model_->rowOf(editor_.selectedObject());
  if (!editor_.selected() || row < 0) return;
  Document next = editor_.history().document();
  moveObject(next, editor_.selectedObject().toStdString(), row + by);
  editor_.commit(tr("Reorder objects"), std::move(next));
}

}  // namespace attune
