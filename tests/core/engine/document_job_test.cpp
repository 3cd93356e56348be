// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/document_job.h"

#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/document/rasterise.h"
#include "core/engine/fit.h"

using namespace attune;

namespace {

constexpr Size2i kSize{96, 64};
constexpr int kFrames = 12;

std::shared_ptr<const Image> square(int x, int side) {
  auto out = std::make_shared<Image>(kSize, 1);
  for (int y = 20; y < 20 + side; ++y) std::fill_n(out->row(y) + x, side, std::uint8_t{255});
  return out;
}

std::shared_ptr<const Clip> clipOf(Size2i size) {
  return std::make_shared<const Clip>(
      makeClip(std::vector<Image>(kFrames, Image(size, 3, 90)), {8, 1}));
}

// A ball that goes to the right and becomes larger, grown and soft.
Document sample(bool withClip) {
  Document document;
  document.text.prompt = "a red ball";
  document.settings.size = kSize;
  document.settings.frames = kFrames;
  if (withClip) document.clip = ClipRef{.id = "clip", .frames = kFrames, .size = kSize};
  DocumentObject ball{.id = "ball", .words = "red ball"};
  setMaskKey(ball, 2, square(20, 12));
  setMaskKey(ball, 8, square(50, 18));
  ball.grow = 3;
  document.objects = {ball};
  return document;
}

JobObject jobOf(const Document& document) {
  const JobRequest job =
      jobFromDocument(document, document.clip ? clipOf(document.clip->size) : nullptr);
  return job.objects.at(0);
}

// A track at a frame as a mask of the frame's size, without its feather.
Image maskOf(Track track, int frame, Size2i size = kSize) {
  track.feather = 0;
  const Raster raster = rasterise(track, frame, kFrames, size, {.guard = false});
  Image mask(size, 1);
  std::ranges::transform(raster.coverage, mask.pixels.begin(),
                         [](float c) { return static_cast<std::uint8_t>(std::lround(255 * c)); });
  return mask;
}

}  // namespace

class DocumentJobTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsLeftOutIsNamed() {
    const MotionPath path{.nodes = {{.anchor = {0.2, 0.5}}, {.anchor = {0.8, 0.5}}}};
    DocumentObject marked = sample(true).objects.front();
    marked.name = "Marked";
    marked.words.clear();
    const DocumentObject led{.id = "led", .name = "Led", .words = "ball", .path = path};
    const DocumentObject empty{.id = "empty", .name = "Empty"};

    Document document = sample(true);
    document.objects.insert(document.objects.end(), {marked, led, empty});
    const std::vector<std::string> notes = jobFromDocument(document, clipOf(kSize)).notes;
    QCOMPARE(notes,
             (std::vector<std::string>{"Marked is left out: it is bound to no words of the prompt",
                                       "Led is left out: it has no mask in the clip"}));
    document.clip.reset();
    QCOMPARE(leftOut(document, false).size(), std::size_t{1});  // a path is a place there
    document.objects.erase(document.objects.begin());
    QCOMPARE(leftOut(document, true), std::vector<std::string>());  // Run itself says it
  }

  void masksAreGrownAsTheViewerShowsThem_data() {
    QTest::addColumn<bool>("edit");
    QTest::addColumn<double>("grow");
    for (const double grow : {3.0, 0.5, -2.0, 0.0}) {
      QTest::addRow("an edit, %g", grow) << true << grow;
      QTest::addRow("from nothing, %g", grow) << false << grow;
    }
  }

  void masksAreGrownAsTheViewerShowsThem() {
    QFETCH(bool, edit);
    QFETCH(double, grow);
    Document document = sample(edit);
    document.objects[0].grow = grow;
    document.objects[0].mask.hidden = {{4, 5}};
    const Track track = jobOf(document).track;
    for (int f = 0; f < kFrames; ++f) {
      QVERIFY2(maskOf(track, f) == effectiveMaskAt(document, document.objects[0], f),
               qPrintable(QString::number(f)));
    }
  }

  // It is the paste's business, so the mask that steers stays as it is.
  void featherStaysBesideTheMask() {
    for (const bool edit : {true, false}) {
      Document document = sample(edit);
      const Track hard = jobOf(document).track;
      document.objects[0].mask.feather = 4.0 / 96;
      const Track soft = jobOf(document).track;
      QCOMPARE(soft.feather, 4.0 / 96);
      QVERIFY(soft.keys == hard.keys);
    }
  }

  // A small frame and the slider's end once made a track that no run took.
  void featherStaysWithinWhatATrackMayHave() {
    Document document = sample(true);
    document.objects[0].mask.feather = 0.75;
    const JobObject ball = jobOf(document);
    QCOMPARE(ball.track.feather, 0.5);
    validateTrack(ball.track, kFrames, "ball");
  }

  void growsWhereTheModelChoosesTheLength() {
    Document document = sample(false);
    const Track known = jobOf(document).track;
    document.settings.frames = 0;
    const Track track = jobOf(document).track;
    QVERIFY(track == known);
    // Nor is a size known: the mask's own pixels count.
    document.settings.size = {};
    QVERIFY(jobOf(document).track == known);
  }

  // What moves a shape moves a grown one in the same way, and once.
  void pathsMoveGrownMasks() {
    Document document = sample(true);
    DocumentObject& ball = document.objects[0];
    ball.mask.overdrive = 1.5;
    ball.mask.keys[0].pinned = true;
    ball.path = MotionPath{.nodes = {{.anchor = {0.3, 0.4}}, {.anchor = {0.7, 0.6}}}};
    const JobObject grown = jobOf(document);
    QVERIFY(grown.origin.has_value());
    ball.grow = 0;
    const JobObject plain = jobOf(document);
    for (int f = 0; f < kFrames; ++f) {
      for (const auto& [a, b] :
           {std::pair{&grown.track, &plain.track}, std::pair{&*grown.origin, &*plain.origin}}) {
        const Vec2 off = centroid(*shapeAt(*a, f, kFrames)) - centroid(*shapeAt(*b, f, kFrames));
        QVERIFY2(std::hypot(off.x, off.y) < 1e-3, qPrintable(QString::number(f)));
      }
    }
  }

  // As many pixels of the picture as before, whatever frame it lies in now.
  void featherIsFittedWithTheMask_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("pixels");
    QTest::newRow("letterbox") << static_cast<int>(FitMode::Letterbox) << 48 << 3.0;
    QTest::newRow("crop") << static_cast<int>(FitMode::Crop) << 32 << 3.0;
    QTest::newRow("stretch") << static_cast<int>(FitMode::Stretch) << 48 << 3.0;
  }

  void featherIsFittedWithTheMask() {
    QFETCH(int, mode);
    QFETCH(int, side);
    QFETCH(double, pixels);
    Document document = sample(true);
    document.objects[0].mask.feather = 6.0 / 96;
    const auto fitMode = static_cast<FitMode>(mode);
    const FitTransform fit = planFit(kSize, {side, side}, fitMode);
    const JobObject fitted = fitObject(jobOf(document), fit, fitMode, kFrames, kFrames);
    QVERIFY(std::abs(fitted.track.feather * side - pixels) < 1e-9);
  }
};

QTEST_APPLESS_MAIN(DocumentJobTest)
#include "document_job_test.moc"
