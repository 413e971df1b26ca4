// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/naructl/commandrun.h"

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRunMs = 120'000;

} // namespace

QStringList CommandLineUser::complete(const QStringList &arguments) const
{
    return QStringList{u"--profile"_s, profile()} + arguments;
}

QProcessEnvironment CommandLineUser::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, m_language);
    environment.remove(u"LANGUAGE"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
    return environment;
}

CommandEnd CommandLineUser::finish(QProcess &process, const QByteArray &input) const
{
    process.write(input);
    process.closeWriteChannel();
    CommandEnd end;
    if (!process.waitForFinished(longestRunMs)) {
        process.kill();
        process.waitForFinished(5'000);
    }
    end.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    end.output = QString::fromUtf8(process.readAllStandardOutput());
    end.remarks = QString::fromUtf8(process.readAllStandardError());
    return end;
}

CommandEnd CommandLineUser::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    return finish(process, input);
}

CommandEnd CommandLineUser::runUntilDeath(int event, const QStringList &arguments,
                                          const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(NARU_MORTAL_CTL), QStringList{QString::number(event)} + complete(arguments));
    return finish(process, input);
}

void CommandLineUser::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(NARU_CTL), complete(arguments));
}

} // namespace naru::test
