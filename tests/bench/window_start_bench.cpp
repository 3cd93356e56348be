// SPDX-License-Identifier: GPL-3.0-or-later
// Seconds from starting the program until its window looks as it will stay: the start page, and the
// sample project. Watches the screen, so nothing else may be drawn there (an Xvfb of its own). A
// home of its own for every start, the files in the system's cache. Prints a table, then a line of
// JSON.
//
//   window_start_bench [STARTS]
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <vector>

namespace {

constexpr int kWatched = 5000;        // ms
constexpr int kBetween = 10;          // ms
constexpr double kSameShare = 0.005;  // of the pixels may differ: a caret blinks
constexpr double kBar = 1.5;          // s

struct Look {
  double seconds = 0;
  QImage picture = {};
};

double differingShare(const QImage& a, const QImage& b) {
  if (a.size() != b.size()) return 1;
  int differing = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y);
      const QRgb q = b.pixel(x, y);
      const auto far = [](int u, int v) { return std::abs(u - v) > 16; };
      differing += far(qRed(p), qRed(q)) || far(qGreen(p), qGreen(q)) || far(qBlue(p), qBlue(q));
    }
  }
  return static_cast<double>(differing) / (a.width() * a.height());
}

QImage look() {
  return QGuiApplication::primaryScreen()->grabWindow(0).toImage().scaled(
      192, 108, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

struct Start {
  double shown = 0;     // the first picture of a window
  double complete = 0;  // from here on as it stayed
};

Start startOnce(const QStringList& arguments) {
  const QTemporaryDir home;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"}) {
    environment.insert(QString::fromLatin1(name), home.path());
  }
  QProcess program;
  program.setProcessEnvironment(environment);
  program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  const QImage before = look();
  std::vector<Look> looks;
  QElapsedTimer timer;
  timer.start();
  program.start(QStringLiteral(ATTUNE_PROGRAM), arguments);
  while (timer.elapsed() < kWatched) {
    QImage picture = look();
    looks.push_back({static_cast<double>(timer.elapsed()) / 1000, std::move(picture)});
    QThread::msleep(kBetween);
    QCoreApplication::processEvents();
  }
  program.kill();
  program.waitForFinished();
  Start start;
  for (const Look& each : looks) {
    if (differingShare(each.picture, before) < 0.5) continue;
    start.shown = each.seconds;
    break;
  }
  start.complete = looks.back().seconds;
  for (auto each = looks.rbegin(); each != looks.rend(); ++each) {
    if (differingShare(each->picture, looks.back().picture) > kSameShare) break;
    start.complete = each->seconds;
  }
  return start;
}

}  // namespace

int main(int argc, char** argv) {
  QGuiApplication application(argc, argv);
  if (QGuiApplication::platformName() != QStringLiteral("xcb")) {
    std::fprintf(stderr, "window_start_bench: needs an X display of its own; use xvfb-run\n");
    return 0;
  }
  const int starts = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
  nlohmann::json results = nlohmann::json::object();
  for (const bool sample : {false, true}) {
    std::vector<double> shown;
    std::vector<double> complete;
    // The first one brings the files into the cache.
    for (int i = 0; i <= starts; ++i) {
      const Start start =
          startOnce(sample ? QStringList{QStringLiteral("--sample")} : QStringList{});
      if (i == 0) continue;
      shown.push_back(start.shown);
      complete.push_back(start.complete);
    }
    std::sort(shown.begin(), shown.end());
    std::sort(complete.begin(), complete.end());
    const double middle = complete[complete.size() / 2];
    std::printf("%-32s window %.2f s, complete %.2f s (slowest %.2f)  %s\n",
                sample ? "start with the sample" : "start to the start page",
                shown[shown.size() / 2], middle, complete.back(), middle < kBar ? "" : "MISSED");
    results[sample ? "sample" : "start_page"] = {{"shown_s", shown[shown.size() / 2]},
                                                 {"complete_s", middle},
                                                 {"slowest_s", complete.back()},
                                                 {"starts", starts}};
  }
  std::printf("\n%s\n", results.dump().c_str());
  return 0;
}
