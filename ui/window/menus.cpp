// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QToolBar>

#include "ui/actions/action_registry.h"

namespace attune {

Menus::Menus(ActionRegistry& actions, QMenuBar& bar, QToolBar& tools, QObject* parent)
    : QObject(parent), actions_(actions), tools_(tools) {
  const std::pair<const char*, QString> groups[] = {
      {"file", tr("&File")},           {"edit", tr("&Edit")},         {"view", tr("&View")},
      {"object", tr("&Object")},       {"mask", tr("&Mask")},         {"path", tr("&Path")},
      {"attention", tr("&Attention")}, {"generate", tr("&Generate")}, {"playback", tr("Play&back")},
      {"window", tr("&Window")},       {"help", tr("&Help")}};
  for (const auto& [group, title] : groups) {
    QMenu* menu = bar.addMenu(title);
    menu->setObjectName(QString::fromLatin1(group) + QStringLiteral("Menu"));
    menu->setToolTipsVisible(true);
    menus_.insert(QString::fromLatin1(group), menu);
  }
  const std::pair<const char*, QString> nested[] = {
      {"tools", tr("&Tools")},           {"history", tr("Histor&y")},
      {"panels", tr("Pa&nels")},         {"interpolation", tr("Int&erpolation")},
      {"visibility", tr("&Visibility")}, {"easing", tr("&Easing")}};
  for (const auto& [group, title] : nested) {
    auto* menu = new QMenu(title, &bar);
    menu->setObjectName(QString::fromLatin1(group) + QStringLiteral("Menu"));
    menu->setToolTipsVisible(true);
    menus_.insert(QString::fromLatin1(group), menu);
  }
  insert(QStringLiteral("edit"), 100, menus_[QStringLiteral("tools")]);
  insert(QStringLiteral("generate"), 4, menus_[QStringLiteral("history")]);
  insert(QStringLiteral("window"), 1, menus_[QStringLiteral("panels")]);
  insert(QStringLiteral("mask"), 2, menus_[QStringLiteral("interpolation")]);
  insert(QStringLiteral("mask"), 2, menus_[QStringLiteral("visibility")]);
  insert(QStringLiteral("path"), 2, menus_[QStringLiteral("easing")]);
  connect(&actions_, &ActionRegistry::added, this, [this] {
    if (filling_) return;
    filling_ = true;
    QTimer::singleShot(0, this, &Menus::fill);
  });
}

void Menus::insert(const QString& group, int section, QMenu* menu) {
  inserted_.append({.group = group, .section = section, .menu = menu});
}

void Menus::fill() {
  filling_ = false;
  for (auto it = menus_.cbegin(); it != menus_.cend(); ++it) fillMenu(it.key(), *it.value());
  tools_.clear();
  int section = 0;
  for (const ActionSpec* spec : actions_.inGroup(QStringLiteral("tools"))) {
    if (spec->section != section) tools_.addSeparator();
    section = spec->section;
    tools_.addAction(actions_.find(spec->id));
  }
}

void Menus::fillMenu(const QString& group, QMenu& menu) const {
  menu.clear();
  int section = -1;
  const auto begin = [&](int next) {
    if (section >= 0 && next != section) menu.addSeparator();
    section = next;
  };
  const std::vector<const ActionSpec*> specs = actions_.inGroup(group);
  const auto addInserted = [&](int from, int to) {
    for (const Inserted& each : inserted_) {
      if (each.group != group || each.section < from || each.section >= to) continue;
      begin(each.section);
      menu.addMenu(each.menu);
    }
  };
  int reached = 0;
  for (const ActionSpec* spec : specs) {
    addInserted(reached, spec->section + 1);
    reached = spec->section + 1;
    begin(spec->section);
    menu.addAction(actions_.find(spec->id));
  }
  addInserted(reached, 1 << 20);
  menu.menuAction()->setVisible(!menu.isEmpty());
}

}  // namespace attune
