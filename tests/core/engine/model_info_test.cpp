// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_info.h"

#include <QTest>
#include <QTemporaryDir>

#include "core/base/error.h"

using namespace attune;

class ModelInfoTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theStarterIsDescribed() {
    const ModelInfo info = describeModel("resources/starter/model");
    QCOMPARE(info.title, std::string("starter"));
    QCOMPARE(info.family, std::string("animatediff"));
    QCOMPARE(info.pipelineClass, std::string("AnimateDiffPipeline"));
    QCOMPARE(info.size, (Size2i{128, 128}));
    QCOMPARE(info.pixelsPerCell, 8);
    QVERIFY(info.bytesOnDisk > 10e6 && info.bytesOnDisk < 40e6);
    // Half precision on disk: two bytes a parameter.
    QVERIFY(info.parameters > info.bytesOnDisk / 2 * 0.95);
    QVERIFY(info.parameters < info.bytesOnDisk / 2);
    QVERIFY(info.vocabulary.size() > 50);
    QVERIFY(info.mostFrames >= 16);
  }

  void aModelWithoutDefaultsIsDescribed() {
    const ModelInfo info = describeModel("tests/reference/pipeline/model");
    QCOMPARE(info.title, std::string("pipeline"));
    QCOMPARE(info.mostFrames, 8);
    QCOMPARE(info.pixelsPerCell, 2);
    QCOMPARE(info.tokens, 14);
    QVERIFY(info.vocabulary.empty());
  }

  void whatIsMissingIsNamed() {
    const QTemporaryDir folder;
    try {
      (void)describeModel(folder.path().toStdString());
      QFAIL("an empty folder was described");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::BadInput);
      QVERIFY(error.message().find("unet/config.json") != std::string::npos);
    }
  }

  void tokensAreCounted_data() {
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("unknown");
    QTest::newRow("empty") << QString() << 0 << QStringList();
    QTest::newRow("known") << QStringLiteral("a big red ball, in the sky") << 8 << QStringList();
    QTest::newRow("some are not") << QStringLiteral("a red zebra") << -1
                                  << QStringList{QStringLiteral("zebra")};
    QTest::newRow("of another alphabet")
        << QStringLiteral("a red 球") << -1 << QStringList{QStringLiteral("球")};
  }

  void tokensAreCounted() {
    QFETCH(QString, prompt);
    QFETCH(int, count);
    QFETCH(QStringList, unknown);
    const PromptTokens tokens(describeModel("resources/starter/model"));
    const std::string text = prompt.toStdString();
    const PromptCheck check = tokens.check(text);
    if (count >= 0) QCOMPARE(check.count, count);
    QVERIFY(check.limit > 20);
    QStringList found;
    for (const TextSpan& span : check.unknown) {
      found << QString::fromStdString(std::string(span.of(text)));
    }
    QCOMPARE(found, unknown);
  }

  void aPromptThatIsTooLongIsCountedInFull() {
    const PromptTokens tokens(describeModel("resources/starter/model"));
    std::string text;
    for (int i = 0; i < 200; ++i) text += "ball ";
    QCOMPARE(tokens.check(text).count, 200);
    QVERIFY(tokens.check(text).limit < 200);
  }
};

QTEST_APPLESS_MAIN(ModelInfoTest)
#include "model_info_test.moc"
