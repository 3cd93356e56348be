// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "core/document/document.h"
#include "ui/timeline/film_strip.h"
#include "ui/timeline/timeline_picture.h"

class QMenu;

namespace attune {

class ActionRegistry;
class Editor;

// Frames left to right, rows top to bottom: film strips, an object's masks, a path's progress.
//
// Drag in the ruler or a film strip: scrub. In rows: click selects, drag on keys moves them (Ctrl
// copies, Esc gives up), drag elsewhere selects by a box; each is one undo step. Tab and the arrows
// up and down go from row to row. Keys of the selection are always keys that exist.
class TimelineView : public QWidget {
  Q_OBJECT

 public:
  TimelineView(Editor& editor, ActionRegistry& actions, QWidget* parent = nullptr);
  ~TimelineView() override;

  [[nodiscard]] const TimelineLayout& layout() const { return layout_; }
  [[nodiscard]] const std::vector<TimelineRow>& rows() const { return rows_; }
  [[nodiscard]] int rowTop(const TimelineRow& row) const;  // px of the view
  [[nodiscard]] QPoint centreOf(const KeyRef& key) const;  // of its diamond, px of the view
  [[nodiscard]] std::optional<KeyRef> keyAtPoint(QPoint at) const;
  [[nodiscard]] QString describeRow(int row) const;  // -1: the ruler
  [[nodiscard]] int focusedRow() const { return focusedRow_; }
  [[nodiscard]] int frame() const { return shownFrame_; }
  void setFrame(int frame);

  [[nodiscard]] const KeySet& selection() const { return selection_; }
  void setSelection(KeySet keys);
  void selectAllKeys();
  void removeSelectedKeys();
  void setInterpolation(Interpolation how);
  void setEasing(Easing how);

  [[nodiscard]] int verticalScroll() const { return scrollY_; }
  [[nodiscard]] int longestVerticalScroll() const;
  void setVerticalScroll(int px);
  void setHorizontalScroll(int px);
  void setCell(double cell, double aboutX);
  void zoom(double factor);  // about the playhead
  void fit();

  void setResultState(ResultState state);
  [[nodiscard]] ResultState resultState() const { return resultState_; }
  // What the right button offers at a place; the caller owns it.
  [[nodiscard]] QMenu* menuAt(QPoint at);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void selectionChanged();
  void scrolled();  // scroll, zoom or size of what there is

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  bool event(QEvent* event) override;

 private:
  enum class GestureKind { None, Scrub, Box, MoveKeys, InHandle, OutHandle, Pan };
  struct Gesture {
    GestureKind kind = GestureKind::None;
    QPoint press = {};
    int pressFrame = 0;
    bool moved = false;
    KeyRef key = {};         // that was pressed
    KeySet before = {};      // selection at the beginning
    KeySet keys = {};        // that are moved
    Document document = {};  // likewise
    bool vertical = false;   // a progress key is given another share
    QPoint lastPan = {};
  };

  void rebuild();
  void reload();
  void showFrame(int frame);
  void focusRow(int row);
  [[nodiscard]] const TimelineRow* rowAt(int y) const;
  [[nodiscard]] bool inRuler(QPoint at) const;
  [[nodiscard]] const TimelineRow* rowOf(const KeyRef& key) const;
  [[nodiscard]] QRect columnOf(int frame) const;
  void moved();
  void pressHeader(const TimelineRow& row, QPoint at);
  void pressKey(const KeyRef& key, Qt::KeyboardModifiers modifiers);
  void dragKeys(QPoint at, bool copy);
  void dragBox(QPoint at, bool adds);
  void dragRange(QPoint at);
  void finishGesture(QPoint at, Qt::KeyboardModifiers modifiers);
  void abandonGesture();
  void offer(QMenu& menu, std::initializer_list<const char*> ids) const;
  void offerChoices(QMenu& menu, const char* iconName, const QString& title,
                    const QString& group) const;
  void offerRow(QMenu& menu, const TimelineRow& row);
  void announce();
  [[nodiscard]] QString toolTipAt(QPoint at) const;
  [[nodiscard]] TimelinePicture picture() const;

  Editor& editor_;
  ActionRegistry& actions_;
  TimelineLayout layout_;
  std::vector<TimelineRow> rows_;
  KeySet selection_;
  FilmStrip source_;
  FilmStrip result_;
  ResultState resultState_ = ResultState::None;
  Gesture gesture_;
  QRect box_;
  int scrollY_ = 0;
  int shownFrame_ = 0;
  int hoverFrame_ = -1;
  int focusedRow_ = -1;
};

}  // namespace attune
