// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QAction>
#include <QDirIterator>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <cmath>
#include <map>

#include "core/base/files.h"
#include "ui/theme/icon.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/warning_box.h"

namespace attune {
namespace {

// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& colour) {
  const auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
         0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

int inked(const QImage& picture) {
  int count = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) count += qAlpha(picture.pixel(x, y)) > 40;
  return count;
}

// Whether the drawing has ink of this colour, whole or at an antialiased edge.
bool hasInk(const QImage& picture, const QColor& colour) {
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) {
      const QColor pixel = picture.pixelColor(x, y);
      if (pixel.alpha() > 200 && std::abs(pixel.red() - colour.red()) < 6 &&
          std::abs(pixel.green() - colour.green()) < 6 &&
          std::abs(pixel.blue() - colour.blue()) < 6)
        return true;
    }
  return false;
}

QImage drawn(const QIcon& icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off) {
  return icon.pixmap(QSize(24, 24), 1.0, mode, state)
      .toImage()
      .convertToFormat(QImage::Format_ARGB32);
}

// Every string in ui/ that stands where the name of an icon does, with the file it stands in.
std::map<QString, QString> namedIcons() {
  static const QRegularExpression patterns[] = {
      QRegularExpression(QStringLiteral("\\bicon\\(\\s*u\"([^\"]+)\"")),
      QRegularExpression(QStringLiteral("\\biconPixmap\\(\\s*u\"([^\"]+)\"")),
      QRegularExpression(QStringLiteral("\\.icon = [A-Za-z:]*\\(?\"([^\"]+)\"")),
      QRegularExpression(QStringLiteral("\\bicon\\([a-zA-Z_.() ]+\\? u\"([^\"]+)\"")),
      QRegularExpression(QStringLiteral("\\? u\"([a-z-]+)\" : u\"[a-z-]+\"")),
      QRegularExpression(QStringLiteral("\\? u\"[a-z-]+\" : u\"([a-z-]+)\"")),
      QRegularExpression(QStringLiteral(":/icons/([a-z-]+)\\.svg")),
  };
  std::map<QString, QString> found;
  QDirIterator files(QStringLiteral("ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                     QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QString file = files.next();
    const QString text = QString::fromStdString(readFile(file.toStdString()));
    for (const QRegularExpression& pattern : patterns)
      for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.emplace(match.next().captured(1), file);
  }
  return found;
}

}  // namespace

class ThemeTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bothModes_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
  }
  void bothModes() {
    QFETCH(bool, dark);
    applyTheme(dark ? ThemeMode::Dark : ThemeMode::Light);
    const Theme& t = theme();
    QCOMPARE(t.mode, dark ? ThemeMode::Dark : ThemeMode::Light);
    const auto demand = [](const char* what, const QColor& ink, const QColor& ground,
                           double least) {
      const double is = contrast(ink, ground);
      QVERIFY2(is >= least, qPrintable(QStringLiteral("%1: %2 on %3 is %4, needs %5")
                                           .arg(QLatin1String(what), ink.name(), ground.name())
                                           .arg(is, 0, 'f', 2)
                                           .arg(least)));
    };
    const QColor grounds[] = {t.window, t.panel, t.raised, t.sunken, t.hover, t.selection};
    for (const QColor& ground : grounds) {
      demand("text", t.text, ground, 4.5);
      demand("muted text", t.textMuted, ground, 3);
    }
    for (const QColor& ground : {t.panel, t.raised, t.sunken}) {
      demand("muted text", t.textMuted, ground, 4.5);
      demand("danger", t.danger, ground, 4.5);
      demand("warning", t.warning, ground, 4.5);
      demand("good", t.good, ground, 4.5);
      demand("accent", t.accent, ground, 3);
    }
    for (const QColor& ground : {t.window, t.canvas}) demand("accent", t.accent, ground, 3);
    demand("primary button", t.accentText, t.accent, 4.5);
    demand("primary button, hovered", t.accentText, t.accentHover, 4.5);
    // What is disabled is still there, and looks different from what is not.
    demand("disabled text", t.textDisabled, t.panel, 1.8);
    QVERIFY(contrast(t.textDisabled, t.panel) < contrast(t.textMuted, t.panel));

    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
      demand("palette", QApplication::palette().color(QPalette::WindowText),
             QApplication::palette().color(role), 4.5);
    const QString sheet = styleSheetOf(t);
    QVERIFY2(!sheet.contains(QLatin1Char('@')) && !sheet.contains(QLatin1Char('$')),
             "a name in the style sheet stands for nothing");
    for (auto match = QRegularExpression(QStringLiteral("url\\((:[^)]+)\\)")).globalMatch(sheet);
         match.hasNext();) {
      const QString file = match.next().captured(1);
      QVERIFY2(QFile::exists(file), qPrintable(file));
    }
  }

  void everyIconThatIsNamedIsThere() {
    const auto named = namedIcons();
    QVERIFY2(named.size() > 40, qPrintable(QString::number(named.size())));
    for (const auto& [name, file] : named)
      QVERIFY2(hasIcon(name), qPrintable(name + QStringLiteral(" in ") + file));
    QVERIFY(!hasIcon(u"nothing") && icon(u"nothing").isNull() && icon(u"").isNull());
  }

  void everyIconDraws() {
    applyTheme(ThemeMode::Dark);
    const QStringList names = iconNames();
    QDir folder(QStringLiteral("resources/icons"));
    QCOMPARE(names.size(), folder.entryList({QStringLiteral("*.svg")}).size());
    for (const QString& name : names) {
      QVERIFY2(inked(drawn(icon(name))) > 12, qPrintable(name));
      QVERIFY2(inked(iconPixmap(name, 24, Qt::red, 2).toImage()) > 48, qPrintable(name));
      const QString svg = QString::fromStdString(
          readFile(folder.filePath(name + QStringLiteral(".svg")).toStdString()));
      // A colour of its own would stay as it is when the theme changes.
      QVERIFY2(!svg.contains(QRegularExpression(QStringLiteral("\"#[0-9a-fA-F]{3,8}\""))),
               qPrintable(name));
      QVERIFY2(svg.contains(QStringLiteral("currentColor")), qPrintable(name));
    }
  }

  void iconsTellTheirState() {
    applyTheme(ThemeMode::Dark);
    const QIcon brush = icon(u"brush");
    QVERIFY(hasInk(drawn(brush), theme().text));
    QVERIFY(hasInk(drawn(brush, QIcon::Disabled), theme().textDisabled));
    QVERIFY(hasInk(drawn(brush, QIcon::Normal, QIcon::On), theme().accent));
    QCOMPARE(iconPixmap(u"brush", 20, Qt::red, 2).size(), QSize(40, 40));
    QCOMPARE(iconPixmap(u"brush", 20, Qt::red, 2).deviceIndependentSize(), QSizeF(20, 20));
  }

  void switchingRecolours() {
    applyTheme(ThemeMode::Dark);
    QWidget window;
    auto* button = new QToolButton(&window);
    button->setIcon(icon(u"brush"));
    button->setIconSize({24, 24});
    auto* label = new QLabel(QStringLiteral("Words"), &window);
    label->move(40, 0);
    window.resize(120, 60);
    window.show();
    const QIcon kept = icon(u"eraser");
    const QColor darkGround = window.grab().toImage().pixelColor(100, 50);
    QVERIFY(hasInk(drawn(kept), theme().text));
    QVERIFY(hasInk(button->grab().toImage(), theme().text));
    const QColor darkText = theme().text;

    applyTheme(ThemeMode::Light);
    const QColor lightGround = window.grab().toImage().pixelColor(100, 50);
    QVERIFY(darkText != theme().text);
    QVERIFY(luminance(lightGround) > luminance(darkGround) + 0.3);
    QVERIFY(hasInk(drawn(kept), theme().text));
    QVERIFY(!hasInk(drawn(kept), darkText));
    QVERIFY(hasInk(button->grab().toImage(), theme().text));
    QVERIFY(!hasInk(button->grab().toImage(), darkText));
    QCOMPARE(label->palette().color(QPalette::WindowText), theme().text);
    applyTheme(ThemeMode::Dark);
    QCOMPARE(window.grab().toImage().pixelColor(100, 50), darkGround);
  }

  // Stock icons are of another hand, and yellow in the dark.
  void warningsBearOurOwnIcon() {
    applyTheme(ThemeMode::Dark);
    const std::unique_ptr<QMessageBox> box(
        warningBox(nullptr, QStringLiteral("Attune"), QStringLiteral("It went wrong.")));
    QVERIFY(hasInk(box->iconPixmap().toImage(), theme().warning));
    const QRegularExpression stock(QStringLiteral(
        "QMessageBox::(Warning|Critical|Question|Information|warning|critical|question|about)\\b"));
    QDirIterator files(QStringLiteral("ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      const QString file = files.next();
      QVERIFY2(!QString::fromStdString(readFile(file.toStdString())).contains(stock),
               qPrintable(file));
    }
  }

  void typeScaleIsInPixels() {
    applyTheme(ThemeMode::Dark);
    const std::pair<TextSize, int> scale[] = {{TextSize::Caption, 11},
                                              {TextSize::Body, 12},
                                              {TextSize::Emphasis, 13},
                                              {TextSize::Title, 16},
                                              {TextSize::Display, 22}};
    for (const auto& [size, pixels] : scale) {
      QCOMPARE(themeFont(size).pixelSize(), pixels);
      QCOMPARE(monospaceFont(size).pixelSize(), pixels);
    }
    QVERIFY(themeFont(TextSize::Body, true).weight() > themeFont(TextSize::Body).weight());
    QCOMPARE(QApplication::font().pixelSize(), 12);
  }
};

}  // namespace attune

QTEST_MAIN(attune::ThemeTest)
#include "theme_test.moc"
