// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/endpoint.h"

#include <QList>
#include <QMap>
#include <QString>

namespace naru {

enum class Theme { System, Light, Dark };

/// What a profile keeps. Never a secret: those are in the SecretStore.
struct Settings
{
    QList<Endpoint> endpoints;
    QString language; ///< "ko", "en"; empty = the system's
    Theme theme = Theme::System;
    int pollSeconds = 30;             ///< 5..3600: how often is read what no endpoint reports by itself
    QString proxyUrl;                 ///< for endpoints without one of their own; as Endpoint::proxyUrl
    QMap<QString, QString> viewState; ///< window and column states by widget name; binary ones as base64

    const Endpoint *endpoint(const QString &id) const;

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace naru
