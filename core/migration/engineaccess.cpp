// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/engineaccess.h"

#include "core/async/completion.h"
#include "core/endpoint/migrationengine.h"
#include "core/endpoint/session.h"
#include "core/endpoints/endpointmanager.h"

namespace naru {

Task<Result<EngineAccess>> accessEngine(EndpointManager &endpoints, QString endpoint, CancelToken cancel)
{
    const auto session = co_await endpoints.connect(endpoint, cancel);
    if (!session)
        co_return failure(session.error());
    const EngineAccess access{*session, (*session)->migrationEngine()};
    if (!access.engine)
        co_return failure(ErrorCode::Unsupported, endpoint);
    MigrationEngine *const engine = access.engine;
    const Result<> loaded = co_await untilEngine(
        access, [engine] { return engine->isLoaded() ? std::optional(Result<>()) : std::nullopt; }, cancel);
    if (!loaded)
        co_return failure(loaded.error());
    co_return access;
}

Task<Result<>> untilEngine(EngineAccess access, std::function<std::optional<Result<>>()> settled,
                           CancelToken cancel)
{
    if (const std::optional<Result<>> now = settled())
        co_return *now;
    const Completion<> done;
    const auto context = std::make_unique<QObject>();
    const auto ask = [settled, done] {
        if (const std::optional<Result<>> verdict = settled())
            done.settle(*verdict);
    };
    using Signal = void (MigrationEngine::*)();
    for (const Signal signal :
         {Signal(&MigrationEngine::loaded), Signal(&MigrationEngine::providersChanged),
          Signal(&MigrationEngine::networkMapsChanged), Signal(&MigrationEngine::storageMapsChanged),
          Signal(&MigrationEngine::plansChanged), Signal(&MigrationEngine::hooksChanged)})
        QObject::connect(access.engine, signal, context.get(), ask);
    QObject::connect(access.session.get(), &Session::stateChanged, context.get(), [done](SessionState state) {
        if (state == SessionState::Closed)
            done.settle(
                failure(Error{ErrorCode::Unreachable, {}, {}, true, QStringLiteral("SessionClosed"), {}}));
    });
    const CancelRegistration registration =
        cancel.onCancel([done] { done.settle(failure(cancelledError())); });
    co_return co_await done;
}

} // namespace naru
