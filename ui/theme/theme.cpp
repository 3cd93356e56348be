// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include "ui/theme/style_sheet.h"

namespace attune {
namespace {

const Theme kDark{
    .mode = ThemeMode::Dark,
    .window = QColor(0x17181b),
    .panel = QColor(0x212226),
    .raised = QColor(0x2e3035),
    .sunken = QColor(0x191a1d),
    .hover = QColor(0x3a3c42),
    .canvas = QColor(0x121212),
    .line = QColor(0x303237),
    .lineStrong = QColor(0x4b4e56),
    .text = QColor(0xe4e5e8),
    .textMuted = QColor(0x9da0a8),
    .textDisabled = QColor(0x62656d),
    .accent = QColor(0x7f89ff),
    .accentHover = QColor(0x98a0ff),
    .accentText = QColor(0x0d0f1e),
    .selection = QColor(0x353a63),
    .danger = QColor(0xff7070),
    .warning = QColor(0xf0b64a),
    .good = QColor(0x5fcb8d),
};

const Theme kLight{
    .mode = ThemeMode::Light,
    .window = QColor(0xdddfe3),
    .panel = QColor(0xf3f4f6),
    .raised = QColor(0xffffff),
    .sunken = QColor(0xffffff),
    .hover = QColor(0xe6e8ed),
    .canvas = QColor(0xbdbdbd),
    .line = QColor(0xd6d8dd),
    .lineStrong = QColor(0xafb2bb),
    .text = QColor(0x1b1c20),
    .textMuted = QColor(0x5a5d66),
    .textDisabled = QColor(0xa3a6ae),
    .accent = QColor(0x4a54dd),
    .accentHover = QColor(0x3a43c4),
    .accentText = QColor(0xffffff),
    .selection = QColor(0xd9dcfb),
    .danger = QColor(0xc02c2c),
    .warning = QColor(0x8f5f00),
    .good = QColor(0x1b7a48),
};

// What painting code reads; the application's palette is set with it.
const Theme* current = &kDark;

QPalette paletteOf(const Theme& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.panel);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.sunken);
  p.setColor(QPalette::AlternateBase, t.panel);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.textMuted);
  p.setColor(QPalette::Button, t.raised);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.danger);
  p.setColor(QPalette::ToolTipBase, t.raised);
  p.setColor(QPalette::ToolTipText, t.text);
  p.setColor(QPalette::Highlight, t.selection);
  p.setColor(QPalette::HighlightedText, t.text);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::LinkVisited, t.accent);
  p.setColor(QPalette::Light, t.hover);
  p.setColor(QPalette::Midlight, t.hover);
  p.setColor(QPalette::Mid, t.line);
  p.setColor(QPalette::Dark, t.line);
  p.setColor(QPalette::Shadow, t.window);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                          QPalette::HighlightedText, QPalette::ToolTipText})
    p.setColor(QPalette::Disabled, role, t.textDisabled);
  p.setColor(QPalette::Disabled, QPalette::Button, t.panel);
  p.setColor(QPalette::Disabled, QPalette::Base, t.panel);
  return p;
}

int pixels(TextSize size) {
  switch (size) {
    case TextSize::Caption:
      return 11;
    case TextSize::Body:
      return 12;
    case TextSize::Emphasis:
      return 13;
    case TextSize::Title:
      return 16;
    case TextSize::Display:
      break;
  }
  return 22;
}

}  // namespace

const Theme& theme() {
  return *current;
}

void applyTheme(ThemeMode mode) {
  current = mode == ThemeMode::Dark ? &kDark : &kLight;
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QApplication::setFont(themeFont(TextSize::Body));
  QApplication::setPalette(paletteOf(*current));
  qApp->setStyleSheet(styleSheetOf(*current));
}

QFont themeFont(TextSize size, bool strong) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  font.setFamilies({QStringLiteral("Inter"), font.family(), QStringLiteral("DejaVu Sans")});
  font.setPixelSize(pixels(size));
  font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
  return font;
}

QFont monospaceFont(TextSize size) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(pixels(size));
  return font;
}

}  // namespace attune
