// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/kubeconfig.h"

#include "app/lab/kube/json.h"

#include <QByteArray>

namespace naru::lab::kube {

namespace {

std::string base64(const std::string &text)
{
    return QByteArray::fromStdString(text).toBase64().toStdString();
}

Json credentials(const KubeconfigUser &user)
{
    if (!user.token.empty())
        return {{"token", user.token}};
    return {{"client-certificate-data", base64(user.certificatePem)},
            {"client-key-data", base64(user.privateKeyPem)}};
}

} // namespace

std::string kubeconfig(const std::string &clusterName, const std::string &url, const std::string &caPem,
                       const std::vector<KubeconfigUser> &users)
{
    Json contexts = Json::array();
    Json accounts = Json::array();
    for (const KubeconfigUser &user : users) {
        accounts.push_back({{"name", user.name}, {"user", credentials(user)}});
        contexts.push_back(
            {{"name", user.name},
             {"context", {{"cluster", clusterName}, {"user", user.name}, {"namespace", user.ns}}}});
    }
    const Json config = {{"apiVersion", "v1"},
                         {"kind", "Config"},
                         {"clusters",
                          {{{"name", clusterName},
                            {"cluster", {{"server", url}, {"certificate-authority-data", base64(caPem)}}}}}},
                         {"users", std::move(accounts)},
                         {"contexts", std::move(contexts)},
                         {"current-context", users.empty() ? std::string() : users.front().name}};
    return config.dump(2) + '\n'; // JSON is YAML
}

} // namespace naru::lab::kube
