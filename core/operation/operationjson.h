// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/operation/workplan.h"

#include <QByteArray>

namespace naru {

/// Both ways between values and what the journal holds. Readers ignore fields they do not know and take
/// defaults for missing ones.
QByteArray planToJson(const WorkPlan &plan);
WorkPlan planFromJson(const QByteArray &json);
/// The far end's words are redacted on the way in.
QByteArray errorToJson(const Error &error);
Error errorFromJson(const QByteArray &json);

} // namespace naru
