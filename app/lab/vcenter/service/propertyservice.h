// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/world.h"

namespace naru::lab::vcenter {

/// The methods of PropertyCollector and PropertyFilter, for the collectors of all sessions.
class PropertyService
{
public:
    /// `anonymous` is the one object that can be read without a session.
    PropertyService(World &world, ManagedObject &anonymous);

    void registerMethods(MethodTable &methods);

private:
    void registerReads(MethodTable &methods);
    void registerWaits(MethodTable &methods);
    Reply createCollector(Request &request);
    Reply createFilter(Request &request);
    static Reply destroyFilter(const Request &request);
    Reply readAnonymously(const Request &request) const;

    World &m_world;
    ManagedObject &m_anonymous;
};

} // namespace naru::lab::vcenter
