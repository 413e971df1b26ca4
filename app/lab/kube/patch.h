// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/resourcetype.h"
#include "app/lab/kube/status.h"

namespace naru::lab::kube {

/// RFC 6902. 422 when an operation does not apply, 400 when the patch is malformed.
KubeResult<Json> jsonPatch(const Json &object, const Json &patch);

/// RFC 7386.
Json mergePatch(const Json &object, const Json &patch);

/// Kubernetes' merge patch for built-in kinds: lists of objects merge by their keys, and `$patch:
/// delete|replace` and
/// `$deleteFromPrimitiveList` are understood; the order that `$setElementOrder` asks for is not kept.
Json strategicMergePatch(const ResourceType &type, const Json &object, const Json &patch);

} // namespace naru::lab::kube
