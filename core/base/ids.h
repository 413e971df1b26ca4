// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace naru {

/// A new random identifier (UUID text without braces).
QString newId();
/// `length` random characters of [a-z0-9], fit for the end of a Kubernetes name.
QString randomSuffix(int length = 5);

} // namespace naru
