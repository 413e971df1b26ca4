// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/table.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace naru::lab::kube {

namespace {

using Values = std::vector<const Json *>;

struct Step
{
    std::string text; ///< what stands between the brackets, or the name of a field
    bool bracket = false;
};

std::vector<Step> steps(const std::string &path)
{
    std::vector<Step> result;
    for (std::size_t i = 0; i < path.size();) {
        if (path[i] == '[') {
            const std::size_t close = path.find(path.substr(i).starts_with("[?(") ? ")]" : "]", i);
            const std::size_t end = path[close] == ')' ? close + 1 : close;
            result.push_back({path.substr(i + 1, end - i - 1), true});
            i = end + 1;
        } else {
            i += path[i] == '.' ? 1 : 0;
            std::size_t end = i;
            while (end < path.size() && path[end] != '.' && path[end] != '[')
                end += path[end] == '\\' ? 2 : 1;
            std::string name = path.substr(i, end - i);
            std::erase(name, '\\');
            if (!name.empty())
                result.push_back({name, false});
            i = end;
        }
    }
    return result;
}

/// ?(@.type=='Ready')
bool passes(const Json &item, const std::string &filter)
{
    const std::size_t field = filter.find("@.");
    const std::size_t equals = filter.find("==");
    if (field == std::string::npos || equals == std::string::npos)
        return false;
    const std::string name = filter.substr(field + 2, equals - field - 2);
    const std::size_t open = filter.find_first_of("'\"", equals);
    const std::size_t close = filter.find_last_of("'\"");
    return item.is_object() && item.value(name, Json()) == filter.substr(open + 1, close - open - 1);
}

void follow(const Json &value, const Step &step, Values &out)
{
    const bool quoted = step.bracket && step.text.starts_with('\'');
    if (!step.bracket || quoted) {
        const std::string name = quoted ? step.text.substr(1, step.text.size() - 2) : step.text;
        if (value.is_object() && value.contains(name))
            out.push_back(&value.at(name));
        return;
    }
    if (!value.is_array())
        return;
    if (step.text == "*" || step.text.starts_with('?')) {
        for (const Json &item : value) {
            if (step.text == "*" || passes(item, step.text))
                out.push_back(&item);
        }
        return;
    }
    const auto index = static_cast<std::size_t>(std::atoi(step.text.c_str()));
    if (index < value.size())
        out.push_back(&value.at(index));
}

Json lookUp(const Json &object, const std::string &path)
{
    Values values{&object};
    for (const Step &step : steps(path)) {
        Values next;
        for (const Json *value : values)
            follow(*value, step, next);
        values = std::move(next);
    }
    return values.empty() ? Json() : *values.front();
}

std::string conditionStatus(const Json &object, const std::string &type)
{
    for (const Json &condition : at(object, "/status/conditions")) {
        if (text(condition, "/type") == type)
            return text(condition, "/status");
    }
    return {};
}

std::string nodeStatus(const Json &node)
{
    std::string status = conditionStatus(node, "Ready") == "True" ? "Ready" : "NotReady";
    return at(node, "/spec/unschedulable") == true ? status + ",SchedulingDisabled" : status;
}

std::string nodeRoles(const Json &node)
{
    static constexpr std::string_view Prefix = "node-role.kubernetes.io/";
    std::string roles;
    for (const auto &[label, value] : at(node, "/metadata/labels").items()) {
        if (label.starts_with(Prefix))
            roles += (roles.empty() ? "" : ",") + label.substr(Prefix.size());
    }
    return roles.empty() ? "<none>" : roles;
}

std::string podReady(const Json &pod)
{
    const Json &statuses = at(pod, "/status/containerStatuses");
    const auto ready =
        std::ranges::count_if(statuses, [](const Json &status) { return at(status, "/ready") == true; });
    return std::to_string(ready) + '/' + std::to_string(at(pod, "/spec/containers").size());
}

std::string podRestarts(const Json &pod)
{
    int restarts = 0;
    for (const Json &status : at(pod, "/status/containerStatuses"))
        restarts += status.value("restartCount", 0); // an integer by the schema
    return std::to_string(restarts);
}

std::string eventObject(const Json &event)
{
    std::string kind = text(event, "/involvedObject/kind");
    std::ranges::transform(kind, kind.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return kind + '/' + text(event, "/involvedObject/name");
}

std::string accessModes(const Json &claim)
{
    static const std::map<std::string, std::string> Short{{"ReadWriteOnce", "RWO"},
                                                          {"ReadWriteMany", "RWX"},
                                                          {"ReadOnlyMany", "ROX"},
                                                          {"ReadWriteOncePod", "RWOP"}};
    std::string modes;
    for (const Json &mode : at(claim, "/spec/accessModes")) {
        const auto known = Short.find(mode);
        modes +=
            (modes.empty() ? "" : ",") + (known == Short.end() ? mode.get<std::string>() : known->second);
    }
    return modes;
}

std::string roleRef(const Json &binding)
{
    return text(binding, "/roleRef/kind") + '/' + text(binding, "/roleRef/name");
}

std::optional<Json> computed(const Json &object, const std::string &path)
{
    static const std::map<std::string, std::function<std::string(const Json &)>> Functions{
        {"nodeStatus()", nodeStatus},   {"nodeRoles()", nodeRoles},     {"podReady()", podReady},
        {"podRestarts()", podRestarts}, {"eventObject()", eventObject}, {"accessModes()", accessModes},
        {"roleRef()", roleRef}};
    if (path.starts_with("count(")) {
        const Json counted = lookUp(object, path.substr(6, path.size() - 7));
        return Json(counted.is_structured() ? counted.size() : 0);
    }
    const auto known = Functions.find(path);
    return known == Functions.end() ? std::nullopt : std::optional(Json(known->second(object)));
}

/// kubectl leaves it to the server to mark the default storage class.
std::string shownName(const ResourceType &type, const Json &object)
{
    const bool isDefault =
        type.kind == "StorageClass" &&
        text(object, "/metadata/annotations/storageclass.kubernetes.io~1is-default-class") == "true";
    return isDefault ? nameOf(object) + " (default)" : nameOf(object);
}

Json rowOf(const ResourceType &type, const Json &object, RowObject rowObject, const QDateTime &now)
{
    Json cells = Json::array({shownName(type, object)});
    for (const PrinterColumn &column : type.columns)
        cells.push_back(cell(object, column, now));
    Json row = {{"cells", std::move(cells)}};
    if (rowObject == RowObject::Metadata)
        row["object"] = partialObjectMetadata(object);
    else if (rowObject == RowObject::Object)
        row["object"] = object;
    return row;
}

Json columnDefinitions(const ResourceType &type)
{
    Json columns = Json::array({{{"name", "Name"},
                                 {"type", "string"},
                                 {"format", "name"},
                                 {"description", "Name must be unique within a namespace."},
                                 {"priority", 0}}});
    for (const PrinterColumn &column : type.columns) {
        columns.push_back({{"name", column.name},
                           {"type", column.type},
                           {"format", column.format},
                           {"description", column.description},
                           {"priority", column.priority}});
    }
    return columns;
}

} // namespace

std::string shortAge(qint64 seconds)
{
    const auto unit = [](qint64 value, char name) { return std::to_string(value) + name; };
    const auto pair = [&unit](qint64 large, char largeName, qint64 small, char smallName) {
        return unit(large, largeName) + (small == 0 ? "" : unit(small, smallName));
    };
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (seconds < 0)
        return "0s";
    if (seconds < 120)
        return unit(seconds, 's');
    if (minutes < 10)
        return pair(minutes, 'm', seconds % 60, 's');
    if (hours < 3)
        return unit(minutes, 'm');
    if (hours < 8)
        return pair(hours, 'h', minutes % 60, 'm');
    if (hours < 48)
        return unit(hours, 'h');
    if (days < 8)
        return pair(days, 'd', hours % 24, 'h');
    return days < 730 ? unit(days, 'd') : pair(days / 365, 'y', days % 365, 'd');
}

Json cell(const Json &object, const PrinterColumn &column, const QDateTime &now)
{
    if (auto value = computed(object, column.jsonPath))
        return *value;
    Json value = lookUp(object, column.jsonPath);
    if (column.type == "date" && value.is_string()) {
        const QDateTime then = QDateTime::fromString(QString::fromStdString(value), Qt::ISODate);
        return shortAge(then.secsTo(now));
    }
    if (column.type == "string" && !value.is_string() && !value.is_null())
        return value.dump();
    return value;
}

Json table(const ResourceType &type, const std::vector<ObjectPtr> &objects, Json metadata,
           RowObject rowObject, const QDateTime &now, bool withColumns)
{
    Json rows = Json::array();
    for (const ObjectPtr &object : objects)
        rows.push_back(rowOf(type, *object, rowObject, now));
    return {{"kind", "Table"},
            {"apiVersion", "meta.k8s.io/v1"},
            {"metadata", std::move(metadata)},
            {"columnDefinitions", withColumns ? columnDefinitions(type) : Json::array()},
            {"rows", std::move(rows)}};
}

Json partialObjectMetadata(const Json &object)
{
    return {{"kind", "PartialObjectMetadata"},
            {"apiVersion", "meta.k8s.io/v1"},
            {"metadata", object.at("metadata")}};
}

} // namespace naru::lab::kube
