// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxy.h"

#include <QNetworkAccessManager>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

class SystemProxyFactory final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

QNetworkProxy explicitProxy(const QString &proxyUrl)
{
    if (proxyUrl == u"none"_s)
        return QNetworkProxy::NoProxy;
    const QUrl url(proxyUrl);
    const bool socks = url.scheme().startsWith(u"socks5"_s);
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(socks ? 1080 : 8080)), url.userName(), url.password());
}

} // namespace

QNetworkProxy proxyFor(const QUrl &url, const QString &proxyUrl)
{
    if (!proxyUrl.isEmpty())
        return explicitProxy(proxyUrl);
    const QList<QNetworkProxy> candidates =
        QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return candidates.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : candidates.first();
}

void applyProxy(QNetworkAccessManager &manager, const QString &proxyUrl)
{
    if (proxyUrl.isEmpty())
        manager.setProxyFactory(new SystemProxyFactory); // the manager owns it
    else
        manager.setProxy(explicitProxy(proxyUrl));
}

} // namespace naru
