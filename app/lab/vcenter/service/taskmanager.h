// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/task.h"
#include "app/lab/vcenter/service/world.h"

#include <QObject>

#include <deque>
#include <functional>
#include <map>

namespace naru::lab::vcenter {

/// Runs tasks in the scenario's time, with progress, and keeps their history.
class TaskManager : public ManagedObject
{
public:
    explicit TaskManager(World &world);

    void registerMethods(MethodTable &methods);

    struct Work
    {
        Task::Origin origin;
        double seconds = 0;            ///< of running, in the scenario's time
        std::function<Reply()> begin;  ///< checks when it starts to run; its value is ignored
        std::function<Reply()> finish; ///< does it; its value is the task's result
        std::function<void()> ended;   ///< after success, error or cancel; may be empty
    };
    /// Queues the work on `entity` and returns its task, which is alive for ten minutes after its end.
    Task &start(ManagedEntity &entity, Work work);

    /// For fault injection: the next task on an entity of this name fails half-way with the fault.
    void failNext(const std::string &entityName, Fault fault);

    Value property(std::string_view name) const override;

private:
    struct Run
    {
        std::shared_ptr<Task> task;
        ManagedEntity *entity;
        Work work;
        int step = 0;
    };

    void advance(const std::shared_ptr<Run> &run);
    void end(const std::shared_ptr<Run> &run, Reply outcome);
    void retire(const std::shared_ptr<Run> &run);
    Reply cancel(const Request &request);
    Reply createCollector(Request &request);
    List matching(const Struct &filter) const;

    World &m_world;
    std::deque<std::shared_ptr<Task>> m_recent;  ///< oldest first
    std::deque<std::shared_ptr<Task>> m_history; ///< oldest first, ended and not
    std::map<std::string, Fault> m_failures;     ///< by the entity's name
    QObject m_context;
};

} // namespace naru::lab::vcenter
