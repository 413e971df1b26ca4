// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/objectselection.h"

#include "app/lab/vcenter/model/managedobject.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace naru::lab::vcenter {

std::expected<ObjectSelection, Fault> ObjectSelection::compile(const List &objectSet,
                                                               const ObjectFinder &find, bool ignoreMissing)
{
    ObjectSelection selection;
    for (const Value &item : objectSet) {
        const Struct &spec = *item.structure();
        const MoRef &object = *spec.get("obj").ref();
        if (!find(object)) {
            if (!ignoreMissing)
                return objectNotFound(object);
            continue;
        }
        auto traversals = selection.compileTraversals(spec.get("selectSet"));
        if (!traversals)
            return std::unexpected(traversals.error());
        selection.m_startSpecs.push_back({object, spec.get("skip").toBool(), std::move(*traversals)});
    }
    return selection;
}

std::expected<ObjectSelection::Traversals, Fault> ObjectSelection::compileTraversals(const Value &selectSet)
{
    static const TypeInfo &traversalSpec = Schema::instance().type("TraversalSpec");
    Traversals result;
    const List *specs = selectSet.list();
    for (std::size_t i = 0; specs && i < specs->size(); ++i) {
        const Struct &spec = *(*specs)[i].structure();
        auto traversal = std::make_shared<Traversal>();
        traversal->name = spec.get("name").toString();
        if (!spec.type().isA(traversalSpec)) {
            result.push_back(std::move(traversal));
            continue;
        }
        const std::string &typeName = spec.get("type").toString();
        traversal->type = Schema::instance().find(typeName);
        if (!traversal->type || traversal->type->kind != TypeInfo::Kind::Object)
            return fault(Struct("InvalidType").set("argument", "type"),
                         "The type '" + typeName + "' is not known.");
        auto path = PropertyPath::parse(*traversal->type, spec.get("path").toString());
        if (!path)
            return std::unexpected(path.error());
        traversal->path = std::move(*path);
        traversal->skip = spec.get("skip").toBool();
        auto next = compileTraversals(spec.get("selectSet"));
        if (!next)
            return next;
        traversal->next = std::move(*next);
        if (!traversal->name.empty())
            m_named.emplace(traversal->name, traversal);
        result.push_back(std::move(traversal));
    }
    return result;
}

/// One walk over the references.
class ObjectSelection::Walk
{
public:
    Walk(const ObjectSelection &selection, const ObjectFinder &find)
        : m_selection(selection)
        , m_find(find)
    {
    }

    Result run()
    {
        for (const Start &start : m_selection.m_startSpecs) {
            if (const auto object = m_find(start.object))
                visit(object, start.skip, start.traversals);
        }
        return std::move(m_result);
    }

private:
    void visit(const std::shared_ptr<ManagedObject> &object, bool skip, const Traversals &traversals)
    {
        if (!skip && m_selected.insert(object.get()).second)
            m_result.objects.push_back(object);
        for (const std::shared_ptr<const Traversal> &spec : traversals) {
            const Traversal *traversal = spec.get();
            if (!traversal->type) {
                const auto named = m_selection.m_named.find(traversal->name);
                if (named == m_selection.m_named.end())
                    continue;
                traversal = named->second.get();
            }
            if (object->type().isA(*traversal->type) && m_walked.emplace(object.get(), traversal).second)
                follow(object, *traversal);
        }
    }

    void follow(const std::shared_ptr<ManagedObject> &object, const Traversal &traversal)
    {
        if (m_followed.insert(object.get()).second)
            m_result.followed.push_back(object);
        PropertyReader reader(*object);
        Value value = traversal.path.read(reader);
        if (const Typed *typed = value.typed())
            value = Value(typed->value);
        if (const MoRef *ref = value.ref())
            return visitTarget(*ref, traversal);
        const List *refs = value.list();
        for (std::size_t i = 0; refs && i < refs->size(); ++i) {
            if (const MoRef *ref = (*refs)[i].ref())
                visitTarget(*ref, traversal);
        }
    }

    void visitTarget(const MoRef &ref, const Traversal &traversal)
    {
        if (const auto target = m_find(ref))
            visit(target, traversal.skip, traversal.next);
    }

    const ObjectSelection &m_selection;
    const ObjectFinder &m_find;
    Result m_result;
    std::unordered_set<const ManagedObject *> m_selected;
    std::unordered_set<const ManagedObject *> m_followed;
    std::set<std::pair<const ManagedObject *, const Traversal *>> m_walked;
};

std::size_t ObjectSelection::missingStarts(const ObjectFinder &find) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_startSpecs, [&](const Start &start) { return !find(start.object); }));
}

ObjectSelection::Result ObjectSelection::select(const ObjectFinder &find) const
{
    return Walk(*this, find).run();
}

} // namespace naru::lab::vcenter
