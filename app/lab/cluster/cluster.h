// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/certificate.h"
#include "app/lab/http/httpserver.h"
#include "app/lab/kube/access.h"
#include "app/lab/kube/apiserver.h"
#include "app/lab/kube/garbagecollector.h"
#include "app/lab/kube/store.h"
#include "app/lab/scenario/openshiftscenario.h"
#include "core/base/clock.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace naru::lab {

/// A scenario's OpenShift cluster: its objects, its users and its API on the network. Controllers are added
/// by whoever makes it, through store() and api(). World thread.
class Cluster
{
public:
    /// `clock` and `authority` must outlive it. `seed` makes uids and generated names repeatable. Internal:
    /// the scenario asks for an object that the API refuses.
    static Result<std::unique_ptr<Cluster>> make(const scenario::OpenShift &openshift, Clock &clock,
                                                 const CertificateAuthority &authority, std::uint64_t seed);

    /// Serves the API on that address (port 0: a free one). `hostNames` go into its certificate besides
    /// localhost.
    Result<> listen(const std::string &address, std::uint16_t port,
                    const std::vector<std::string> &hostNames = {});
    void stop();

    /// https://<address>:<port>; valid after listen().
    const std::string &url() const { return m_url; }
    /// Contexts for all users of the scenario, the first one current. It holds their tokens: write it with
    /// mode 0600.
    std::string kubeconfig() const;

    kube::Store &store() { return m_store; }
    kube::Access &access() { return m_access; }
    kube::ApiServer &api() { return m_api; }
    /// Null before listen(). For faults.
    HttpServer *http() { return m_http.get(); }

private:
    Cluster(const scenario::OpenShift &openshift, Clock &clock, const CertificateAuthority &authority,
            kube::Catalogue catalogue, std::uint64_t seed);

    scenario::OpenShift m_openshift;
    const CertificateAuthority &m_authority;
    kube::Store m_store;
    kube::GarbageCollector m_collector;
    kube::Access m_access;
    kube::ApiServer m_api;
    std::string m_url;
    std::unique_ptr<HttpServer> m_http;
};

} // namespace naru::lab
