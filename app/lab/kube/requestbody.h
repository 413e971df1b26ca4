// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/kube/requestinfo.h"
#include "app/lab/kube/resourcetype.h"
#include "app/lab/kube/store.h"

#include <string>
#include <vector>

namespace naru::lab::kube {

/// The media type without parameters; "application/json" when the request names none.
std::string mediaType(const HttpRequest &request);

/// The body as an object of this kind: parsed (JSON or YAML) and matched.
KubeResult<Json> decodeObject(const ResourceType &type, const RequestInfo &info, const HttpRequest &request);
/// Checks apiVersion, kind, name and namespace against the request's and fills them in. 400 where they
/// differ.
KubeResult<void> matchIdentity(const ResourceType &type, const RequestInfo &info, Json &object);

/// What fieldValidation asks for: 400 for unknown fields (Strict), Warning headers (Warn, the default),
/// nothing (Ignore).
KubeResult<HttpHeaders> checkUnknownFields(const ResourceType &type, const Json &object,
                                           const HttpRequest &request);

/// Manager, subresource and dryRun of a request. 422 for another dryRun than "All".
KubeResult<WriteOptions> writeOptions(const RequestInfo &info, const HttpRequest &request);
/// From the body's DeleteOptions and the query.
KubeResult<DeleteOptions> deleteOptions(const HttpRequest &request);

} // namespace naru::lab::kube
