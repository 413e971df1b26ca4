// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/value.h"

#include <expected>
#include <string>

namespace naru::lab::vcenter {

/// A vim25 fault: a data object derived from MethodFault, and the sentence that goes with it.
struct Fault
{
    Struct detail;
    std::string message;

    /// The form that faults take inside other data (TaskInfo.error, MissingProperty.fault).
    Value localized() const;
};

/// What a method gives: a value (unset for void) or a fault.
using Reply = std::expected<Value, Fault>;

std::unexpected<Fault> fault(Struct detail, std::string message);
/// For faults without fields of their own.
std::unexpected<Fault> fault(std::string_view typeName, std::string message);

// Faults that several services raise, with vCenter's own sentences.
std::unexpected<Fault> notAuthenticated(const MoRef &object, std::string_view privilege);
std::unexpected<Fault> noPermission(const MoRef &object, std::string_view privilege);
std::unexpected<Fault> objectNotFound(const MoRef &object);
std::unexpected<Fault> invalidArgument(std::string_view property);
std::unexpected<Fault> invalidRequest(std::string reason);

} // namespace naru::lab::vcenter
