// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/managedfields.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace naru::lab::kube {

namespace {

const Json Null;

const Json &childSchema(const Json &schema, const std::string &field)
{
    if (!schema.is_object())
        return Null;
    if (const auto properties = schema.find("properties");
        properties != schema.end() && properties->contains(field))
        return properties->at(field);
    const auto additional = schema.find("additionalProperties");
    return additional != schema.end() ? *additional : Null;
}

const Json &itemSchema(const Json &schema)
{
    return schema.is_object() && schema.contains("items") ? schema["items"] : Null;
}

bool isAtomicMap(const Json &schema)
{
    return schema.is_object() && schema.value("x-kubernetes-map-type", "") == "atomic";
}

bool isSystemField(const FieldPath &path)
{
    static const FieldSet System{{"f:apiVersion"},
                                 {"f:kind"},
                                 {"f:metadata", "f:name"},
                                 {"f:metadata", "f:namespace"},
                                 {"f:metadata", "f:creationTimestamp"},
                                 {"f:metadata", "f:deletionTimestamp"},
                                 {"f:metadata", "f:deletionGracePeriodSeconds"},
                                 {"f:metadata", "f:uid"},
                                 {"f:metadata", "f:generation"},
                                 {"f:metadata", "f:managedFields"},
                                 {"f:metadata", "f:resourceVersion"}};
    return System.contains(path);
}

FieldPath extended(const FieldPath &path, std::string step)
{
    FieldPath longer = path;
    longer.push_back(std::move(step));
    return longer;
}

/// How the children of one value are told apart.
struct Children
{
    bool atomic = true;
    std::map<std::string, const Json *> values; ///< step -> value
};

/// Walks values the way the type merges them.
class Walker
{
public:
    explicit Walker(const ResourceType &type)
        : m_type(type)
    {
    }

    Children children(const Json &value, const Json &schema, const std::string &field) const
    {
        Children result;
        if (value.is_object() && !isAtomicMap(schema)) {
            result.atomic = false;
            for (const auto &[name, child] : value.items())
                result.values["f:" + name] = &child;
        } else if (value.is_array()) {
            const auto keys = listKeys(m_type, schema, field);
            if (keys.empty())
                return result;
            result.atomic = false;
            for (const Json &item : value)
                result.values[step(item, keys)] = &item;
        }
        return result;
    }

    static std::string step(const Json &item, const std::vector<std::string> &keys)
    {
        if (!item.is_object())
            return "v:" + item.dump();
        Json key = Json::object();
        for (const std::string &name : keys) {
            if (item.contains(name))
                key[name] = item[name];
        }
        return "k:" + key.dump();
    }

    static const Json &schemaOf(const Json &schema, const std::string &step)
    {
        return step.starts_with("f:") ? childSchema(schema, step.substr(2)) : itemSchema(schema);
    }

    /// Everything in `value`; containers count themselves when `withContainers` (what an update adds),
    /// otherwise only list items and empty ones do (what an apply states).
    void collect(const Json &value, const Json &schema, const FieldPath &path, bool withContainers,
                 FieldSet &out) const
    {
        if (isSystemField(path))
            return;
        const Children below = children(value, schema, fieldName(path));
        const bool isMetadata = path == FieldPath{"f:metadata"};
        const bool item = !path.empty() && !path.back().starts_with("f:");
        if (!path.empty() && !isMetadata && (below.atomic || below.values.empty() || item || withContainers))
            out.insert(path);
        for (const auto &[step, child] : below.values)
            collect(*child, schemaOf(schema, step), extended(path, step), withContainers, out);
    }

    /// Paths whose value is new or other in `after`, and those that are only in `before`.
    void compare(const Json &before, const Json &after, const Json &schema, const FieldPath &path,
                 FieldSet &changed, FieldSet &removed) const
    {
        if (isSystemField(path) || before == after)
            return;
        const Children was = children(before, schema, fieldName(path));
        const Children is = children(after, schema, fieldName(path));
        if (was.atomic || is.atomic) {
            changed.insert(path);
            return;
        }
        for (const auto &[step, child] : is.values) {
            const auto known = was.values.find(step);
            const FieldPath childPath = extended(path, step);
            if (known == was.values.end())
                collect(*child, schemaOf(schema, step), childPath, true, changed);
            else
                compare(*known->second, *child, schemaOf(schema, step), childPath, changed, removed);
        }
        for (const auto &[step, child] : was.values) {
            if (!is.values.contains(step))
                collect(*child, schemaOf(schema, step), extended(path, step), true, removed);
        }
    }

    Json merged(const Json &live, const Json &config, const Json &schema, const std::string &field) const
    {
        if (live.is_object() && config.is_object() && !isAtomicMap(schema)) {
            Json result = live;
            for (const auto &[name, value] : config.items())
                result[name] =
                    live.contains(name) ? merged(live[name], value, childSchema(schema, name), name) : value;
            return result;
        }
        const auto keys = live.is_array() && config.is_array() ? listKeys(m_type, schema, field)
                                                               : std::vector<std::string>();
        if (keys.empty())
            return config;
        Json result = live;
        for (const Json &item : config) {
            const auto same = std::ranges::find_if(
                result, [&](const Json &known) { return step(known, keys) == step(item, keys); });
            if (same == result.end())
                result.push_back(item);
            else
                *same = merged(*same, item, itemSchema(schema), {});
        }
        return result;
    }

    /// Removes what lies at the path, and containers that this leaves empty.
    void erase(Json &value, const Json &schema, const FieldPath &path, std::size_t depth) const
    {
        const std::string &next = path[depth];
        const bool last = depth + 1 == path.size();
        if (next.starts_with("f:")) {
            const std::string name = next.substr(2);
            if (!value.is_object() || !value.contains(name))
                return;
            Json &child = value[name];
            if (!last)
                erase(child, childSchema(schema, name), path, depth + 1);
            if (last || (child.is_structured() && child.empty()))
                value.erase(name);
            return;
        }
        if (!value.is_array())
            return;
        const auto keys =
            listKeys(m_type, schema, fieldName({path.begin(), path.begin() + static_cast<long>(depth)}));
        const auto item =
            std::ranges::find_if(value, [&](const Json &known) { return step(known, keys) == next; });
        if (item == value.end())
            return;
        if (last)
            value.erase(item);
        else
            erase(*item, itemSchema(schema), path, depth + 1);
    }

private:
    static std::string fieldName(const FieldPath &path)
    {
        return !path.empty() && path.back().starts_with("f:") ? path.back().substr(2) : std::string();
    }

    const ResourceType &m_type;
};

void writeFields(const FieldSet &set, Json &out)
{
    for (const FieldPath &path : set) {
        Json *node = &out;
        for (const std::string &step : path)
            node = &(*node)[step];
        // A path that others continue is marked with "."; the set's order puts it before them.
        if (node->is_null())
            *node = Json::object();
    }
    for (const FieldPath &path : set) {
        Json *node = &out;
        for (const std::string &step : path)
            node = &(*node)[step];
        if (!node->empty())
            (*node)["."] = Json::object();
    }
}

void readFields(const Json &fields, const FieldPath &path, FieldSet &out)
{
    if (fields.empty() && !path.empty())
        out.insert(path);
    for (const auto &[step, below] : fields.items()) {
        if (step == ".")
            out.insert(path);
        else
            readFields(below, extended(path, step), out);
    }
}

struct Entry
{
    Manager manager;
    std::string apiVersion;
    FieldSet fields;

    bool sameManager(const Manager &other) const
    {
        return manager.name == other.name && manager.operation == other.operation &&
               manager.subresource == other.subresource;
    }
};

std::vector<Entry> readEntries(const Json &object)
{
    std::vector<Entry> entries;
    for (const Json &json : at(object, "/metadata/managedFields")) {
        Entry entry{{json.value("manager", ""), json.value("operation", ""), json.value("subresource", ""),
                     json.value("time", "")},
                    json.value("apiVersion", ""),
                    {}};
        readFields(json.value("fieldsV1", Json::object()), {}, entry.fields);
        entries.push_back(std::move(entry));
    }
    return entries;
}

Json writeEntries(std::vector<Entry> entries)
{
    std::erase_if(entries, [](const Entry &entry) { return entry.fields.empty(); });
    std::ranges::sort(entries, {}, [](const Entry &entry) {
        return std::tuple(entry.manager.operation, entry.manager.time, entry.manager.name, entry.apiVersion,
                          entry.manager.subresource);
    });
    Json list = Json::array();
    for (const Entry &entry : entries) {
        Json fields;
        writeFields(entry.fields, fields);
        Json json = {{"manager", entry.manager.name},  {"operation", entry.manager.operation},
                     {"apiVersion", entry.apiVersion}, {"time", entry.manager.time},
                     {"fieldsType", "FieldsV1"},       {"fieldsV1", std::move(fields)}};
        if (!entry.manager.subresource.empty())
            json["subresource"] = entry.manager.subresource;
        list.push_back(std::move(json));
    }
    return list;
}

Entry &entryOf(std::vector<Entry> &entries, const ResourceType &type, const Manager &manager)
{
    const auto known =
        std::ranges::find_if(entries, [&](const Entry &entry) { return entry.sameManager(manager); });
    if (known != entries.end())
        return *known;
    return entries.emplace_back(Entry{manager, type.apiVersion(), {}});
}

bool startsWith(const FieldPath &path, const FieldPath &prefix)
{
    return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
}

std::string printed(const FieldPath &path)
{
    std::string text;
    for (const std::string &step : path) {
        if (step.starts_with("f:")) {
            text += '.' + step.substr(2);
        } else if (step.starts_with("v:")) {
            text += "[=" + step.substr(2) + ']';
        } else {
            std::string keys;
            const Json key = Json::parse(step.substr(2));
            for (const auto &[name, value] : key.items())
                keys += (keys.empty() ? "" : ",") + name + '=' + value.dump();
            text += '[' + keys + ']';
        }
    }
    return text;
}

std::string printed(const Entry &entry)
{
    std::string text = '"' + entry.manager.name + '"';
    if (!entry.manager.subresource.empty())
        text += " with subresource \"" + entry.manager.subresource + '"';
    if (entry.manager.operation == "Update")
        text += " using " + entry.apiVersion + " at " + entry.manager.time;
    return text;
}

using Conflict = std::pair<std::string, std::string>; ///< manager, field

Status conflictStatus(const std::vector<Conflict> &conflicts)
{
    Json causes = Json::array();
    std::map<std::string, std::string> fieldsOf;
    for (const auto &[manager, field] : conflicts) {
        causes.push_back(
            {{"reason", "FieldManagerConflict"}, {"message", "conflict with " + manager}, {"field", field}});
        fieldsOf[manager] += "\n- " + field;
    }
    std::string message = "Apply failed with 1 conflict: conflict with " + conflicts.front().first + ": " +
                          conflicts.front().second;
    if (conflicts.size() > 1) {
        message = "Apply failed with " + std::to_string(conflicts.size()) + " conflicts: ";
        std::string separator;
        for (const auto &[manager, fields] : fieldsOf) {
            message += separator + "conflicts with " + manager + ':' + fields;
            separator = "\n";
        }
    }
    return {409, "Conflict", std::move(message), {{"causes", std::move(causes)}}, {}};
}

} // namespace

std::vector<std::string> listKeys(const ResourceType &type, const Json &schema, const std::string &field)
{
    if (schema.is_object()) {
        const std::string listType = schema.value("x-kubernetes-list-type", "atomic");
        if (listType == "map")
            return schema.at("x-kubernetes-list-map-keys").get<std::vector<std::string>>();
        if (listType == "set")
            return {""};
        if (schema.contains("type"))
            return {};
    }
    static const std::map<std::string, std::vector<std::string>> Metadata{{"ownerReferences", {"uid"}},
                                                                          {"finalizers", {""}}};
    static const std::map<std::string, std::vector<std::string>> BuiltIn{
        {"containers", {"name"}},
        {"initContainers", {"name"}},
        {"volumes", {"name"}},
        {"env", {"name"}},
        {"volumeMounts", {"mountPath"}},
        {"imagePullSecrets", {"name"}},
        {"secrets", {"name"}},
        {"conditions", {"type"}},
        {"containerStatuses", {"name"}},
        {"hostAliases", {"ip"}},
        {"ports", {"port", "containerPort", "protocol"}}};
    if (const auto known = Metadata.find(field); known != Metadata.end())
        return known->second;
    const auto known = BuiltIn.find(field);
    return !type.custom && known != BuiltIn.end() ? known->second : std::vector<std::string>();
}

Json recordUpdate(const ResourceType &type, const Json &before, const Json &after, const Manager &manager)
{
    const Walker walker(type);
    FieldSet changed;
    FieldSet removed;
    if (before.is_null())
        walker.collect(after, type.schema, {}, true, changed);
    else
        walker.compare(before, after, type.schema, {}, changed, removed);

    std::vector<Entry> entries = readEntries(before);
    const auto lost = [&](const FieldPath &path) {
        return changed.contains(path) ||
               std::ranges::any_of(removed, [&](const FieldPath &gone) { return startsWith(path, gone); });
    };
    for (Entry &entry : entries)
        std::erase_if(entry.fields, lost);
    if (!changed.empty() || !removed.empty()) {
        Entry &own = entryOf(entries, type, manager);
        own.fields.insert(changed.begin(), changed.end());
        own.manager.time = manager.time;
    }
    return writeEntries(std::move(entries));
}

KubeResult<Applied> apply(const ResourceType &type, const Json &live, const Json &config,
                          const Manager &manager, bool force)
{
    const Walker walker(type);
    FieldSet stated;
    walker.collect(config, type.schema, {}, false, stated);
    Json object = live.is_null() ? config : walker.merged(live, config, type.schema, {});

    std::vector<Entry> entries = readEntries(live);
    FieldSet changed;
    FieldSet removed;
    if (!live.is_null())
        walker.compare(live, object, type.schema, {}, changed, removed);
    std::vector<Conflict> conflicts;
    FieldSet ownedByOthers;
    for (Entry &entry : entries) {
        if (entry.sameManager(manager))
            continue;
        for (const FieldPath &path : changed) {
            if (!entry.fields.contains(path))
                continue;
            conflicts.emplace_back(printed(entry), printed(path));
            entry.fields.erase(path);
        }
        ownedByOthers.insert(entry.fields.begin(), entry.fields.end());
    }
    if (!conflicts.empty() && !force)
        return std::unexpected(conflictStatus(conflicts));

    Entry &own = entryOf(entries, type, manager);
    for (const FieldPath &path : own.fields) {
        const bool kept =
            std::ranges::any_of(stated, [&](const FieldPath &field) { return startsWith(field, path); });
        if (!kept && !ownedByOthers.contains(path))
            walker.erase(object, type.schema, path, 0);
    }
    const bool unchanged = own.fields == stated && object == live;
    own.fields = std::move(stated);
    if (!unchanged)
        own.manager.time = manager.time;
    return Applied{std::move(object), writeEntries(std::move(entries))};
}

} // namespace naru::lab::kube
