// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/status.h"

#include "app/lab/kube/resourcetype.h"

#include <utility>

namespace naru::lab::kube {

namespace {

std::string quoted(const std::string &text)
{
    return '"' + text + '"';
}

Json detailsOf(const std::string &name, const std::string &group, const std::string &kind)
{
    Json details = {{"kind", kind}};
    if (!name.empty())
        details["name"] = name;
    if (!group.empty())
        details["group"] = group;
    return details;
}

} // namespace

Json Status::toJson() const
{
    Json metadata = Json::object();
    if (!continueToken.empty())
        metadata["continue"] = continueToken;
    Json status = {{"kind", "Status"},    {"apiVersion", "v1"}, {"metadata", metadata},
                   {"status", "Failure"}, {"message", message}, {"code", code}};
    if (!reason.empty())
        status["reason"] = reason;
    if (!details.is_null())
        status["details"] = details;
    return status;
}

Status Status::badRequest(std::string message)
{
    return {400, "BadRequest", std::move(message), nullptr, {}};
}

Status Status::unauthorized()
{
    return {401, "Unauthorized", "Unauthorized", nullptr, {}};
}

Status Status::forbidden(const ResourceType &type, const std::string &name, const std::string &why)
{
    const std::string subject = type.groupResource() + (name.empty() ? "" : " " + quoted(name));
    return {
        403, "Forbidden", subject + " is forbidden: " + why, detailsOf(name, type.group, type.plural), {}};
}

Status Status::notFound(const ResourceType &type, const std::string &name)
{
    return {404,
            "NotFound",
            type.groupResource() + ' ' + quoted(name) + " not found",
            detailsOf(name, type.group, type.plural),
            {}};
}

Status Status::alreadyExists(const ResourceType &type, const std::string &name)
{
    return {409,
            "AlreadyExists",
            type.groupResource() + ' ' + quoted(name) + " already exists",
            detailsOf(name, type.group, type.plural),
            {}};
}

Status Status::conflict(const ResourceType &type, const std::string &name, const std::string &why)
{
    return {409,
            "Conflict",
            "Operation cannot be fulfilled on " + type.groupResource() + ' ' + quoted(name) + ": " + why,
            detailsOf(name, type.group, type.plural),
            {}};
}

Status Status::modified(const ResourceType &type, const std::string &name)
{
    return conflict(
        type, name,
        "the object has been modified; please apply your changes to the latest version and try again");
}

Status Status::preconditionFailed(const ResourceType &type, const std::string &name, const std::string &what,
                                  const std::string &wanted, const std::string &actual)
{
    // The recorded server names the kind here, not the resource.
    const std::string kind = type.group.empty() ? type.kind : type.kind + '.' + type.group;
    return {409,
            "Conflict",
            "Operation cannot be fulfilled on " + kind + ' ' + quoted(name) + ": the " + what +
                " in the precondition (" + wanted + ") does not match the " + what + " in record (" + actual +
                "). The object might have been deleted and then recreated",
            detailsOf(name, type.group, type.kind),
            {}};
}

Status Status::invalid(const ResourceType &type, const std::string &name, const std::vector<Cause> &causes)
{
    std::string all;
    Json list = Json::array();
    for (const Cause &cause : causes) {
        all += (all.empty() ? "" : ", ") + cause.field + ": " + cause.message;
        list.push_back({{"reason", cause.reason}, {"message", cause.message}, {"field", cause.field}});
    }
    if (causes.size() > 1)
        all = '[' + all + ']';
    Json details = detailsOf(name, type.group, type.kind);
    details["causes"] = std::move(list);
    const std::string kind = type.group.empty() ? type.kind : type.kind + '.' + type.group;
    return {422, "Invalid", kind + ' ' + quoted(name) + " is invalid: " + all, std::move(details), {}};
}

Status Status::expired(std::string message, std::string continueToken)
{
    return {410, "Expired", std::move(message), nullptr, std::move(continueToken)};
}

Status Status::methodNotAllowed()
{
    return {405,
            "MethodNotAllowed",
            "the server does not allow this method on the requested resource",
            Json::object(),
            {}};
}

Status Status::unsupportedMedia(const std::string &accepted)
{
    return {415,
            "UnsupportedMediaType",
            "the body of the request was in an unknown format - accepted media types include: " + accepted,
            nullptr,
            {}};
}

Status Status::internal(std::string message)
{
    return {500, "InternalError", std::move(message), nullptr, {}};
}

} // namespace naru::lab::kube
