// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"
#include "app/lab/kube/resourcetype.h"

namespace naru::lab::kube {

/// A deletion waits for finalizers.
bool isTerminating(const Json &object);

/// What generation counts: everything but the metadata, and but the status where that is a subresource.
bool specChanged(const ResourceType &type, Json before, Json after);

/// An update of the status leaves everything else as it was, and the other way round, where status is a
/// subresource.
void keepOtherPart(const ResourceType &type, const std::string &subresource, const Json &current,
                   Json &object);

/// What only the server writes stays as it was, whatever the client sent.
void keepSystemFields(const Json &current, Json &object);

/// Whether they differ in nothing but metadata.managedFields.
bool sameExceptOwnership(const Json &before, const Json &after);

/// What the API server itself adds to built-in kinds: a Secret's stringData goes into its data, a Namespace
/// has a phase, a finalizer and a label with its name. The object is valid already.
void applyBuiltInRules(const ResourceType &type, Json &object);

} // namespace naru::lab::kube
