// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace naru {

/// The language of the window. Switching is live: Qt sends every widget a QEvent::LanguageChange. One per
/// application.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);

    /// "ko", "en", or "" for the system's (English when that is neither).
    void choose(const QString &code);
    /// The language in use: "ko" or "en".
    QString current() const { return m_current; }
    /// What can be chosen, each with its own name for itself.
    static QList<QPair<QString, QString>> available();

Q_SIGNALS:
    void changed();

private:
    QString m_current;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace naru
