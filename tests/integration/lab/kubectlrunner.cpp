// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/lab/kubectlrunner.h"

#include "tests/support/awaittask.h"

#include <utility>

namespace naru::test {

using namespace Qt::StringLiterals;

KubectlRunner::KubectlRunner(QString program, QString kubeconfig, QString cacheDirectory)
    : m_program(std::move(program))
    , m_kubeconfig(std::move(kubeconfig))
    , m_cacheDirectory(std::move(cacheDirectory))
{
}

void KubectlRunner::start(QProcess &process, const QString &arguments) const
{
    process.start(m_program,
                  u"--kubeconfig %1 --cache-dir %2 %3"_s.arg(m_kubeconfig, m_cacheDirectory, arguments)
                      .split(u' ', Qt::SkipEmptyParts));
}

Outcome KubectlRunner::run(const QString &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    // Not waitForFinished(): the server that kubectl talks to needs this thread.
    waitUntil([&process] { return process.state() == QProcess::NotRunning; }, std::chrono::seconds(90));
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

} // namespace naru::test
