// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/messages.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <QDebug>
#include <QDir>
#include <QStandardPaths>

#include <thread>

using namespace naru;

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

} // namespace
