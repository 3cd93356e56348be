// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/models_panel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFrame>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "core/base/memory.h"
#include "ui/actions/action_registry.h"
#include "ui/docks/model_delegate.h"
#include "ui/docks/model_list_model.h"
#include "ui/docks/panel_parts.h"
#include "ui/language/data_size.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/theme/theme.h"

namespace attune {

ModelsPanel::ModelsPanel(Editor& editor, EngineBridge& bridge, ActionRegistry& actions,
                         QWidget* parent)
    : QWidget(parent),
      editor_(editor),
      bridge_(bridge),
      actions_(actions),
      model_(new ModelListModel(editor, bridge.places(), this)),
      list_(new QListView(this)),
      device_(makeBox(QStringLiteral("models.device"), tr("Device"))),
      dtype_(makeBox(QStringLiteral("models.dtype"), tr("Precision"))),
      memory_(makeLabel({}, "caption", this)) {
  setObjectName(QStringLiteral("modelsPanel"));
  setAccessibleName(tr("Models"));
  device_->addItem(tr("automatic"), QStringLiteral("auto"));
  device_->addItem(tr("CPU"), QStringLiteral("cpu"));
  device_->addItem(tr("NVIDIA GPU"), QStringLiteral("cuda"));
  dtype_->addItem(tr("automatic"), QStringLiteral("auto"));
  dtype_->addItem(tr("32 bit"), QStringLiteral("fp32"));
  dtype_->addItem(tr("bfloat16"), QStringLiteral("bf16"));
  dtype_->addItem(tr("float16"), QStringLiteral("fp16"));
  registerActions();
  layOut();

  connect(list_, &QListView::activated, this, &ModelsPanel::use);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &ModelsPanel::refresh);
  connect(model_, &ModelListModel::read, this, &ModelsPanel::whenRead);
  const auto follow = [this](QComboBox* box, const QString& label,
                             std::string RunSettings::*field) {
    connect(box, &QComboBox::activated, this, [this, box, label, field] {
      if (!editor_.isOpen()) return;
      Document next = editor_.history().document();
      next.settings.*field = box->currentData().toString().toStdString();
      editor_.commit(label, std::move(next));
    });
  };
  follow(device_, tr("Choose device"), &RunSettings::device);
  follow(dtype_, tr("Choose precision"), &RunSettings::dtype);
  connect(&editor_, &Editor::documentChanged, this, &ModelsPanel::refresh);
  connect(&bridge_, &EngineBridge::busyChanged, this, &ModelsPanel::refresh);
  refresh();
}

QComboBox* ModelsPanel::makeBox(const QString& name, const QString& accessible) {
  auto* box = new QComboBox(this);
  box->setObjectName(name);
  box->setAccessibleName(accessible);
  guardWheel(box);
  return box;
}

void ModelsPanel::registerActions() {
  const auto add = [this](const char* id, const QString& text, const QString& tip,
                          const char* iconName, auto slot) {
    actions_.add({.id = QLatin1String(id),
                  .text = text,
                  .tooltip = tip,
                  .icon = QLatin1String(iconName),
                  .group = QStringLiteral("generate"),
                  .section = 4},
                 this, slot);
  };
  add("model.add", tr("Add &model folder…"),
      tr("Use a model that lies in a folder in diffusers layout; nothing is copied"), "folder",
      [this] { askForFolder(); });
  add("model.use", tr("&Use model"), tr("Run this project with the selected model"), "check",
      [this] { use(); });
  add("model.remove", tr("Remove model from &list"),
      tr("Take the folder off the list; its files stay where they are"), "delete",
      [this] { remove(); });
  add("model.reload", tr("Read m&odel again"), tr("Look at the folder again, after a change"),
      "loop", [this] {
        model_->reload(list_->currentIndex().row());
        bridge_.model().reload();
      });
}

void ModelsPanel::layOut() {
  list_->setObjectName(QStringLiteral("models.list"));
  list_->setAccessibleName(tr("Models"));
  list_->setModel(model_);
  list_->setItemDelegate(new ModelDelegate(list_));
  list_->setMouseTracking(true);
  list_->setResizeMode(QListView::Adjust);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);

  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(Theme::kSpaceS, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
  bar->setSpacing(Theme::kSpaceXs);
  auto* add = makeToolButton(actions_.find(QStringLiteral("model.add")), this);
  add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  actions_.find(QStringLiteral("model.add"))->setIconText(tr("Add folder"));
  bar->addWidget(add);
  bar->addStretch(1);
  for (const char* id : {"model.use", "model.reload", "model.remove"})
    bar->addWidget(makeToolButton(actions_.find(QLatin1String(id)), this));

  auto* line = new QFrame(this);
  line->setProperty("look", QStringLiteral("line"));
  line->setFixedHeight(1);
  auto* grid = new QGridLayout;
  grid->setContentsMargins(Theme::kSpaceM, Theme::kSpaceS, Theme::kSpaceM, Theme::kSpaceM);
  grid->setHorizontalSpacing(Theme::kSpaceS);
  grid->setVerticalSpacing(Theme::kSpaceXs);
  grid->addWidget(makeLabel(tr("Device"), "caption", this), 0, 0);
  grid->addWidget(makeLabel(tr("Precision"), "caption", this), 0, 1);
  grid->addWidget(device_, 1, 0);
  grid->addWidget(dtype_, 1, 1);
  grid->addWidget(memory_, 2, 0, 1, 2);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(0);
  column->addWidget(list_, 1);
  column->addLayout(bar);
  column->addWidget(line);
  column->addLayout(grid);
}

void ModelsPanel::refresh() {
  const RunSettings& settings = editor_.document().settings;
  device_->setCurrentIndex(device_->findData(QString::fromStdString(settings.device)));
  dtype_->setCurrentIndex(dtype_->findData(QString::fromStdString(settings.dtype)));
  device_->setEnabled(editor_.isOpen());
  dtype_->setEnabled(editor_.isOpen());
  const double free = availableMemory();
  memory_->setVisible(free > 0);
  memory_->setText(tr("%1 of memory free").arg(dataSize(free)));
  const int row = list_->currentIndex().row();
  const bool any = row >= 0;
  const QString none = tr("Select a model first.");
  const bool isReady = model_->stateAt(row) == ModelListModel::State::Ready;
  const bool isActive = model_->keyAt(row) == QString::fromStdString(settings.model);
  actions_.setDisabledReason(QStringLiteral("model.use"),
                             !any                 ? none
                             : !editor_.isOpen() ? tr("Open or make a project first.")
                             : !isReady           ? tr("The folder is not a whole model.")
                             : isActive           ? tr("The project uses it.")
                                                  : QString());
  actions_.setDisabledReason(QStringLiteral("model.remove"),
                             !any       ? none
                             : row == 0 ? tr("The starter model comes with the program.")
                                        : QString());
  actions_.setDisabledReason(QStringLiteral("model.reload"), any ? QString() : none);
}

void ModelsPanel::askForFolder() {
  auto* dialog = new QFileDialog(this, tr("Add a model folder"));
  dialog->setObjectName(QStringLiteral("models.folderDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &ModelsPanel::addFolder);
  dialog->open();
}

void ModelsPanel::addFolder(const QString& folder) {
  wanted_ = folder;
  list_->setCurrentIndex(model_->index(model_->addFolder(folder)));
}

void ModelsPanel::whenRead(const QString& key) {
  if (key == wanted_) {
    wanted_.clear();
    if (model_->rowOf(key) == list_->currentIndex().row()) use();
  }
  refresh();
}

void ModelsPanel::use() {
  const int row = list_->currentIndex().row();
  if (!editor_.isOpen() || model_->stateAt(row) != ModelListModel::State::Ready) return;
  Document next = editor_.history().document();
  next.settings.model = model_->keyAt(row).toStdString();
  editor_.commit(tr("Choose model"), std::move(next));
}

void ModelsPanel::remove() { model_->removeFolder(list_->currentIndex().row()); }

}  // namespace attune
