// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/vmsnapshots.h"

#include "app/lab/vcenter/model/vmconfig.h"
#include "app/lab/vcenter/model/vmsnapshot.h"
#include "app/lab/vcenter/service/session.h"
#include "app/lab/vcenter/service/vmpower.h"

#include <algorithm>

namespace naru::lab::vcenter {

namespace {

constexpr int64_t mib = 1024 * 1024;

std::unexpected<Fault> fileFault(const VirtualMachine &vm)
{
    const std::string file = vm.filePath(".vmdk");
    return fault(Struct("FileFault").set("file", file), "Error caused by file " + file);
}

Reply noCheck()
{
    return Value();
}

} // namespace

VmSnapshots::VmSnapshots(World &world, TaskManager &tasks)
    : m_world(world)
    , m_tasks(tasks)
{
}

void VmSnapshots::registerMethods(MethodTable &methods)
{
    methods.add("CreateSnapshot_Task",
                [this](Request &request) { return create(request, request.argument("quiesce").toBool()); });
    methods.add("CreateSnapshotEx_Task", [this](Request &request) {
        return create(request, request.argument("quiesceSpec").isSet());
    });
    methods.add("RemoveSnapshot_Task", [this](Request &request) { return remove(request); });
    methods.add("RemoveAllSnapshots_Task", [this](Request &request) { return removeAll(request); });
    methods.add("QueryChangedDiskAreas", [this](Request &request) { return changedAreas(request); });
}

Reply VmSnapshots::create(const Request &request, bool quiesce)
{
    auto *vm = request.session->findAs<VirtualMachine>(request.self());
    if (!vm)
        return objectNotFound(request.self());
    VmSnapshot::Facts facts;
    facts.name = request.argument("name").toString();
    facts.description = request.argument("description").toString();
    const bool memory = request.argument("memory").toBool();
    if (facts.name.empty())
        return fault(Struct("InvalidName").set("name", ""), "The name '' is invalid.");

    TaskManager::Work work;
    work.origin = {"VirtualMachine.createSnapshot",
                   std::string(request.call.method->name),
                   request.session->account().user,
                   true,
                   {}};
    work.seconds = m_world.pace.snapshotSeconds;
    work.begin = noCheck;
    work.finish = [this, vm, facts, memory, quiesce]() mutable -> Reply {
        const Timestamp now = m_world.now();
        facts.number = vm->nextSnapshotNumber();
        facts.created = now;
        facts.power = memory ? vm->power() : scenario::PowerState::Off;
        facts.quiesced = quiesce && vm->toolsRunning();
        facts.epoch = vm->beginEpoch(now);
        Inventory &inventory = m_world.inventory;
        auto &snapshot = inventory.add<VmSnapshot>(inventory.nextId("snapshot-"), *vm, facts);
        vm->addSnapshot(snapshot, now);
        return Value(snapshot.ref());
    };
    return Value(startExclusive(m_tasks, *vm, std::move(work)).ref());
}

void VmSnapshots::drop(VmSnapshot &snapshot, bool withChildren)
{
    while (withChildren && !snapshot.children.empty())
        drop(*snapshot.children.back(), true);
    snapshot.vm().dropSnapshot(snapshot, m_world.now());
    m_world.inventory.remove(MoRef(snapshot.ref()));
}

Reply VmSnapshots::remove(const Request &request)
{
    auto *snapshot = request.session->findAs<VmSnapshot>(request.self());
    if (!snapshot)
        return objectNotFound(request.self());
    const bool withChildren = request.argument("removeChildren").toBool();
    TaskManager::Work work;
    work.origin = {"vm.Snapshot.remove", "RemoveSnapshot_Task", request.session->account().user, false, {}};
    work.seconds = m_world.pace.snapshotSeconds;
    work.begin = noCheck;
    work.finish = [this, ref = request.self(), withChildren]() -> Reply {
        auto *target = m_world.inventory.findAs<VmSnapshot>(ref); // it may be gone with its parent
        if (!target)
            return objectNotFound(ref);
        drop(*target, withChildren);
        return Value();
    };
    return Value(startExclusive(m_tasks, snapshot->vm(), std::move(work)).ref());
}

Reply VmSnapshots::removeAll(const Request &request)
{
    auto *vm = request.session->findAs<VirtualMachine>(request.self());
    if (!vm)
        return objectNotFound(request.self());
    TaskManager::Work work;
    work.origin = {"VirtualMachine.removeAllSnapshots",
                   "RemoveAllSnapshots_Task",
                   request.session->account().user,
                   false,
                   {}};
    work.seconds = m_world.pace.snapshotSeconds;
    work.begin = noCheck;
    work.finish = [this, vm]() -> Reply {
        while (!vm->rootSnapshots().empty())
            drop(*vm->rootSnapshots().back(), true);
        return Value();
    };
    return Value(startExclusive(m_tasks, *vm, std::move(work)).ref());
}

/// With change id "*" the areas in use, otherwise what was written since the change id was given out.
Reply VmSnapshots::changedAreas(const Request &request) const
{
    auto *vm = request.session->findAs<VirtualMachine>(request.self());
    if (!vm)
        return objectNotFound(request.self());
    const int disk = static_cast<int>(request.argument("deviceKey").toInteger()) - firstDiskKey;
    if (disk < 0 || disk >= static_cast<int>(vm->source().disks.size()))
        return invalidArgument("deviceKey");
    const MoRef *snapshotRef = request.argument("snapshot").ref();
    const auto *snapshot = snapshotRef ? request.session->findAs<VmSnapshot>(*snapshotRef) : nullptr;
    if (snapshotRef && !snapshot)
        return objectNotFound(*snapshotRef);
    if (snapshot && &snapshot->vm() != vm)
        return invalidArgument("snapshot");
    if (!vm->source().changeTracking || !snapshot)
        return fileFault(*vm);

    const scenario::Disk &source = vm->source().disks[static_cast<std::size_t>(disk)];
    const int64_t size = source.sizeMib * mib;
    const int64_t start = request.argument("startOffset").toInteger();
    if (start < 0 || start >= size)
        return invalidArgument("startOffset");
    int64_t changed = source.thin ? size * 2 / 5 : size;
    const std::string &since = request.argument("changeId").toString();
    if (since != "*") {
        const double written = vm->writtenMib(epochOfChangeId(*vm, disk, since), snapshot->facts().epoch);
        if (written < 0)
            return fileFault(*vm);
        const auto disks = static_cast<double>(vm->source().disks.size());
        changed = std::min(size, static_cast<int64_t>(written / disks) * mib);
    }
    List areas;
    if (changed > start)
        areas.push_back(Struct("DiskChangeExtent").set("start", start).set("length", changed - start));
    return Value(Struct("DiskChangeInfo")
                     .set("startOffset", start)
                     .set("length", size - start)
                     .set("changedArea", areas));
}

} // namespace naru::lab::vcenter
