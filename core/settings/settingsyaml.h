// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/settings/settings.h"

#include <QByteArray>

namespace naru {

/// Reads the profile's YAML; an empty text gives the defaults. Errors as in ProfileFile, without a subject.
Result<Settings> settingsFromYaml(const QByteArray &yaml);

/// `previous` with the values of `settings`: keys that this version does not know stay, also inside an
/// endpoint (found by its id).
Result<QByteArray> settingsToYaml(const Settings &settings, const QByteArray &previous);

} // namespace naru
