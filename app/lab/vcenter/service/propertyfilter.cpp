// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/propertyfilter.h"

#include "app/lab/vcenter/model/changefeed.h"
#include "app/lab/vcenter/wire/soapencoder.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace naru::lab::vcenter {

namespace {

const Field &anyField()
{
    static const Field field = {"val", &Schema::instance().type("anyType"), false, true};
    return field;
}

uint64_t digestOf(const Value &value)
{
    if (!value.isSet())
        return 0;
    std::string text;
    appendField(text, anyField(), value);
    return std::hash<std::string>()(text) | 1u;
}

Value change(const std::string &path, const Value &value)
{
    return Struct("PropertyChange").set("name", path).set("op", "assign").set("val", value);
}

Value fieldValue(const Field &field, const Value &value)
{
    const bool needsType = field.isArray || field.type->kind == TypeInfo::Kind::Enum;
    return value.isSet() && needsType ? Value(Typed{&field, value}) : value;
}

/// What became different inside a structure, as changes of the deepest paths.
void appendDifferences(List &changes, const std::string &path, const Value &before, const Value &after)
{
    if (before == after)
        return;
    const Struct *old = before.structure();
    const Struct *fresh = after.structure();
    if (!old || !fresh || &old->type() != &fresh->type()) {
        changes.push_back(change(path, after));
        return;
    }
    for (const Field &field : fresh->type().fields)
        appendDifferences(changes, path + "." + std::string(field.name),
                          fieldValue(field, old->get(field.name)), fieldValue(field, fresh->get(field.name)));
}

} // namespace

std::expected<std::shared_ptr<PropertyFilter>, Fault> PropertyFilter::create(ChangeFeed &feed, std::string id,
                                                                             const Struct &spec,
                                                                             bool partialUpdates,
                                                                             ObjectFinder find)
{
    auto properties = PropertySelection::compile(*spec.get("propSet").list());
    if (!properties)
        return std::unexpected(properties.error());
    auto objects = ObjectSelection::compile(*spec.get("objectSet").list(), find,
                                            spec.get("reportMissingObjectsInResults").toBool());
    if (!objects)
        return std::unexpected(objects.error());
    return std::shared_ptr<PropertyFilter>(new PropertyFilter(feed, std::move(id), spec, partialUpdates,
                                                              std::move(find), std::move(*properties),
                                                              std::move(*objects)));
}

PropertyFilter::PropertyFilter(ChangeFeed &feed, std::string id, const Struct &spec, bool partialUpdates,
                               ObjectFinder find, PropertySelection properties, ObjectSelection objects)
    : ManagedObject(feed, "PropertyFilter", std::move(id))
    , m_spec(spec)
    , m_partialUpdates(partialUpdates)
    , m_find(std::move(find))
    , m_properties(std::move(properties))
    , m_selection(std::move(objects))
{
}

void PropertyFilter::restart()
{
    m_entries.clear();
    m_leaving.clear();
    m_isSelected = false;
}

bool PropertyFilter::hasWork()
{
    refreshSelection();
    return !m_leaving.empty() || std::ranges::any_of(m_entries, &Entry::isStale);
}

List PropertyFilter::takeUpdates(std::size_t limit)
{
    refreshSelection();
    List updates;
    while (!m_leaving.empty() && updates.size() < limit) {
        updates.push_back(Struct("ObjectUpdate").set("kind", "leave").set("obj", m_leaving.back()));
        m_leaving.pop_back();
    }
    for (Entry &entry : m_entries) {
        if (updates.size() >= limit)
            break;
        if (!entry.isStale())
            continue;
        if (Value update = takeUpdate(entry); update.isSet())
            updates.push_back(std::move(update));
    }
    return updates;
}

/// Whether no object that decides the selection has changed or gone since.
bool PropertyFilter::isSelectionCurrent() const
{
    const auto isNewer = [this](const auto &object) { return object->changedAt() > m_selectedAt; };
    return m_isSelected && std::ranges::none_of(m_followed, isNewer) &&
           m_selection.missingStarts(m_find) == m_missingStarts;
}

void PropertyFilter::refreshSelection()
{
    if (isSelectionCurrent())
        return;
    m_missingStarts = m_selection.missingStarts(m_find);
    m_isSelected = true;
    m_selectedAt = feed().revision();
    ObjectSelection::Result result = m_selection.select(m_find);
    m_followed = std::move(result.followed);

    std::unordered_map<const ManagedObject *, Entry> before;
    for (Entry &entry : m_entries)
        before.emplace(entry.object.get(), std::move(entry));
    m_entries.clear();
    for (std::shared_ptr<ManagedObject> &object : result.objects) {
        const std::vector<PropertyPath> *paths = m_properties.pathsFor(object->type());
        if (!paths)
            continue;
        if (auto known = before.extract(object.get()))
            m_entries.push_back(std::move(known.mapped()));
        else
            m_entries.push_back({std::move(object), paths, false, 0, {}});
    }
    for (const auto &[object, entry] : before) {
        if (entry.entered)
            m_leaving.push_back(object->ref());
    }
}

/// Unset when the change was not in what the filter looks at.
Value PropertyFilter::takeUpdate(Entry &entry)
{
    const bool enters = !entry.entered;
    entry.entered = true;
    entry.deliveredAt = feed().revision();
    entry.known.resize(entry.paths->size());
    PropertyReader reader(*entry.object);
    List changes;
    for (std::size_t i = 0; i < entry.paths->size(); ++i) {
        const PropertyPath &path = (*entry.paths)[i];
        appendChanges(changes, path.text(), path.read(reader), entry.known[i]);
    }
    if (!enters && changes.empty())
        return {};
    return Struct("ObjectUpdate")
        .set("kind", enters ? "enter" : "modify")
        .set("obj", entry.object->ref())
        .set("changeSet", std::move(changes));
}

void PropertyFilter::appendChanges(List &changes, const std::string &path, const Value &value, Known &known)
{
    const uint64_t digest = digestOf(value);
    if (digest == known.digest)
        return;
    if (m_partialUpdates)
        appendDifferences(changes, path, known.value, value);
    else
        changes.push_back(change(path, value));
    known.digest = digest;
    if (m_partialUpdates)
        known.value = value;
}

Value PropertyFilter::property(std::string_view name) const
{
    if (name == "spec")
        return m_spec;
    if (name == "partialUpdates")
        return m_partialUpdates;
    return ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
