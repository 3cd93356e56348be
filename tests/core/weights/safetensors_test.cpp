// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/safetensors.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;
using namespace attune;

class SafetensorsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void readsBackWhatItWrote() {
    std::map<std::string, at::Tensor> tensors;
    for (const at::ScalarType type : {at::kBool, at::kByte, at::kChar, at::kShort, at::kInt,
                                      at::kLong, at::kHalf, at::kBFloat16, at::kFloat, at::kDouble,
                                      at::kComplexFloat, at::kUInt16, at::kUInt32, at::kUInt64}) {
      tensors[c10::toString(type)] = at::arange(6, at::kFloat).to(type).view({2, 3});
    }
    tensors["scalar"] = at::full({}, 2.5);
    tensors["empty"] = at::empty({0, 4});
    tensors["strided"] = at::arange(6, at::kFloat).view({2, 3}).t();
    writeSafetensors(path(), tensors, {{"format", "pt"}});

    const SafetensorsFile file(path());
    QCOMPARE(file.entries().size(), tensors.size());
    QCOMPARE(file.metadata().at("format"), std::string("pt"));
    for (const auto& [name, tensor] : tensors) {
      const at::Tensor found = file.tensor(name);
      QCOMPARE(found.scalar_type(), tensor.scalar_type());
      QVERIFY2(found.sizes() == tensor.sizes(), name.c_str());
      // Not every unsigned type knows how to compare.
      QVERIFY2(at::equal(found.to(at::kComplexDouble), tensor.to(at::kComplexDouble)),
               name.c_str());
    }
  }

  void everyTensorIsAlignedAndTheBytesAreAlwaysTheSame() {
    const std::map<std::string, at::Tensor> tensors{{"a", at::ones({3}, at::kByte)},
                                                    {"b", at::ones({5}, at::kDouble)},
                                                    {"c", at::ones({3}, at::kHalf)},
                                                    {"d", at::ones({1}, at::kFloat)}};
    writeSafetensors(path(), tensors);
    const std::string first = readFile(path());
    writeSafetensors(path(), tensors);
    QCOMPARE(readFile(path()), first);
    const SafetensorsFile file(path());
    for (const SafetensorsEntry& entry : file.entries()) {
      QCOMPARE(entry.offset % dtypeBytes(entry.dtype), std::uint64_t{0});
    }
    QCOMPARE(file.entries().front().name, std::string("b"));
  }

  void tensorsAreViewsThatOutliveTheFile() {
    writeSafetensors(path(), {{"a", at::arange(4, at::kFloat)}, {"b", at::ones({2})}});
    at::Tensor a;
    {
      const SafetensorsFile file(path());
      a = file.tensor("a");
      QCOMPARE(file.tensor("a").data_ptr(), a.data_ptr());
      const auto distance = static_cast<const char*>(file.tensor("b").data_ptr()) -
                            static_cast<const char*>(a.data_ptr());
      QCOMPARE(distance, std::ptrdiff_t{16});
    }
    fs::remove(path());
    QVERIFY(at::equal(a, at::arange(4, at::kFloat)));
  }

  void writingToATensorLeavesTheFileAlone() {
    writeSafetensors(path(), {{"a", at::zeros({4})}});
    const std::string before = readFile(path());
    SafetensorsFile(path()).tensor("a").add_(1);
    QCOMPARE(readFile(path()), before);
    QVERIFY(at::equal(SafetensorsFile(path()).tensor("a"), at::zeros({4})));
  }

  void aFileCanBeReplacedWhileItIsInUse() {
    writeSafetensors(path(), {{"a", at::zeros({4})}});
    const at::Tensor old = SafetensorsFile(path()).tensor("a");
    writeSafetensors(path(), {{"a", old + 1}});
    QVERIFY(at::equal(old, at::zeros({4})));
    QVERIFY(at::equal(SafetensorsFile(path()).tensor("a"), at::ones({4})));
  }

  void unalignedTensorsAreCopied() {
    const std::string header = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    QVERIFY((8 + header.size()) % 4 != 0);
    std::string bytes(8, '\0');
    bytes[0] = static_cast<char>(header.size());
    bytes += header + std::string("\x00\x00\x80\x3f\x00\x00\x00\x40", 8);
    writeFile(path(), bytes);
    const at::Tensor a = SafetensorsFile(path()).tensor("a");
    QCOMPARE(reinterpret_cast<std::uintptr_t>(a.data_ptr()) % 4, std::uintptr_t{0});
    QVERIFY(at::equal(a, at::arange(1, 3, at::kFloat)));
  }

  void weightsTakePartInGradients() {
    writeSafetensors(path(), {{"a", at::ones({2})}});
    at::Tensor a;
    {
      const c10::InferenceMode inference;
      a = SafetensorsFile(path()).tensor("a");
    }
    QVERIFY(!a.is_inference());
    at::Tensor x = at::ones({2}).requires_grad_();
    (x * a).sum().backward();
    QVERIFY(at::equal(x.grad(), at::ones({2})));
  }

  void aFileCutShortIsRefused() {
    writeSafetensors(path(), {{"a", at::zeros({100})}});
    fs::resize_file(path(), fs::file_size(path()) - 1);
    expectError([&] { SafetensorsFile file(path()); }, "it is cut short: fetch it again");
    fs::resize_file(path(), 20);
    expectError([&] { SafetensorsFile file(path()); }, "is cut short inside its header");
    fs::resize_file(path(), 0);
    expectError([&] { SafetensorsFile file(path()); }, "is too short");
  }

  void missingThingsAreNamed() {
    expectError([&] { SafetensorsFile file(path()); }, "x.safetensors: cannot be read: No such");
    expectError([&] { SafetensorsFile file(path().parent_path()); }, "is not a file");
    writeSafetensors(path(), {});
    expectError([&] { (void)SafetensorsFile(path()).tensor("a"); }, "has no tensor 'a'");
  }

  void whatCannotBeWrittenLeavesNothing() {
    expectError(
        [&] {
          writeSafetensors(path(), {{"__metadata__", at::ones({1})}});
        },
        "cannot name");
    expectError([&] { writeSafetensors(path(), {{"\xff", at::ones({1})}}); }, "not UTF-8");
    expectError(
        [&] {
          writeSafetensors(path(), {{"a", at::ones({1}).to(at::kComplexDouble)}});
        },
        "'a': tensors of type ComplexDouble");
    expectError([&] { writeSafetensors(path() / "in" / "nothing", {}); }, "does not exist");
    QVERIFY(fs::is_empty(path().parent_path()));
  }

 private:
  [[nodiscard]] fs::path path() const {
    return fs::path(folder_->path().toStdString()) / "x.safetensors";
  }

  static void expectError(const std::function<void()>& action, const char* message) {
    try {
      action();
    } catch (const Error& error) {
      QVERIFY2(error.message().find(message) != std::string::npos, error.what());
      return;
    }
    QFAIL("no error");
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
