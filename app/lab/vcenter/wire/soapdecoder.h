// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/value.h"
#include "app/lab/vcenter/wire/xmlelement.h"

#include <expected>
#include <string>
#include <string_view>

namespace naru::lab::vcenter {

/// A request: the object it is for, and its arguments in the order of the method's parameters.
struct SoapCall
{
    const Method *method = nullptr;
    MoRef self;
    std::vector<Value> arguments;

    /// Unset when the caller left it out. The name must be a parameter of the method.
    const Value &argument(std::string_view name) const;
};

/// Decodes a SOAP request strictly, as vCenter does: elements out of the schema's order, unknown ones and
/// missing required ones are faults (InvalidRequest), a method that is not in the schema is MethodNotFound.
std::expected<SoapCall, struct Fault> decodeCall(std::string_view body);

} // namespace naru::lab::vcenter
