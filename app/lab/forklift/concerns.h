// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/jsonaccess.h"

namespace naru::lab {

class SourceInventory;

/// The concerns that MTV's validation policies have about one machine: [{id, category, label, assessment}].
/// Ids, categories and labels are those of the policies (openshift.md 1.9); the assessments are the lab's own
/// words.
Json concernsOf(const Json &vm, const SourceInventory &inventory);

} // namespace naru::lab
