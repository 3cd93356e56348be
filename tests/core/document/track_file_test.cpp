// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/track_file.h"

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "tests/support/expect_error.h"

using namespace attune;
using nlohmann::json;

namespace {

const char* const kFile = R"({"version": 1, "frames": 16, "tracks": [{
  "id": "t1", "words": ["burger"], "outside": "hold", "feather": 0.02,
  "keys": [{"frame": 0, "shape": {"ellipse": [0.155, 0.155, 0.17, 0.17, 0]}, "interp": "linear"},
           {"frame": 15, "shape": {"ellipse": [0.155, 0.907, 0.17, 0.17, 0]}}]}]})";

std::string badTracks(const json& document, int frames = 16) {
  return badInputOf([&] { (void)parseTracks(document, frames, "t.json"); });
}

json changed(const std::string& pointer, const json& value) {
  json document = json::parse(kFile);
  document[json::json_pointer(pointer)] = value;
  return document;
}

}  // namespace

class TrackFileTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTheMinimalForm() {
    const auto tracks = parseTracks(json::parse(kFile), 16, "t.json");
    QCOMPARE(tracks.size(), std::size_t{1});
    QCOMPARE(tracks[0].words, std::vector<std::string>{"burger"});
    QCOMPARE(tracks[0].feather, 0.02);
    QVERIFY(std::abs(centroid(*shapeAt(tracks[0], 15, 16)).y - 0.907) < 1e-12);
  }

  void comesBackAsItWas() {
    Track track;
    track.id = "everything";
    track.words = {"red", "ball"};
    auto image = std::make_shared<Image>(Size2i{5, 4}, 1);
    image->pixels[7] = 200;
    image->pixels[19] = 255;
    track.keys = {
        {.frame = 0, .geometry = BoxShape{.centre = {0.3, 0.4}, .angle = 12}, .pinned = true},
        {.frame = 3, .geometry = PolygonShape{{{0, 0}, {0.5, 0}, {0.2, 0.6}}}},
        {.frame = 5,
         .geometry = BrushShape{.bitmap = image, .area = {0.1, 0.2, 0.6, 0.7}},
         .toNext = Interpolation::Smooth,
         .origin = KeyOrigin::Tracked,
         .confidence = 0.375}};
    track.hidden = {{2, 2}, {4, 6}};
    track.path = Path{.kind = PathKind::CatmullRom,
                      .points = {{0.1, 0.1}, {0.5, 0.9}, {0.9, 0.1}},
                      .progress = {{0.5, 0.2}},
                      .start = 1,
                      .end = 6};
    track.first = 1;
    track.last = 7;
    track.outside = OutsideKeys::Off;
    track.overdrive = 1.5;
    track.logSize = false;
    const auto back = parseTracks(json::parse(tracksToJson({track}).dump()), 8, "t.json");
    QVERIFY(back == std::vector<Track>{track});
  }

  void readsMaskFilesBesideIt() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.path().toStdString() + "/t.json";
    writeFile(file, R"({"version": 1, "tracks": [{"keys": [
        {"frame": 0, "shape": {"brush": {"file": "mask.png"}}}]}]})");
    std::filesystem::path asked;
    const auto tracks = loadTracks(file, 4, [&](const std::filesystem::path& path) {
      asked = path;
      return Image({4, 4}, 1, 255);
    });
    QCOMPARE(asked, file.parent_path() / "mask.png");
    QCOMPARE(areaOf(tracks[0].keys[0].geometry), 1.0);
    QVERIFY(mentions(badInputOf([&] { (void)loadTracks(file, 4); }), "brush.file"));
  }

  void namesFieldAndRemedy() {
    QCOMPARE(badTracks(changed("/tracks/0/keys/1/frame", 17)),
             std::string("t.json: tracks[0]: keys[1].frame: 17 is past the clip's last frame (15); "
                         "use 0..15"));
    QCOMPARE(badTracks(changed("/tracks/0/fether", 1)),
             std::string("t.json: tracks[0].fether: unknown field; did you mean feather?"));
    QCOMPARE(badTracks(changed("/tracks/0/keys/0/interp", "cubic")),
             std::string("t.json: tracks[0].keys[0].interp: \"cubic\" is unknown; use one of hold, "
                         "linear, smooth"));
    QCOMPARE(badTracks(changed("/version", 2)),
             std::string("t.json: version: 2 is not known; this program reads version 1"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/keys/0/shape", json::object())), "polygon"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/keys/0/shape/ellipse", {1, 2})), "use 4 to 5"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/feather", "soft")), "must be a number"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/keys/0/origin", "found")), "painted, tracked"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/keys/0/confidence", 1.5)), "keys[0].confidence"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/hidden", {3, 5})), "hidden[0]: must be a list"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/hidden", {{3}})), "pair [first, last]"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/words", "burger")), "must be a list"));
    QVERIFY(mentions(badTracks(changed("/tracks/0/keys/0/frame", 0.5)), "whole number"));
    QVERIFY(mentions(badTracks(changed("/tracks", json::array())), "tracks: is empty"));
    QVERIFY(mentions(badTracks({{"tracks", json::array()}}), "version: is missing"));
    QVERIFY(mentions(badTracks(json::array()), "must be an object"));
    const json runs = {{"brush", {{"size", {2, 2}}, {"runs", {255, 3}}}}};
    QVERIFY(mentions(badTracks(changed("/tracks/0/keys/0/shape", runs)), "fill the mask exactly"));
    const json flood = {{"brush", {{"size", {2, 2}}, {"runs", {255, 60000000, 0, 1}}}}};
    QVERIFY(mentions(badTracks(changed("/tracks/0/keys/0/shape", flood)), "fill the mask exactly"));
  }

  void tellsTheLineOfBrokenJson() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.path().toStdString() + "/t.json";
    writeFile(file, "{\"version\": 1,\n \"tracks\": [}\n");
    QVERIFY(mentions(badInputOf([&] { (void)loadTracks(file, 4); }), "t.json: line 2"));
  }

  void readsPathArguments() {
    const Path path = parsePathArgument("0.2,0.5; 0.8,0.5;-0.1,1.2");
    QCOMPARE(path.points.size(), std::size_t{3});
    QCOMPARE(path.points[2], (Vec2{-0.1, 1.2}));
    const QTemporaryDir folder;
    const std::string file = folder.path().toStdString() + "/path.json";
    writeFile(file, R"({"version": 1, "path": {"kind": "bezier", "start": 2,
        "points": [[0, 0], [0.1, 0], [0.2, 0], [1, 1]]}})");
    QCOMPARE(parsePathArgument(file).start, 2);
    QVERIFY(parsePathArgument(file).kind == PathKind::Bezier);
    writeFile(file, R"({"version": 1, "points": [[0, 0], [1, 1]]})");
    QCOMPARE(parsePathArgument(file).points.size(), std::size_t{2});
    for (const char* bad : {"0.2,0.5;left", "0.2;0.5", "0.2,0.5,0.1;0,0", "0.2,0.5", "1,1;nan,0"})
      QVERIFY2(mentions(badInputOf([&] { (void)parsePathArgument(bad); }), "x,y;x,y"), bad);
  }

  void readsBoxArguments() {
    QVERIFY(isBoxArgument("box:0,0,1,1") && !isBoxArgument("mask.png"));
    const Track track = parseBoxArgument("box:0.1,0.2,0.5,0.8");
    const auto shape = shapeAt(track, 9, 16);
    QVERIFY(shape && std::abs(areaOf(*shape) - 0.24) < 1e-12);
    for (const char* bad :
         {"box:0.1,0.2,0.5", "box:a,b,c,d", "box:0.5,0.2,0.1,0.8", "box:1.1,0,1.5,1", "box:"})
      QVERIFY2(mentions(badInputOf([&] { (void)parseBoxArgument(bad); }), bad), bad);
  }
};

QTEST_APPLESS_MAIN(TrackFileTest)
#include "track_file_test.moc"
