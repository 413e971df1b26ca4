// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/updatestream.h"

#include "core/vsphere/objects/requests.h"
#include "core/vsphere/wire/soapfault.h"

namespace naru::vsphere {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto grace = 60s;   ///< beyond the wait we asked for, until a silent server counts as gone
constexpr auto farewell = 5s; ///< for clean-up calls

} // namespace

Task<Result<std::shared_ptr<UpdateStream>>> UpdateStream::open(std::shared_ptr<VimClient> client,
                                                               CancelToken cancel)
{
    const std::shared_ptr<UpdateStream> stream(new UpdateStream(client));
    const Result<SoapReply> created = co_await client->callInSession(
        requests::createPropertyCollector(client->content().propertyCollector), {}, cancel);
    if (!created)
        co_return failure(created.error());
    stream->m_collector = created->returnval().moRef();
    co_return stream;
}

Task<Result<MoRef>> UpdateStream::addFilter(PropertyQuery query, CancelToken cancel)
{
    MoRef view;
    if (!query.container.isNull()) {
        QByteArrayList types;
        for (const PropertyPaths &properties : query.properties)
            types.append(properties.type);
        const Result<SoapReply> created = co_await m_client->callInSession(
            requests::createContainerView(m_client->content().viewManager, query.container, types), {},
            cancel);
        if (!created)
            co_return failure(created.error());
        view = created->returnval().moRef();
        m_views.append(view);
    }
    const Result<SoapReply> filter =
        co_await m_client->callInSession(requests::createFilter(m_collector, query, view), {}, cancel);
    if (!filter)
        co_return failure(filter.error());
    co_return filter->returnval().moRef();
}

Task<Result<>> UpdateStream::removeFilter(MoRef filter, CancelToken cancel)
{
    const Result<SoapReply> removed =
        co_await m_client->callInSession(requests::destroyPropertyFilter(filter), {}, cancel);
    if (!removed)
        co_return failure(removed.error());
    co_return Result<>();
}

Task<Result<UpdateStream::Page>> UpdateStream::next(VimClient::ObjectSink sink, std::chrono::seconds maxWait,
                                                    CancelToken cancel)
{
    const auto lost = std::make_shared<bool>(false);
    ExchangeOptions options;
    options.longPoll = true;
    options.idleLimit = maxWait + grace;
    options.recordName = "objectSet"_ba;
    options.sink = [sink = std::move(sink), lost](XmlElement element) {
        const ObjectRecord record(element);
        if (record.saysSessionLost())
            *lost = true;
        else
            sink(record);
    };
    const Result<SoapReply> reply = co_await m_client->callInSession(
        requests::waitForUpdates(m_collector, m_version, int(maxWait.count())), std::move(options), cancel);
    if (!reply)
        co_return failure(reply.error());
    if (*lost)
        co_return failure(faultError(u"NotAuthenticated"_s, {}));
    const XmlElement updates = reply->returnval();
    if (updates.isNull())
        co_return Page{true, false};
    m_version = updates.child("version").text().toByteArray();
    m_truncated = updates.child("truncated").boolean();
    co_return Page{false, m_truncated};
}

Task<> UpdateStream::close()
{
    ExchangeOptions options;
    options.idleLimit = farewell;
    for (const MoRef &view : std::exchange(m_views, {}))
        co_await m_client->callInSession(requests::destroyView(view), options, {});
    co_await m_client->callInSession(requests::destroyPropertyCollector(m_collector), options, {});
}

} // namespace naru::vsphere
