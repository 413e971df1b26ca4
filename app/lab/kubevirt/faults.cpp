// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/faults.h"

namespace naru::lab {

std::optional<int> Faults::diskCopyLimit(const std::string &vm) const
{
    auto found = m_diskCopies.find(vm);
    if (found == m_diskCopies.end())
        found = m_diskCopies.find(AnyVm);
    return found == m_diskCopies.end() ? std::nullopt : std::optional(found->second);
}

} // namespace naru::lab
