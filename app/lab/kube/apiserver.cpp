// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/apiserver.h"

#include "app/lab/kube/requestinfo.h"

#include <algorithm>
#include <utility>

namespace naru::lab::kube {

namespace {

constexpr const char *VirtualMachineGroup = "subresources.kubevirt.io";

void sendJson(HttpResponder &responder, int code, const Json &body, HttpHeaders headers = {})
{
    const auto has = [&headers](const char *name) {
        return std::ranges::any_of(headers, [name](const auto &header) { return header.first == name; });
    };
    if (!has("Content-Type") && !body.is_null())
        headers.emplace_back("Content-Type", "application/json");
    if (!has("Cache-Control"))
        headers.emplace_back("Cache-Control", "no-cache, private");
    responder.send(code, std::move(headers), body.is_null() ? std::string() : serialized(body));
}

void sendStatus(HttpResponder &responder, const Status &status)
{
    HttpHeaders headers;
    if (status.code == 403)
        headers.emplace_back("X-Content-Type-Options", "nosniff");
    if (status.details.is_object() && status.details.contains("retryAfterSeconds"))
        headers.emplace_back("Retry-After", status.details["retryAfterSeconds"].dump());
    sendJson(responder, status.code, status.toJson(), std::move(headers));
}

void sendNotFound(HttpResponder &responder)
{
    responder.send(404,
                   {{"Content-Type", "text/plain; charset=utf-8"}, {"X-Content-Type-Options", "nosniff"}},
                   "404 page not found\n");
}

void sendResult(HttpResponder &responder, KubeResult<Answer> result)
{
    if (result)
        sendJson(responder, result->code, result->body, std::move(result->headers));
    else
        sendStatus(responder, result.error());
}

Json versionInfo()
{
    return {{"major", "1"},    {"minor", "34"},      {"gitVersion", "v1.34.0+naru-lab"},
            {"gitCommit", ""}, {"gitTreeState", ""}, {"buildDate", "1970-01-01T00:00:00Z"},
            {"goVersion", ""}, {"compiler", ""},     {"platform", "linux/amd64"}};
}

AccessRequest accessRequest(const RequestInfo &info)
{
    return {info.verb, info.group, info.resource, info.subresource, info.ns, info.name};
}

Status forbiddenPath(const User &user, const HttpRequest &request)
{
    return {403,
            "Forbidden",
            "forbidden: User \"" + user.name + "\" cannot get path \"" + request.path + '"',
            Json::object(),
            {}};
}

} // namespace

ApiServer::ApiServer(Store &store, Access &access, Clock &clock)
    : m_store(store)
    , m_access(access)
    , m_clock(clock)
    , m_discovery(store.catalogue())
    , m_resources(store, clock)
    , m_reviews(store, access, clock)
{
}

ApiServer::~ApiServer() = default;

void ApiServer::setVirtualMachineHandler(VirtualMachineHandler handler)
{
    m_virtualMachines = std::move(handler);
}

void ApiServer::handle(HttpRequest request, HttpResponder responder)
{
    const auto user = m_access.authenticate(request);
    if (!user)
        return sendStatus(responder, user.error());
    const RequestInfo info = requestInfo(request);
    try {
        if (info.isResource)
            answerResource(info, request, *user, responder);
        else
            answerPath(request, *user, responder);
    } catch (const Json::exception &exception) {
        // Schemas check what clients write; this is for what no schema describes.
        sendStatus(responder, Status::badRequest(exception.what()));
    }
}

void ApiServer::answerPath(const HttpRequest &request, const User &user, HttpResponder responder) const
{
    if (request.path == "/version" || request.path == "/version/")
        return sendJson(responder, 200, versionInfo());
    if (request.path == "/healthz" || request.path == "/livez" || request.path == "/readyz")
        return responder.send(200, {{"Content-Type", "text/plain; charset=utf-8"}}, "ok");
    if (user.isAnonymous())
        return sendStatus(responder, forbiddenPath(user, request));
    if (auto answer = m_discovery.handle(request))
        return sendResult(responder, std::move(*answer));
    if (request.path == "/openapi/v2") {
        const bool json =
            request.header("Accept").value_or("application/json").find("json") != std::string_view::npos;
        if (!json)
            return responder.send(406, {}, {});
        return sendJson(responder, 200,
                        {{"swagger", "2.0"},
                         {"info", {{"title", "Naru lab"}, {"version", "v1.34.0"}}},
                         {"paths", Json::object()},
                         {"definitions", Json::object()}});
    }
    sendNotFound(responder);
}

void ApiServer::answerResource(const RequestInfo &info, const HttpRequest &request, const User &user,
                               HttpResponder responder)
{
    const ResourceType *type = m_store.catalogue().byPlural(info.group, info.version, info.resource);
    const bool action = info.group == VirtualMachineGroup && !info.subresource.empty() && m_virtualMachines;
    if (type == nullptr && !action && !Reviews::handles(info))
        return sendNotFound(responder);
    if (!m_access.allows(user, accessRequest(info)))
        return sendStatus(responder, Access::forbidden(user, accessRequest(info)));
    if (action)
        return sendResult(responder, act(info, request));
    if (Reviews::handles(info))
        return sendResult(responder, m_reviews.handle(info, user, request));
    const ResourceView view = viewOf(m_store.catalogue(), *type, m_access, user);
    if (info.verb == "watch")
        return watch(view, info, request, std::move(responder));
    sendResult(responder, m_resources.handle(view, info, request));
}

void ApiServer::watch(const ResourceView &view, const RequestInfo &info, const HttpRequest &request,
                      HttpResponder responder)
{
    std::string fields(request.queryValue("fieldSelector").value_or(""));
    if (!info.name.empty())
        fields += (fields.empty() ? "" : ",") + ("metadata.name=" + info.name);
    const auto selector = Selector::parse(view.stored, view.stored.namespaced ? info.ns : std::string(),
                                          request.queryValue("labelSelector").value_or(""), fields);
    if (!selector)
        return sendStatus(responder, selector.error());
    const auto options = WatchOptions::of(request);
    if (!options)
        return sendStatus(responder, options.error());
    const std::uint64_t id = m_nextWatch++;
    auto &stream = m_watches[id];
    stream = std::make_unique<WatchStream>(m_store, m_clock, view, *selector, *options,
                                           Representation::wanted(request), std::move(responder),
                                           [this, id] { m_watches.erase(id); });
    stream->start();
}

KubeResult<Answer> ApiServer::act(const RequestInfo &info, const HttpRequest &request) const
{
    if (info.verb != "update")
        return std::unexpected(Status::methodNotAllowed());
    Json options = request.body.empty() ? Json::object() : parseJson(request.body);
    if (!options.is_object())
        return std::unexpected(
            Status::badRequest("Can not unmarshal Request body to struct, error: not a JSON object"));
    const bool dryRun = !at(options, "/dryRun").empty() || request.queryValue("dryRun").has_value();
    const auto code =
        m_virtualMachines({info.resource, info.ns, info.name, info.subresource, std::move(options), dryRun});
    if (!code)
        return std::unexpected(code.error());
    return Answer{*code, nullptr, {}};
}

} // namespace naru::lab::kube
