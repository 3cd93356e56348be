// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_order.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using attune::findIncludeViolations;
using attune::Violation;

namespace {

// A made-up tree that lives as long as the test.
class Tree {
 public:
  Tree& add(const std::string& path, const std::string& text) {
    const std::filesystem::path file = root() / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
    return *this;
  }
  [[nodiscard]] std::filesystem::path root() const { return folder_.path().toStdString(); }
  [[nodiscard]] std::vector<Violation> violations() const { return findIncludeViolations(root()); }

 private:
  QTemporaryDir folder_;
};

}  // namespace

class IncludeOrderTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theHouseIsInOrder() {
    QVERIFY2(std::filesystem::exists("core/base/error.h"), "run from the repository root");
    const std::vector<Violation> found = findIncludeViolations(std::filesystem::current_path());
    for (const Violation& violation : found) {
      qWarning("%s:%d: %s", violation.file.c_str(), violation.line, violation.what.c_str());
    }
    QVERIFY(found.empty());
  }

  void acceptsWhatPointsDown() {
    Tree tree;
    tree.add("kernels/blend.h", "#pragma once\n#include <vector>\n")
        .add("core/base/error.h", "#include <string>\n")
        .add(
            "core/models/unet.cpp",
            "#include \"core/nn/conv.h\"\n#include \"core/base/error.h\"\n#include <ATen/ATen.h>\n")
        .add("core/steering/rule.cpp", "#include \"core/models/unet.h\"\n")
        .add("render/frame.cpp", "#include \"kernels/blend.h\"\n#include <QImage>\n")
        .add("ui/window.cpp", "#include \"render/frame.h\"\n#include <QWidget>\n")
        .add("app/main.cpp", "#include \"ui/window.h\"\n#include \"core/base/error.h\"\n")
        .add("tests/any_test.cpp", "#include \"app/main.h\"\n");
    QVERIFY(tree.violations().empty());
  }

  void findsEachKindOfViolation_data() {
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("line");
    const auto row = [](const char* name, const char* file, const char* line) {
      QTest::newRow(name) << std::string(file) << std::string(line);
    };
    row("kernels to core", "kernels/blend.cpp", "#include \"core/base/error.h\"");
    row("core to render", "core/engine/engine.cpp", "#include \"render/frame.h\"");
    row("core to tests", "core/base/a.h", "#include \"tests/kit.h\"");
    row("render to ui", "render/frame.h", "#include \"ui/window.h\"");
    row("ui to app", "ui/window.h", "#  include \"app/main.h\"");
    row("base to text", "core/base/error.h", "#include \"core/text/words.h\"");
    row("attention to nn", "core/attention/site.h", "#include \"core/nn/conv.h\"");
    row("steering to pipeline", "core/steering/rule.h", "#include \"core/pipeline/plan.h\"");
    row("document to engine", "core/document/clip.h", "#include <core/engine/engine.h>");
    row("Qt in kernels", "kernels/blend.cu", "#include <QImage>");
    row("Qt in core", "core/media/clip.cpp", "#include <QtCore/QString>");
    row("Widgets in render", "render/frame.cpp", "#include <QtWidgets/QLabel>");
    row("torch in kernels", "kernels/blend.h", "#include <ATen/ATen.h>");
    row("torch in ui", "ui/window.cpp", "#include <torch/script.h>");
  }

  void findsEachKindOfViolation() {
    QFETCH(std::string, file);
    QFETCH(std::string, line);
    Tree tree;
    tree.add(file, "#pragma once\n" + line + "\n");
    const std::vector<Violation> found = tree.violations();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].file, file);
    QCOMPARE(found[0].line, 2);
  }

  void seesThroughRelativePaths() {
    Tree tree;
    tree.add("ui/window.h", "").add("core/base/error.cpp", "#include \"../../ui/window.h\"\n");
    const std::vector<Violation> found = tree.violations();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].what, std::string("includes ui/window.h, which stands above core/base"));
  }

  void equalsMayNotIncludeInACircle() {
    Tree tree;
    tree.add("core/metrics/score.h", "")
        .add("core/study/sweep.h", "#include \"core/metrics/score.h\"\n");
    QVERIFY(tree.violations().empty());
    tree.add("core/metrics/bad.h", "#include \"core/study/sweep.h\"\n");
    QCOMPARE(tree.violations().size(), std::size_t{2});
  }

  void everyCoreFolderHasARank() {
    Tree tree;
    tree.add("core/helpers/misc.h", "");
    QCOMPARE(tree.violations().size(), std::size_t{1});
  }
};

QTEST_APPLESS_MAIN(IncludeOrderTest)
#include "include_order_test.moc"
