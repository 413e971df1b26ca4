// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"
#include "app/lab/kube/resourcetype.h"
#include "app/lab/kube/status.h"

#include <set>
#include <string>
#include <vector>

namespace naru::lab::kube {

/// Steps as FieldsV1 writes them: f:name (a field), k:{"name":"x"} (a list item by key), v:"x" (an item of a
/// set).
using FieldPath = std::vector<std::string>;
using FieldSet = std::set<FieldPath>;

/// Who owns a field, for server-side apply. Sources of the rules: Kubernetes' structured-merge-diff and
/// apimachinery/util/managedfields.
struct Manager
{
    std::string name;
    std::string operation; ///< Apply or Update
    std::string subresource;
    std::string time; ///< RFC 3339
};

/// The managedFields after `manager` changed `before` (null: created) into `after`: it owns what it changed,
/// and the others lose that.
Json recordUpdate(const ResourceType &type, const Json &before, const Json &after, const Manager &manager);

struct Applied
{
    Json object;
    Json managedFields;
};

/// Server-side apply of `config` on `live` (null: it does not exist yet). Without `force` a field that
/// somebody else owns with another value is a 409 with a cause for each.
KubeResult<Applied> apply(const ResourceType &type, const Json &live, const Json &config,
                          const Manager &manager, bool force);

/// The keys by which the items of a list are told apart ("name" for containers); empty when the list is one
/// value.
std::vector<std::string> listKeys(const ResourceType &type, const Json &schema, const std::string &field);

} // namespace naru::lab::kube
