// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedentity.h"
#include "app/lab/vcenter/wire/fault.h"

#include <optional>
#include <string>

namespace naru::lab::vcenter {

class Task : public ManagedObject
{
public:
    enum class State { Queued, Running, Success, Error };

    struct Origin
    {
        std::string descriptionId; ///< "VirtualMachine.powerOn"
        std::string method;        ///< "PowerOnVM_Task"
        std::string user;
        bool cancelable = false;
        std::string parentTask; ///< key of the task that started this one, or empty
    };

    Task(ChangeFeed &feed, std::string id, const ManagedEntity &entity, Origin origin, Timestamp now);

    State state() const { return m_state; }
    bool isDone() const { return m_state == State::Success || m_state == State::Error; }
    const Origin &origin() const { return m_origin; }
    const MoRef &entity() const { return m_entity; }
    bool isCancelled() const { return m_cancelled; }

    void start(Timestamp now);
    void setProgress(int percent);
    void succeed(Value result, Timestamp now);
    void fail(Fault fault, Timestamp now);
    /// Asks for the end; whoever runs the task ends it.
    void requestCancel();

    /// TaskInfo
    Struct info() const;
    Value property(std::string_view name) const override;

private:
    Origin m_origin;
    MoRef m_entity;
    std::string m_entityName;
    State m_state = State::Queued;
    std::optional<int> m_progress;
    std::optional<Fault> m_fault;
    Value m_result;
    bool m_cancelled = false;
    Timestamp m_queued;
    std::optional<Timestamp> m_started;
    std::optional<Timestamp> m_completed;
};

} // namespace naru::lab::vcenter
