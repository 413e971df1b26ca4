// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/propertypath.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace naru::lab::vcenter {

/// Finds an object that the calling session can see; null when there is none.
using ObjectFinder = std::function<std::shared_ptr<ManagedObject>(const MoRef &)>;

/// The compiled objectSet of a PropertyFilterSpec: where to start, and which references to follow.
class ObjectSelection
{
public:
    struct Result
    {
        std::vector<std::shared_ptr<ManagedObject>> objects;
        /// Those whose properties decide what is selected: when one changes, select again.
        std::vector<std::shared_ptr<ManagedObject>> followed;
    };

    /// ManagedObjectNotFound for a start that does not exist, unless `ignoreMissing`.
    static std::expected<ObjectSelection, Fault> compile(const List &objectSet, const ObjectFinder &find,
                                                         bool ignoreMissing);

    Result select(const ObjectFinder &find) const;
    /// How many of the starting objects do not exist any more.
    std::size_t missingStarts(const ObjectFinder &find) const;

private:
    struct Traversal;
    using Traversals = std::vector<std::shared_ptr<const Traversal>>;
    struct Traversal
    {
        std::string name; ///< a spec with only a name stands for the traversal of that name
        const TypeInfo *type = nullptr;
        PropertyPath path;
        bool skip = false;
        Traversals next;
    };
    struct Start
    {
        MoRef object;
        bool skip;
        Traversals traversals;
    };
    class Walk;

    std::expected<Traversals, Fault> compileTraversals(const Value &selectSet);

    std::vector<Start> m_startSpecs;
    std::map<std::string, std::shared_ptr<const Traversal>> m_named;
};

} // namespace naru::lab::vcenter
