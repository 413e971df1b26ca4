// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace naru {

/// The name MTV gives a machine on the target, by the rule of Forklift's ChangeVmName (2.10): lower case; "_
/// + * blank /
/// \\" become "-"; other characters outside [a-z0-9-] vanish; dots stay; at most 63 characters. Where MTV
/// appends four random characters the text "xxxx" stands for them.
QString adjustedVmName(const QString &name);
/// Whether adjustedVmName had nothing left to keep (an all-Korean name), so that the result is "vm-xxxx".
bool becomesRandomName(const QString &name);
/// The name MTV gives when `adjusted` is already taken: cut to 58 characters, "-xxxx" behind it.
QString nameWhenTaken(const QString &adjusted);

/// A DNS-1123 label: [a-z0-9-], alphanumeric at both ends, at most 63 characters.
bool isDnsLabel(const QString &name);
/// A DNS-1123 subdomain: labels joined by dots, at most 253 characters.
bool isDnsSubdomain(const QString &name);
/// Fit as PlanVm::targetName: a subdomain of at most 63 characters.
bool isValidTargetName(const QString &name);

} // namespace naru
