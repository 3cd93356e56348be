// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/safetensors_header.h"

#include <QTest>
#include <filesystem>
#include <string>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;
using namespace attune;

namespace {

std::string fileOf(std::string_view header, std::string_view data, std::uint64_t length) {
  std::string bytes;
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(length >> (8 * i) & 0xff);
  return bytes.append(header).append(data);
}

std::string fileOf(std::string_view header, std::string_view data = {}) {
  return fileOf(header, data, header.size());
}

SafetensorsHeader parse(std::string_view file) {
  return parseSafetensorsHeader(std::as_bytes(std::span(file)), file.size(), "x.safetensors");
}

}  // namespace

class SafetensorsHeaderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsEntriesInTheOrderOfTheirBytes() {
    const std::string file = fileOf(R"({"__metadata__":{"format":"pt"},)"
                                    R"("b":{"dtype":"F16","shape":[2,3],"data_offsets":[4,16]},)"
                                    R"("a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}   )",
                                    std::string(16, 'x'));
    const SafetensorsHeader header = parse(file);
    QCOMPARE(header.dataStart, file.size() - 16);
    QCOMPARE(header.metadata.at("format"), std::string("pt"));
    QCOMPARE(header.entries.size(), std::size_t{2});
    QCOMPARE(header.entries[0].name, std::string("a"));
    QVERIFY(header.entries[0].shape.empty());
    QCOMPARE(header.entries[0].offset, header.dataStart);
    QCOMPARE(header.entries[1].shape, (std::vector<std::int64_t>{2, 3}));
    QCOMPARE(header.entries[1].dtype, Dtype::F16);
    QCOMPARE(header.entries[1].bytes, std::uint64_t{12});
    QCOMPARE(header.entries[1].offset, header.dataStart + 4);
  }

  void emptyFilesAndTensorsAreLegal() {
    QVERIFY(parse(fileOf("{}")).entries.empty());
    QVERIFY(parse(fileOf(R"({"__metadata__":null})")).metadata.empty());
    const auto header = parse(fileOf(R"({"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
                                     R"("a":{"dtype":"F32","shape":[3,0],"data_offsets":[0,0]}})",
                                     "x"));
    QCOMPARE(header.entries[0].name, std::string("a"));
    QCOMPARE(header.entries[0].bytes, std::uint64_t{0});
  }

  void fieldsOfTheFutureAreSteppedOver() {
    const auto header = parse(
        fileOf(R"({"a":{"new":{"dtype":[1,{"shape":2}]},"dtype":"I8","more":[[]],"shape":[1],)"
               R"("data_offsets":[0,1],"last":null}})",
               "x"));
    QCOMPARE(header.entries.size(), std::size_t{1});
    QCOMPARE(header.entries[0].dtype, Dtype::I8);
  }

  void knowsEveryDtype() {
    const std::vector<std::pair<const char*, std::size_t>> dtypes{
        {"BOOL", 1}, {"U8", 1},  {"I8", 1},  {"U16", 2}, {"I16", 2}, {"F16", 2}, {"BF16", 2},
        {"U32", 4},  {"I32", 4}, {"F32", 4}, {"U64", 8}, {"I64", 8}, {"F64", 8}, {"C64", 8}};
    for (const auto& [name, bytes] : dtypes) {
      const std::string entry = std::string("{\"a\":{\"dtype\":\"") + name +
                                "\",\"shape\":[3],\"data_offsets\":[0," +
                                std::to_string(3 * bytes) + "]}}";
      const auto header = parse(fileOf(entry, std::string(3 * bytes, 'x')));
      QCOMPARE(dtypeName(header.entries[0].dtype), std::string_view(name));
      QCOMPARE(dtypeBytes(header.entries[0].dtype), bytes);
    }
  }

  void refuses_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const std::string& file, const char* message) {
      QTest::newRow(name) << QByteArray::fromStdString(file) << QString::fromUtf8(message);
    };
    // One tensor "a" of the given fields, over one byte of data.
    const auto tensor = [](const std::string& fields) {
      return fileOf("{\"a\":{" + fields + "}}", "x");
    };
    const auto two = [](const char* first, const char* second) {
      return fileOf(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":)" + std::string(first) +
                        R"(},"b":{"dtype":"U8","shape":[2],"data_offsets":)" + second + "}}",
                    "wxyz");
    };
    const char* good = R"("dtype":"U8","shape":[1],"data_offsets":[0,1])";

    row("empty file", "", "is too short");
    row("seven bytes", "1234567", "is too short");
    row("huge header", fileOf("{}", "", 100'000'001), "100000001 bytes long");
    row("header past 2^63", fileOf("{}", "", ~std::uint64_t{0}), "is no safetensors file");
    row("cut in the header", fileOf("{}", "", 3), "is cut short inside its header");
    row("no header", fileOf("", "x"), "does not begin with '{'");
    row("leading space", fileOf(" {}"), "does not begin with '{'");
    row("byte order mark", fileOf("\xEF\xBB\xBF{}"), "does not begin with '{'");
    row("a list", fileOf("[]"), "does not begin with '{'");
    row("half of JSON", fileOf("{\"a\":"), "is not UTF-8 JSON (at its byte");
    row("two objects", fileOf("{}{}"), "is not UTF-8 JSON");
    row("zero padding", fileOf(std::string("{}\0\0", 4)), "is not UTF-8 JSON");
    row("no UTF-8", fileOf("{\"\xff\":{}}"), "is not UTF-8 JSON");
    row("overlong UTF-8", fileOf("{\"\xc0\xaf\":{}}"), "is not UTF-8 JSON");
    row("half a surrogate", fileOf(R"({"\ud800":{}})"), "is not UTF-8 JSON");
    row("name twice", fileOf(std::string("{\"a\":{") + good + "},\"a\":{" + good + "}}", "x"),
        "the name 'a' occurs twice");
    row("metadata twice", fileOf(R"({"__metadata__":{},"__metadata__":{}})"), "occurs twice");
    row("metadata key twice", fileOf(R"({"__metadata__":{"k":"1","k":"2"}})"),
        "the metadata name 'k' occurs twice");
    row("metadata number", fileOf(R"({"__metadata__":{"k":1}})"), "is a number, not a string");
    row("metadata nested", fileOf(R"({"__metadata__":{"k":{}}})"), "is an object, not a string");
    row("metadata list", fileOf(R"({"__metadata__":[]})"), "__metadata__ is a list");
    row("tensor number", fileOf(R"({"a":1})"), "'a' is a number, not an object");
    row("tensor null", fileOf(R"({"a":null})"), "'a' is null, not an object");
    row("no dtype", tensor(R"("shape":[1],"data_offsets":[0,1])"), "'a' has no dtype");
    row("no shape", tensor(R"("dtype":"U8","data_offsets":[0,1])"), "'a' has no shape");
    row("no offsets", tensor(R"("dtype":"U8","shape":[1])"), "'a' has no data_offsets");
    row("dtype twice", tensor(R"("dtype":"U8","dtype":"U8")"), "gives its dtype twice");
    row("shape twice", tensor(R"("shape":[1],"shape":[1])"), "gives its shape twice");
    row("unknown dtype", tensor(R"("dtype":"F128")"), "unknown dtype 'F128'");
    row("lower-case dtype", tensor(R"("dtype":"f32")"), "unknown dtype 'f32'");
    row("a dtype of two lines", tensor(R"("dtype":"F8_\n")"), "has the dtype 'F8_?'");
    row("dtype number", tensor(R"("dtype":1)"), "has a number for its dtype");
    row("dtype list", tensor(R"("dtype":["U8"])"), "has a list for its dtype");
    for (const char* name : {"F8_E4M3", "F8_E5M2", "F8_E8M0", "F6_E2M3", "F4"}) {
      row(name, tensor(std::string("\"dtype\":\"") + name + "\""),
          "not supported; convert the file to F16, BF16 or F32");
    }
    row("shape text", tensor(R"("shape":"1")"), "has a string for its shape");
    row("shape of text", tensor(R"("shape":["1"])"), "has a string in its shape");
    row("shape of lists", tensor(R"("shape":[[1]])"), "has a list in its shape");
    row("negative shape", tensor(R"("shape":[-1])"), "has a negative number in its shape");
    row("shape fraction", tensor(R"("shape":[1.0])"), "has a fraction or too large a number");
    row("shape of 2^64", tensor(R"("shape":[18446744073709551616])"), "too large a number");
    row("shape of 2^63", tensor(R"("shape":[9223372036854775808])"), "a dimension past 2^63");
    row("one offset", tensor(R"("data_offsets":[0])"), "fewer than two data_offsets");
    row("three offsets", tensor(R"("data_offsets":[0,1,2])"), "more than two data_offsets");
    row("negative offset", tensor(R"("data_offsets":[-1,0])"), "a negative number in its data_off");
    row("backwards", tensor(R"("dtype":"U8","shape":[1],"data_offsets":[1,0])"),
        "ends before it begins");
    row("too few bytes", tensor(R"("dtype":"F32","shape":[1],"data_offsets":[0,1])"),
        "takes 1 bytes, but its shape and dtype need 4");
    row("elements overflow",
        tensor(R"("dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0])"),
        "has a shape past 2^63 elements");
    row("strides overflow",
        tensor(R"("dtype":"U8","shape":[0,4294967296,4294967296],"data_offsets":[0,0])"),
        "has a shape past 2^63 elements");
    row("bytes overflow",
        tensor(R"("dtype":"F64","shape":[9223372036854775807],"data_offsets":[0,0])"),
        "has a shape past 2^64 bytes");
    row("a hole first", two("[1,3]", "[3,5]"), "'a' begins at byte 1");
    row("a hole between", two("[0,2]", "[3,5]"), "'b' begins at byte 3 of the data, but 2");
    row("an overlap", two("[0,2]", "[1,3]"), "'b' begins at byte 1 of the data, but 2");
    row("the same bytes", two("[0,2]", "[0,2]"), "'b' begins at byte 0 of the data, but 2");
    row("cut short", two("[0,2]", "[2,4]").erase(two("[0,2]", "[2,4]").size() - 1),
        "it is cut short: fetch it again");
    row("bytes left over", two("[0,2]", "[2,4]") + "!", "but the file has 5 for them");
    row("deep nesting", fileOf("{\"a\":" + std::string(500'000, '[')), "'a' is a list");
    row("deep unknown field", tensor("\"x\":" + std::string(500'000, '[')), "is not UTF-8 JSON");
    row("a name of two lines", fileOf(R"({"a\nb":1})"), "'a?b' is a number");
  }
  void refuses() {
    QFETCH(QByteArray, file);
    QFETCH(QString, message);
    try {
      (void)parse(file.toStdString());
    } catch (const Error& error) {
      const QString found = QString::fromStdString(error.message());
      QCOMPARE(error.code(), ErrorCode::BadInput);
      QVERIFY2(found.startsWith(QStringLiteral("x.safetensors: ")), qPrintable(found));
      QVERIFY2(found.contains(message), qPrintable(found));
      QVERIFY(!found.contains(QChar(u'\n')));
      return;
    }
    QFAIL("no error");
  }

  // What the fuzzer starts from, and whatever it once found.
  void survivesTheCorpus() {
    int accepted = 0;
    int refused = 0;
    for (const auto& entry : fs::directory_iterator("tests/fuzz/corpus/safetensors")) {
      try {
        (void)parse(readFile(entry.path()));
        ++accepted;
      } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        ++refused;
      }
    }
    QVERIFY(accepted > 4 && refused > 4);
  }
};

QTEST_APPLESS_MAIN(SafetensorsHeaderTest)
#include "safetensors_header_test.moc"
