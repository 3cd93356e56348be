// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attention_save.h"

#include <ATen/core/Tensor.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "core/weights/safetensors.h"

using namespace attune;

namespace {

std::shared_ptr<const JobAttention> step(int number) {
  auto told = std::make_shared<JobAttention>();
  told->step = number;
  told->words = {"red", "ball"};
  WordMaps maps(2);
  for (int word = 0; word < 2; ++word) {
    for (int frame = 0; frame < 3; ++frame) {
      maps[static_cast<std::size_t>(word)].push_back(
          {Image({4, 2}, 1, static_cast<std::uint8_t>(51 * (word + frame))), 0.25});
    }
  }
  told->sites = {{.site = "x.attn2",
                  .kind = AttentionKind::Cross,
                  .grid = {4, 2},
                  .entropyShare = 0.5,
                  .rowEntropies = {3, Image({4, 2}, 1, 51)},
                  .maps = maps},
                 {.site = "x.attn1", .grid = {4, 2}, .entropyShare = 0.25}};
  return told;
}

}  // namespace

class AttentionSaveTest : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  std::filesystem::path at(const char* name) const {
    return folder_.filePath(QString::fromLatin1(name)).toStdString();
  }

 private Q_SLOTS:
  void everyStepAsTheRecorderNamesIt() {
    const std::vector steps{step(1), step(2)};
    saveMaps(at("maps.safetensors"), steps);
    const SafetensorsFile file(at("maps.safetensors"));
    QCOMPARE(file.entries().size(), std::size_t{2});
    const at::Tensor maps = file.tensor("maps.001.x.attn2");
    QCOMPARE(maps.sizes(), at::IntArrayRef({2, 3, 2, 4}));
    QVERIFY(std::abs(maps[1][2][1][3].item<double>() - 0.25 * 153 / 255) < 1e-6);
    QVERIFY(file.metadata().at("words").find("\"ball\"") != std::string::npos);
    QVERIFY(file.metadata().at("statistics").find("x.attn1") != std::string::npos);
  }

  void aSiteAsAnArray() {
    saveArray(at("site.npy"), *step(1), {.site = "x.attn2"});
    QFile file(QString::fromStdString(at("site.npy").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\x93NUMPY\x01"));
    const int header =
        static_cast<unsigned char>(bytes[8]) + 256 * static_cast<unsigned char>(bytes[9]);
    QCOMPARE((10 + header) % 64, 0);
    QVERIFY(bytes.mid(10, header).contains("'shape': (2, 3, 2, 4, )"));
    QCOMPARE(bytes.mid(10, header).back(), '\n');
    QCOMPARE(bytes.size(), 10 + header + 4 * 48);
    float last = 0;
    std::memcpy(&last, bytes.constData() + bytes.size() - 4, 4);
    QVERIFY(std::abs(last - 0.15F) < 1e-6F);
    saveArray(at("rows.npy"), *step(1), {.site = "x.attn2", .word = MapChoice::kEntropy});
    QFile rows(QString::fromStdString(at("rows.npy").string()));
    QVERIFY(rows.open(QIODevice::ReadOnly));
    QVERIFY(rows.readAll().contains("'shape': (3, 2, 4, )"));
  }

  void nothingRecordedIsSaidAndNothingWritten() {
    const std::vector<std::shared_ptr<const JobAttention>> none;
    QVERIFY_EXCEPTION_THROWN(saveMaps(at("none.safetensors"), none), Error);
    QVERIFY_EXCEPTION_THROWN(saveArray(at("none.npy"), *step(1), {.site = "x.attn1"}), Error);
    QVERIFY_EXCEPTION_THROWN(saveArray(at("no/where.npy"), *step(1), {.site = "x.attn2"}), Error);
    QVERIFY(!std::filesystem::exists(at("none.safetensors")));
    QVERIFY(!std::filesystem::exists(at("none.npy")));
  }
};

QTEST_APPLESS_MAIN(AttentionSaveTest)
#include "attention_save_test.moc"
