// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

#include <string>

namespace naru::test {

struct Outcome
{
    int exitCode = -1;
    std::string out;
    std::string err;
};

/// Runs kubectl against a server that this thread's event loop serves.
class KubectlRunner
{
public:
    KubectlRunner(QString program, QString kubeconfig, QString cacheDirectory);

    /// `arguments` are separated by blanks.
    void start(QProcess &process, const QString &arguments) const;
    Outcome run(const QString &arguments, const QByteArray &input = {}) const;

private:
    QString m_program;
    QString m_kubeconfig;
    QString m_cacheDirectory;
};

} // namespace naru::test
