// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/messages.h"

#include <gtest/gtest.h>

#include <QMutex>

#include <cstdio>
#include <vector>

namespace naru::test {

namespace {

class AllowList
{
public:
    void add(const QRegularExpression &pattern)
    {
        const QMutexLocker lock(&m_mutex);
        auto &list = ::testing::UnitTest::GetInstance()->current_test_info() ? m_test : m_program;
        list.push_back(pattern);
    }

    bool allows(const QString &message)
    {
        const QMutexLocker lock(&m_mutex);
        const auto matches = [&](const QRegularExpression &pattern) {
            return pattern.match(message).hasMatch();
        };
        return std::ranges::any_of(m_program, matches) || std::ranges::any_of(m_test, matches);
    }

    void forgetTest()
    {
        const QMutexLocker lock(&m_mutex);
        m_test.clear();
    }

private:
    QMutex m_mutex;
    std::vector<QRegularExpression> m_program;
    std::vector<QRegularExpression> m_test;
};

AllowList &allowList()
{
    static AllowList list;
    return list;
}

class ForgetAtTestEnd : public ::testing::EmptyTestEventListener
{
    void OnTestEnd(const ::testing::TestInfo &) override { allowList().forgetTest(); }
};

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = qFormatLogMessage(type, context, message).toLocal8Bit();
    std::fprintf(stderr, "%s\n", line.constData());
    if (type != QtWarningMsg && type != QtCriticalMsg)
        return;
    if (!allowList().allows(message))
        ADD_FAILURE() << "unexpected message (allowMessages() when it belongs to the test): "
                      << line.constData();
}

} // namespace

void failOnUnexpectedMessages()
{
    allowList(); // made before, and so destroyed after, everything that may still log
    ::testing::UnitTest::GetInstance()->listeners().Append(new ForgetAtTestEnd);
    qInstallMessageHandler(handleMessage);
}

void allowMessages(const QRegularExpression &pattern)
{
    allowList().add(pattern);
}

} // namespace naru::test
