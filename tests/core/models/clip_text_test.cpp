// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/clip_text.h"

#include <ATen/core/grad_mode.h>

#include <QTest>

#include "core/base/error.h"
#include "tests/support/parity.h"

using namespace attune;
using tests::Parity;

class ClipTextTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matchesTransformers_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("quick_gelu") << "clip_text_quick_gelu";
    QTest::newRow("gelu, older names") << "clip_text_gelu";
  }

  void matchesTransformers() {
    QFETCH(QString, name);
    const at::NoGradGuard noGrad;
    const std::string folder = "tests/reference/" + name.toStdString();
    Parity io(folder + "/io.safetensors");
    const ClipTextModel model = ClipTextModel::load(folder, at::kFloat, at::kCPU);
    const at::Tensor out = model.encode(idsOf(io), nullptr, [&](std::string_view path,
                                                                const at::Tensor& h) {
      io.tap(path, h);
    });
    io.compare("out.last_hidden_state", out);
    QVERIFY2(io.failures().empty(), io.failures().c_str());
    QCOMPARE(io.compared(), 4);
  }

  void refusesWhatDoesNotFit() {
    const std::string folder = "tests/reference/clip_text_gelu";
    const ClipTextModel model = ClipTextModel::load(folder, at::kFloat, at::kCPU);
    QVERIFY_EXCEPTION_THROWN((void)model.encode({std::vector<int>(21, 0)}), Error);
    QVERIFY_EXCEPTION_THROWN((void)model.encode({{100000}}), Error);
    QVERIFY_EXCEPTION_THROWN((void)model.encode({{-1}}), Error);
  }

 private:
  static std::vector<std::vector<int>> idsOf(const Parity& io) {
    const at::Tensor ids = io.in("input_ids");
    std::vector<std::vector<int>> rows;
    for (int64_t b = 0; b < ids.size(0); ++b) {
      std::vector<int> row;
      for (int64_t i = 0; i < ids.size(1); ++i) row.push_back(ids[b][i].item<int>());
      rows.push_back(row);
    }
    return rows;
  }
};

QTEST_APPLESS_MAIN(ClipTextTest)
#include "clip_text_test.moc"
