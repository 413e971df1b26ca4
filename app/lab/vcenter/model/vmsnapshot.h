// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"
#include "app/lab/vcenter/model/managedobject.h"

#include <string>
#include <vector>

namespace naru::lab::vcenter {

class VirtualMachine;

class VmSnapshot : public ManagedObject
{
public:
    struct Facts
    {
        int number = 0; ///< per VM, from 1
        std::string name;
        std::string description;
        Timestamp created;
        scenario::PowerState power = scenario::PowerState::Off;
        bool quiesced = false;
        int epoch = 0; ///< of changed-block tracking, see VirtualMachine::beginEpoch
    };

    VmSnapshot(ChangeFeed &feed, std::string id, VirtualMachine &vm, Facts facts);

    const Facts &facts() const { return m_facts; }
    VirtualMachine &vm() const { return m_vm; }
    /// How many snapshots there are from the root to this one.
    int depth() const;
    /// VirtualMachineSnapshotTree
    Struct tree() const;

    /// The tree; kept by the VM.
    VmSnapshot *parent = nullptr;
    std::vector<VmSnapshot *> children;

    Value property(std::string_view name) const override;

private:
    VirtualMachine &m_vm;
    Facts m_facts;
};

/// The wire's name of a power state.
const char *powerStateText(scenario::PowerState power);

} // namespace naru::lab::vcenter
