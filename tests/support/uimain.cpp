// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/environment.h"
#include "tests/support/messages.h"

#include <gtest/gtest.h>

#include <QApplication>

int main(int argc, char **argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    naru::test::enterPrivateEnvironment();
    naru::test::failOnUnexpectedMessages();
    // Qt's remark on LC_ALL=C, one of the locales that the suites run under
    naru::test::allowMessages(QRegularExpression(QStringLiteral("^Detected locale .C. ")));
    naru::test::allowMessages(QRegularExpression(QStringLiteral("^This plugin does not support ")));
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
