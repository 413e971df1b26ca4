// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/yamlreader.h"
#include "core/settings/yamlwriter.h"
#include "tests/support/awaittask.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

TEST(YamlWriter, WritesWhatTheReaderReadsBackAsTheSame)
{
    const QJsonObject nested{
        {u"list"_s, QJsonArray{1, -2.5, true, QJsonValue::Null, QJsonArray(), QJsonObject()}},
        {u"no"_s, u"yes"_s}};
    const QJsonValue values[] = {
        nested,
        QJsonArray{nested, nested},
        QJsonObject(),
        QJsonArray{u"1.10"_s, u"0123"_s, u"no"_s, u"~"_s, u""_s, u" "_s, u"null"_s},
        QJsonArray{u"a: b"_s, u"- a"_s, u"# x"_s, u"&a"_s, u"*a"_s, u"!t"_s, u"2026-01-02"_s},
        QJsonArray{u"한글 이름"_s, u"line\nline\n"_s, u"line\n\n"_s, u" lead\n"_s, u"tab\t"_s},
        QJsonArray{u"\x1b[31m"_s, u"\u202e"_s, u"\"quoted\\\""_s},
        QJsonArray{qint64(9'007'199'254'740'991), qint64(0), 1e300}};
    for (const QJsonValue &value : values) {
        const QByteArray yaml = writeYaml(value);
        const Result<QList<YamlDocument>> read = readYaml(yaml);
        ASSERT_TRUE(read) << test::describe(read) << "\n" << yaml.constData();
        ASSERT_EQ(read->size(), 1) << yaml.constData();
        EXPECT_EQ(read->first().value, value) << yaml.constData();
    }
}

} // namespace
