// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canonicalxml.h"
#include "tests/support/messages.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <QDebug>
#include <QDir>
#include <QStandardPaths>

#include <thread>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

TEST(TestMessages, FailTheTestWhenAWarningIsUnexpected)
{
    EXPECT_NONFATAL_FAILURE(qWarning("the roof is on fire"), "the roof is on fire");
    EXPECT_NONFATAL_FAILURE(qCritical("so is the cellar"), "so is the cellar");
}

TEST(TestMessages, FailTheTestFromAnotherThreadToo)
{
    EXPECT_NONFATAL_FAILURE_ON_ALL_THREADS(std::thread([] { qWarning("elsewhere"); }).join(), "elsewhere");
}

TEST(TestMessages, PassWhenTheTestAllowedThem)
{
    test::allowMessages(QRegularExpression(QStringLiteral("roof .* fire")));
    qWarning("the roof is on fire");
    qInfo("information is always welcome");
}

TEST(TestMessages, AreAllowedForOneTestOnly)
{
    EXPECT_NONFATAL_FAILURE(qWarning("the roof is on fire"), "the roof is on fire");
}

TEST(TestEnvironment, KeepsEveryStandardFolderInsideTheTemporaryHome)
{
    const QString home = qEnvironmentVariable("HOME");
    EXPECT_TRUE(home.startsWith(QDir::tempPath())) << home.toStdString();
    for (const auto location : {QStandardPaths::AppConfigLocation, QStandardPaths::AppDataLocation,
                                QStandardPaths::CacheLocation, QStandardPaths::RuntimeLocation}) {
        const QString path = QStandardPaths::writableLocation(location);
        EXPECT_TRUE(path.startsWith(home)) << path.toStdString();
    }
}

TEST(CanonicalXml, IsEqualForTwoSpellingsOfOneRequest)
{
    const QByteArray short_ =
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/' "
        "xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><e:Body>"
        "<m xmlns='urn:vim25'><a type='T' i:type='S'>x &amp; y</a><b/></m></e:Body></e:Envelope>";
    const QByteArray long_ =
        "<v:m xmlns:v='urn:vim25' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\n"
        "  <v:a xsi:type='v:S' type='T'>x &#38; y</v:a>\n  <v:b></v:b>\n</v:m>";
    EXPECT_EQ(test::canonicalXml(short_), test::canonicalXml(long_));
    EXPECT_EQ(test::canonicalXml(short_).count(u'\n'), 3);
}

TEST(CanonicalXml, DiffersWhenOrderTypeOrTextDiffers)
{
    const QString base = test::canonicalXml("<m xmlns='u'><a>1</a><b>2</b></m>");
    for (const char *other : {"<m xmlns='u'><b>2</b><a>1</a></m>", "<m xmlns='u'><a>1</a><b>3</b></m>",
                              "<m xmlns='w'><a>1</a><b>2</b></m>", "<m xmlns='u'><a t='1'>1</a><b>2</b></m>",
                              "<m xmlns='u'><a>1</a><b>2</b></m", "<m xmlns='u'><a>1<b>2</b></a></m>"})
        EXPECT_NE(test::canonicalXml(other), base) << other;
}

} // namespace
