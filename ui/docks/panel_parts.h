// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>
#include <QStringView>
#include <QWidget>

class QAction;
class QColor;
class QFont;
class QImage;
class QLabel;
class QPainter;
class QPushButton;
class QStyleOptionViewItem;
class QToolButton;
class QVBoxLayout;

namespace attune {

// What a panel shows when there is nothing in it, or when something went wrong: a drawing, one
// sentence, and one button when there is something to do.
class PanelNote : public QWidget {
  Q_OBJECT

 public:
  explicit PanelNote(const QString& iconName, QWidget* parent = nullptr);
  void setText(const QString& text);
  // Pressing it triggers the action; its text is the action's, or `text`.
  void setAction(QAction* action, const QString& text = {});
  [[nodiscard]] QPushButton* button() const { return button_; }
  // Without the picture, which makes room where there is little.
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void redraw();
  [[nodiscard]] int pictureRoom() const;

  QString iconName_;
  QLabel* picture_;
  QLabel* sentence_;
  QPushButton* button_;
};

// A heading that folds what stands under it away. Which ones are open is remembered by `key`.
class FoldSection : public QWidget {
  Q_OBJECT

 public:
  FoldSection(const QString& title, const QString& key, bool openAtFirst,
              QWidget* parent = nullptr);
  [[nodiscard]] QVBoxLayout* body() const { return body_; }
  void setOpen(bool open);

 private:
  QString key_;
  QToolButton* head_;
  QWidget* content_;
  QVBoxLayout* body_;
};

// A label in one of the theme's looks: caption, muted, section, title.
[[nodiscard]] QLabel* makeLabel(const QString& text, const char* look, QWidget* parent);
// Gives it another look, where it has not that one already.
void setLook(QLabel* label, const char* look);
// A flat button that stands for an action of the registry.
[[nodiscard]] QToolButton* makeToolButton(QAction* action, QWidget* parent);
// Under a row of a list: selection, hover, focus, and the line to the next row.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option);
// A picture in a row of a list, or the drawing of that name where there is none.
void paintRowPicture(QPainter& painter, const QRect& place, const QImage& picture,
                     QStringView iconName);

// Lines of text below each other in a row of a list, each cut to the width. A line that finds no
// room is left out.
class RowLines {
 public:
  RowLines(QPainter& painter, const QRect& place) : painter_(painter), rest_(place) {}
  // `spare`: px at the end of the line that stay free.
  void add(const QString& text, const QFont& font, const QColor& colour, int spare = 0);

 private:
  QPainter& painter_;
  QRect rest_;
};

// So that scrolling a panel does not turn the numbers it passes over: the wheel works on a field
// only while that has the focus.
void guardWheel(QWidget* field);

}  // namespace attune
