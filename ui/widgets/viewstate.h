// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace naru {

class SettingsStore;

/// What windows and tables remember between runs. Reads once; the application writes at its end.
class ViewState
{
public:
    /// `settings` must outlive it.
    explicit ViewState(SettingsStore &settings);

    QByteArray value(const QString &key) const;
    void set(const QString &key, const QByteArray &value);
    /// Stores what was set since the last call.
    void save();

private:
    SettingsStore &m_settings;
    QMap<QString, QString> m_values; ///< base64
    QMap<QString, QString> m_changed;
};

} // namespace naru
