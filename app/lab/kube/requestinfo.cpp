// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/requestinfo.h"

#include <string_view>
#include <vector>

namespace naru::lab::kube {

namespace {

std::vector<std::string> segments(std::string_view path)
{
    std::vector<std::string> result;
    while (!path.empty()) {
        const std::string_view segment = path.substr(0, path.find('/'));
        if (!segment.empty())
            result.emplace_back(segment);
        path.remove_prefix(std::min(path.size(), segment.size() + 1));
    }
    return result;
}

bool asksToWatch(const HttpRequest &request)
{
    const auto watch = request.queryValue("watch");
    return watch && *watch != "0" && *watch != "false";
}

std::string verbOf(const HttpRequest &request, bool named)
{
    if (request.method == "POST")
        return "create";
    if (request.method == "PUT")
        return "update";
    if (request.method == "PATCH")
        return "patch";
    if (request.method == "DELETE")
        return named ? "delete" : "deletecollection";
    if (asksToWatch(request))
        return "watch";
    return named ? "get" : "list";
}

} // namespace

RequestInfo requestInfo(const HttpRequest &request)
{
    RequestInfo info;
    const std::vector<std::string> path = segments(request.path);
    const bool core = !path.empty() && path[0] == "api";
    const std::size_t prefix = core ? 2 : 3;
    if (path.size() <= prefix || (!core && path[0] != "apis"))
        return info;
    info.isResource = true;
    info.group = core ? "" : path[1];
    info.version = path[prefix - 1];
    std::size_t next = prefix;
    // /namespaces/x/pods is about pods, /namespaces/x and /namespaces/x/status are about the namespace.
    const bool inNamespace = path[next] == "namespaces" && path.size() > next + 2 &&
                             path[next + 2] != "status" && path[next + 2] != "finalize";
    if (inNamespace) {
        info.ns = path[next + 1];
        next += 2;
    }
    info.resource = path[next++];
    if (next < path.size())
        info.name = path[next++];
    for (; next < path.size(); ++next)
        info.subresource += (info.subresource.empty() ? "" : "/") + path[next];
    info.verb = verbOf(request, !info.name.empty());
    // Rights on a namespace itself are rights within it.
    const bool isNamespace = info.resource == "namespaces" || info.resource == "projects";
    if (isNamespace && info.ns.empty())
        info.ns = info.name;
    return info;
}

} // namespace naru::lab::kube
