// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakesession.h"

#include "core/operation/poweroperations.h"

namespace naru::test {

using namespace Qt::StringLiterals;

FakeSession::FakeSession(QString endpoint, QList<InventoryObject> objects)
    : info{u"Fake Center"_s, u"1.0"_s, {}, {}, u"tester"_s, u"system"_s}
    , m_endpoint(std::move(endpoint))
    , m_objects(std::move(objects))
{
}

QDateTime FakeSession::stateSince() const
{
    return QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
}

Task<Result<QString>> FakeSession::submit(ObjectRef vm, PowerAction action, CancelToken)
{
    submitted.append(vm.id + u' ' + powerActionName(action));
    for (const InventoryObject &object : std::as_const(m_objects)) {
        if (common(object).ref != vm)
            continue;
        VirtualMachine changed = std::get<VirtualMachine>(object);
        const bool goesOff = action == PowerAction::PowerOff || action == PowerAction::ShutDownGuest;
        changed.powerState = action == PowerAction::Suspend ? PowerState::Suspended
                             : goesOff                      ? PowerState::Off
                                                            : PowerState::On;
        change({changed});
        break;
    }
    co_return Result<QString>(u"task-1"_s);
}

Task<Result<>> FakeSession::wait(QString, std::function<void(TaskUpdate)>, CancelToken)
{
    co_return Result<>();
}

Task<Result<>> FakeSession::cancelNative(QString, CancelToken)
{
    co_return Result<>();
}

Task<Result<QList<VirtualMachineDetails>>> FakeSession::inspect(QList<ObjectRef> vms, CancelToken)
{
    details.ref = vms.value(0);
    QList<VirtualMachineDetails> answer{details};
    co_return Result<QList<VirtualMachineDetails>>(std::move(answer));
}

void FakeSession::deliver(const QList<InventoryObject> &objects)
{
    m_objects = objects;
    Q_EMIT inventoryChanged({true, true, objects, {}});
}

void FakeSession::change(const QList<InventoryObject> &upserted, const QList<ObjectRef> &removed)
{
    for (const InventoryObject &object : upserted) {
        m_objects.removeIf([&](const InventoryObject &o) { return common(o).ref == common(object).ref; });
        m_objects.append(object);
    }
    Q_EMIT inventoryChanged({false, false, upserted, removed});
}

void FakeSession::setState(SessionState state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged(state);
}

} // namespace naru::test
