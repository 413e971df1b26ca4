// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/sourceinventory.h"

#include <algorithm>

namespace naru::lab {

std::vector<const Json *> SourceInventory::list(std::string_view name) const
{
    std::vector<const Json *> result;
    if (const Collection *held = collection(name)) {
        for (const std::string &id : held->order)
            result.push_back(&held->objects.at(id));
    }
    return result;
}

const Json *SourceInventory::find(std::string_view name, std::string_view id) const
{
    const Collection *held = collection(name);
    if (!held)
        return nullptr;
    const auto found = held->objects.find(id);
    return found == held->objects.end() ? nullptr : &found->second;
}

const Json *SourceInventory::resolve(std::string_view name, const Json &ref) const
{
    if (const std::string id = kube::text(ref, "/id"); !id.empty())
        return find(name, id);
    const std::string wanted = kube::text(ref, "/name");
    const std::vector<const Json *> objects = list(name);
    const auto found = std::ranges::find_if(objects, [&wanted](const Json *object) {
        return kube::text(*object, "/name") == wanted || kube::text(*object, "/path") == wanted;
    });
    return found == objects.end() ? nullptr : *found;
}

void SourceInventory::put(std::string_view name, Json object)
{
    Collection &held = m_collections.try_emplace(std::string(name)).first->second;
    const std::string id = object.at("id");
    const auto known = held.objects.find(id);
    if (known == held.objects.end()) {
        object["revision"] = 1;
        held.order.push_back(id);
        held.objects.emplace(id, object);
        notify({Action::Created, std::string(name), {}, std::move(object)});
        return;
    }
    Json before = known->second;
    object["revision"] = before.at("revision");
    if (object == before)
        return;
    object["revision"] = before.at("revision").get<int>() + 1;
    known->second = object;
    notify({Action::Updated, std::string(name), std::move(before), std::move(object)});
}

void SourceInventory::remove(std::string_view name, std::string_view id)
{
    const auto collection = m_collections.find(name);
    if (collection == m_collections.end())
        return;
    Collection &held = collection->second;
    const auto known = held.objects.find(id);
    if (known == held.objects.end())
        return;
    Json before = std::move(known->second);
    held.objects.erase(known);
    std::erase(held.order, id);
    notify({Action::Deleted, std::string(name), std::move(before), {}});
}

void SourceInventory::clear()
{
    m_collections.clear();
    m_complete = false;
    m_started = false;
}

int SourceInventory::addObserver(Observer observer)
{
    m_observers.emplace(m_nextObserver, std::move(observer));
    return m_nextObserver++;
}

void SourceInventory::removeObserver(int number)
{
    m_observers.erase(number);
}

const SourceInventory::Collection *SourceInventory::collection(std::string_view name) const
{
    const auto found = m_collections.find(name);
    return found == m_collections.end() ? nullptr : &found->second;
}

// Observers may come and go while they are told.
void SourceInventory::notify(const Change &change)
{
    const std::map<int, Observer> observers = m_observers;
    for (const auto &[number, observer] : observers) {
        if (m_observers.contains(number))
            observer(change);
    }
}

} // namespace naru::lab
