// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <array>
#include <utility>

namespace attune {
namespace {

// @name stands for a colour of the theme, and $mode for dark or light.
constexpr const char* kSheet = R"(
QMainWindow, QMainWindow::separator { background: @window; }
QMainWindow::separator { width: 4px; height: 4px; }
QMainWindow::separator:hover { background: @accent; }
QDialog { background: @panel; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: @raised; color: @text; border: 1px solid @lineStrong; padding: 4px 6px; }

QAbstractScrollArea { background: @panel; border: none; }
QAbstractScrollArea::corner { background: transparent; }

QAbstractItemView { background: @sunken; color: @text; border: none; outline: none;
  alternate-background-color: @panel; }
QAbstractItemView::item { min-height: 24px; padding: 1px 6px; border: 1px solid transparent; }
QAbstractItemView::item:hover { background: @raised; }
QAbstractItemView::item:selected { background: @selection; color: @text; }
QAbstractItemView:focus { border: none; }
QAbstractItemView::item:focus { border: 1px solid @accent; border-radius: 3px; }
QAbstractItemView::item:disabled { color: @textDisabled; }

QMenuBar { background: @window; color: @text; padding: 2px 4px; border: none; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; border: 1px solid @lineStrong; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 3px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @textDisabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 4px; }
QMenu::icon { padding-left: 6px; }
QMenu::right-arrow { image: url(:/style/chevron-right.svg); width: 12px; height: 12px; }

QToolBar { background: @panel; border: none; padding: 4px 6px; spacing: 2px; }
QToolBar[look="main"] { background: @window; padding: 2px 8px 6px 8px; spacing: 4px; }
QToolBar::separator:horizontal { background: @line; width: 1px; margin: 5px 6px; }
QToolBar::separator:vertical { background: @line; height: 1px; margin: 6px 5px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
  padding: 3px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed { background: @raised; }
QToolButton:checked { background: @selection; color: @text; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @textDisabled; background: transparent; }
QToolButton[popupMode="2"] { padding-right: 16px; }
QToolButton::menu-indicator { image: url(:/style/chevron-down.svg); width: 8px; height: 8px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }
QToolButton[look="segment"] { padding: 4px 10px; border-radius: 4px; color: @textMuted; }
QToolButton[look="segment"]:checked { color: @text; background: @raised; }
QToolButton[look="chip"] { padding: 3px 8px; border: 1px solid @line; border-radius: 11px; }
QToolButton[look="chip"]:hover { border-color: @lineStrong; }
QToolButton[look="chip"]:checked { background: @selection; border-color: @accent; }
QToolButton[look="chip"]:focus { border-color: @text; }

QDockWidget { color: @textMuted; font-size: 11px; font-weight: 600; }
QDockWidget { titlebar-close-icon: url(:/style/close.svg);
  titlebar-normal-icon: url(:/style/float.svg); }
QDockWidget > QWidget, #projectPage > QWidget { background: @panel; }
QDockWidget::title { background: @panel; padding: 7px 8px 7px 12px; text-align: left;
  border-bottom: 1px solid @line; }
QDockWidget::close-button, QDockWidget::float-button { border: none; border-radius: 3px;
  background: transparent; padding: 1px; icon-size: 12px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @hover; }

QTabWidget::pane { border: none; background: @panel; }
QTabBar { background: @window; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: @window; color: @textMuted; padding: 6px 12px; border: none;
  border-top: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { background: @panel; color: @text; border-top-color: @accent; }
QTabBar::tab:focus { border-top-color: @accentHover; }
QTabBar::tab:disabled { color: @textDisabled; }

QPushButton { background: @raised; color: @text; border: 1px solid @line; border-radius: 4px;
  padding: 4px 12px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @sunken; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 11px; }
QPushButton:disabled { color: @textDisabled; background: @panel; }
QPushButton:checked { background: @selection; }
QPushButton[look="primary"] { background: @accent; color: @accentText; border-color: @accent;
  font-weight: 600; }
QPushButton[look="primary"]:hover { background: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; }
QPushButton[look="primary"]:disabled { background: @raised; color: @textDisabled;
  border-color: @line; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; }
QPushButton[look="quiet"]:hover { background: @hover; }
QPushButton[look="quiet"]:focus { border-color: @accent; }
QPushButton[look="danger"] { color: @danger; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { background: @sunken; color: @text;
  border: 1px solid @line; border-radius: 4px; padding: 3px 6px;
  selection-background-color: @selection; selection-color: @text; }
QLineEdit, QAbstractSpinBox { min-height: 18px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover {
  border-color: @lineStrong; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus {
  border-color: @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled {
  color: @textDisabled; background: @panel; }
QAbstractSpinBox { padding-right: 18px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; min-height: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 16px; border: none;
  background: transparent; border-radius: 2px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 1px 1px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 1px 1px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url(:/style/chevron-up.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/style/chevron-down.svg); width: 9px; height: 9px; }

QComboBox { combobox-popup: 0; background: @raised; color: @text; border: 1px solid @line; border-radius: 4px;
  padding: 3px 8px; min-height: 18px; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border-color: @accent; }
QComboBox:disabled { color: @textDisabled; background: @panel; }
QComboBox:editable { background: @sunken; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/style/chevron-down.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @lineStrong; padding: 4px;
  outline: none; selection-background-color: @selection; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 22px; padding: 0 6px; border-radius: 3px; }

QCheckBox, QRadioButton { spacing: 8px; color: @text; padding: 2px; border: 1px solid transparent;
  border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @textDisabled; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @sunken;
  border: 1px solid @lineStrong; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @textMuted; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(:/style/check-$mode.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent; }
QRadioButton::indicator:checked { background: @accentText; border: 4px solid @accent;
  width: 8px; height: 8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @panel;
  border-color: @line; }
QGroupBox { border: none; margin-top: 22px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 4px 0; color: @textMuted; }

QSlider { min-height: 18px; }
QSlider::groove:horizontal { height: 4px; background: @lineStrong; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
  background: @accent; border: 1px solid @panel; }
QSlider::handle:horizontal:hover { background: @accentHover; }
QSlider:focus { border: 1px solid @accent; border-radius: 4px; }
QSlider::sub-page:horizontal:disabled { background: @line; }
QSlider::handle:horizontal:disabled { background: @textDisabled; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @lineStrong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @textMuted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(:/style/chevron-right.svg); }
QTreeView::branch:has-children:open { image: url(:/style/chevron-down.svg); }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @textMuted; padding: 5px 8px; border: none;
  border-bottom: 1px solid @line; font-size: 11px; }

QProgressBar { background: @raised; border: none; border-radius: 3px; max-height: 6px;
  min-height: 6px; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QStatusBar { background: @window; color: @textMuted; border: none; font-size: 11px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @textMuted; font-size: 11px; padding: 0 8px; }

QLabel { background: transparent; }
QLabel:disabled { color: @textDisabled; }
QLabel[look="caption"] { color: @textMuted; font-size: 11px; }
QLabel[look="muted"] { color: @textMuted; }
QLabel[look="section"] { color: @textMuted; font-size: 11px; font-weight: 600; }
QLabel[look="title"] { font-size: 16px; font-weight: 600; }
QLabel[look="display"] { font-size: 22px; font-weight: 600; }
QLabel[look="danger"] { color: @danger; }
QLabel[look="warning"] { color: @warning; }
QLabel[look="good"] { color: @good; }
QFrame[look="panel"] { background: @panel; border: none; }
QFrame[look="card"] { background: @panel; border: 1px solid @line; border-radius: 6px; }
QFrame[look="line"] { background: @line; border: none; max-height: 1px; }
QSplitter::handle { background: @window; }
QSplitter::handle:hover { background: @accent; }
)";

}  // namespace

QString styleSheetOf(const Theme& t) {
  // Longer names first, so that @text does not take the head of @textMuted.
  const std::array<std::pair<const char*, QColor>, 18> colours = {{
      {"@textDisabled", t.textDisabled},
      {"@textMuted", t.textMuted},
      {"@text", t.text},
      {"@accentHover", t.accentHover},
      {"@accentText", t.accentText},
      {"@accent", t.accent},
      {"@lineStrong", t.lineStrong},
      {"@line", t.line},
      {"@window", t.window},
      {"@panel", t.panel},
      {"@raised", t.raised},
      {"@sunken", t.sunken},
      {"@hover", t.hover},
      {"@canvas", t.canvas},
      {"@selection", t.selection},
      {"@danger", t.danger},
      {"@warning", t.warning},
      {"@good", t.good},
  }};
  QString sheet = QString::fromLatin1(kSheet);
  for (const auto& [name, colour] : colours) sheet.replace(QLatin1String(name), colour.name());
  sheet.replace(QLatin1String("$mode"),
                t.mode == ThemeMode::Dark ? QLatin1String("dark") : QLatin1String("light"));
  return sheet;
}

}  // namespace attune
