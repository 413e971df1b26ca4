// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace naru {

// One category per area; switch on with QT_LOGGING_RULES="naru.net.debug=true".
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logVsphere)
Q_DECLARE_LOGGING_CATEGORY(logOpenshift)
Q_DECLARE_LOGGING_CATEGORY(logOperation)
Q_DECLARE_LOGGING_CATEGORY(logMigration)
Q_DECLARE_LOGGING_CATEGORY(logSettings)
Q_DECLARE_LOGGING_CATEGORY(logSecrets)
Q_DECLARE_LOGGING_CATEGORY(logUi)
Q_DECLARE_LOGGING_CATEGORY(logLab)

/// Replaces what looks like a credential (Authorization values, cookies, "password": "..", user:pw@host) by
/// "(redacted)".
QString redacted(const QString &text);

/// Installs a message handler that writes redacted lines with time and category to stderr, and to `filePath`
/// (0600, created when missing) when that is not empty. Call once, first thing in main().
void installLogHandler(const QString &filePath = {});

} // namespace naru
