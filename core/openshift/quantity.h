// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace naru::openshift {

/// A Kubernetes quantity ("2Gi", "512M", "1500m", "1e9") as a number of its base unit; nullopt when it is
/// none.
std::optional<double> quantity(const QString &text);
/// The same for memory and storage; 0 when it is none.
quint64 bytesOf(const QString &text);

} // namespace naru::openshift
