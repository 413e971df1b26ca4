// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/preflight.h"

namespace naru {

/// The report as a page of its own, everything escaped.
QByteArray preflightHtml(const QString &planName, const QDateTime &when, const QList<Finding> &findings);
QByteArray preflightCsv(const QList<Finding> &findings);

} // namespace naru
