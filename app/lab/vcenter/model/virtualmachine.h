// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"
#include "app/lab/vcenter/model/hostsystem.h"
#include "app/lab/vcenter/model/managedentity.h"

#include <optional>

namespace naru::lab::vcenter {

class Datastore;
class Network;
class ResourcePool;
class VmSnapshot;

class VirtualMachine : public ManagedEntity
{
public:
    /// The objects behind the names of the scenario; lists are parallel to those of the source.
    struct Placement
    {
        HostSystem *host = nullptr;
        ResourcePool *pool = nullptr;
        Datastore *home = nullptr; ///< where the .vmx lies
        std::vector<Datastore *> disks;
        std::vector<Datastore *> cdroms; ///< null for a drive without a medium
        std::vector<Network *> nics;
    };
    struct StorageUse
    {
        int64_t committed = 0; ///< bytes
        int64_t uncommitted = 0;
    };
    enum class GuestState { NotRunning, Booting, Running, ShuttingDown, Standby };

    /// `dirtyMibPerSecond` is what the VM writes while it is powered on.
    VirtualMachine(ChangeFeed &feed, std::string id, const scenario::VirtualMachine &source,
                   ManagedEntity *parent, Placement placement, Timestamp now, double dirtyMibPerSecond);

    /// What the scenario said, kept up to date; uuid and MAC addresses are always filled.
    const scenario::VirtualMachine &source() const { return m_source; }
    const Placement &placement() const { return m_placement; }
    std::vector<Datastore *> datastores() const;
    Timestamp createdAt() const { return m_created; }
    Timestamp modifiedAt() const { return m_modified; }
    std::optional<Timestamp> bootTime() const { return m_bootTime; }
    int changeVersion() const { return m_changeVersion; }

    scenario::PowerState power() const { return m_source.power; }
    GuestState guest() const { return m_guest; }
    bool toolsRunning() const;
    void setPower(scenario::PowerState power, Timestamp now);
    void setGuest(GuestState state);
    /// Moves on to the next sample of the VM's load, which swings around a value of its own.
    void stepLoad();

    /// The task that is changing this VM now, if any: a second one is refused with TaskInProgress.
    const std::optional<MoRef> &busyTask() const { return m_busyTask; }
    void setBusyTask(std::optional<MoRef> task) { m_busyTask = std::move(task); }

    void setChangeTracking(bool enabled, Timestamp now);
    /// Takes the medium out of the CD-ROM drive with this device key, or only disconnects it; false = no such
    /// drive.
    bool disconnectCdrom(int key, bool removeMedium, Timestamp now);

    const std::vector<VmSnapshot *> &rootSnapshots() const { return m_rootSnapshots; }
    VmSnapshot *currentSnapshot() const { return m_currentSnapshot; }
    /// Hangs the snapshot below the current one and makes it the current one.
    void addSnapshot(VmSnapshot &snapshot, Timestamp now);
    /// Unhooks the snapshot; its children move up to its parent. The caller then destroys it.
    void dropSnapshot(VmSnapshot &snapshot, Timestamp now);
    int nextSnapshotNumber() { return ++m_lastSnapshot; }

    /// Changed-block tracking: the number of the epoch that begins now. Epochs start at 1.
    int beginEpoch(Timestamp now);
    /// MiB written from the start of `epoch` to the start of `until`; negative when an epoch is unknown.
    double writtenMib(int epoch, int until) const;

    StorageUse storageOn(const Datastore &datastore) const;
    Usage usage() const;
    const std::string &biosUuid() const { return m_source.uuid; }
    const std::string &instanceUuid() const { return m_instanceUuid; }
    /// "[datastore] name/name.vmx"
    std::string filePath(std::string_view suffix) const;

    Value property(std::string_view name) const override;

private:
    void changed(Timestamp now);
    double writtenMibBy(Timestamp now) const;

    Value config() const;
    Value guestInfo() const;
    Value runtime() const;
    Value summary() const;
    Value capability() const;
    Value storage() const;
    Value layoutEx() const;
    Value snapshotInfo() const;
    Value rootSnapshotRefs() const;
    Value resourcePoolRef() const;
    Value datastoreRefs() const;
    Value networkRefs() const;
    Value heartbeat() const;
    Value environmentBrowser() const;

    scenario::VirtualMachine m_source;
    Placement m_placement;
    Timestamp m_created;
    Timestamp m_modified;
    std::string m_instanceUuid;
    std::optional<Timestamp> m_bootTime;
    GuestState m_guest = GuestState::NotRunning;
    std::optional<MoRef> m_busyTask;
    std::vector<VmSnapshot *> m_rootSnapshots;
    VmSnapshot *m_currentSnapshot = nullptr;
    int m_lastSnapshot = 0;
    int m_changeVersion = 1;
    int m_loadStep = 0;
    double m_dirtyMibPerSecond;
    double m_writtenBeforeBoot = 0;
    std::vector<double> m_writtenAtEpoch;
};

} // namespace naru::lab::vcenter
