// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"
#include "core/base/error.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace naru::lab::kube {

/// A column of `kubectl get`.
struct PrinterColumn
{
    std::string name;
    std::string type; ///< string, integer, date, ...
    std::string format;
    std::string description;
    std::string jsonPath;
    int priority = 0; ///< above 0: only with -o wide
};

/// One kind that the API serves.
struct ResourceType
{
    std::string group; ///< empty for the core group
    std::string version;
    std::string plural;
    std::string singular;
    std::string kind;
    std::string listKind;
    std::vector<std::string> shortNames;
    std::vector<std::string> categories;
    bool namespaced = true;
    bool custom = false;    ///< defined by a CRD: schema, no strategic merge patch
    bool hasStatus = false; ///< status is written through its subresource only
    bool countsGenerations = false;
    Json schema; ///< openAPIV3Schema of a custom kind, otherwise null
    std::vector<PrinterColumn> columns;

    std::string apiVersion() const { return group.empty() ? version : group + '/' + version; }
    std::string groupResource() const { return group.empty() ? plural : plural + '.' + group; }
};

/// Every kind of the lab's cluster. Kind names are unique in it, so that a kind alone names a type.
/// Immutable.
class Catalogue
{
public:
    /// Reads the definitions that are compiled in (resources/lab/builtin and crds). Internal: one of them is
    /// damaged.
    static Result<Catalogue> load();

    const ResourceType *byKind(std::string_view kind) const;
    const ResourceType *byPlural(std::string_view group, std::string_view version,
                                 std::string_view plural) const;
    const std::vector<std::shared_ptr<const ResourceType>> &types() const { return m_types; }

private:
    Result<> read(const QString &path, bool custom);

    std::vector<std::shared_ptr<const ResourceType>> m_types;
};

} // namespace naru::lab::kube
