// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace naru::lab {

namespace vcenter {
class VCenter;
}
class Faults;

/// What a fault needs to be told. The name is also the key on the control page.
struct FaultParameter
{
    enum class Kind { Text, Percent, Factor, Milliseconds, Seconds };

    const char *name;
    Kind kind;
};

/// One thing that can go wrong. It is written "name:first:second"; a colon in excess belongs to the first
/// one, so that a machine's name may hold one.
struct FaultForm
{
    const char *name;
    std::vector<FaultParameter> parameters;
    bool lasts = true; ///< until clear(); otherwise it happens once

    /// "disk-copy:<vm>:<percent>"
    std::string usage() const;
};

/// Switches faults on and off, for the command line and for the instructors' page. World thread only.
class FaultDesk
{
public:
    /// Both must outlive it.
    FaultDesk(Faults &cluster, vcenter::VCenter &vcenter);

    static const std::vector<FaultForm> &forms();

    /// InvalidInput with the words as nativeDetail: an unknown fault, or a value that is missing or out of
    /// range.
    Result<> apply(const std::string &text);
    /// The same in parts.
    Result<> apply(const std::string &name, const std::vector<std::string> &arguments);
    /// Everything works again.
    void clear();
    /// The faults that last, as they were written.
    const std::vector<std::string> &active() const { return m_active; }

private:
    void carryOut(const FaultForm &form, const std::vector<std::string> &arguments);

    Faults &m_cluster;
    vcenter::VCenter &m_vcenter;
    std::vector<std::string> m_active;
};

} // namespace naru::lab
