// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/kube/requestinfo.h"
#include "app/lab/kube/resourceview.h"
#include "app/lab/kube/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace naru::lab::kube {

struct Answer
{
    int code = 200;
    Json body = nullptr; ///< null: empty body
    HttpHeaders headers = {};
};

/// The verbs of a resource but watch: from the HTTP request to the store and back.
class ResourceApi
{
public:
    ResourceApi(Store &store, Clock &clock);

    /// The request is authorized already.
    KubeResult<Answer> handle(const ResourceView &view, const RequestInfo &info, const HttpRequest &request);

private:
    /// Which state a list shows, and after which namespace and name it goes on.
    struct ListStart
    {
        std::uint64_t revision = 0;
        std::optional<std::pair<std::string, std::string>> after;
    };

    KubeResult<Answer> list(const ResourceView &view, const RequestInfo &info, const HttpRequest &request);
    KubeResult<Answer> get(const ResourceView &view, const RequestInfo &info, const HttpRequest &request);
    KubeResult<Answer> create(const ResourceType &type, const RequestInfo &info, const HttpRequest &request);
    KubeResult<Answer> update(const ResourceType &type, const RequestInfo &info, const HttpRequest &request);
    KubeResult<Answer> patch(const ResourceType &type, const RequestInfo &info, const HttpRequest &request);
    KubeResult<Answer> apply(const ResourceType &type, const RequestInfo &info, const HttpRequest &request);
    KubeResult<Answer> remove(const ResourceView &view, const RequestInfo &info, const HttpRequest &request);
    KubeResult<Answer> removeCollection(const ResourceView &view, const RequestInfo &info,
                                        const HttpRequest &request);

    KubeResult<Answer> write(const ResourceType &type, const RequestInfo &info, const HttpRequest &request,
                             Json object);
    KubeResult<ListStart> listStart(const HttpRequest &request, const std::string &ns) const;
    static KubeResult<Json> appliedConfig(const ResourceType &type, const RequestInfo &info,
                                          const HttpRequest &request);
    KubeResult<std::uint64_t> listRevision(const HttpRequest &request) const;
    Answer shown(const ResourceType &type, const ObjectPtr &object, const HttpRequest &request,
                 int code) const;

    Store &m_store;
    Clock &m_clock;
};

} // namespace naru::lab::kube
