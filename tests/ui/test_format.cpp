// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"
#include "ui/text/language.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QTimeZone>

namespace naru::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(Format, ShowsBytesInBinaryUnits)
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    EXPECT_EQ(format::bytes(0), u"0 B"_s);
    EXPECT_EQ(format::bytes(1536), u"1.5 KiB"_s);
    EXPECT_EQ(format::bytes(8LL << 30), u"8 GiB"_s);
    EXPECT_EQ(format::bytes(-1), format::unknown());
    EXPECT_EQ(format::rate(120.0 * (1 << 20)), u"120 MiB/s"_s);
}

TEST(Format, ShowsDurationsInTheTwoLargestUnits)
{
    Language language;
    language.choose(u"en"_s);
    EXPECT_EQ(format::duration(12s), u"12 s"_s);
    EXPECT_EQ(format::duration(185s), u"3 min 5 s"_s);
    EXPECT_EQ(format::duration(130min), u"2 h 10 min"_s);
    EXPECT_EQ(format::duration(-5s), u"0 s"_s);
}

TEST(Format, WritesKoreanDatesWithTheYearFirst)
{
    const QDateTime time(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::LocalTime);
    Language language;
    language.choose(u"ko"_s);
    EXPECT_EQ(format::dateTime(time), u"2026-01-02 03:04"_s);
    EXPECT_EQ(format::preciseDateTime(time), u"2026-01-02 03:04:05"_s);
    language.choose(u"en"_s);
    EXPECT_EQ(format::dateTime(time), u"Jan 2, 2026 03:04"_s);
    EXPECT_EQ(format::dateTime({}), format::unknown());
}

TEST(Format, MakesHiddenCharactersOfNamesVisible)
{
    EXPECT_EQ(format::plain(u"a\u202Eb"_s), u"a\uFFFDb"_s);
    EXPECT_EQ(format::plain(u"\x1B[31mred"_s), u"\uFFFD[31mred"_s);
    EXPECT_EQ(format::plain(u"two\nlines"_s), u"two\uFFFDlines"_s);
    EXPECT_EQ(format::plain(u"가상 머신"_s), u"가상 머신"_s);
    EXPECT_LE(format::plain(QString(100000, u'x')).size(), 301);
}

} // namespace naru::test
