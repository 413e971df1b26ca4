// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/vmsnapshot.h"

#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/model/vmconfig.h"

namespace naru::lab::vcenter {

const char *powerStateText(scenario::PowerState power)
{
    switch (power) {
    case scenario::PowerState::Off:
        return "poweredOff";
    case scenario::PowerState::On:
        return "poweredOn";
    case scenario::PowerState::Suspended:
        return "suspended";
    }
    return "";
}

VmSnapshot::VmSnapshot(ChangeFeed &feed, std::string id, VirtualMachine &vm, Facts facts)
    : ManagedObject(feed, "VirtualMachineSnapshot", std::move(id))
    , m_vm(vm)
    , m_facts(std::move(facts))
{
}

int VmSnapshot::depth() const
{
    return parent ? parent->depth() + 1 : 1;
}

Struct VmSnapshot::tree() const
{
    Struct tree("VirtualMachineSnapshotTree");
    tree.set("snapshot", ref())
        .set("vm", m_vm.ref())
        .set("name", m_facts.name)
        .set("description", m_facts.description)
        .set("id", m_facts.number)
        .set("createTime", m_facts.created)
        .set("state", powerStateText(m_facts.power))
        .set("quiesced", m_facts.quiesced)
        .set("replaySupported", false);
    List below;
    for (const VmSnapshot *child : children)
        below.push_back(child->tree());
    tree.set("childSnapshotList", below);
    return tree;
}

Value VmSnapshot::property(std::string_view name) const
{
    if (name == "config")
        return vmConfig(m_vm, this);
    if (name == "childSnapshot")
        return referencesOf(children);
    if (name == "vm")
        return m_vm.ref();
    return ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
