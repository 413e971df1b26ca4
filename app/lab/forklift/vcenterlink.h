// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/sourceinventory.h"
#include "app/lab/forklift/vimobjects.h"
#include "core/async/taskscope.h"
#include "core/base/secret.h"
#include "core/endpoint/trustpolicy.h"
#include "core/vsphere/objects/updatestream.h"
#include "core/vsphere/objects/vimclient.h"

#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace naru::lab {

/// How a Provider reaches its vCenter: what its Secret holds, nothing else.
struct VCenterAccess
{
    QUrl url;
    QString user;
    Secret password;
    TrustPolicy trust;
};

/// One Provider's login to its vCenter: keeps the inventory live and acts on machines. Actions run in the
/// background and are asked for, as Forklift polls its tasks. World thread only.
class VCenterLink : public std::enable_shared_from_this<VCenterLink>
{
public:
    enum class ActionState { Running, Done, Failed };
    struct Action
    {
        ActionState state = ActionState::Running;
        std::string error; ///< the server's words
    };

    /// Logs in. Errors: those of VimClient::connect().
    static Task<Result<std::shared_ptr<VCenterLink>>> open(VCenterAccess access, Clock &clock,
                                                           CancelToken cancel);

    SourceInventory &inventory() { return m_inventory; }
    const vsphere::ServiceContent &server() const { return m_client->content(); }

    /// Begins to follow the inventory. `lost` is called once when the vCenter has become unreachable or
    /// refuses the login.
    void follow(std::function<void(const Error &)> lost);

    // Each starts an action and returns its number. Machines and snapshots are named by their ids.

    /// Shuts the guest down, or powers off when there is no guest to ask.
    int shutDown(const std::string &vm);
    int createSnapshot(const std::string &vm, const std::string &name);
    int removeSnapshot(const std::string &snapshot);
    /// An unknown number is a failed action: it belongs to an earlier link.
    Action action(int number) const;

    /// Ends everything and logs out.
    Task<> close();

private:
    explicit VCenterLink(std::shared_ptr<vsphere::VimClient> client);

    int start(Task<Result<>> (VCenterLink::*work)(std::string, std::string), std::string id,
              std::string name = {});
    Task<> track(int number, Task<Result<>> work);
    Task<Result<>> runShutDown(std::string vm, std::string);
    Task<Result<>> runCreateSnapshot(std::string vm, std::string name);
    Task<Result<>> runRemoveSnapshot(std::string snapshot, std::string);
    Task<> followLoop(std::function<void(const Error &)> lost);
    Task<Result<>> followOnce();
    Task<Result<std::shared_ptr<vsphere::UpdateStream>>> openStream();

    std::shared_ptr<vsphere::VimClient> m_client;
    SourceInventory m_inventory;
    VimObjects m_objects;
    std::map<int, Action> m_actions;
    int m_nextAction = 1;
    TaskScope m_scope;
};

} // namespace naru::lab
