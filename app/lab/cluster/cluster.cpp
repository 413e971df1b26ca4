// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/cluster/cluster.h"

#include "app/lab/cluster/population.h"
#include "app/lab/kube/kubeconfig.h"

#include <utility>

namespace naru::lab {

Cluster::Cluster(const scenario::OpenShift &openshift, Clock &clock, const CertificateAuthority &authority,
                 kube::Catalogue catalogue, std::uint64_t seed)
    : m_openshift(openshift)
    , m_authority(authority)
    , m_store(std::move(catalogue), clock, seed)
    , m_collector(m_store)
    , m_access(clock)
    , m_api(m_store, m_access, clock)
{
}

Result<std::unique_ptr<Cluster>> Cluster::make(const scenario::OpenShift &openshift, Clock &clock,
                                               const CertificateAuthority &authority, std::uint64_t seed)
{
    auto catalogue = kube::Catalogue::load();
    if (!catalogue)
        return failure(catalogue.error());
    std::unique_ptr<Cluster> cluster(new Cluster(openshift, clock, authority, std::move(*catalogue), seed));
    if (const auto populated = populate(cluster->m_store, openshift); !populated)
        return failure(ErrorCode::Internal, {}, QString::fromStdString(populated.error().message));
    admit(cluster->m_access, openshift);
    return cluster;
}

Result<> Cluster::listen(const std::string &address, std::uint16_t port,
                         const std::vector<std::string> &hostNames)
{
    auto names = hostNames;
    names.push_back("api." + m_openshift.domain);
    const auto identity = m_authority.server("api", std::move(names));
    if (!identity)
        return failure(identity.error());
    HttpServer::Config config;
    config.address = address;
    config.port = port;
    config.certificatePem = identity->certificatePem;
    config.privateKeyPem = identity->privateKeyPem;
    config.clientCaPem = m_authority.certificatePem();
    m_http =
        std::make_unique<HttpServer>(std::move(config), [this](HttpRequest request, HttpResponder responder) {
            m_api.handle(std::move(request), std::move(responder));
        });
    if (auto listening = m_http->listen(); !listening)
        return listening;
    m_url = "https://" + address + ':' + std::to_string(m_http->port());
    return {};
}

void Cluster::stop()
{
    if (m_http)
        m_http->stop();
}

std::string Cluster::kubeconfig() const
{
    std::vector<kube::KubeconfigUser> users;
    for (const scenario::User &user : m_openshift.users)
        users.push_back({user.name, user.token});
    return kube::kubeconfig(m_openshift.name, m_url, m_authority.certificatePem(), users);
}

} // namespace naru::lab
