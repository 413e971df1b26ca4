// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakeadapter.h"

#include "core/async/completion.h"

namespace naru::test {

using namespace Qt::StringLiterals;

ConnectionDescriptor fakeDescriptor()
{
    using Type = ConnectionField::Type;
    return {.kind = u"fake"_s,
            .fields = {{u"login"_s, Type::Choice, true, u"password"_s, {u"password"_s, u"token"_s}},
                       {u"address"_s, Type::Text, true, {}, {}},
                       {u"user"_s, Type::Text, true, {}, {}, u"login"_s, u"password"_s},
                       {u"password"_s, Type::Secret, true, {}, {}, u"login"_s, u"password"_s},
                       {u"token"_s, Type::Secret, true, {}, {}, u"login"_s, u"token"_s},
                       {u"fingerprint"_s, Type::Fingerprint, false, {}, {}}},
            .usesTls = true};
}

Task<Result<std::shared_ptr<Session>>> FakeAdapter::connect(ConnectRequest request, Clock &,
                                                            CancelToken cancel)
{
    requests.append(request);
    if (hangs) {
        const Completion<> never;
        const CancelRegistration registration =
            cancel.onCancel([never] { never.settle(failure(cancelledError())); });
        const Result<> ended = co_await never;
        co_return failure(ended.error());
    }
    if (judge) {
        if (const Result<> judged = judge(request); !judged)
            co_return failure(judged.error());
    }
    const QString id = request.endpoint.id;
    const auto session = std::make_shared<FakeSession>(id, objects.value(id));
    sessions.insert(id, session);
    co_return Result<std::shared_ptr<Session>>(session);
}

} // namespace naru::test
