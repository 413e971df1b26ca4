// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openshift/kubeclient.h"

#include <QStringList>

namespace naru::openshift {

/// A set of kubeconfig files as kubectl sees them: the first definition of a name wins, and relative paths
/// belong to the file that holds them. A value; the files are referenced in place and never written.
class KubeConfig
{
public:
    /// Reads `files` in order; a missing file is left out when there are several (as kubectl does). Errors:
    /// NotFound (none exists), InvalidInput (subject = the file; reasons of readYaml, or "NotKubeConfig").
    static Result<KubeConfig> read(const QStringList &files);
    /// The files of `KUBECONFIG`, else ~/.kube/config.
    static QStringList defaultFiles();

    /// How to reach the cluster of `context` (empty = the current one). Errors: NotFound (no such context,
    /// cluster or user: subject), InvalidInput (reason "CaAndInsecure", "NotHttps", "Server", "Base64"),
    /// NotFound with reason "File" for a certificate that is not there, Unsupported (reason "AuthProvider",
    /// "BasicAuth"). access.trust.insecure is set as the file says: the caller asks for consent.
    Result<KubeAccess> access(const QString &context) const;

private:
    struct Entry
    {
        QJsonObject object;
        QString folder; ///< what relative paths belong to
    };
    using Entries = QMap<QString, Entry>;

    Result<> add(const QString &file);
    static void addEntries(Entries &entries, const QJsonObject &document, const QString &list,
                           const QString &item, const QString &folder);

    Entries m_clusters;
    Entries m_users;
    Entries m_contexts;
    QString m_currentContext;
};

} // namespace naru::openshift
