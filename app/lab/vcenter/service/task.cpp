// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/task.h"

namespace naru::lab::vcenter {

namespace {

const char *stateText(Task::State state)
{
    switch (state) {
    case Task::State::Queued:
        return "queued";
    case Task::State::Running:
        return "running";
    case Task::State::Success:
        return "success";
    case Task::State::Error:
        return "error";
    }
    return "";
}

} // namespace

Task::Task(ChangeFeed &feed, std::string id, const ManagedEntity &entity, Origin origin, Timestamp now)
    : ManagedObject(feed, "Task", std::move(id))
    , m_origin(std::move(origin))
    , m_entity(entity.ref())
    , m_entityName(entity.name())
    , m_queued(now)
{
}

void Task::start(Timestamp now)
{
    m_state = State::Running;
    m_started = now;
    touch();
}

void Task::setProgress(int percent)
{
    m_progress = percent;
    touch();
}

void Task::succeed(Value result, Timestamp now)
{
    m_state = State::Success;
    m_result = std::move(result);
    m_completed = now;
    touch();
}

void Task::fail(Fault fault, Timestamp now)
{
    m_state = State::Error;
    m_fault = std::move(fault);
    m_completed = now;
    touch();
}

void Task::requestCancel()
{
    m_cancelled = true;
    touch();
}

Struct Task::info() const
{
    Struct info("TaskInfo");
    info.set("key", ref().id)
        .set("task", ref())
        .set("name", m_origin.method)
        .set("descriptionId", m_origin.descriptionId)
        .set("entity", m_entity)
        .set("entityName", m_entityName)
        .set("state", stateText(m_state))
        .set("cancelled", m_cancelled)
        .set("cancelable", m_origin.cancelable && !isDone())
        .set("result", m_result)
        .set("reason", Struct("TaskReasonUser").set("userName", m_origin.user))
        .set("queueTime", m_queued)
        .set("eventChainId", 0);
    if (m_fault)
        info.set("error", m_fault->localized());
    if (m_state == State::Running && m_progress)
        info.set("progress", *m_progress);
    if (m_started)
        info.set("startTime", *m_started);
    if (m_completed)
        info.set("completeTime", *m_completed);
    if (!m_origin.parentTask.empty())
        info.set("parentTaskKey", m_origin.parentTask).set("rootTaskKey", m_origin.parentTask);
    return info;
}

Value Task::property(std::string_view name) const
{
    return name == "info" ? Value(info()) : ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
