// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/openshift/fakecluster.h"

#include "core/openshift/jsonpath.h"
#include "tests/support/awaittask.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace naru::test {

using namespace Qt::StringLiterals;

FakeCluster::FakeCluster(const char *authorityName)
{
    auto authority = lab::CertificateAuthority::open(
        m_directory.filePath(QString::fromLatin1(authorityName)).toStdString());
    EXPECT_TRUE(authority) << describe(authority);
    m_authority.emplace(std::move(*authority));
    auto identity = m_authority->server("api", {});
    EXPECT_TRUE(identity) << describe(identity);
    m_identity = *identity;
    lab::HttpServer::Config config;
    config.certificatePem = m_identity.certificatePem;
    config.privateKeyPem = m_identity.privateKeyPem;
    m_server.emplace(config, [this](lab::HttpRequest request, lab::HttpResponder responder) {
        m_requests.push_back(request);
        m_handler(std::move(request), std::move(responder));
    });
    const auto listening = m_server->listen();
    EXPECT_TRUE(listening) << describe(listening);
}

QString FakeCluster::host() const
{
    return u"127.0.0.1:%1"_s.arg(m_server->port());
}

openshift::KubeAccess FakeCluster::access() const
{
    openshift::KubeAccess access;
    access.server = QUrl(u"https://"_s + host());
    access.trust.caPem = caPem();
    access.proxyUrl = u"none"_s;
    access.login.token = Secret("t"_ba);
    return access;
}

int FakeCluster::count(const std::string &method, const std::string &path) const
{
    return int(std::ranges::count_if(m_requests, [&](const lab::HttpRequest &request) {
        return request.method == method && request.path == path;
    }));
}

void sendJson(lab::HttpResponder responder, int status, const QJsonObject &body, lab::HttpHeaders headers)
{
    headers.emplace_back("Content-Type", "application/json");
    responder.send(status, std::move(headers), openshift::compactJson(body).toStdString());
}

QJsonObject statusObject(int code, const QString &reason)
{
    return {{u"kind"_s, u"Status"_s}, {u"status"_s, u"Failure"_s}, {u"code"_s, code}, {u"reason"_s, reason}};
}

std::string watchLine(const QString &type, const QJsonObject &object)
{
    return openshift::compactJson({{u"type"_s, type}, {u"object"_s, object}}).toStdString() + '\n';
}

} // namespace naru::test
