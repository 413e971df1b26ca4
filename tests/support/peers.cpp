// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peers.h"

#include "tests/support/environment.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace naru::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int skipStatus = 77; // tests/peers/cache.bash

QString script(const QString &name)
{
    return QStringLiteral(NARU_SOURCE_DIR "/tests/peers/") + name;
}

PeerProgram lookUp(const QString &buildScript)
{
    QProcess process;
    process.setProcessEnvironment(outerEnvironment());
    process.start(script(buildScript), {u"--cached"_s});
    const bool ended = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    const QString words = QString::fromLocal8Bit(process.readAllStandardError()).trimmed();
    if (ended && process.exitCode() == 0)
        return {QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed(), {}, {}};
    if (ended && process.exitCode() == skipStatus)
        return {{}, words, {}};
    return {{}, {}, u"%1: %2 %3"_s.arg(buildScript, process.errorString(), words)};
}

int milliseconds(std::chrono::milliseconds limit)
{
    return int(limit.count());
}

} // namespace

PeerProgram kubectl()
{
    return lookUp(u"build-kubectl"_s);
}

Peer::~Peer()
{
    stop();
}

void Peer::stop()
{
    m_banner = {};
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(milliseconds(15s))) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void Peer::start(const PeerProgram &program, const QStringList &arguments)
{
    m_skipReason = program.skipReason;
    m_failure = program.failure;
    if (program.path.isEmpty())
        return;
    m_process.setProcessEnvironment(outerEnvironment());
    m_process.start(program.path, arguments);
    m_banner = readLine(120s);
    if (!m_banner.isEmpty())
        return;
    m_process.closeWriteChannel();
    const bool ended = m_process.waitForFinished(milliseconds(15s));
    const QString words = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
    if (ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == skipStatus)
        m_skipReason = words;
    else
        m_failure = u"%1 did not start: %2 %3"_s.arg(program.path, m_process.errorString(), words);
}

QJsonObject Peer::readLine(std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())) && !m_process.canReadLine())
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

bool Peer::command(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
    return readLine(60s).contains(u"done"_s);
}

QString Peer::banner(const char *key) const
{
    return m_banner.value(QLatin1StringView(key)).toString();
}

VcsimPeer::VcsimPeer(const QStringList &arguments)
{
    start(lookUp(u"build-vcsim"_s), arguments);
}

KubeApiserverPeer::KubeApiserverPeer()
{
    start({script(u"run-kube-apiserver"_s), {}, {}}, {});
}

} // namespace naru::test
