// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/historycollector.h"

#include "app/lab/vcenter/model/changefeed.h"
#include "app/lab/vcenter/service/session.h"

#include <algorithm>

namespace naru::lab::vcenter {

namespace {

constexpr int64_t mostItems = 1000;

} // namespace

HistoryCollector::HistoryCollector(const ManagedObject &source, std::string_view typeName, std::string id,
                                   const Struct &filter, std::function<List()> items)
    : ManagedObject(source.feed(), typeName, std::move(id))
    , m_source(source)
    , m_filter(filter)
    , m_items(std::move(items))
{
    reset();
}

void HistoryCollector::registerMethods(MethodTable &methods)
{
    const auto add = [&methods](std::string_view method, auto call) {
        methods.add(method, [call](Request &request) -> Reply {
            auto *collector = request.session->findAs<HistoryCollector>(request.self());
            return collector ? call(*collector, request) : Reply(objectNotFound(request.self()));
        });
    };
    for (const char *method : {"ReadNextTasks", "ReadNextEvents"})
        add(method, [](HistoryCollector &collector, const Request &request) {
            return collector.read(request.argument("maxCount").toInteger(), true);
        });
    for (const char *method : {"ReadPreviousTasks", "ReadPreviousEvents"})
        add(method, [](HistoryCollector &collector, const Request &request) {
            return collector.read(request.argument("maxCount").toInteger(), false);
        });
    add("RewindCollector", [](HistoryCollector &collector, const Request &) -> Reply {
        collector.m_position = 0;
        return Value();
    });
    add("ResetCollector", [](HistoryCollector &collector, const Request &) -> Reply {
        collector.reset();
        return Value();
    });
    add("SetCollectorPageSize", [](HistoryCollector &collector, const Request &request) -> Reply {
        const int64_t size = request.argument("maxCount").toInteger();
        if (size <= 0 || size > mostItems)
            return invalidArgument("maxCount");
        collector.m_pageSize = static_cast<std::size_t>(size);
        collector.reset();
        return Value();
    });
    add("DestroyCollector", [](HistoryCollector &, const Request &request) -> Reply {
        request.session->disown(request.self());
        return Value();
    });
}

uint64_t HistoryCollector::changedAt() const
{
    return std::max(ManagedObject::changedAt(), m_source.changedAt());
}

std::size_t HistoryCollector::pageStart(std::size_t count) const
{
    return count - std::min(count, m_pageSize);
}

void HistoryCollector::reset()
{
    m_position = pageStart(m_items().size());
}

Reply HistoryCollector::read(int64_t most, bool newer)
{
    if (most <= 0)
        return invalidArgument("maxCount");
    const List items = m_items();
    const auto count = static_cast<std::size_t>(std::min(most, mostItems));
    const std::size_t position = std::min(m_position, items.size());
    if (newer) {
        m_position = std::min(items.size(), position + count);
        return List(items.begin() + static_cast<std::ptrdiff_t>(position),
                    items.begin() + static_cast<std::ptrdiff_t>(m_position));
    }
    m_position = position - std::min(position, count);
    List older(items.begin() + static_cast<std::ptrdiff_t>(m_position),
               items.begin() + static_cast<std::ptrdiff_t>(position));
    std::ranges::reverse(older);
    return older;
}

Value HistoryCollector::property(std::string_view name) const
{
    if (name == "filter")
        return m_filter;
    if (name == "latestPage") {
        const List items = m_items();
        return List(items.begin() + static_cast<std::ptrdiff_t>(pageStart(items.size())), items.end());
    }
    return ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
