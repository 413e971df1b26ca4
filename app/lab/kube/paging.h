// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/status.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace naru::lab::kube {

/// Where a list goes on: the `continue` of ListMeta, in kube-apiserver's own form.
struct ContinueToken
{
    std::int64_t revision = -1;                ///< -1: as it is now, consistent with no earlier page
    std::pair<std::string, std::string> after; ///< namespace and name of the last object sent

    std::string encode() const;
    static KubeResult<ContinueToken> decode(std::string_view token, const std::string &ns);
};

} // namespace naru::lab::kube
