// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace attune {
namespace {

QString pathOf(QStringView name) {
  return QStringLiteral(":/icons/%1.svg").arg(name);
}

QColor colourFor(QIcon::Mode mode, QIcon::State state) {
  if (mode == QIcon::Disabled) return theme().textDisabled;
  return state == QIcon::On ? theme().accent : theme().text;
}

QPixmap render(QStringView name, const QSize& pixels, const QColor& colour) {
  const QString key = QStringLiteral("attune/%1/%2x%3/%4")
                          .arg(name)
                          .arg(pixels.width())
                          .arg(pixels.height())
                          .arg(colour.rgba());
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) return pixmap;
  QFile file(pathOf(name));
  if (pixels.isEmpty()) return pixmap;
  pixmap = QPixmap(pixels);
  pixmap.fill(Qt::transparent);
  if (file.open(QIODevice::ReadOnly)) {
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
  }
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

// Asks for the theme at every paint, so that a kept QIcon follows it.
class ThemedIcon final : public QIconEngine {
 public:
  explicit ThemedIcon(QString name) : name_(std::move(name)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QSize pixels = (QSizeF(rect.size()) * ratio).toSize();
    painter->drawPixmap(rect, render(name_, pixels, colourFor(mode, state)));
  }
  // `size` is in device pixels here, and scaledPixmap() comes to it by way of Qt.
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return render(name_, size, colourFor(mode, state));
  }
  [[nodiscard]] QIconEngine* clone() const override { return new ThemedIcon(name_); }
  [[nodiscard]] QString key() const override { return QStringLiteral("attune"); }
  QString iconName() override { return name_; }
  bool isNull() override { return false; }

 private:
  QString name_;
};

}  // namespace

QIcon icon(QStringView name) {
  if (!hasIcon(name)) return {};
  return QIcon(new ThemedIcon(name.toString()));
}

bool hasIcon(QStringView name) {
  return !name.isEmpty() && QFile::exists(pathOf(name));
}

QStringList iconNames() {
  QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
  for (QString& name : names) name.chop(4);
  return names;
}

QPixmap iconPixmap(QStringView name, int side, const QColor& colour, qreal devicePixelRatio) {
  const int pixels = qRound(side * devicePixelRatio);
  QPixmap pixmap = render(name, {pixels, pixels}, colour);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

}  // namespace attune
