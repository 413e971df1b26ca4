// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/resourceapi.h"

#include "app/lab/kube/managedfields.h"
#include "app/lab/kube/paging.h"
#include "app/lab/kube/patch.h"
#include "app/lab/kube/representation.h"
#include "app/lab/kube/requestbody.h"
#include "app/lab/kube/schema.h"
#include "app/lab/kube/selector.h"
#include "app/lab/kube/yaml.h"

#include <charconv>
#include <optional>
#include <utility>

namespace naru::lab::kube {

namespace {

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Status tooLarge(std::uint64_t wanted, std::uint64_t current)
{
    return {504,
            "Timeout",
            "Timeout: Too large resource version: " + std::to_string(wanted) +
                ", current: " + std::to_string(current),
            {{"causes", {{{"reason", "ResourceVersionTooLarge"}, {"message", "Too large resource version"}}}},
             {"retryAfterSeconds", 1}},
            {}};
}

constexpr const char *ContinueExpired =
    "The provided continue parameter is too old to display a consistent list result. You can start a new "
    "list without "
    "the continue parameter, or use the continue token in this response to retrieve the remainder of the "
    "results. "
    "Continuing with the provided token results in an inconsistent list - objects that were created, "
    "modified, or "
    "deleted between the time the first chunk was returned and now may show up in the list.";

std::pair<std::string, std::string> keyOf(const Json &object)
{
    return {namespaceOf(object), nameOf(object)};
}

KubeResult<Selector> selectorOf(const ResourceView &view, const RequestInfo &info, const HttpRequest &request)
{
    return Selector::parse(view.stored, view.stored.namespaced ? info.ns : std::string(),
                           request.queryValue("labelSelector").value_or(""),
                           request.queryValue("fieldSelector").value_or(""));
}

Json deletedStatus(const ResourceType &type, const Json &object)
{
    Json details = {{"name", nameOf(object)}, {"kind", type.plural}, {"uid", uidOf(object)}};
    if (!type.group.empty())
        details["group"] = type.group;
    return {{"kind", "Status"},
            {"apiVersion", "v1"},
            {"metadata", Json::object()},
            {"status", "Success"},
            {"details", std::move(details)}};
}

/// JSON and YAML both; apply-patch is sent as either.
KubeResult<Json> parsePatch(const std::string &body)
{
    Json patch = parseJson(body);
    if (!patch.is_discarded())
        return patch;
    const auto documents = parseYaml(body);
    if (documents && documents->size() == 1 && documents->front().is_structured())
        return documents->front();
    return std::unexpected(Status::badRequest("error decoding patch: neither JSON nor YAML"));
}

} // namespace

ResourceApi::ResourceApi(Store &store, Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

KubeResult<Answer> ResourceApi::handle(const ResourceView &view, const RequestInfo &info,
                                       const HttpRequest &request)
{
    const bool whole = info.subresource.empty();
    if (!whole && (info.subresource != "status" || !view.type.hasStatus))
        return std::unexpected(Status::methodNotAllowed());
    if (info.verb == "get")
        return get(view, info, request);
    if (info.verb == "list")
        return list(view, info, request);
    if (info.verb == "delete" && whole)
        return remove(view, info, request);
    if (info.verb == "deletecollection" && whole && view.stored.kind != "Namespace")
        return removeCollection(view, info, request);
    if (&view.type != &view.stored)
        return std::unexpected(Status::methodNotAllowed());
    if (info.verb == "create" && info.name.empty())
        return create(view.type, info, request);
    if (info.verb == "update" && !info.name.empty())
        return update(view.type, info, request);
    if (info.verb == "patch" && !info.name.empty())
        return patch(view.type, info, request);
    return std::unexpected(Status::methodNotAllowed());
}

Answer ResourceApi::shown(const ResourceType &type, const ObjectPtr &object, const HttpRequest &request,
                          int code) const
{
    return {code, Representation::wanted(request).object(type, object, m_clock.now()), {}};
}

KubeResult<std::uint64_t> ResourceApi::listRevision(const HttpRequest &request) const
{
    const std::string_view version = request.queryValue("resourceVersion").value_or("");
    const auto wanted = version.empty() ? 0 : number(version);
    if (!wanted) {
        return std::unexpected(Status::badRequest("resourceVersion: Invalid value: \"" +
                                                  std::string(version) +
                                                  "\": strconv.ParseUint: parsing: invalid syntax"));
    }
    if (*wanted > m_store.revision())
        return std::unexpected(tooLarge(*wanted, m_store.revision()));
    const bool exact = request.queryValue("resourceVersionMatch") == "Exact";
    return exact ? *wanted : m_store.revision();
}

KubeResult<ResourceApi::ListStart> ResourceApi::listStart(const HttpRequest &request,
                                                          const std::string &ns) const
{
    const auto revision = listRevision(request);
    if (!revision)
        return std::unexpected(revision.error());
    const std::string_view token = request.queryValue("continue").value_or("");
    if (token.empty())
        return ListStart{*revision, std::nullopt};
    const auto from = ContinueToken::decode(token, ns);
    if (!from)
        return std::unexpected(from.error());
    const bool inconsistent = from->revision < 0;
    return ListStart{inconsistent ? m_store.revision() : static_cast<std::uint64_t>(from->revision),
                     from->after};
}

KubeResult<Answer> ResourceApi::list(const ResourceView &view, const RequestInfo &info,
                                     const HttpRequest &request)
{
    const auto selector = selectorOf(view, info, request);
    if (!selector)
        return std::unexpected(selector.error());
    const auto start = listStart(request, selector->ns());
    if (!start)
        return std::unexpected(start.error());
    const auto objects = m_store.listAt(view.stored.kind, selector->ns(), start->revision);
    if (!objects && start->after)
        return std::unexpected(Status::expired(ContinueExpired, ContinueToken{-1, *start->after}.encode()));
    if (!objects)
        return std::unexpected(Status::expired("The resourceVersion for the provided list is too old."));

    const auto limit = number(request.queryValue("limit").value_or("0")).value_or(0);
    std::vector<ObjectPtr> page;
    Json metadata = {{"resourceVersion", std::to_string(start->revision)}};
    for (auto object = objects->begin(); object != objects->end(); ++object) {
        const bool sent = start->after && keyOf(**object) <= *start->after;
        const ObjectPtr visible = !sent && selector->matches(**object) ? view.shown(*object) : nullptr;
        if (!visible)
            continue;
        if (limit > 0 && page.size() == limit) {
            metadata["continue"] =
                ContinueToken{static_cast<std::int64_t>(start->revision), keyOf(*page.back())}.encode();
            if (selector->isPlain())
                metadata["remainingItemCount"] = objects->end() - object;
            break;
        }
        page.push_back(visible);
    }
    return Answer{
        200, Representation::wanted(request).list(view.type, page, std::move(metadata), m_clock.now()), {}};
}

KubeResult<Answer> ResourceApi::get(const ResourceView &view, const RequestInfo &info,
                                    const HttpRequest &request)
{
    const auto found = m_store.get(view.stored.kind, info.ns, info.name);
    const ObjectPtr visible = found ? view.shown(*found) : nullptr;
    if (!visible)
        return std::unexpected(Status::notFound(view.type, info.name));
    return shown(view.type, visible, request, 200);
}

KubeResult<Answer> ResourceApi::create(const ResourceType &type, const RequestInfo &info,
                                       const HttpRequest &request)
{
    if (type.namespaced && info.ns.empty())
        return std::unexpected(Status::methodNotAllowed());
    auto object = decodeObject(type, info, request);
    if (!object)
        return std::unexpected(object.error());
    return write(type, info, request, std::move(*object));
}

KubeResult<Answer> ResourceApi::write(const ResourceType &type, const RequestInfo &info,
                                      const HttpRequest &request, Json object)
{
    const auto warnings = checkUnknownFields(type, object, request);
    if (!warnings)
        return std::unexpected(warnings.error());
    const auto options = writeOptions(info, request);
    if (!options)
        return std::unexpected(options.error());
    const bool creates = info.verb == "create";
    const auto written =
        creates ? m_store.create(std::move(object), *options) : m_store.update(std::move(object), *options);
    if (!written)
        return std::unexpected(written.error());
    Answer answer = shown(type, *written, request, creates ? 201 : 200);
    answer.headers = *warnings;
    return answer;
}

KubeResult<Answer> ResourceApi::update(const ResourceType &type, const RequestInfo &info,
                                       const HttpRequest &request)
{
    auto object = decodeObject(type, info, request);
    if (!object)
        return std::unexpected(object.error());
    if (type.custom && text(*object, "/metadata/resourceVersion").empty()) {
        return std::unexpected(
            Status::invalid(type, info.name,
                            {{"FieldValueInvalid", "Invalid value: 0: must be specified for an update",
                              "metadata.resourceVersion"}}));
    }
    return write(type, info, request, std::move(*object));
}

KubeResult<Answer> ResourceApi::patch(const ResourceType &type, const RequestInfo &info,
                                      const HttpRequest &request)
{
    const std::string media = mediaType(request);
    if (media == "application/apply-patch+yaml")
        return apply(type, info, request);
    const bool json = media == "application/json-patch+json";
    const bool merge = media == "application/merge-patch+json";
    const bool strategic = media == "application/strategic-merge-patch+json" && !type.custom;
    if (!json && !merge && !strategic) {
        return std::unexpected(Status::unsupportedMedia(
            std::string("application/json-patch+json, application/merge-patch+json, ") +
            (type.custom ? "" : "application/strategic-merge-patch+json, ") +
            "application/apply-patch+yaml"));
    }
    const auto current = m_store.get(type.kind, info.ns, info.name);
    if (!current)
        return std::unexpected(current.error());
    const Json body = parseJson(request.body);
    if (body.is_discarded() || (!json && !body.is_object()))
        return std::unexpected(Status::badRequest("error decoding patch: invalid JSON"));
    KubeResult<Json> patched = json    ? jsonPatch(**current, body)
                               : merge ? KubeResult<Json>(mergePatch(**current, body))
                                       : KubeResult<Json>(strategicMergePatch(type, **current, body));
    if (!patched)
        return std::unexpected(patched.error());
    if (!patched->is_object())
        return std::unexpected(Status::badRequest("the patch leaves no object"));
    if (auto matched = matchIdentity(type, info, *patched); !matched)
        return std::unexpected(matched.error());
    return write(type, info, request, std::move(*patched));
}

/// The configuration to apply: complete, without ownership and with no field that the schema does not have.
KubeResult<Json> ResourceApi::appliedConfig(const ResourceType &type, const RequestInfo &info,
                                            const HttpRequest &request)
{
    if (request.queryValue("fieldManager").value_or("").empty()) {
        ResourceType optionsType;
        optionsType.group = "meta.k8s.io";
        optionsType.kind = "PatchOptions";
        const Cause missing{"FieldValueRequired", "Required value: is required for apply patch",
                            "fieldManager"};
        return std::unexpected(Status::invalid(optionsType, {}, {missing}));
    }
    auto config = parsePatch(request.body);
    if (!config)
        return config;
    if (!config->is_object() || !config->contains("apiVersion") || !config->contains("kind"))
        return std::unexpected(Status::badRequest("Object 'Kind' is missing in the applied configuration"));
    if (auto matched = matchIdentity(type, info, *config); !matched)
        return std::unexpected(matched.error());
    if (!at(*config, "/metadata/managedFields").empty())
        return std::unexpected(Status::badRequest("metadata.managedFields must be nil"));
    Json known = *config;
    if (const auto unknown = pruneUnknown(type, known); !unknown.empty()) {
        return std::unexpected(Status::internal("failed to create typed patch object (" + info.ns + '/' +
                                                info.name + "; " + type.apiVersion() + ", Kind=" + type.kind +
                                                "): ." + unknown.front() + ": field not declared in schema"));
    }
    return config;
}

KubeResult<Answer> ResourceApi::apply(const ResourceType &type, const RequestInfo &info,
                                      const HttpRequest &request)
{
    const auto config = appliedConfig(type, info, request);
    if (!config)
        return std::unexpected(config.error());
    auto options = writeOptions(info, request);
    if (!options)
        return std::unexpected(options.error());
    const auto live = m_store.get(type.kind, info.ns, info.name);
    const Manager manager{options->manager, "Apply", options->subresource,
                          m_clock.now().toUTC().toString(Qt::ISODate).toStdString()};
    auto applied =
        kube::apply(type, live ? **live : Json(), *config, manager, request.queryValue("force") == "true");
    if (!applied)
        return std::unexpected(applied.error());
    options->managedFields = std::move(applied->managedFields);
    const auto written = live ? m_store.update(std::move(applied->object), *options)
                              : m_store.create(std::move(applied->object), *options);
    if (!written)
        return std::unexpected(written.error());
    return shown(type, *written, request, live ? 200 : 201);
}

KubeResult<Answer> ResourceApi::remove(const ResourceView &view, const RequestInfo &info,
                                       const HttpRequest &request)
{
    const auto options = deleteOptions(request);
    if (!options)
        return std::unexpected(options.error());
    const auto deleted = m_store.remove(view.stored.kind, info.ns, info.name, *options);
    if (!deleted && deleted.error().code == 404)
        return std::unexpected(Status::notFound(view.type, info.name));
    if (!deleted)
        return std::unexpected(deleted.error());
    if (deleted->gone || &view.type != &view.stored)
        return Answer{200, deletedStatus(view.type, *deleted->object), {}};
    return shown(view.type, deleted->object, request, 200);
}

KubeResult<Answer> ResourceApi::removeCollection(const ResourceView &view, const RequestInfo &info,
                                                 const HttpRequest &request)
{
    const auto selector = selectorOf(view, info, request);
    if (!selector)
        return std::unexpected(selector.error());
    const auto options = deleteOptions(request);
    if (!options)
        return std::unexpected(options.error());
    std::vector<ObjectPtr> deleted;
    for (const ObjectPtr &object : m_store.list(view.stored.kind, selector->ns())) {
        if (selector->matches(*object) && view.shown(object) &&
            m_store.remove(view.stored.kind, namespaceOf(*object), nameOf(*object), *options))
            deleted.push_back(object);
    }
    Json metadata = {{"resourceVersion", std::to_string(m_store.revision())}};
    return Answer{
        200,
        Representation::wanted(request).list(view.type, deleted, std::move(metadata), m_clock.now()),
        {}};
}

} // namespace naru::lab::kube
