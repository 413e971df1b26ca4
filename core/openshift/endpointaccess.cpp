// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/endpointaccess.h"

#include "core/openshift/kubeconfig.h"
#include "core/openshift/routeclient.h"

#include <QFile>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestAuthority = 1024 * 1024;

QString setting(const Endpoint &endpoint, const QString &key)
{
    return endpoint.settings.value(key).trimmed();
}

Result<KubeAccess> accessByKubeconfig(const Endpoint &endpoint)
{
    const QString file = setting(endpoint, u"kubeconfig"_s);
    const Result<KubeConfig> config =
        KubeConfig::read(file.isEmpty() ? KubeConfig::defaultFiles() : QStringList{file});
    if (!config)
        return failure(config.error());
    return config->access(setting(endpoint, u"context"_s));
}

Result<KubeAccess> accessByToken(const ConnectRequest &request)
{
    KubeAccess access;
    const QString typed = setting(request.endpoint, u"server"_s);
    access.server = QUrl(typed.contains(u"://"_s) ? typed : u"https://"_s + typed, QUrl::StrictMode);
    if (!access.server.isValid() || access.server.host().isEmpty() || access.server.scheme() != u"https"_s)
        return failure(ErrorCode::InvalidInput, u"server"_s);
    access.login.token = Secret(request.secrets.value(u"token"_s).reveal().trimmed());
    if (const QString path = setting(request.endpoint, u"caFile"_s); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error{ErrorCode::InvalidInput, u"caFile"_s, file.errorString(), false, {}, {}});
        access.trust.caPem = file.read(longestAuthority);
    }
    return access;
}

bool hasPin(const TrustPolicy &trust)
{
    return !trust.pinnedSha256.isEmpty() || !trust.pinnedSha1.isEmpty();
}

/// What the person decided for the endpoint goes before what a file says.
Result<> applyTrust(const Endpoint &endpoint, TrustPolicy &trust)
{
    const TrustPolicy &own = endpoint.trust;
    if (!own.caPem.isEmpty())
        trust.caPem = own.caPem;
    if (!own.tlsServerName.isEmpty())
        trust.tlsServerName = own.tlsServerName;
    trust.pinnedSha256 = own.pinnedSha256;
    trust.pinnedSha1 = own.pinnedSha1;
    if (const QString typed = setting(endpoint, u"fingerprint"_s); !typed.isEmpty() && !hasPin(trust)) {
        const QString fingerprint = normalizedFingerprint(typed);
        if (fingerprint.isEmpty())
            return failure(ErrorCode::InvalidInput, u"fingerprint"_s);
        const bool isSha1 = fingerprint.count(u':') == 19;
        (isSha1 ? trust.pinnedSha1 : trust.pinnedSha256) = fingerprint;
    }
    trust.insecure = !hasPin(trust) && (trust.insecure || own.insecure);
    return {};
}

Result<> checkConsents(const Endpoint &endpoint, const KubeAccess &access)
{
    const bool mayBeInsecure = endpoint.trust.insecure || endpoint.consents.contains(u"insecure"_s);
    if (access.trust.insecure && !mayBeInsecure)
        return failure(
            Error{ErrorCode::PreconditionFailed, access.server.host(), {}, false, u"InsecureConsent"_s, {}});
    const ExecPlugin &exec = access.login.exec;
    if (!exec.isEmpty() && !endpoint.consents.contains(exec.consent()))
        return failure(Error{ErrorCode::PreconditionFailed,
                             exec.command,
                             {},
                             false,
                             u"ExecConsent"_s,
                             {{u"command"_s, exec.commandLine()}, {u"consent"_s, exec.consent()}}});
    return {};
}

QMap<QString, QString> routePinsIn(const QStringList &consents)
{
    QMap<QString, QString> pins;
    for (const QString &consent : consents) {
        const qsizetype equals = consent.indexOf(u'=');
        if (consent.startsWith(routeConsentPrefix) && equals > 0)
            pins.insert(consent.mid(routeConsentPrefix.size(), equals - routeConsentPrefix.size()),
                        normalizedFingerprint(consent.mid(equals + 1)));
    }
    return pins;
}

} // namespace

Result<KubeAccess> accessFor(const ConnectRequest &request)
{
    const Endpoint &endpoint = request.endpoint;
    Result<KubeAccess> access =
        setting(endpoint, u"login"_s) == u"token"_s ? accessByToken(request) : accessByKubeconfig(endpoint);
    if (!access)
        return access;
    if (const Result<> trusted = applyTrust(endpoint, access->trust); !trusted)
        return failure(trusted.error());
    if (!endpoint.proxyUrl.isEmpty())
        access->proxyUrl = endpoint.proxyUrl;
    access->routePins = routePinsIn(endpoint.consents);
    if (const Result<> consented = checkConsents(endpoint, *access); !consented)
        return failure(consented.error());
    if (access->login.isEmpty())
        return failure(
            Error{ErrorCode::Unauthenticated, access->server.host(), {}, false, u"NoCredentials"_s, {}});
    return access;
}

} // namespace naru::openshift
