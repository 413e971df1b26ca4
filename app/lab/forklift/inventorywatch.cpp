// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/inventorywatch.h"

namespace naru::lab {

InventoryWatch::InventoryWatch(std::shared_ptr<SourceInventory> inventory, VSphereView view,
                               std::string collection, WebSocket socket, bool snapshot, int &lastEvent)
    : m_inventory(std::move(inventory))
    , m_view(std::move(view))
    , m_collection(std::move(collection))
    , m_socket(std::move(socket))
    , m_lastEvent(lastEvent)
{
    send(++m_lastEvent, static_cast<int>(Mark::Started), nullptr, nullptr);
    if (snapshot) {
        for (const Json *object : m_inventory->list(m_collection))
            send(0, static_cast<int>(SourceInventory::Action::Created), m_view.full(m_collection, *object),
                 nullptr);
    }
    send(0, static_cast<int>(Mark::Parity), nullptr, nullptr);
    m_observer = m_inventory->addObserver([this](const SourceInventory::Change &change) {
        if (change.collection != m_collection)
            return;
        const bool isNew = change.action == SourceInventory::Action::Created;
        const bool isUpdate = change.action == SourceInventory::Action::Updated;
        send(++m_lastEvent, static_cast<int>(change.action),
             m_view.full(m_collection, isNew ? change.after : change.before),
             isUpdate ? m_view.full(m_collection, change.after) : Json(nullptr));
    });
}

InventoryWatch::~InventoryWatch()
{
    m_inventory->removeObserver(m_observer);
}

void InventoryWatch::send(int id, int action, const Json &resource, const Json &updated)
{
    m_socket.sendText(Json{
        {"ID", id}, {"Labels", nullptr}, {"Action", action}, {"Resource", resource}, {"Updated", updated}}
                          .dump());
}

} // namespace naru::lab
