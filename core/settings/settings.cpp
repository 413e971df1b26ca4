// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <algorithm>

namespace naru {

const Endpoint *Settings::endpoint(const QString &id) const
{
    const auto found = std::ranges::find(endpoints, id, &Endpoint::id);
    return found == endpoints.end() ? nullptr : &*found;
}

} // namespace naru
