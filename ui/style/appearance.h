// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace naru {

/// Gives the application its style, palette, fonts and style sheet. One per application, after QApplication.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QObject *parent = nullptr);

    /// nullopt = as the desktop prefers, also when that changes.
    void setDark(std::optional<bool> dark);

private:
    void apply();
    bool desktopIsDark() const;
    void askPortal();

    std::optional<bool> m_dark;
    int m_portalScheme = 0; ///< org.freedesktop.appearance color-scheme: 0 no preference, 1 dark, 2 light
    bool m_startedDark;     ///< what the platform's own palette was

private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace naru
