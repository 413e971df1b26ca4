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

int milliseconds(std::chrono::milliseconds limit)
{
    return int(limit.count());
}

} // namespace

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

QString Peer::lookUpProgram(const QString &script)
{
    QProcess lookUp;
    lookUp.setProcessEnvironment(outerEnvironment());
    lookUp.start(script, {u"--cached"_s});
    if (!lookUp.waitForFinished() || lookUp.exitStatus() != QProcess::NormalExit)
        m_failure = lookUp.errorString();
    else if (lookUp.exitCode() == skipStatus)
        m_skipReason = QString::fromLocal8Bit(lookUp.readAllStandardError()).trimmed();
    else if (lookUp.exitCode() != 0)
        m_failure = QString::fromLocal8Bit(lookUp.readAllStandardError()).trimmed();
    return QString::fromLocal8Bit(lookUp.readAllStandardOutput()).trimmed();
}

void Peer::start(const QString &lookUp, QString program, const QStringList &arguments)
{
    if (!lookUp.isEmpty())
        program = lookUpProgram(lookUp);
    if (!m_failure.isEmpty() || !m_skipReason.isEmpty())
        return;
    m_process.setProcessEnvironment(outerEnvironment());
    m_process.start(program, arguments);
    m_banner = readLine(120s);
    if (!m_banner.isEmpty())
        return;
    m_process.closeWriteChannel();
    const bool ended = m_process.waitForFinished(milliseconds(15s));
    const QString words = QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed();
    if (ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == skipStatus)
        m_skipReason = words;
    else
        m_failure = u"%1 did not start: %2 %3"_s.arg(program, m_process.errorString(), words);
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
    start(script(u"build-vcsim"_s), {}, arguments);
}

KubeApiserverPeer::KubeApiserverPeer()
{
    start({}, script(u"run-kube-apiserver"_s), {});
}

} // namespace naru::test
