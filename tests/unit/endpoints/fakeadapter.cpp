// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/endpoints/fakeadapter.h"

namespace naru::test {

using namespace Qt::StringLiterals;

Task<> FakeSession::close()
{
    ++closes;
    m_state = SessionState::Closed;
    co_return;
}

Task<Result<QString>> FakeSession::submit(ObjectRef, PowerAction, CancelToken)
{
    if (submitError)
        co_return failure(*submitError);
    const QString handle = u"task-%1"_s.arg(submitted.size() + 1);
    submitted.append(handle);
    m_tasks.insert_or_assign(handle, Completion<>());
    co_return handle;
}

Task<Result<>> FakeSession::wait(QString handle, std::function<void(TaskUpdate)> report, CancelToken cancel)
{
    const auto known = m_tasks.find(handle);
    if (known == m_tasks.end())
        co_return failure(ErrorCode::NotFound, handle);
    report({50, u"half way"_s});
    const Completion<> ended = known->second;
    const CancelRegistration registration =
        cancel.onCancel([ended] { ended.settle(failure(cancelledError())); });
    co_return co_await ended;
}

Task<Result<>> FakeSession::cancelNative(QString handle, CancelToken)
{
    cancelled.append(handle);
    co_return Result<>();
}

void FakeSession::change(SessionState state, Error error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT stateChanged(state);
}

void FakeSession::tell(PowerState state)
{
    VirtualMachine vm;
    vm.ref = {m_endpoint, ObjectKind::VirtualMachine, u"vm-1"_s};
    vm.name = u"웹 서버"_s;
    vm.powerState = state;
    Q_EMIT inventoryChanged({true, true, {vm}, {}});
}

void FakeSession::endTask(const QString &handle, Result<> result)
{
    m_tasks.at(handle).settle(std::move(result));
}

ConnectionDescriptor FakeAdapter::descriptor() const
{
    using Type = ConnectionField::Type;
    return {.kind = u"fake"_s,
            .fields = {{u"address"_s, Type::Text, true, {}, {}},
                       {u"login"_s, Type::Choice, true, u"password"_s, {u"password"_s, u"token"_s}},
                       {u"password"_s, Type::Secret, true, {}, {}, u"login"_s, u"password"_s},
                       {u"token"_s, Type::Secret, true, {}, {}, u"login"_s, u"token"_s}},
            .usesTls = true};
}

Task<Result<std::shared_ptr<Session>>> FakeAdapter::connect(ConnectRequest request, Clock &,
                                                            CancelToken cancel)
{
    requests.append(request);
    if (deadAddresses.contains(request.endpoint.settings.value(u"address"_s))) {
        const Completion<> never;
        const CancelRegistration registration =
            cancel.onCancel([never] { never.settle(failure(cancelledError())); });
        const Result<> ended = co_await never;
        co_return failure(ended.error());
    }
    const Secret given = request.secrets.value(u"password"_s, request.secrets.value(u"token"_s));
    if (given.reveal() != rightPassword)
        co_return failure(
            Error{ErrorCode::Unauthenticated, request.endpoint.name, {}, false, u"InvalidLogin"_s, {}});
    session = std::make_shared<FakeSession>(request.endpoint.id);
    co_return Result<std::shared_ptr<Session>>(session);
}

} // namespace naru::test
