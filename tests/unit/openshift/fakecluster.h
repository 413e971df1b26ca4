// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/certificate.h"
#include "app/lab/http/httpserver.h"
#include "core/openshift/kubeclient.h"

#include <QTemporaryDir>

#include <optional>
#include <vector>

namespace naru::test {

/// An HTTPS server whose answers the test writes: for what no real server does on demand.
class FakeCluster
{
public:
    explicit FakeCluster(const char *authorityName = "authority");

    /// Answers every request from now on.
    void onRequest(lab::HttpServer::Handler handler) { m_handler = std::move(handler); }
    lab::HttpServer &http() { return *m_server; }
    QString host() const;
    QByteArray caPem() const { return QByteArray::fromStdString(m_authority->certificatePem()); }
    QString sha256() const { return QString::fromStdString(m_identity.sha256); }
    /// The token "t".
    openshift::KubeAccess access() const;

    /// Targets ("/path?query") in the order of their arrival.
    const std::vector<lab::HttpRequest> &requests() const { return m_requests; }
    int count(const std::string &method, const std::string &path) const;

private:
    QTemporaryDir m_directory;
    std::optional<lab::CertificateAuthority> m_authority;
    lab::Identity m_identity;
    lab::HttpServer::Handler m_handler;
    std::vector<lab::HttpRequest> m_requests;
    std::optional<lab::HttpServer> m_server;
};

/// Answers with JSON.
void sendJson(lab::HttpResponder responder, int status, const QJsonObject &body,
              lab::HttpHeaders headers = {});
/// A Status object of that code.
QJsonObject statusObject(int code, const QString &reason);
/// One line of a watch.
std::string watchLine(const QString &type, const QJsonObject &object);

} // namespace naru::test
