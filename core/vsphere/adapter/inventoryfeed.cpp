// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/inventoryfeed.h"

namespace naru::vsphere {

using namespace std::chrono_literals;

namespace {

constexpr auto pollWait = 60s;
constexpr int batchRows = 250; ///< so that rows show while a long reply is still arriving

} // namespace

InventoryFeed::InventoryFeed(VimClient &client, const QString &endpointId, Listener listener)
    : UpdateLoop(client)
    , m_listener(std::move(listener))
    , m_rows(endpointId, client.content().rootFolder)
    , m_query(m_rows.query())
{
}

InventoryFeed::~InventoryFeed() = default;

void InventoryFeed::start()
{
    m_scope.spawn(follow());
}

Task<> InventoryFeed::follow()
{
    const Result<> ended = co_await run(pollWait, m_scope.token());
    if (!ended && !m_scope.token().isCancelled())
        m_listener.ended(ended.error());
}

Task<> InventoryFeed::stop()
{
    m_scope.cancel();
    co_await m_scope.drain();
}

Task<Result<>> InventoryFeed::addFilters(CancelToken cancel)
{
    if (m_hasFilter)
        co_return Result<>();
    const auto current = stream();
    const Result<MoRef> filter = co_await current->addFilter(m_query, cancel);
    if (!filter)
        co_return failure(filter.error());
    m_hasFilter = true;
    co_return Result<>();
}

void InventoryFeed::onRecord(const ObjectRecord &record)
{
    m_rows.apply(record);
    if (m_rows.pendingCount() >= batchRows)
        tell();
}

void InventoryFeed::onPage(UpdateStream::Page page)
{
    if (!page.truncated)
        m_rows.endPass();
    if (m_rows.hasBatch())
        tell();
    m_listener.flowing();
}

void InventoryFeed::tell()
{
    m_listener.batch(m_rows.takeBatch());
}

} // namespace naru::vsphere
