// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/adapter/inventoryrows.h"
#include "core/vsphere/objects/updateloop.h"

namespace naru::vsphere {

/// The live inventory of one client: everything first, then what changes, through lost connections. Main
/// thread only.
class InventoryFeed final : private UpdateLoop
{
public:
    struct Listener
    {
        std::function<void(const InventoryBatch &)> batch;
        std::function<void(const Error &)> interrupted; ///< trying again by itself
        std::function<void()> flowing;                  ///< an exchange has succeeded
        std::function<void(const Error &)> ended;       ///< for good: somebody must act
    };

    InventoryFeed(VimClient &client, const QString &endpointId, Listener listener);
    ~InventoryFeed() override;

    void start();
    /// Reads everything again.
    void refresh() { startOver(); }
    Task<> stop();

    const InventoryRows &rows() const { return m_rows; }

private:
    Task<> follow();
    Task<Result<>> addFilters(CancelToken cancel) override;
    bool adjust(const Error &error) override { return dropUnknownPath(m_query, error); }
    void onStreamLost() override { m_hasFilter = false; }
    void onStartingOver() override { m_rows.startPass(); }
    void onRecord(const ObjectRecord &record) override;
    void onPage(UpdateStream::Page page) override;
    void onTrouble(const Error &error) override { m_listener.interrupted(error); }
    void tell();

    Listener m_listener;
    InventoryRows m_rows;
    PropertyQuery m_query;
    bool m_hasFilter = false;
    TaskScope m_scope;
};

} // namespace naru::vsphere
