// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/gl_backend.h"

#include <QDir>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QTest>

#include "render/painter_backend.h"
#include "tests/render/scene_samples.h"
#include "tests/support/golden_picture.h"

using namespace attune;

// Both back ends draw the same picture. Needs a display with OpenGL 3.3; ctest runs it under Xvfb
// where that is installed.
class GlBackendTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (qEnvironmentVariableIsEmpty("DISPLAY")) QSKIP("no display: run it under xvfb-run");
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    context_.setFormat(format);
    surface_.setFormat(format);
    surface_.create();
    if (!context_.create() || !context_.makeCurrent(&surface_)) {
      QSKIP("no OpenGL 3.3 on this display");
    }
    ready_ = true;
  }

  void init() {
    if (!ready_) QSKIP("no OpenGL 3.3 on this display");
  }

  void drawsWhatThePainterDraws_data() {
    QTest::addColumn<QSize>("image");
    QTest::addColumn<QSize>("view");
    QTest::addColumn<int>("comparison");
    const auto rows = [](const char* name, QSize image, QSize view) {
      for (const Comparison c : {Comparison::First, Comparison::Wipe, Comparison::SideBySide,
                                 Comparison::Difference, Comparison::Flicker}) {
        QTest::addRow("%s %d", name, static_cast<int>(c)) << image << view << static_cast<int>(c);
      }
    };
    rows("16 px at 16", {16, 16}, {16, 16});
    rows("16 px at 64", {16, 16}, {64, 64});
    rows("64 px at 96", {64, 64}, {96, 96});
    rows("96 px at 256", {96, 64}, {256, 200});
    rows("256 px at 90", {256, 256}, {90, 90});
  }

  // At most 1.5 % of the pixels further than 16 of 255 apart: filters round differently where
  // edges fall between pixels.
  void drawsWhatThePainterDraws() {
    QFETCH(QSize, image);
    QFETCH(QSize, view);
    QFETCH(int, comparison);
    FrameView sample = sampleView(image, view, static_cast<Comparison>(comparison));
    sample.heat = HeatOverlay{.map = *sampleMask({8, 8}), .opacity = 0.5};
    sample.showsSecond = true;
    compare(sample);
  }

  void drawsTransparentFramesOnABoard() {
    FrameView sample = sampleView({32, 32}, {96, 96}, Comparison::First);
    sample.first = sample.first.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < 16; ++y) {
      for (int x = 0; x < 32; ++x) sample.first.setPixel(x, y, qRgba(200, 30, 30, x * 8));
    }
    compare(sample);
  }

  void refreshesInPlace() {
    FrameComposer composer;
    FrameView sample = sampleView({64, 48}, {150, 110}, Comparison::First);
    auto mask = std::make_shared<Image>(*sample.objects[0].mask);
    sample.objects[0].mask = mask;
    QOpenGLFramebufferObject target(sample.size);
    GlBackend backend;
    target.bind();
    backend.show(composer.compose(sample));
    for (int y = 5; y < 15; ++y) std::fill_n(mask->row(y) + 40, 12, std::uint8_t{255});
    sample.objects[0].revision = 1;
    sample.objects[0].changed = {40, 5, 52, 15};
    sample.objects[0].bounds = united(sample.objects[0].bounds, {40, 5, 52, 15});
    sample.objects[0].outline = std::make_shared<const std::vector<QPolygonF>>(maskOutline(*mask));
    const Scene scene = composer.compose(sample);
    const QRegion changed = backend.showChanges(scene);
    QVERIFY(changed.boundingRect() != QRect(QPoint(), sample.size));
    PainterBackend painter;
    painter.show(scene);
    const auto difference = comparePictures(target.toImage(), painter.picture(), 16);
    QVERIFY2(difference.beyond < 0.015, qPrintable(QString::number(difference.beyond)));
  }

 private:
  void compare(const FrameView& sample) {
    FrameComposer composer;
    const Scene scene = composer.compose(sample);
    PainterBackend painter;
    painter.show(scene);
    QOpenGLFramebufferObject target(sample.size);
    target.bind();
    GlBackend backend;
    backend.show(scene);
    const QImage drawn = target.toImage();
    const auto difference = comparePictures(drawn, painter.picture(), 16);
    if (difference.beyond > 0.015) {
      drawn.save(QDir::temp()
                     .filePath(QStringLiteral("gl-%1.png"))
                     .arg(QLatin1String(QTest::currentDataTag())));
      painter.picture().save(QDir::temp()
                                 .filePath(QStringLiteral("painter-%1.png"))
                                 .arg(QLatin1String(QTest::currentDataTag())));
    }
    QVERIFY2(difference.beyond <= 0.015, qPrintable(QStringLiteral("%1 beyond, largest %2")
                                                        .arg(difference.beyond)
                                                        .arg(difference.largest)));
  }

  QOffscreenSurface surface_;
  QOpenGLContext context_;
  bool ready_ = false;
};

QTEST_MAIN(GlBackendTest)
#include "gl_backend_test.moc"
