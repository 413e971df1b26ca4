// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/vimclient.h"

#include "core/base/log.h"
#include "core/vsphere/objects/objectwatcher.h"
#include "core/vsphere/objects/requests.h"
#include "core/vsphere/wire/soapfault.h"

#include <utility>

namespace naru::vsphere {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto keepAliveInterval = 10min;
constexpr auto logoutLimit = 5s;

TaskProgress progressOf(XmlElement info)
{
    TaskProgress progress;
    progress.percent = int(info.child("progress").integer(-1));
    progress.description = info.child("description").child("message").string();
    if (progress.description.isEmpty())
        progress.description = info.child("descriptionId").string();
    return progress;
}

/// The outcome once TaskInfo has one.
std::optional<Result<>> outcomeOf(XmlElement info)
{
    const QByteArrayView state = info.child("state").text();
    if (state == "success")
        return Result<>();
    if (state != "error")
        return std::nullopt;
    if (info.child("cancelled").boolean())
        return failure(cancelledError());
    return failure(localizedFault(info.child("error")));
}

} // namespace

QUrl sdkUrl(const QString &address)
{
    const QString text = address.trimmed();
    QUrl url(text.contains("://"_L1) ? text : u"https://"_s + text, QUrl::StrictMode);
    if (url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        return {};
    while (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    if (url.path().isEmpty())
        url.setPath(u"/sdk"_s);
    return url;
}

VimClient::VimClient(QUrl url, QString user, Secret password, Transport transport, Clock &clock)
    : m_user(std::move(user))
    , m_password(std::move(password))
    , m_clock(clock)
    , m_channel(std::move(url), std::move(transport), clock)
{
}

VimClient::~VimClient() = default;

Task<Result<std::shared_ptr<VimClient>>> VimClient::connect(QUrl url, QString user, Secret password,
                                                            Transport transport, Clock &clock,
                                                            CancelToken cancel)
{
    const std::shared_ptr<VimClient> client(
        new VimClient(std::move(url), std::move(user), std::move(password), std::move(transport), clock));
    const Result<> opened = co_await client->open(cancel);
    if (!opened)
        co_return failure(opened.error());
    client->scheduleKeepAlive();
    co_return client;
}

Task<Result<>> VimClient::open(CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<> negotiated = co_await m_channel.negotiateVersion(cancel);
    if (!negotiated)
        co_return failure(negotiated.error());
    const Result<SoapReply> content =
        co_await m_channel.exchange(requests::retrieveServiceContent(), {}, cancel);
    if (!content)
        co_return failure(content.error());
    m_content = readServiceContent(content->returnval());
    if (m_content.sessionManager.isNull() || m_content.propertyCollector.isNull())
        co_return failure(Error{ErrorCode::Protocol, m_channel.url().host(), {}, false, u"NotSoap"_s, {}});
    co_return co_await login(cancel);
}

Task<Result<>> VimClient::login(CancelToken cancel)
{
    const auto self = shared_from_this();
    m_channel.forgetSession();
    const Result<SoapReply> reply = co_await m_channel.exchange(
        requests::login(m_content.sessionManager, m_user, m_password), {}, cancel);
    if (!reply) {
        if (reply.error().code == ErrorCode::Unauthenticated)
            m_refused = reply.error();
        co_return failure(reply.error());
    }
    ++m_loginNumber;
    co_return Result<>();
}

Task<Result<>> VimClient::renewLogin(int stale)
{
    const auto self = shared_from_this();
    if (m_scope.token().isCancelled())
        co_return failure(cancelledError());
    if (m_refused)
        co_return failure(*m_refused);
    if (m_loginNumber != stale)
        co_return Result<>();
    if (m_renewing) {
        const Completion<> turn;
        m_waitingForLogin.push_back(turn);
        co_return co_await turn;
    }
    m_renewing = true;
    qCInfo(logVsphere) << "the session on" << m_channel.url().host() << "has ended, logging in again";
    const Result<> renewed = co_await login(m_scope.token());
    m_renewing = false;
    for (const Completion<> &turn : std::exchange(m_waitingForLogin, {}))
        turn.settle(renewed);
    co_return renewed;
}

Task<Result<SoapReply>> VimClient::callInSession(SoapRequest request, ExchangeOptions options,
                                                 CancelToken cancel)
{
    const auto self = shared_from_this();
    if (m_refused)
        co_return failure(*m_refused);
    CancelSource either(cancel);
    const CancelRegistration closing = m_scope.token().onCancel([either]() mutable { either.cancel(); });
    co_return co_await m_channel.exchange(std::move(request), std::move(options), either.token());
}

Task<Result<SoapReply>> VimClient::call(SoapRequest request, CancelToken cancel)
{
    const auto self = shared_from_this();
    const int stale = m_loginNumber;
    Result<SoapReply> reply = co_await callInSession(request, {}, cancel);
    if (reply || !isSessionLost(reply.error()))
        co_return reply;
    // The server refused before doing anything, so that a repeat is safe for mutating calls as well.
    const Result<> renewed = co_await renewLogin(stale);
    if (!renewed)
        co_return failure(renewed.error());
    co_return co_await callInSession(std::move(request), {}, cancel);
}

Task<Result<>> VimClient::retrieve(PropertyQuery query, ObjectSink sink, CancelToken cancel)
{
    const auto self = shared_from_this();
    const auto delivered = std::make_shared<bool>(false);
    const ObjectSink noting = [sink = std::move(sink), delivered](const ObjectRecord &record) {
        *delivered = true;
        sink(record);
    };
    bool renewed = false;
    for (;;) {
        const int stale = m_loginNumber;
        const Result<> done = co_await retrieveOnce(query, noting, cancel);
        if (done || *delivered)
            co_return done;
        if (dropUnknownPath(query, done.error()))
            continue;
        if (renewed || !isSessionLost(done.error()))
            co_return done;
        renewed = true;
        const Result<> again = co_await renewLogin(stale);
        if (!again)
            co_return again;
    }
}

Task<Result<>> VimClient::retrieveOnce(PropertyQuery query, ObjectSink sink, CancelToken cancel)
{
    const auto self = shared_from_this();
    if (query.container.isNull())
        co_return co_await retrievePages(std::move(query), {}, std::move(sink), cancel);
    QByteArrayList types;
    for (const PropertyPaths &properties : query.properties)
        types.append(properties.type);
    const Result<SoapReply> created = co_await callInSession(
        requests::createContainerView(m_content.viewManager, query.container, types), {}, cancel);
    if (!created)
        co_return failure(created.error());
    const MoRef view = created->returnval().moRef();
    const Result<> read = co_await retrievePages(std::move(query), view, std::move(sink), cancel);
    // A view that stays behind costs the server memory until the session ends: try even when cancelled.
    co_await callInSession(requests::destroyView(view), {}, m_scope.token());
    co_return read;
}

Task<Result<>> VimClient::retrievePages(PropertyQuery query, MoRef view, ObjectSink sink, CancelToken cancel)
{
    const auto self = shared_from_this();
    const auto lost = std::make_shared<bool>(false);
    const SoapReader::RecordSink onRecord = [sink = std::move(sink), lost](XmlElement element) {
        const ObjectRecord record(element);
        if (record.saysSessionLost())
            *lost = true;
        else
            sink(record);
    };
    SoapRequest request = requests::retrieveProperties(m_content.propertyCollector, query, view);
    for (;;) {
        ExchangeOptions options;
        options.recordName = "objects"_ba;
        options.sink = onRecord;
        const Result<SoapReply> page = co_await callInSession(std::move(request), std::move(options), cancel);
        if (!page)
            co_return failure(page.error());
        if (*lost)
            co_return failure(faultError(u"NotAuthenticated"_s, {}));
        const QByteArrayView token = page->returnval().child("token").text();
        if (token.isEmpty())
            co_return Result<>();
        request = requests::continueRetrieveProperties(m_content.propertyCollector, token.toByteArray());
    }
}

Task<Result<MoRef>> VimClient::startTask(SoapRequest request, CancelToken cancel)
{
    const Result<SoapReply> reply = co_await call(std::move(request), cancel);
    if (!reply)
        co_return failure(reply.error());
    const MoRef task = reply->returnval().moRef();
    if (task.isNull())
        co_return failure(Error{ErrorCode::Protocol, m_channel.url().host(), {}, false, u"NoTask"_s, {}});
    co_return task;
}

Task<Result<>> VimClient::waitForTask(MoRef task, ProgressReport report, CancelToken cancel)
{
    const auto self = shared_from_this();
    co_return co_await watcher().follow(
        std::move(task), {"info"_ba},
        [report = std::move(report)](const ObjectRecord &record) -> std::optional<Result<>> {
            const XmlElement info = record.value("info");
            if (info.isNull())
                return std::nullopt;
            if (report)
                report(progressOf(info));
            return outcomeOf(info);
        },
        cancel);
}

Task<Result<>> VimClient::runTask(SoapRequest request, ProgressReport report, CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<MoRef> task = co_await startTask(std::move(request), cancel);
    if (!task)
        co_return failure(task.error());
    co_return co_await waitForTask(*task, std::move(report), cancel);
}

Task<Result<>> VimClient::waitUntil(MoRef object, QByteArrayList paths,
                                    std::function<bool(const ObjectRecord &)> holds, CancelToken cancel)
{
    const auto self = shared_from_this();
    co_return co_await watcher().follow(
        std::move(object), std::move(paths),
        [holds = std::move(holds)](const ObjectRecord &record) {
            return holds(record) ? std::optional<Result<>>(Result<>()) : std::nullopt;
        },
        cancel);
}

Task<> VimClient::close()
{
    const auto self = shared_from_this();
    if (m_scope.token().isCancelled())
        co_return;
    m_scope.cancel();
    if (m_watcher)
        co_await m_watcher->close();
    co_await m_scope.drain();
    if (m_refused)
        co_return;
    ExchangeOptions options;
    options.idleLimit = logoutLimit;
    co_await m_channel.exchange(requests::logout(m_content.sessionManager), std::move(options), {});
    m_channel.forgetSession();
}

void VimClient::scheduleKeepAlive()
{
    m_clock.callAfter(keepAliveInterval, this, [this] {
        if (m_scope.token().isCancelled())
            return;
        m_scope.spawn(keepAlive());
        scheduleKeepAlive();
    });
}

Task<> VimClient::keepAlive()
{
    // CurrentTime itself needs no login; a lost session shows at the next call that does.
    co_await callInSession(requests::currentTime(), {}, m_scope.token());
}

ObjectWatcher &VimClient::watcher()
{
    if (!m_watcher)
        m_watcher = std::make_unique<ObjectWatcher>(*this);
    return *m_watcher;
}

} // namespace naru::vsphere
