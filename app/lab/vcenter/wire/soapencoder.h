// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/fault.h"
#include "app/lab/vcenter/wire/value.h"

#include <string>
#include <string_view>

namespace naru::lab::vcenter {

/// Appends `text` as XML character data, also fit for attributes. Characters that XML 1.0 cannot carry become
/// '?'.
void appendEscaped(std::string &out, std::string_view text);

/// Appends one field; an array as one element per item, an unset value as nothing. xsi:type is written
/// exactly where the run-time type is not the declared one; a Typed value in an anyType field carries its
/// declared type, arrays as ArrayOfX.
void appendField(std::string &out, const Field &field, const Value &value);

/// The whole HTTP body of a successful answer.
std::string responseEnvelope(const Method &method, const Value &value);
/// The whole HTTP body of a fault; it goes with status 500.
std::string faultEnvelope(const Fault &fault);

/// xs:dateTime in UTC with microseconds, as vCenter writes it.
std::string timestampText(Timestamp time);

} // namespace naru::lab::vcenter
