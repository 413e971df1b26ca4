// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubeconfig.h"

#include "core/openshift/jsonpath.h"
#include "core/settings/yamlreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

/// Kubeconfigs of people with many clusters are large, and tools write aliases into them.
constexpr YamlLimits kubeconfigLimits{.bytes = 10 * 1024 * 1024, .nodes = 200000, .aliases = true};

Error invalid(const QString &subject, const QString &reason)
{
    return Error{ErrorCode::InvalidInput, subject, {}, false, reason, {}};
}

QString absolute(const QString &path, const QString &folder)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error{ErrorCode::NotFound, path, file.errorString(), false, u"File"_s, {}});
    return file.read(kubeconfigLimits.bytes);
}

/// The PEM of `key`: "<key>-data" beats the path in "<key>"; empty when neither is there.
Result<QByteArray> pemOf(const QJsonObject &object, const QString &key, const QString &folder)
{
    const QString data = object.value(key + u"-data"_s).toString();
    if (!data.isEmpty()) {
        const auto decoded =
            QByteArray::fromBase64Encoding(data.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return failure(invalid(key + u"-data"_s, u"Base64"_s));
        return decoded.decoded;
    }
    const QString path = object.value(key).toString();
    return path.isEmpty() ? Result<QByteArray>(QByteArray()) : contentOf(absolute(path, folder));
}

Result<> readCluster(const QJsonObject &cluster, const QString &folder, KubeAccess &access)
{
    access.server = QUrl(textAt(cluster, u"server"), QUrl::StrictMode);
    if (!access.server.isValid() || access.server.host().isEmpty())
        return failure(invalid(u"server"_s, u"Server"_s));
    if (access.server.scheme() != u"https"_s) // a token must not travel in the open
        return failure(invalid(access.server.toString(), u"NotHttps"_s));
    const Result<QByteArray> ca = pemOf(cluster, u"certificate-authority"_s, folder);
    if (!ca)
        return failure(ca.error());
    access.trust.caPem = *ca;
    access.trust.tlsServerName = textAt(cluster, u"tls-server-name");
    access.trust.insecure = valueAt(cluster, u"insecure-skip-tls-verify").toBool();
    if (access.trust.insecure && !ca->isEmpty())
        return failure(invalid(access.server.toString(), u"CaAndInsecure"_s));
    access.proxyUrl = textAt(cluster, u"proxy-url");
    return {};
}

QList<QPair<QByteArray, QByteArray>> impersonationOf(const QJsonObject &user)
{
    QList<QPair<QByteArray, QByteArray>> headers;
    const auto add = [&](const QByteArray &name, const QString &value) {
        if (!value.isEmpty())
            headers.append({name, value.toUtf8()});
    };
    add("Impersonate-User"_ba, textAt(user, u"as"));
    add("Impersonate-Uid"_ba, textAt(user, u"as-uid"));
    for (const QString &group : textsAt(user, u"as-groups"))
        add("Impersonate-Group"_ba, group);
    const QJsonObject extra = objectAt(user, u"as-user-extra");
    for (auto entry = extra.begin(); entry != extra.end(); ++entry) {
        for (const QJsonValue &value : entry.value().toArray())
            add("Impersonate-Extra-" + QUrl::toPercentEncoding(entry.key()), value.toString());
    }
    return headers;
}

ExecPlugin pluginOf(const QJsonObject &exec, const QString &folder)
{
    ExecPlugin plugin;
    plugin.command = textAt(exec, u"command");
    if (plugin.command.contains(u'/'))
        plugin.command = absolute(plugin.command, folder);
    plugin.arguments = textsAt(exec, u"args");
    for (const QJsonValue &variable : arrayAt(exec, u"env"))
        plugin.environment.append(
            {textAt(variable.toObject(), u"name"), textAt(variable.toObject(), u"value")});
    plugin.apiVersion = textAt(exec, u"apiVersion");
    plugin.installHint = textAt(exec, u"installHint");
    plugin.interactiveMode = textAt(exec, u"interactiveMode");
    return plugin;
}

/// spec.cluster of KUBERNETES_EXEC_INFO, for plugins that ask for it.
QJsonObject clusterInfo(const KubeAccess &access)
{
    QJsonObject info{{u"server"_s, access.server.toString()}};
    if (!access.trust.caPem.isEmpty())
        info.insert(u"certificate-authority-data"_s, QString::fromLatin1(access.trust.caPem.toBase64()));
    if (!access.trust.tlsServerName.isEmpty())
        info.insert(u"tls-server-name"_s, access.trust.tlsServerName);
    if (access.trust.insecure)
        info.insert(u"insecure-skip-tls-verify"_s, true);
    if (!access.proxyUrl.isEmpty())
        info.insert(u"proxy-url"_s, access.proxyUrl);
    return info;
}

Result<> readUser(const QJsonObject &user, const QString &folder, KubeAccess &access)
{
    if (user.contains(u"auth-provider"_s))
        return failure(Error{ErrorCode::Unsupported, access.login.name, {}, false, u"AuthProvider"_s, {}});
    if (user.contains(u"username"_s)) // API servers dropped it in 1.19
        return failure(Error{ErrorCode::Unsupported, access.login.name, {}, false, u"BasicAuth"_s, {}});
    const Result<QByteArray> certificate = pemOf(user, u"client-certificate"_s, folder);
    if (!certificate)
        return failure(certificate.error());
    const Result<QByteArray> key = pemOf(user, u"client-key"_s, folder);
    if (!key)
        return failure(key.error());
    access.login.certificatePem = *certificate;
    access.login.keyPem = Secret(*key);
    access.login.token = Secret::fromText(textAt(user, u"token"));
    access.login.tokenFile = absolute(textAt(user, u"tokenFile"), folder);
    access.login.impersonation = impersonationOf(user);
    if (const QJsonObject exec = objectAt(user, u"exec"); !exec.isEmpty()) {
        access.login.exec = pluginOf(exec, folder);
        if (valueAt(exec, u"provideClusterInfo").toBool())
            access.login.exec.cluster = clusterInfo(access);
    }
    return {};
}

} // namespace

QStringList KubeConfig::defaultFiles()
{
    const QString listed = qEnvironmentVariable("KUBECONFIG");
    if (!listed.isEmpty())
        return listed.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return {QDir::home().filePath(u".kube/config"_s)};
}

Result<KubeConfig> KubeConfig::read(const QStringList &files)
{
    KubeConfig config;
    bool found = false;
    for (const QString &file : files) {
        if (files.size() > 1 && !QFileInfo::exists(file))
            continue;
        if (const Result<> added = config.add(file); !added)
            return failure(added.error());
        found = true;
    }
    if (!found)
        return failure(
            Error{ErrorCode::NotFound, files.join(QDir::listSeparator()), {}, false, u"File"_s, {}});
    return config;
}

Result<> KubeConfig::add(const QString &file)
{
    const Result<QByteArray> text = contentOf(file);
    if (!text)
        return failure(text.error());
    Result<QList<YamlDocument>> documents = readYaml(*text, kubeconfigLimits);
    if (!documents) {
        documents.error().subject = file;
        return failure(documents.error());
    }
    const QJsonObject config = documents->isEmpty() ? QJsonObject() : documents->first().value.toObject();
    if (documents->size() > 1 ||
        (!documents->isEmpty() && !config.contains(u"clusters"_s) && textAt(config, u"kind") != u"Config"_s))
        return failure(invalid(file, u"NotKubeConfig"_s));
    const QString folder = QFileInfo(file).absolutePath();
    addEntries(m_clusters, config, u"clusters"_s, u"cluster"_s, folder);
    addEntries(m_users, config, u"users"_s, u"user"_s, folder);
    addEntries(m_contexts, config, u"contexts"_s, u"context"_s, folder);
    if (m_currentContext.isEmpty())
        m_currentContext = textAt(config, u"current-context");
    return {};
}

void KubeConfig::addEntries(Entries &entries, const QJsonObject &document, const QString &list,
                            const QString &item, const QString &folder)
{
    for (const QJsonValue &value : document.value(list).toArray()) {
        const QString name = textAt(value.toObject(), u"name");
        if (!entries.contains(name))
            entries.insert(name, {objectAt(value.toObject(), item), folder});
    }
}

Result<KubeAccess> KubeConfig::access(const QString &context) const
{
    const QString contextName = context.isEmpty() ? m_currentContext : context;
    const auto found = m_contexts.constFind(contextName);
    if (found == m_contexts.constEnd())
        return failure(Error{ErrorCode::NotFound, contextName, {}, false, u"Context"_s, {}});
    const QString clusterName = textAt(found->object, u"cluster");
    const auto cluster = m_clusters.constFind(clusterName);
    if (cluster == m_clusters.constEnd())
        return failure(Error{ErrorCode::NotFound, clusterName, {}, false, u"Cluster"_s, {}});
    KubeAccess access;
    access.ns = textAt(found->object, u"namespace");
    if (const Result<> read = readCluster(cluster->object, cluster->folder, access); !read)
        return failure(read.error());
    access.login.name = textAt(found->object, u"user");
    const auto user = m_users.constFind(access.login.name);
    if (user == m_users.constEnd())
        return failure(Error{ErrorCode::NotFound, access.login.name, {}, false, u"User"_s, {}});
    if (const Result<> read = readUser(user->object, user->folder, access); !read)
        return failure(read.error());
    return access;
}

} // namespace naru::openshift
