// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/certificate.h"
#include "app/lab/http/httpserver.h"
#include "app/lab/kube/apiserver.h"
#include "app/lab/kube/garbagecollector.h"
#include "core/base/clock.h"

#include <QTemporaryDir>

#include <optional>
#include <string>

namespace naru::test {

/// The lab's cluster on a free port of 127.0.0.1, without controllers but the garbage collector. `admin` may
/// do everything, `viewer` nothing but discovery, `student` is admin of the namespace "student".
class LabCluster
{
public:
    /// With a clock of the test's own, which must outlive it, time in the cluster is what the test says.
    explicit LabCluster(Clock *clock = nullptr);

    std::string url() const;
    std::string tokenOf(const std::string &user) const { return "token-of-" + user; }
    const std::string &caPem() const { return m_authority->certificatePem(); }
    std::uint16_t port() const { return m_http->port(); }
    const lab::CertificateAuthority &authority() const { return *m_authority; }
    /// Of all three, written with the contexts admin (current), viewer and student.
    QString kubeconfigPath() const;

    lab::kube::Store &store() { return *m_store; }
    lab::kube::ApiServer &api() { return *m_api; }
    lab::HttpServer &http() { return *m_http; }
    void createNamespace(const std::string &name);

private:
    QTemporaryDir m_directory;
    SystemClock m_systemClock;
    Clock &m_clock;
    std::optional<lab::CertificateAuthority> m_authority;
    std::optional<lab::kube::Store> m_store;
    std::optional<lab::kube::GarbageCollector> m_collector;
    std::optional<lab::kube::Access> m_access;
    std::optional<lab::kube::ApiServer> m_api;
    std::optional<lab::HttpServer> m_http;
};

} // namespace naru::test
