// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/conditions.h"

#include <algorithm>

namespace naru::lab {

namespace {

Json conditionJson(const Condition &condition)
{
    Json json = {{"type", condition.type},
                 {"status", "True"},
                 {"category", condition.category},
                 {"message", condition.message}};
    if (!condition.reason.empty())
        json["reason"] = condition.reason;
    if (!condition.items.empty())
        json["items"] = condition.items;
    if (condition.durable)
        json["durable"] = true;
    return json;
}

} // namespace

Conditions::Conditions(const Json &array)
{
    for (const Json &entry : array)
        m_entries.push_back({entry});
}

void Conditions::beginStaging()
{
    for (Entry &entry : m_entries)
        entry.staged = false;
}

void Conditions::set(const Condition &condition, const std::string &now)
{
    Json json = conditionJson(condition);
    const auto known = find(condition.type);
    if (known == m_entries.end()) {
        json["lastTransitionTime"] = now;
        m_entries.push_back({std::move(json)});
        return;
    }
    Entry &entry = m_entries[static_cast<std::size_t>(known - m_entries.begin())];
    Json before = entry.json;
    before.erase("lastTransitionTime");
    json["lastTransitionTime"] = before == json ? kube::text(entry.json, "/lastTransitionTime") : now;
    entry = {std::move(json)};
}

void Conditions::remove(std::string_view type)
{
    std::erase_if(m_entries, [type](const Entry &entry) { return kube::text(entry.json, "/type") == type; });
}

void Conditions::endStaging()
{
    std::erase_if(m_entries,
                  [](const Entry &entry) { return !entry.staged && !flagAt(entry.json, "/durable"); });
}

bool Conditions::has(std::string_view type) const
{
    return find(type) != m_entries.end();
}

bool Conditions::isBlocked() const
{
    return isCritical() || hasCategory("Error");
}

bool Conditions::isCritical() const
{
    return hasCategory("Critical");
}

Json Conditions::toJson() const
{
    Json array = Json::array();
    for (const Entry &entry : m_entries)
        array.push_back(entry.json);
    return array;
}

std::vector<Conditions::Entry>::const_iterator Conditions::find(std::string_view type) const
{
    return std::ranges::find_if(
        m_entries, [type](const Entry &entry) { return kube::text(entry.json, "/type") == type; });
}

// Only staged entries count: what a reconciliation has not found again must not block it.
bool Conditions::hasCategory(std::string_view category) const
{
    return std::ranges::any_of(m_entries, [category](const Entry &entry) {
        return entry.staged && kube::text(entry.json, "/category") == category;
    });
}

bool hasCondition(const Json &object, std::string_view type)
{
    return std::ranges::any_of(arrayAt(object, "/status/conditions"), [type](const Json &condition) {
        return kube::text(condition, "/type") == type;
    });
}

} // namespace naru::lab
