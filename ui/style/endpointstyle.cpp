// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/endpointstyle.h"

#include "core/endpoints/endpointmanager.h"

using namespace Qt::StringLiterals;

namespace naru {

ColorId endpointStateColor(EndpointState state)
{
    switch (state) {
    case EndpointState::Disconnected:
        return ColorId::Muted;
    case EndpointState::Connecting:
        return ColorId::Info;
    case EndpointState::Connected:
        return ColorId::Success;
    case EndpointState::Reconnecting:
        return ColorId::Warning;
    case EndpointState::NeedsAttention:
        return ColorId::Critical;
    }
    return ColorId::Muted;
}

QString endpointStateIcon(EndpointState state)
{
    switch (state) {
    case EndpointState::Disconnected:
        return u"disconnect"_s;
    case EndpointState::Connecting:
        return u"pending"_s;
    case EndpointState::Connected:
        return u"ok"_s;
    case EndpointState::Reconnecting:
        return u"warning"_s;
    case EndpointState::NeedsAttention:
        return u"error"_s;
    }
    return {};
}

} // namespace naru
