// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/lab/labclient.h"
#include "tests/unit/lab/labcluster.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace naru::test {

/// The lab's cluster with a client that speaks JSON to it.
class LabKubeApi : public testing::Test
{
protected:
    struct Reply
    {
        int status = 0;
        lab::kube::Json body;
        lab::HttpHeaders headers;
    };

    Reply send(const std::string &method, const std::string &path, const lab::kube::Json &body = nullptr,
               const std::string &user = "admin", lab::HttpHeaders headers = {})
    {
        headers.emplace_back("Authorization", "Bearer " + cluster.tokenOf(user));
        LabClient client(cluster.port(), cluster.caPem());
        const LabAnswer answer =
            client.request(method, path, headers, body.is_null() ? std::string() : body.dump());
        return {answer.status, lab::kube::Json::parse(answer.body, nullptr, false), answer.headers};
    }

    /// The events of a watch that ends by itself.
    std::vector<lab::kube::Json> watch(const std::string &path, const std::string &user = "admin")
    {
        LabClient client(cluster.port(), cluster.caPem());
        std::istringstream lines(
            client.request("GET", path, {{"Authorization", "Bearer " + cluster.tokenOf(user)}}).body);
        std::vector<lab::kube::Json> events;
        for (std::string line; std::getline(lines, line);)
            events.push_back(lab::kube::Json::parse(line));
        return events;
    }

    static std::vector<std::string> described(const std::vector<lab::kube::Json> &events)
    {
        std::vector<std::string> result;
        for (const lab::kube::Json &event : events)
            result.push_back(event["type"].get<std::string>() + ' ' + lab::kube::nameOf(event["object"]));
        return result;
    }

    void createMap(const std::string &name, const lab::kube::Json &labels = lab::kube::Json::object(),
                   lab::kube::Json data = lab::kube::Json::object())
    {
        const auto created = cluster.store().create(
            {{"apiVersion", "v1"},
             {"kind", "ConfigMap"},
             {"metadata", {{"name", name}, {"namespace", "default"}, {"labels", labels}}},
             {"data", std::move(data)}});
        ASSERT_TRUE(created) << created.error().message;
    }

    std::vector<std::string> selected(const std::string &selector)
    {
        const lab::kube::Json list = send("GET", Maps + "?labelSelector=" + selector).body;
        std::vector<std::string> names;
        for (const lab::kube::Json &item : list["items"])
            names.push_back(lab::kube::nameOf(item));
        return names;
    }

    const std::string Maps = "/api/v1/namespaces/default/configmaps";
    LabCluster cluster;
};

} // namespace naru::test
