// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/csv.h"

#include <gtest/gtest.h>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray csv(const QStringList &cells)
{
    return toCsv({cells}).mid(3).trimmed();
}

} // namespace

TEST(Csv, BeginsWithAByteOrderMarkSoThatSpreadsheetsReadKorean)
{
    EXPECT_EQ(toCsv({{u"가"_s}}), QByteArrayLiteral("\xEF\xBB\xBF가\r\n"));
}

TEST(Csv, TakesTheEffectFromWhatASpreadsheetWouldRunAsAFormula)
{
    for (const QChar first : u"=+-@"_s)
        EXPECT_EQ(csv({first + u"1"_s}), QByteArray("'") + QByteArray(1, first.toLatin1()) + "1");
    EXPECT_EQ(csv({u"\tx"_s}), "'\tx");
    EXPECT_EQ(csv({u"plain-name"_s}), "plain-name");
}

TEST(Csv, QuotesSeparatorsQuotesAndLineBreaks)
{
    EXPECT_EQ(csv({u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s, u"plain"_s}),
              "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain");
}

} // namespace naru::test
