// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/http/httpresponder.h"
#include "app/lab/kube/access.h"
#include "app/lab/kube/discovery.h"
#include "app/lab/kube/resourceapi.h"
#include "app/lab/kube/reviews.h"
#include "app/lab/kube/store.h"
#include "app/lab/kube/watchstream.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace naru::lab::kube {

/// An action on a virtual machine (subresources.kubevirt.io).
struct VirtualMachineAction
{
    std::string resource; ///< virtualmachines or virtualmachineinstances
    std::string ns;
    std::string name;
    std::string action; ///< start, stop, restart, migrate, pause, unpause, ...
    Json options;       ///< the request's body, {} when it has none
    bool dryRun = false;
};

/// The HTTP face of the lab's cluster: give handle() to an HttpServer. World thread; what it refers to must
/// outlive it.
class ApiServer
{
public:
    /// Returns the HTTP status of success (202, pause 200), or the refusal.
    using VirtualMachineHandler = std::function<KubeResult<int>(const VirtualMachineAction &)>;

    ApiServer(Store &store, Access &access, Clock &clock);
    ~ApiServer();
    ApiServer(const ApiServer &) = delete;
    ApiServer &operator=(const ApiServer &) = delete;

    void handle(HttpRequest request, HttpResponder responder);
    /// Without one these actions are 404, as without KubeVirt.
    void setVirtualMachineHandler(VirtualMachineHandler handler);
    /// How many watches are being served.
    std::size_t openWatches() const { return m_watches.size(); }

private:
    void answerPath(const HttpRequest &request, const User &user, HttpResponder responder) const;
    void answerResource(const RequestInfo &info, const HttpRequest &request, const User &user,
                        HttpResponder responder);
    void watch(const ResourceView &view, const RequestInfo &info, const HttpRequest &request,
               HttpResponder responder);
    KubeResult<Answer> act(const RequestInfo &info, const HttpRequest &request) const;

    Store &m_store;
    Access &m_access;
    Clock &m_clock;
    Discovery m_discovery;
    ResourceApi m_resources;
    Reviews m_reviews;
    VirtualMachineHandler m_virtualMachines;
    std::map<std::uint64_t, std::unique_ptr<WatchStream>> m_watches;
    std::uint64_t m_nextWatch = 0;
};

} // namespace naru::lab::kube
