// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/world.h"

namespace naru::lab::vcenter {

class VirtualMachine;

/// Keeps the latest events and answers questions about them.
class EventManager : public ManagedObject
{
public:
    explicit EventManager(World &world);

    void registerMethods(MethodTable &methods);

    /// Fills in what every event has: key, time, user and text.
    void post(Struct event, const std::string &user, const std::string &message);
    /// The same for a VmEvent, with the places the VM is in.
    void postForVm(Struct event, const VirtualMachine &vm, const std::string &user,
                   const std::string &message);

    /// Events that pass an EventFilterSpec, oldest first.
    List matching(const Struct &filter) const;
    Value property(std::string_view name) const override;

private:
    Reply createCollector(Request &request);

    World &m_world;
    List m_events; ///< oldest first
    int m_lastKey = 0;
};

} // namespace naru::lab::vcenter
