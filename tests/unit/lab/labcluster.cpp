// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/lab/labcluster.h"

#include "app/lab/kube/kubeconfig.h"
#include "tests/support/awaittask.h"

#include <QFile>

namespace naru::test {

using namespace naru::lab;
using namespace naru::lab::kube;

LabCluster::LabCluster(Clock *clock)
    : m_clock(clock != nullptr ? *clock : m_systemClock)
{
    auto authority = CertificateAuthority::open(m_directory.path().toStdString());
    EXPECT_TRUE(authority) << describe(authority);
    m_authority.emplace(std::move(*authority));
    auto catalogue = Catalogue::load();
    EXPECT_TRUE(catalogue) << describe(catalogue);
    m_store.emplace(std::move(*catalogue), m_clock);
    m_collector.emplace(*m_store);
    for (const char *name : {"default", "student"})
        createNamespace(name);
    m_access.emplace(*m_store, m_clock);
    m_access->addUser({"admin", "uid-admin", {"system:masters"}}, tokenOf("admin"));
    m_access->addUser({"viewer", "uid-viewer", {"lab"}}, tokenOf("viewer"));
    m_access->addUser({"student", "uid-student", {"lab"}}, tokenOf("student"));
    m_access->bind("student", Role::Admin, {"student"});
    m_api.emplace(*m_store, *m_access, m_clock);

    const auto identity = m_authority->server("api", {});
    EXPECT_TRUE(identity) << describe(identity);
    HttpServer::Config config;
    config.certificatePem = identity->certificatePem;
    config.privateKeyPem = identity->privateKeyPem;
    config.clientCaPem = m_authority->certificatePem();
    m_http.emplace(config, [this](HttpRequest request, HttpResponder responder) {
        m_api->handle(std::move(request), std::move(responder));
    });
    const auto listening = m_http->listen();
    EXPECT_TRUE(listening) << describe(listening);

    QFile file(kubeconfigPath());
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    std::vector<KubeconfigUser> users;
    for (const char *name : {"admin", "viewer", "student"})
        users.push_back({name, tokenOf(name)});
    file.write(QByteArray::fromStdString(kubeconfig("lab", url(), caPem(), users)));
}

std::string LabCluster::url() const
{
    return "https://127.0.0.1:" + std::to_string(m_http->port());
}

QString LabCluster::kubeconfigPath() const
{
    return m_directory.filePath(QStringLiteral("kubeconfig"));
}

void LabCluster::createNamespace(const std::string &name)
{
    const auto created =
        m_store->create({{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", {{"name", name}}}});
    EXPECT_TRUE(created) << name;
}

} // namespace naru::test
