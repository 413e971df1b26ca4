// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"

#include <string>

namespace naru::lab::kube {

/// What a request's path and method mean to Kubernetes.
struct RequestInfo
{
    bool isResource = false; ///< otherwise a plain path such as /version
    std::string verb;        ///< get, list, watch, create, update, patch, delete, deletecollection
    std::string group;
    std::string version;
    std::string resource;    ///< plural
    std::string subresource; ///< with further slashes, for example portforward/22
    std::string ns;
    std::string name;
};

RequestInfo requestInfo(const HttpRequest &request);

} // namespace naru::lab::kube
