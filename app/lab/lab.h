// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/store.h"
#include "app/lab/scenario/scenario.h"
#include "core/async/task.h"
#include "core/base/clock.h"

#include <QUrl>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace naru::lab {

struct LabOptions
{
    scenario::Scenario scenario;
    std::filesystem::path stateDirectory; ///< keeps the certificates; made with mode 0700 when missing
    double speed = 1;                     ///< durations are divided by it; timestamps stay real
    std::uint64_t seed = 1;
    /// Of 127.0.0.1; 0 = the system chooses.
    std::uint16_t vcenterPort = 0;
    std::uint16_t kubePort = 0;
    std::uint16_t inventoryPort = 0;
    std::uint16_t controlPort = 0;
    bool concerns = true; ///< false: as where MTV's validation service is not installed
};

/// One user of the lab, as printed for people to log in with.
struct LabAccount
{
    std::string user;
    std::string secret; ///< password or token
};

/// Where everything is and how to get in: what naru-lab prints and writes to lab.json.
struct LabDescription
{
    QUrl vcenter; ///< ends in /sdk
    std::string vcenterSha1;
    std::string vcenterSha256;
    std::vector<LabAccount> vcenterAccounts;
    QUrl openshift;
    std::vector<LabAccount> openshiftAccounts;
    QUrl inventory;
    QUrl control;
    std::string controlToken;
    std::string caPem; ///< the authority of all the lab's servers

    kube::Json toJson() const;
    /// A context for each account.
    std::string kubeconfig() const;
};

/// The whole lab in one process: a vCenter, a Kubernetes API with its controllers, Forklift's inventory
/// service and a page for instructors, each on a port of 127.0.0.1 behind TLS. One world thread: the one that
/// made it, which runs the event loop.
class Lab
{
public:
    /// Starts everything. `clock` must outlive the lab. Errors: ports that are taken, a state directory that
    /// cannot be written.
    static Result<std::unique_ptr<Lab>> start(LabOptions options, Clock &clock);
    ~Lab();
    Lab(const Lab &) = delete;
    Lab &operator=(const Lab &) = delete;

    const LabDescription &description() const;
    kube::Store &store();

    /// Switches a fault on, written as one of FaultDesk::forms(). Errors: InvalidInput with the words.
    Result<> applyFault(const std::string &fault);
    /// Everything works again.
    void clearFaults();

    /// Ends every connection. Afterwards the lab may be destroyed.
    Task<> stop();

private:
    class Private;
    explicit Lab(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace naru::lab
