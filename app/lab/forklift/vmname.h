// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace naru::lab {

/// Four random characters of [a-z0-9].
using RandomSuffix = std::function<std::string()>;

/// RFC 1123 subdomain: what Kubernetes accepts as the name of a VirtualMachine.
bool isDns1123Subdomain(std::string_view name);
/// RFC 1123 label: what Kubernetes accepts as the name of a namespace.
bool isDns1123Label(std::string_view name);

/// The name that Forklift gives to a machine whose own name Kubernetes does not accept
/// (pkg/controller/plan/util, ChangeVmName): lower case, blanks and underscores become dashes, the rest of
/// the alphabet goes, dots stay; at most 63 characters. A name of which nothing is left becomes `vm-xxxx`.
std::string adjustedVmName(std::string_view name, const RandomSuffix &random);

/// adjustedVmName(), and `-xxxx` behind it while the name is taken.
std::string freeVmName(std::string_view name, const std::set<std::string> &taken, const RandomSuffix &random);

} // namespace naru::lab
