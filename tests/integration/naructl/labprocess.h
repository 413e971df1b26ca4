// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace naru::test {

/// naru-lab as a child of the test; ends with this object, and with the test however that ends.
class LabProcess
{
public:
    explicit LabProcess(const QStringList &arguments = {});
    ~LabProcess();
    LabProcess(const LabProcess &) = delete;
    LabProcess &operator=(const LabProcess &) = delete;

    bool isRunning() const { return !m_addresses.isEmpty(); }
    QString url(const char *part) const
    {
        return m_addresses[QLatin1StringView(part)][QLatin1StringView("url")].toString();
    }
    QString vcenter(const char *key) const
    {
        return m_addresses[QLatin1StringView("vcenter")][QLatin1StringView(key)].toString();
    }
    QString kubeconfig() const { return m_folder.filePath(QStringLiteral("kubeconfig")); }

    /// Names of the objects of a resource ("secrets", "providers", ...) in MTV's project that begin with
    /// `prefix`, as the API server tells.
    QStringList names(const QString &resource, const QString &prefix) const;
    /// Objects of a resource in any project that begin with `prefix`.
    QStringList namesIn(const QString &path, const QString &prefix) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_addresses;
};

} // namespace naru::test
