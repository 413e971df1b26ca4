// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/taskmanager.h"

#include "app/lab/vcenter/service/historycollector.h"
#include "app/lab/vcenter/service/session.h"

#include <algorithm>
#include <array>

namespace naru::lab::vcenter {

namespace {

constexpr int steps = 10; ///< of progress
constexpr double queueSeconds = 0.2;
constexpr std::size_t mostHistory = 1000;
constexpr std::chrono::minutes recentFor{10};

struct Label
{
    const char *key;
    const char *label;
};
constexpr std::array labels = {
    Label{"VirtualMachine.powerOn", "Power On virtual machine"},
    Label{"VirtualMachine.powerOff", "Power Off virtual machine"},
    Label{"VirtualMachine.reset", "Reset virtual machine"},
    Label{"VirtualMachine.suspend", "Suspend virtual machine"},
    Label{"VirtualMachine.createSnapshot", "Create virtual machine snapshot"},
    Label{"VirtualMachine.removeAllSnapshots", "Remove all snapshots"},
    Label{"VirtualMachine.reconfigure", "Reconfigure virtual machine"},
    Label{"vm.Snapshot.remove", "Remove snapshot"},
    Label{"Datacenter.powerOnVm", "Initialize powering On"},
};

Value description()
{
    List methods;
    for (const Label &label : labels)
        methods.push_back(Struct("ElementDescription")
                              .set("key", label.key)
                              .set("label", label.label)
                              .set("summary", label.label));
    return Struct("TaskDescription").set("methodInfo", methods);
}

} // namespace

TaskManager::TaskManager(World &world)
    : ManagedObject(world.inventory.feed(), "TaskManager", "TaskManager")
    , m_world(world)
{
}

void TaskManager::registerMethods(MethodTable &methods)
{
    methods.add("CancelTask", [this](Request &request) { return cancel(request); });
    methods.add("CreateCollectorForTasks", [this](Request &request) { return createCollector(request); });
}

Task &TaskManager::start(ManagedEntity &entity, Work work)
{
    Inventory &inventory = m_world.inventory;
    Task &task = inventory.add<Task>(inventory.nextId("task-"), entity, work.origin, m_world.now());
    auto run = std::make_shared<Run>(
        Run{std::static_pointer_cast<Task>(inventory.find(task.ref())), &entity, std::move(work), 0});
    m_recent.push_back(run->task);
    m_history.push_back(run->task);
    if (m_history.size() > mostHistory)
        m_history.pop_front();
    entity.addRecentTask(task.ref());
    touch();
    m_world.after(queueSeconds, &m_context, [this, run] { advance(run); });
    return task;
}

/// One step of a run: the first starts it, the last ends it.
void TaskManager::advance(const std::shared_ptr<Run> &run)
{
    Task &task = *run->task;
    if (task.isCancelled())
        return end(run, fault("RequestCanceled", "The task was canceled by a user."));
    if (run->step == 0) {
        task.start(m_world.now());
        if (Reply begun = run->work.begin(); !begun)
            return end(run, std::move(begun));
    }
    if (run->step == steps / 2) {
        if (auto failure = m_failures.extract(run->entity->name()))
            return end(run, std::unexpected(std::move(failure.mapped())));
    }
    if (run->step == steps)
        return end(run, run->work.finish());
    task.setProgress(run->step * 100 / steps);
    ++run->step;
    m_world.after(run->work.seconds / steps, &m_context, [this, run] { advance(run); });
}

void TaskManager::end(const std::shared_ptr<Run> &run, Reply outcome)
{
    if (outcome)
        run->task->succeed(std::move(*outcome), m_world.now());
    else
        run->task->fail(std::move(outcome.error()), m_world.now());
    if (run->work.ended)
        run->work.ended();
    touch();
    m_world.clock.callAfter(recentFor, &m_context, [this, run] { retire(run); });
}

void TaskManager::retire(const std::shared_ptr<Run> &run)
{
    std::erase(m_recent, run->task);
    run->entity->removeRecentTask(run->task->ref());
    m_world.inventory.remove(run->task->ref());
    touch();
}

void TaskManager::failNext(const std::string &entityName, Fault fault)
{
    m_failures.insert_or_assign(entityName, std::move(fault));
}

Reply TaskManager::cancel(const Request &request)
{
    auto *task = request.session->findAs<Task>(request.self());
    if (!task)
        return objectNotFound(request.self());
    if (request.session->account().readOnly)
        return noPermission(task->entity(), "Global.CancelTask");
    if (!task->origin().cancelable)
        return fault("NotSupported", "The task cannot be canceled.");
    if (task->isDone())
        return fault("InvalidState", "The operation is not allowed in the current state.");
    task->requestCancel();
    return Value();
}

List TaskManager::matching(const Struct &filter) const
{
    const List *states = filter.get("state").list();
    const Struct *entity = filter.get("entity").structure();
    List result;
    for (const auto &task : m_history) {
        Struct info = task->info();
        if (states && std::ranges::find(*states, info.get("state")) == states->end())
            continue;
        if (entity && *entity->get("entity").ref() != task->entity())
            continue;
        result.push_back(std::move(info));
    }
    return result;
}

Reply TaskManager::createCollector(Request &request)
{
    const Struct filter = *request.argument("filter").structure();
    auto collector =
        std::make_shared<HistoryCollector>(*this, "TaskHistoryCollector", request.session->nextId(), filter,
                                           [this, filter] { return matching(filter); });
    request.session->own(collector);
    return Value(collector->ref());
}

Value TaskManager::property(std::string_view name) const
{
    if (name == "recentTask")
        return referencesOf(m_recent);
    if (name == "description")
        return description();
    if (name == "maxCollector")
        return 1000;
    return ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
