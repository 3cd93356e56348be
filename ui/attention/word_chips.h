// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace attune {

class AttentionLens;

// The prompt's words, one of them chosen. Words of an object carry its colour.
class WordChips : public QWidget {
  Q_OBJECT

 public:
  explicit WordChips(AttentionLens& lens, QWidget* parent = nullptr);

 private:
  void refresh();
  void colour();

  AttentionLens& lens_;
  QButtonGroup* group_;
  QStringList words_;
};

}  // namespace attune
