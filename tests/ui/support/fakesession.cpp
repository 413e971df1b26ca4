// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakesession.h"

#include "core/operation/poweroperations.h"

namespace naru::test {

using namespace Qt::StringLiterals;

FakeSession::FakeSession(QString endpoint, const QList<InventoryObject> &objects)
    : info{u"Fake Center"_s, u"1.0"_s, {}, {}, u"tester"_s, u"system"_s}
    , m_endpoint(std::move(endpoint))
{
    for (const InventoryObject &object : objects)
        m_objects.insert(common(object).ref, object);
}

QDateTime FakeSession::stateSince() const
{
    return QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
}

Task<Result<QString>> FakeSession::submit(ObjectRef vm, PowerAction action, CancelToken)
{
    submitted.append(vm.id + u' ' + powerActionName(action));
    VirtualMachine changed = std::get<VirtualMachine>(m_objects.value(vm));
    const bool goesOff = action == PowerAction::PowerOff || action == PowerAction::ShutDownGuest;
    changed.powerState = action == PowerAction::Suspend ? PowerState::Suspended
                         : goesOff                      ? PowerState::Off
                                                        : PowerState::On;
    change({changed});
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
    m_objects.clear();
    for (const InventoryObject &object : objects)
        m_objects.insert(common(object).ref, object);
    Q_EMIT inventoryChanged({true, true, objects, {}});
}

void FakeSession::change(const QList<InventoryObject> &upserted, const QList<ObjectRef> &removed)
{
    for (const InventoryObject &object : upserted)
        m_objects.insert(common(object).ref, object);
    for (const ObjectRef &ref : removed)
        m_objects.remove(ref);
    Q_EMIT inventoryChanged({false, false, upserted, removed});
}

void FakeSession::setState(SessionState state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged(state);
}

} // namespace naru::test
