// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QDebug;

namespace naru {

/// A password, token or key. Never prints itself; its bytes are overwritten when the last copy goes.
/// Compare and copy freely; call reveal() only at the wire or the keychain.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8)
        : m_utf8(std::move(utf8))
    {
    }
    static Secret fromText(const QString &text) { return Secret(text.toUtf8()); }
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) noexcept = default;
    ~Secret();

    bool isEmpty() const { return m_utf8.isEmpty(); }
    const QByteArray &reveal() const { return m_utf8; }
    QString revealText() const { return QString::fromUtf8(m_utf8); }

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    QByteArray m_utf8;
};

QDebug operator<<(QDebug debug, const Secret &);

} // namespace naru
