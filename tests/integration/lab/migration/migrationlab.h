// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/lab.h"
#include "core/base/clock.h"
#include "core/net/httpclient.h"

#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace naru::test {

using lab::kube::Json;

/// The webapp scenario as a lab, with short ways to do what a client of MTV does. Names: provider `vc`, maps
/// `nm` and `sm`, plan `demo`, all in openshift-mtv.
class MigrationLab
{
public:
    explicit MigrationLab(double speed = 60,
                          const std::function<void(lab::scenario::Scenario &)> &change = {});
    ~MigrationLab();

    lab::Lab &lab() { return *m_lab; }
    lab::kube::Store &store() { return m_lab->store(); }

    /// Secret.data of the lab's own vCenter, verified by its authority; values are plain.
    std::map<std::string, std::string> ownSecret() const;
    void createProvider(const QUrl &url, const std::map<std::string, std::string> &secret,
                        const std::string &vddkImage = {});
    /// Changes one value of the secret.
    void setSecretValue(const std::string &key, const std::string &value);
    /// Both maps, of everything that the provider's inventory has.
    void createMaps();
    void createPlan(const std::vector<std::string> &vms, bool warm = false);
    void startMigration();
    void patchMigration(const Json &spec);

    /// status.conditions of the object has that type, within the limit of waitUntil().
    bool waitFor(const char *kind, const std::string &name, const std::string &condition);
    /// "" until there is one.
    std::string messageOf(const char *kind, const std::string &name, const std::string &condition);
    /// The machine's entry of Plan.status.migration.vms; null before there is one.
    Json vmStatus(const std::string &vm);
    bool waitForPhase(const std::string &vm, const std::string &phase);
    Json inventory(const std::string &collection);
    Json get(const char *kind, const std::string &space, const std::string &name) const;

    struct Reply
    {
        int status = 0;
        std::string body;
    };
    Reply send(const QUrl &url, const QByteArray &method = "GET", const QByteArray &token = "lab-admin-token",
               const QByteArray &body = {});

private:
    QTemporaryDir m_directory;
    SystemClock m_clock;
    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<HttpClient> m_client;
    std::string m_migration;
};

} // namespace naru::test
