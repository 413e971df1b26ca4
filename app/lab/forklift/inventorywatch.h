// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/inventoryview.h"
#include "app/lab/forklift/sourceinventory.h"
#include "app/lab/http/websocket.h"

#include <memory>
#include <string>

namespace naru::lab {

/// One websocket that follows a collection of a vSphere provider: events with capitalised keys, the new state
/// in `Updated` (openshift.md 1.9). Ends when the peer leaves or the inventory goes.
class InventoryWatch
{
public:
    /// `snapshot`: begins with everything that there is.
    InventoryWatch(std::shared_ptr<SourceInventory> inventory, VSphereView view, std::string collection,
                   WebSocket socket, bool snapshot, int &lastEvent);
    ~InventoryWatch();
    InventoryWatch(const InventoryWatch &) = delete;
    InventoryWatch &operator=(const InventoryWatch &) = delete;

    bool isOpen() const { return m_socket.isOpen(); }

private:
    enum class Mark { Started = 0, Parity = 1 };
    void send(int id, int action, const Json &resource, const Json &updated);

    std::shared_ptr<SourceInventory> m_inventory;
    VSphereView m_view;
    std::string m_collection;
    WebSocket m_socket;
    int &m_lastEvent;
    int m_observer = 0;
};

} // namespace naru::lab
