// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/conditions.h"
#include "app/lab/forklift/vcenterlink.h"
#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"
#include "core/async/taskscope.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace naru::lab {

/// The Provider controller of Forklift: checks a provider and its secret, logs in to its vCenter and keeps
/// its inventory. Phases ValidationFailed, ConnectionFailed, Staging, Ready and the conditions are those
/// recorded of Forklift 2.10.8.
class ProviderController
{
public:
    explicit ProviderController(const World &world);
    ~ProviderController();
    ProviderController(const ProviderController &) = delete;
    ProviderController &operator=(const ProviderController &) = delete;

    /// The inventory of a vSphere provider; null until its vCenter has answered once, and after it has been
    /// refused.
    const SourceInventory *inventory(const std::string &uid) const;
    SourceInventory *inventory(const std::string &uid);
    /// The login of a vSphere provider; null as inventory().
    std::shared_ptr<VCenterLink> link(const std::string &uid) const;
    /// Whether the inventory of an openshift provider may be asked for.
    bool isStarted(const std::string &uid) const;

    /// Called for each change in any vCenter's inventory, with the provider's uid.
    void onInventoryChange(std::function<void(const std::string &uid)> callback);

    /// Ends every connection; nothing is reconciled any more.
    Task<> close();

private:
    /// What the connection test of one provider depends on and what came of it.
    struct Entry
    {
        ObjectKey key;
        std::string input; ///< generation of the provider and content of the secret that were tested
        bool testing = false;
        bool tested = false;
        std::vector<Condition> conditions;
        std::string phase;
        std::string fingerprint;
        std::shared_ptr<VCenterLink> link;
        int observer = 0;
        std::chrono::milliseconds connected{0}; ///< when the wait for the inventory began
    };

    void reconcile(const ObjectKey &key);
    void reconcileVSphere(Entry &entry, const kube::Json &provider);
    void reconcileOpenShift(Entry &entry, const kube::Json &provider);
    Task<> test(std::string uid, QUrl url, Json secret, bool isFirst);
    Task<Result<std::shared_ptr<VCenterLink>>> connect(std::string uid, QUrl url, Json secret);
    void judge(const std::string &uid, const QUrl &url, const Json &secret,
               const Result<std::shared_ptr<VCenterLink>> &link);
    void retry(const std::string &uid);
    void adopt(const std::string &uid, std::shared_ptr<VCenterLink> link);
    void connectionLost(const std::string &uid);
    void fail(Entry &entry, const std::string &phase, Condition condition);
    bool isLoadingOver(const Entry &entry);
    void load(Entry &entry, const kube::Json &provider, bool complete);
    void write(const Entry &entry, const kube::Json &provider, std::vector<Condition> conditions,
               const std::string &phase);
    void drop(Entry &entry);
    void forgetDeleted(const ObjectKey &key);
    kube::ObjectPtr secretOf(const kube::Json &provider) const;

    World m_world;
    WorkQueue m_queue;
    std::map<std::string, Entry> m_entries; ///< by the provider's uid
    std::vector<std::function<void(const std::string &)>> m_listeners;
    std::vector<kube::Subscription> m_subscriptions;
    TaskScope m_scope;
};

} // namespace naru::lab
