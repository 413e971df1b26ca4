// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Names for adapters' kinds and the fields of their ConnectionDescriptor. An adapter that nobody described
/// here still works: its own identifiers are shown.
namespace naru::text {

QString endpointKind(const QString &kind);     ///< "VMware vSphere"
QString endpointKindHint(const QString &kind); ///< one line: what to connect to
QString fieldLabel(const QString &kind, const QString &key);
QString fieldHint(const QString &kind, const QString &key); ///< example or explanation; may be empty
QString choiceLabel(const QString &kind, const QString &key, const QString &choice);

} // namespace naru::text
