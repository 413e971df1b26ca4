// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/conditions.h"
#include "app/lab/forklift/sourceinventory.h"

#include <set>
#include <string>
#include <vector>

namespace naru::lab {

/// What a reference to a pair of providers leads to; null when there is no such Provider.
struct ProviderPair
{
    const Json *source = nullptr;
    const Json *destination = nullptr;
};

/// What is wrong with a map, and the source objects that it names.
struct MapFindings
{
    std::vector<Condition> conditions;
    Json references = Json::array(); ///< [{id, name}]
};

/// The conditions that come from the providers alone, in Forklift's order.
std::vector<Condition> validateProviders(const ProviderPair &providers);

/// `networks` holds "namespace/name" of every NetworkAttachmentDefinition of the target.
MapFindings validateNetworkMap(const Json &spec, const ProviderPair &providers, const SourceInventory &source,
                               const std::set<std::string> &networks);
MapFindings validateStorageMap(const Json &spec, const ProviderPair &providers, const SourceInventory &source,
                               const std::set<std::string> &storageClasses);

/// How Forklift writes a reference into `items`: " id:vm-86 name:'X' ".
std::string refText(const Json &ref);

} // namespace naru::lab
