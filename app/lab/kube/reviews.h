// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/access.h"
#include "app/lab/kube/requestinfo.h"
#include "app/lab/kube/resourceapi.h"
#include "app/lab/kube/store.h"

namespace naru::lab::kube {

/// The requests that ask or create something without being objects: who am I, what may I, tokens, projects.
class Reviews
{
public:
    Reviews(Store &store, Access &access, Clock &clock);

    /// Whether this is one of them.
    static bool handles(const RequestInfo &info);
    /// The request is authorized already.
    KubeResult<Answer> handle(const RequestInfo &info, const User &user, const HttpRequest &request);

private:
    Answer accessReview(const User &user, Json review) const;
    KubeResult<Answer> tokenRequest(const RequestInfo &info, Json body);
    Answer tokenReview(Json review) const;
    KubeResult<Answer> projectRequest(const User &user, const Json &body);

    Store &m_store;
    Access &m_access;
    Clock &m_clock;
};

} // namespace naru::lab::kube
