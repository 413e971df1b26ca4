// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace naru::lab::kube {

struct KubeconfigUser
{
    std::string name;
    std::string token; ///< empty when the certificate identifies the user
    std::string certificatePem = {};
    std::string privateKeyPem = {};
    std::string ns = "default"; ///< of the user's context
};

/// A kubeconfig with one cluster, and a context for each user that bears the user's name; the first one is
/// current. It holds credentials: write it with mode 0600.
std::string kubeconfig(const std::string &clusterName, const std::string &url, const std::string &caPem,
                       const std::vector<KubeconfigUser> &users);

} // namespace naru::lab::kube
