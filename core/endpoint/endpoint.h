// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/trustpolicy.h"

#include <QMap>
#include <QString>

namespace naru {

/// A configured place. Kept in the settings file; its secrets are in the keychain under secretKey().
struct Endpoint
{
    QString id;                      ///< stable, random
    QString kind;                    ///< Adapter::kind(), e.g. "vsphere"
    QString name;                    ///< what the person calls it
    QMap<QString, QString> settings; ///< by ConnectionField::key
    TrustPolicy trust;
    QString proxyUrl;     ///< http(s):// or socks5://; empty = the system's, "none" = direct
    QStringList consents; ///< what the person agreed to here, e.g. "exec:/usr/bin/oc get-token"

    /// The keychain key of one secret field.
    QString secretKey(const QString &field) const { return QStringLiteral("endpoint/%1/%2").arg(id, field); }

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// One field of the form that describes a connection. Labels come from ui/text by (kind, key).
struct ConnectionField
{
    enum class Type { Text, Secret, File, Choice, Flag, Fingerprint };
    QString key;
    Type type = Type::Text;
    bool required = false;
    QString defaultValue;
    QStringList choices; ///< for Choice
    /// Shown only when `dependsOn` has the value `dependsOnValue`; empty = always.
    QString dependsOn = {};
    QString dependsOnValue = {};
};

/// Everything the person interface needs to ask for, so that it knows no kind by name.
struct ConnectionDescriptor
{
    QString kind;
    QList<ConnectionField> fields;
    bool usesTls = true;
};

/// What the endpoint says for the field: its setting, else the field's default.
inline QString settingOf(const Endpoint &endpoint, const ConnectionField &field)
{
    return endpoint.settings.value(field.key, field.defaultValue);
}

/// Whether the form asks for the field, given what the fields before it say.
inline bool isAsked(const ConnectionField &field, const Endpoint &endpoint, const ConnectionDescriptor &form)
{
    if (field.dependsOn.isEmpty())
        return true;
    for (const ConnectionField &other : form.fields) {
        if (other.key == field.dependsOn)
            return settingOf(endpoint, other) == field.dependsOnValue && isAsked(other, endpoint, form);
    }
    return false;
}

} // namespace naru
