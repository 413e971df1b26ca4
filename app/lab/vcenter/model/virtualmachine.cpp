// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/virtualmachine.h"

#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/network.h"
#include "app/lab/vcenter/model/resourcepool.h"
#include "app/lab/vcenter/model/stableids.h"
#include "app/lab/vcenter/model/vmconfig.h"
#include "app/lab/vcenter/model/vmsnapshot.h"
#include "app/lab/vcenter/model/vmstatus.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace naru::lab::vcenter {

namespace {

constexpr int64_t mib = 1024 * 1024;

/// In the range that vCenter assigns from.
std::string assignedMac(const std::string &vmId, std::size_t nic)
{
    const std::string digits = stableUuid("mac/" + vmId + "/" + std::to_string(nic));
    return "00:50:56:8a:" + digits.substr(0, 2) + ":" + digits.substr(2, 2);
}

} // namespace

VirtualMachine::VirtualMachine(ChangeFeed &feed, std::string id, const scenario::VirtualMachine &source,
                               ManagedEntity *parent, Placement placement, Timestamp now,
                               double dirtyMibPerSecond)
    : ManagedEntity(feed, "VirtualMachine", std::move(id), source.name, parent)
    , m_source(source)
    , m_placement(std::move(placement))
    , m_created(now)
    , m_modified(now)
    , m_instanceUuid(stableUuid("instance/" + ref().id + source.name))
    , m_dirtyMibPerSecond(dirtyMibPerSecond)
{
    if (m_source.uuid.empty())
        m_source.uuid = stableUuid("bios/" + ref().id + m_source.name);
    for (std::size_t i = 0; i < m_source.nics.size(); ++i) {
        if (m_source.nics[i].mac.empty())
            m_source.nics[i].mac = assignedMac(ref().id, i);
    }
    if (m_source.power == scenario::PowerState::On) {
        m_bootTime = now;
        m_guest = GuestState::Running;
    }
}

std::vector<Datastore *> VirtualMachine::datastores() const
{
    std::vector<Datastore *> result = {m_placement.home};
    for (const auto *list : {&m_placement.disks, &m_placement.cdroms}) {
        for (Datastore *datastore : *list) {
            if (datastore && std::ranges::find(result, datastore) == result.end())
                result.push_back(datastore);
        }
    }
    return result;
}

bool VirtualMachine::toolsRunning() const
{
    return m_source.tools != scenario::Tools::NotInstalled && m_guest == GuestState::Running;
}

void VirtualMachine::changed(Timestamp now)
{
    m_modified = now;
    ++m_changeVersion;
    touch();
}

void VirtualMachine::setPower(scenario::PowerState power, Timestamp now)
{
    m_writtenBeforeBoot = writtenMibBy(now);
    m_source.power = power;
    m_bootTime = power == scenario::PowerState::On ? std::optional(now) : std::nullopt;
    if (power != scenario::PowerState::On)
        m_guest = GuestState::NotRunning;
    touch();
    m_placement.host->touch(); // its usage follows the VM
}

void VirtualMachine::stepLoad()
{
    ++m_loadStep;
    touch();
}

void VirtualMachine::setGuest(GuestState state)
{
    m_guest = state;
    touch();
}

void VirtualMachine::setChangeTracking(bool enabled, Timestamp now)
{
    m_source.changeTracking = enabled;
    changed(now);
}

bool VirtualMachine::disconnectCdrom(int key, bool removeMedium, Timestamp now)
{
    const int index = key - firstCdromKey;
    if (index < 0 || index >= static_cast<int>(m_source.cdroms.size()))
        return false;
    scenario::Cdrom &drive = m_source.cdroms[static_cast<std::size_t>(index)];
    drive.connected = false;
    if (removeMedium)
        drive.iso.clear();
    changed(now);
    return true;
}

void VirtualMachine::addSnapshot(VmSnapshot &snapshot, Timestamp now)
{
    snapshot.parent = m_currentSnapshot;
    (m_currentSnapshot ? m_currentSnapshot->children : m_rootSnapshots).push_back(&snapshot);
    m_currentSnapshot = &snapshot;
    changed(now);
}

void VirtualMachine::dropSnapshot(VmSnapshot &snapshot, Timestamp now)
{
    std::vector<VmSnapshot *> &siblings = snapshot.parent ? snapshot.parent->children : m_rootSnapshots;
    std::erase(siblings, &snapshot);
    for (VmSnapshot *child : snapshot.children) {
        child->parent = snapshot.parent;
        siblings.push_back(child);
    }
    if (m_currentSnapshot == &snapshot)
        m_currentSnapshot = snapshot.parent;
    changed(now);
}

int VirtualMachine::beginEpoch(Timestamp now)
{
    m_writtenAtEpoch.push_back(writtenMibBy(now));
    return static_cast<int>(m_writtenAtEpoch.size());
}

double VirtualMachine::writtenMib(int epoch, int until) const
{
    const int known = static_cast<int>(m_writtenAtEpoch.size());
    if (epoch < 1 || until < epoch || until > known)
        return -1;
    return m_writtenAtEpoch[static_cast<std::size_t>(until - 1)] -
           m_writtenAtEpoch[static_cast<std::size_t>(epoch - 1)];
}

double VirtualMachine::writtenMibBy(Timestamp now) const
{
    if (!m_bootTime)
        return m_writtenBeforeBoot;
    return m_writtenBeforeBoot +
           m_dirtyMibPerSecond * static_cast<double>(now.msecs - m_bootTime->msecs) / 1000;
}

VirtualMachine::StorageUse VirtualMachine::storageOn(const Datastore &datastore) const
{
    StorageUse use;
    for (std::size_t i = 0; i < m_source.disks.size(); ++i) {
        if (m_placement.disks[i] != &datastore)
            continue;
        const int64_t size = m_source.disks[i].sizeMib * mib;
        const int64_t used = m_source.disks[i].thin ? size * 2 / 5 : size;
        use.committed += used;
        use.uncommitted += size - used;
    }
    if (m_placement.home == &datastore)
        use.committed +=
            2 * mib + (m_source.power == scenario::PowerState::On ? m_source.memoryMib * mib : 0);
    return use;
}

Usage VirtualMachine::usage() const
{
    if (m_source.power != scenario::PowerState::On)
        return {};
    const double seed = static_cast<double>(std::hash<std::string>()(m_source.name) % 1000) / 1000;
    const double base = 5 + 35 * seed; // percent
    const double load = base * (1 + 0.5 * std::sin(0.6 * m_loadStep + 6.28 * seed));
    const double capacity = m_source.cpus * m_placement.host->source().cpuMhz;
    return {static_cast<int>(capacity * load / 100),
            static_cast<int64_t>(static_cast<double>(m_source.memoryMib) * (30 + base) / 100)};
}

std::string VirtualMachine::filePath(std::string_view suffix) const
{
    return "[" + m_placement.home->name() + "] " + name() + "/" + name() + std::string(suffix);
}

Value VirtualMachine::property(std::string_view name) const
{
    static const PropertyTable<VirtualMachine> table = {
        {"config", &VirtualMachine::config},
        {"guest", &VirtualMachine::guestInfo},
        {"runtime", &VirtualMachine::runtime},
        {"summary", &VirtualMachine::summary},
        {"capability", &VirtualMachine::capability},
        {"storage", &VirtualMachine::storage},
        {"layoutEx", &VirtualMachine::layoutEx},
        {"snapshot", &VirtualMachine::snapshotInfo},
        {"rootSnapshot", &VirtualMachine::rootSnapshotRefs},
        {"resourcePool", &VirtualMachine::resourcePoolRef},
        {"datastore", &VirtualMachine::datastoreRefs},
        {"network", &VirtualMachine::networkRefs},
        {"guestHeartbeatStatus", &VirtualMachine::heartbeat},
        {"environmentBrowser", &VirtualMachine::environmentBrowser},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

Value VirtualMachine::config() const
{
    return vmConfig(*this, nullptr);
}

Value VirtualMachine::guestInfo() const
{
    return vmGuest(*this);
}

Value VirtualMachine::runtime() const
{
    return vmRuntime(*this);
}

Value VirtualMachine::summary() const
{
    return vmSummary(*this);
}

Value VirtualMachine::capability() const
{
    return vmCapability();
}

Value VirtualMachine::storage() const
{
    return vmStorage(*this);
}

Value VirtualMachine::layoutEx() const
{
    return vmLayout(*this);
}

Value VirtualMachine::snapshotInfo() const
{
    if (m_rootSnapshots.empty())
        return {};
    List trees;
    for (const VmSnapshot *snapshot : m_rootSnapshots)
        trees.push_back(snapshot->tree());
    return Struct("VirtualMachineSnapshotInfo")
        .set("currentSnapshot", m_currentSnapshot ? Value(m_currentSnapshot->ref()) : Value())
        .set("rootSnapshotList", trees);
}

Value VirtualMachine::rootSnapshotRefs() const
{
    return referencesOf(m_rootSnapshots);
}

Value VirtualMachine::resourcePoolRef() const
{
    return m_source.isTemplate ? Value() : Value(m_placement.pool->ref());
}

Value VirtualMachine::datastoreRefs() const
{
    return referencesOf(datastores());
}

Value VirtualMachine::networkRefs() const
{
    List refs;
    for (const Network *network : m_placement.nics) {
        if (std::ranges::find(refs, Value(network->ref())) == refs.end())
            refs.push_back(network->ref());
    }
    return refs;
}

Value VirtualMachine::heartbeat() const
{
    return toolsRunning() ? "green" : "gray";
}

Value VirtualMachine::environmentBrowser() const
{
    return MoRef{&Schema::instance().type("EnvironmentBrowser"), "envbrowser-" + ref().id};
}

} // namespace naru::lab::vcenter
