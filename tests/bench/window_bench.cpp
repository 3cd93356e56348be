// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the window answers, and what its undo history takes: the whole window at 1920 x 1080
// with real events sent to its widgets, on each canvas that the window uses here (OpenGL by a GPU,
// QPainter) or on the one that is named.
//
// A figure is the time from sending an event until the picture with its effect has been handed to
// the display and the display has said so; where a stroke begins and ends, until all is done that
// follows. Prints a table, then one line of JSON.
//
//   window_bench [gl|painter] [brush|scrub|history]
#include <malloc.h>

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QOpenGLWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "core/engine/engine.h"
#include "ui/files/project_files.h"
#include "ui/session/attention_lens.h"
#include "ui/session/editor.h"
#include "ui/session/engine_bridge.h"
#include "ui/session/playback.h"
#include "ui/session/run_index.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/viewer/viewer_canvas.h"
#include "ui/viewer/viewer_controller.h"
#include "ui/viewer/viewer_panel.h"
#include "ui/window/log_model.h"
#include "ui/window/main_window.h"
#include "ui/window/panels.h"

using namespace attune;

namespace {

constexpr int kLost = 3000;  // ms after which a picture no longer comes
constexpr int kStrokes = 8;
constexpr int kMovesOfAStroke = 50;
constexpr int kHistoryStrokes = 1000;

nlohmann::json results = nlohmann::json::object();

// Tells when a canvas has been painted and its window's picture handed over.
class PaintWatch : public QObject {
 public:
  explicit PaintWatch(QWidget& canvas) {
    canvas.installEventFilter(this);
    gl_ = qobject_cast<QOpenGLWidget*>(&canvas) != nullptr;
    if (auto* widget = qobject_cast<QOpenGLWidget*>(&canvas)) {
      connect(widget, &QOpenGLWidget::frameSwapped, this, [this] { swapped_ = painted_; });
    }
  }
  bool eventFilter(QObject*, QEvent* event) override {
    painted_ = painted_ || event->type() == QEvent::Paint;
    return false;
  }
  // Milliseconds until what `act` does is on the display; negative: it never came.
  double msUntilShown(const std::function<void()>& act) {
    painted_ = swapped_ = false;
    QElapsedTimer timer;
    timer.start();
    act();
    while (!(gl_ ? swapped_ : painted_)) {
      QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
      if (timer.elapsed() > kLost) return -1;
    }
    QGuiApplication::sync();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
  }
  // Milliseconds until the window has done all that follows; maybe nothing of it is to be painted.
  static double msUntilIdle(const std::function<void()>& act) {
    QElapsedTimer timer;
    timer.start();
    act();
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) continue;
    QGuiApplication::sync();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
  }

 private:
  bool gl_ = false;
  bool painted_ = false;
  bool swapped_ = false;
};

struct Share {
  double p50 = 0;
  double p95 = 0;
  double slowest = 0;
};

Share shareOf(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
  };
  return {at(0.5), at(0.95), values.back()};
}

std::shared_ptr<const Clip> madeClip(Size2i size, int count) {
  std::vector<Image> frames;
  for (int f = 0; f < count; ++f) {
    Image frame(size, 3);
    for (int y = 0; y < size.height; ++y) {
      std::uint8_t* row = frame.row(y);
      for (int x = 0; x < size.width; ++x) {
        row[3 * x] = static_cast<std::uint8_t>(x + 5 * f);
        row[3 * x + 1] = static_cast<std::uint8_t>(y);
        row[3 * x + 2] = static_cast<std::uint8_t>(x ^ y);
      }
    }
    frames.push_back(std::move(frame));
  }
  return std::make_shared<const Clip>(makeClip(std::move(frames), {24, 1}));
}

// An object painted on the first and last frame, a sixth of the picture wide, that goes across.
Document withMovingObject(Size2i size, int frames) {
  Document document;
  DocumentObject object{.id = "o", .name = "Ball"};
  for (const int frame : {0, frames - 1}) {
    auto mask = std::make_shared<Image>(size, 1);
    const double x = size.width * (frame == 0 ? 0.25 : 0.75);
    const double r = size.width / 12.0;
    combineOutline(*mask,
                   ellipseOutline(x - r, size.height / 2.0 - r, x + r, size.height / 2.0 + r),
                   MaskCombine::Add);
    setMaskKey(object, frame, std::move(mask));
  }
  document.objects.push_back(std::move(object));
  return document;
}

// The whole window as the program makes it.
class Window {
 public:
  Window() {
    const std::filesystem::path resources = std::filesystem::absolute("resources");
    engine_ = std::make_unique<EngineBridge>(
        editor,
        JobPlaces{.starter = resources / "starter" / "model", .recipes = resources / "recipes"},
        makeThreadEngine);
    playback_ = std::make_unique<Playback>(editor);
    lens_ = std::make_unique<AttentionLens>(editor, *engine_);
    files_ = std::make_unique<ProjectFiles>(
        editor, engine_->runs(),
        FilePlaces{.recovery = state_.path().toStdString(), .attention = &lens_->store()});
    index_ = std::make_unique<RunIndex>(state_.filePath(QStringLiteral("runs.sqlite")));
    window = std::make_unique<MainWindow>(editor, *engine_);
    fillWindow(*window, {.editor = editor,
                         .engine = *engine_,
                         .playback = *playback_,
                         .lens = *lens_,
                         .files = *files_,
                         .log = log_,
                         .index = *index_,
                         .samples = resources / "samples"});
    window->setMayClose([] { return true; });
    window->resize(1920, 1080);
    window->show();
    panel = window->findChild<ViewerPanel*>();
    timeline = window->findChild<TimelineView*>();
    watch = std::make_unique<PaintWatch>(*panel->canvas());
    settle(300);
  }

  void open(Document document, std::shared_ptr<const Clip> clip) {
    editor.open(std::move(document), std::move(clip));
    settle(1500);  // film strips
  }
  static void settle(int ms) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
  }
  static void mouse(QWidget& widget, QEvent::Type type, QPointF at) {
    const bool moves = type == QEvent::MouseMove;
    QMouseEvent event(type, at, widget.mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
  }
  // Where a pixel of the source is on the canvas.
  [[nodiscard]] QPointF at(double x, double y) const {
    return panel->controller().transform().toView({x, y}) / panel->canvas()->devicePixelRatioF();
  }

  Editor editor;
  std::unique_ptr<MainWindow> window;
  ViewerPanel* panel = nullptr;
  TimelineView* timeline = nullptr;
  std::unique_ptr<PaintWatch> watch;

 private:
  QTemporaryDir state_;
  LogModel log_;
  std::unique_ptr<EngineBridge> engine_;
  std::unique_ptr<Playback> playback_;
  std::unique_ptr<AttentionLens> lens_;
  std::unique_ptr<ProjectFiles> files_;
  std::unique_ptr<RunIndex> index_;
};

void tell(const std::string& what, const std::string& figures, bool good) {
  std::printf("%-58s %-44s %s\n", what.c_str(), figures.c_str(), good ? "" : "MISSED");
  std::fflush(stdout);
}

std::string text(const char* format, auto... values) {
  char line[120];
  std::snprintf(line, sizeof line, format, values...);
  return line;
}

void paint(Window& window, const std::string& view, double radius) {
  window.open({}, madeClip({1920, 1080}, 2));
  window.editor.setTool(ToolKind::Brush);
  window.editor.setToolOptions({.radius = radius, .hardness = 0.8});
  if (view == "canvas only") window.panel->controller().zoomTo(1);
  Window::settle(200);
  QWidget& canvas = *window.panel->canvas();
  std::vector<double> moves;
  std::vector<double> ends;
  const auto end = [&](QEvent::Type type, QPointF at) {
    ends.push_back(PaintWatch::msUntilIdle([&] { Window::mouse(canvas, type, at); }));
  };
  for (int stroke = 0; stroke < kStrokes; ++stroke) {
    const auto place = [&](int step) {
      const double wave = 60 * std::sin(0.21 * step + stroke);
      return window.at(400 + 20 * step, 180 + 95 * stroke + wave);
    };
    end(QEvent::MouseButtonPress, place(0));
    for (int step = 1; step <= kMovesOfAStroke; ++step) {
      const double took = window.watch->msUntilShown(
          [&] { Window::mouse(canvas, QEvent::MouseMove, place(step)); });
      moves.push_back(took < 0 ? kLost : took);
    }
    end(QEvent::MouseButtonRelease, place(kMovesOfAStroke));
  }
  const Share move = shareOf(moves);
  const Share both = shareOf(ends);
  const std::string name = text("brush of radius %.0f, %s", radius, view.c_str());
  tell(name, text("p50 %.1f  p95 %.1f ms  (begin, end %.1f)", move.p50, move.p95, both.p95),
       move.p95 < 16);
  results["brush"].push_back({{"canvas", results["canvas"]},
                              {"view", view},
                              {"radius", radius},
                              {"events", moves.size()},
                              {"p50_ms", move.p50},
                              {"p95_ms", move.p95},
                              {"slowest_ms", move.slowest},
                              {"begin_end_p95_ms", both.p95}});
}

// Drags over the ruler to every frame, one after the other, as often as told.
void scrub(Window& window, Size2i size, bool cached, double bar) {
  constexpr int kFrames = 48;
  window.open(withMovingObject(size, kFrames), madeClip(size, kFrames));
  TimelineView& ruler = *window.timeline;
  const auto at = [&](int frame) { return QPointF(ruler.layout().centre(frame), 8); };
  int shown = 0;
  std::vector<double> times;
  const auto pass = [&] {
    for (int i = 0; i < kFrames; ++i) {
      const int frame = (window.editor.frame() + 1) % kFrames;
      const double took =
          window.watch->msUntilShown([&] { Window::mouse(ruler, QEvent::MouseMove, at(frame)); });
      if (took < 0 || window.editor.frame() != frame) continue;
      ++shown;
      times.push_back(took);
    }
  };
  Window::mouse(ruler, QEvent::MouseButtonPress, at(0));
  if (cached) pass();
  shown = 0;
  times.clear();
  QElapsedTimer timer;
  timer.start();
  for (int i = 0; i < (cached ? 4 : 1); ++i) pass();
  const double rate = shown * 1000.0 / static_cast<double>(timer.elapsed());
  Window::mouse(ruler, QEvent::MouseButtonRelease, at(0));
  const Share share = times.empty() ? Share{} : shareOf(times);
  tell(text("scrub %d x %d, %s", size.width, size.height,
            cached ? "seen before" : "not seen before"),
       text("%.0f frames/s  (p50 %.1f  p95 %.1f ms)", rate, share.p50, share.p95), rate >= bar);
  results["scrub"].push_back({{"canvas", results["canvas"]},
                              {"width", size.width},
                              {"height", size.height},
                              {"cached", cached},
                              {"frames_per_second", rate},
                              {"p50_ms", share.p50},
                              {"p95_ms", share.p95}});
}

// What is allocated now; the resident size also holds what was given back.
double allocatedMb() {
  const struct mallinfo2 heap = ::mallinfo2();
  return static_cast<double>(heap.uordblks + heap.hblkhd) / 1e6;
}

void fillHistory(Window& window) {
  window.open({}, madeClip({1920, 1080}, 2));
  window.editor.setTool(ToolKind::Brush);
  QWidget& canvas = *window.panel->canvas();
  std::mt19937 random(1);
  const auto upTo = [&](int end) {
    return static_cast<int>(random() % static_cast<unsigned>(end));
  };
  std::size_t packed = 0;
  QPointF place;
  double begun = allocatedMb();
  QElapsedTimer timer;
  timer.start();
  for (int stroke = 0; stroke < kHistoryStrokes; ++stroke) {
    if (stroke == 10) begun = allocatedMb();  // what drawing itself needs is there by now
    window.editor.setTool(stroke % 2 == 0 ? ToolKind::Brush : ToolKind::Eraser);
    window.editor.setToolOptions({.radius = 8.0 + upTo(56), .hardness = upTo(3) / 2.0});
    // The eraser goes where the brush went last, so that every stroke changes something.
    if (stroke % 2 == 0) place = QPointF(upTo(1920), upTo(1080));
    Window::mouse(canvas, QEvent::MouseButtonPress, window.at(place.x(), place.y()));
    for (int i = 0; i < 8; ++i) {
      place += QPointF(upTo(121) - 60, upTo(121) - 60);
      place = {std::clamp(place.x(), 0.0, 1919.0), std::clamp(place.y(), 0.0, 1079.0)};
      Window::mouse(canvas, QEvent::MouseMove, window.at(place.x(), place.y()));
    }
    Window::mouse(canvas, QEvent::MouseButtonRelease, window.at(place.x(), place.y()));
    QCoreApplication::processEvents();
    packed = std::max(packed, window.editor.history().bytesInMemory());
  }
  const double grown = allocatedMb() - begun;
  const double packedMb = static_cast<double>(packed) / 1e6;
  const int kept = window.editor.history().count();
  tell(text("history of %d strokes at 1920 x 1080", kept),
       text("%.1f MB packed, %.1f MB more allocated", packedMb, grown),
       packedMb < 100 && grown < 100 && kept == kHistoryStrokes);
  results["history"] = {{"strokes", kept},
                        {"packed_mb", packedMb},
                        {"grown_mb", grown},
                        {"ms_per_stroke", static_cast<double>(timer.elapsed()) / kHistoryStrokes}};
}

std::string rendererOf(QWidget& canvas) {
  auto* gl = qobject_cast<QOpenGLWidget*>(&canvas);
  if (!gl) return "QPainter";
  gl->makeCurrent();
  const auto* name = gl->context()->functions()->glGetString(GL_RENDERER);
  return std::string("OpenGL, ") + reinterpret_cast<const char*>(name);
}

void measure(const char* canvas, const std::string& part) {
  qputenv("ATTUNE_CANVAS", canvas);
  Window window;
  window.open({}, madeClip({64, 64}, 2));
  results["canvas"] = rendererOf(*window.panel->canvas());
  std::printf("\n%s\n", results["canvas"].get<std::string>().c_str());
  const auto wants = [&](const char* name) { return part.empty() || part == name; };
  if (wants("brush")) {
    for (const double radius : {16.0, 64.0, 256.0}) paint(window, "among panels", radius);
    window.window->toggleCanvasOnly();
    for (const double radius : {16.0, 64.0, 256.0}) paint(window, "canvas only", radius);
    window.window->toggleCanvasOnly();
  }
  if (wants("scrub")) {
    scrub(window, {512, 512}, true, 60);
    scrub(window, {1920, 1080}, false, 15);
  }
  if (wants("history")) fillHistory(window);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("attune"));
  QApplication::setApplicationName(QStringLiteral("attune-bench"));
  QApplication::setQuitOnLastWindowClosed(false);
  const QTemporaryDir settings;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
  applyTheme(ThemeMode::Dark);
  const std::string canvas = argc > 1 ? argv[1] : "";
  const std::string part = argc > 2 ? argv[2] : "";
  if (canvas == "gl" || (canvas.empty() && canvasMayUseGl())) measure("gl", part);
  if (canvas != "gl") measure("painter", part);
  results.erase("canvas");
  std::printf("\n%s\n", results.dump().c_str());
  return 0;
}
