// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace naru::test {

/// How one run of naructl ended.
struct CommandEnd
{
    int exitCode = -1; ///< -1: killed, or not ended in time
    QString output;
    QString remarks; ///< stderr

    QJsonDocument json() const { return QJsonDocument::fromJson(output.toUtf8()); }
    std::string all() const { return (output + u'\n' + remarks).toStdString(); }
};

/// Runs naructl on a profile of its own, in a process of its own, without a keyring.
class CommandLineUser
{
public:
    CommandEnd run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same in a naructl that dies at its n-th (from 1) journal write or request: exit code 42.
    CommandEnd runUntilDeath(int event, const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts without waiting; the profile is given.
    void start(QProcess &process, const QStringList &arguments) const;

    QString profile() const { return m_home.filePath(QStringLiteral("profile")); }
    QString home() const { return m_home.path(); }
    void setLanguage(const QString &language) { m_language = language; }

private:
    CommandEnd finish(QProcess &process, const QByteArray &input) const;
    QStringList complete(const QStringList &arguments) const;
    QProcessEnvironment environment() const;

    QTemporaryDir m_home;
    QString m_language = QStringLiteral("C.UTF-8");
};

} // namespace naru::test
