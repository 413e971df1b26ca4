// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"

#include <expected>
#include <string>
#include <vector>

namespace naru::lab::kube {

struct ResourceType;

/// One entry of Status.details.causes.
struct Cause
{
    std::string reason;  ///< FieldValueRequired, FieldManagerConflict, ...
    std::string message; ///< without the field
    std::string field;   ///< spec.map[0].destination.type
};

/// A refusal as Kubernetes words it (meta/v1 Status). The texts are those that kube-apiserver 1.34 was
/// recorded with.
struct Status
{
    int code = 500;
    std::string reason;
    std::string message;
    Json details = nullptr;
    std::string continueToken; ///< only in the 410 of an expired continue token

    Json toJson() const;

    static Status badRequest(std::string message);
    static Status unauthorized();
    static Status forbidden(const ResourceType &type, const std::string &name, const std::string &why);
    static Status notFound(const ResourceType &type, const std::string &name);
    static Status alreadyExists(const ResourceType &type, const std::string &name);
    static Status conflict(const ResourceType &type, const std::string &name, const std::string &why);
    /// The resourceVersion sent is not the current one.
    static Status modified(const ResourceType &type, const std::string &name);
    /// A delete that names another uid or resourceVersion (`what`) than the object has.
    static Status preconditionFailed(const ResourceType &type, const std::string &name,
                                     const std::string &what, const std::string &wanted,
                                     const std::string &actual);
    static Status invalid(const ResourceType &type, const std::string &name,
                          const std::vector<Cause> &causes);
    static Status expired(std::string message, std::string continueToken = {});
    static Status methodNotAllowed();
    static Status unsupportedMedia(const std::string &accepted);
    static Status internal(std::string message);
};

template <class T>
using KubeResult = std::expected<T, Status>;

} // namespace naru::lab::kube
