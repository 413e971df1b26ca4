// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"

#include <QString>

namespace naru {

enum class EndpointState;

/// How the state of an endpoint looks everywhere.
ColorId endpointStateColor(EndpointState state);
QString endpointStateIcon(EndpointState state);

} // namespace naru
