// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QString>
#include <QUrl>

class QNetworkAccessManager;

namespace naru {

/// The proxy for `url` by Endpoint::proxyUrl's rules: empty = the system's, "none" = direct.
QNetworkProxy proxyFor(const QUrl &url, const QString &proxyUrl);
void applyProxy(QNetworkAccessManager &manager, const QString &proxyUrl);

} // namespace naru
