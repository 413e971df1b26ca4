// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/yamlreader.h"

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonOf(const QByteArray &yaml, const YamlLimits &limits = {})
{
    const auto documents = readYaml(yaml, limits);
    if (!documents)
        return documents.error().reason.toUtf8();
    QJsonArray values;
    for (const YamlDocument &document : *documents)
        values.append(document.value);
    return QJsonDocument(values).toJson(QJsonDocument::Compact);
}

QString refusal(const QByteArray &yaml, const YamlLimits &limits = {})
{
    const auto documents = readYaml(yaml, limits);
    return documents ? u"accepted"_s
                     : documents.error().reason + u" line "_s + documents.error().facts.value(u"line"_s);
}

} // namespace

TEST(YamlReader, readsWhatKubectlReads)
{
    EXPECT_EQ(jsonOf("kind: Plan\nspec:\n  vms:\n  - id: vm-1\n    warm: true\n  - {id: vm-2, n: 3}\n"),
              R"([{"kind":"Plan","spec":{"vms":[{"id":"vm-1","warm":true},{"id":"vm-2","n":3}]}}])");
    EXPECT_EQ(jsonOf(R"({"a": [1, "x", null]})"), R"([{"a":[1,"x",null]}])");
}

TEST(YamlReader, readsSeveralDocumentsAndLeavesEmptyOnesOut)
{
    EXPECT_EQ(jsonOf("---\na: 1\n---\n---\nb: 2\n...\n"), R"([{"a":1},{"b":2}])");
    EXPECT_EQ(jsonOf(""), "[]");
}

TEST(YamlReader, keepsTextThatOnlyLooksLikeSomethingElse)
{
    EXPECT_EQ(jsonOf("- no\n- 0123\n- '12'\n- \"true\"\n- 1.2.3\n- 52:6C\n"),
              R"([["no","0123","12","true","1.2.3","52:6C"]])");
    EXPECT_EQ(jsonOf("- 1.5\n- -7\n- 9007199254740993\n- ~\n- 1e3\n"),
              R"([[1.5,-7,9007199254740993,null,1000]])");
}

TEST(YamlReader, keepsBlockText)
{
    EXPECT_EQ(jsonOf("playbook: |\n  - hosts: all\n    tasks: []\n"),
              R"([{"playbook":"- hosts: all\n  tasks: []\n"}])");
}

TEST(YamlReader, knowsTheLineOfEveryValue)
{
    const auto documents = readYaml("kind: Plan\nspec:\n  vms:\n  - id: vm-1\n  - id: vm-2\n  a/b: 1\n");
    ASSERT_TRUE(documents);
    const QHash<QString, int> &lines = documents->first().lines;
    EXPECT_EQ(lines.value(u"/kind"_s), 1);
    EXPECT_EQ(lines.value(u"/spec/vms/1/id"_s), 5);
    EXPECT_EQ(lines.value(u"/spec/a~1b"_s), 6);
}

TEST(YamlReader, refusesDuplicateKeysWithTheLine)
{
    EXPECT_EQ(refusal("a: 1\nb: 2\na: 3\n"), u"YamlDuplicateKey line 3"_s);
}

TEST(YamlReader, refusesAliasesWhereTheyAreNotAllowed)
{
    EXPECT_EQ(refusal("a: &x 1\nb: *x\n"), u"YamlAlias line 2"_s);
    YamlLimits limits;
    limits.aliases = true;
    EXPECT_EQ(jsonOf("a: &x {n: 1}\nb: *x\n", limits), R"([{"a":{"n":1},"b":{"n":1}}])");
}

TEST(YamlReader, countsWhatAliasesStandFor)
{
    YamlLimits limits;
    limits.aliases = true;
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const QByteArray previous = "*a" + QByteArray::number(i - 1);
        const QByteArray name = 'a' + QByteArray::number(i);
        bomb += name + ": &" + name + " [" + (previous + ", ").repeated(9) + previous + "]\n";
    }
    EXPECT_TRUE(refusal(bomb, limits).startsWith(u"YamlTooMany"_s));
}

TEST(YamlReader, refusesWhatIsTooDeepTooLargeOrTagged)
{
    EXPECT_EQ(refusal(QByteArray("[").repeated(33) + QByteArray("]").repeated(33)), u"YamlTooDeep line 1"_s);
    EXPECT_TRUE(refusal(QByteArray("[").repeated(100000)).startsWith(u"Yaml"_s));
    EXPECT_EQ(refusal(QByteArray(1024 * 1024 + 1, 'x')), u"YamlTooLarge line 1"_s);
    EXPECT_EQ(refusal("a: 1\nb: !!python/object x\n"), u"YamlTag line 2"_s);
    EXPECT_EQ(refusal("? [a]\n: 1\n"), u"YamlKey line 1"_s);
}

TEST(YamlReader, saysWhereTheSyntaxBreaks)
{
    const auto documents = readYaml("a: 1\nb: [1, 2\nc: 3\n");
    ASSERT_FALSE(documents);
    EXPECT_EQ(documents.error().reason, u"YamlSyntax"_s);
    EXPECT_FALSE(documents.error().nativeDetail.isEmpty());
    EXPECT_GT(documents.error().facts.value(u"line"_s).toInt(), 1);
}

} // namespace naru
