// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"

#include <functional>
#include <memory>

namespace naru {

class EndpointManager;
class MigrationEngine;
class Session;

/// A connected endpoint's engine, kept alive by the session beside it.
struct EngineAccess
{
    std::shared_ptr<Session> session;
    MigrationEngine *engine = nullptr;
};

/// Connects when needed and waits until the engine has read its lists. Unsupported when the endpoint carries
/// no machines in from elsewhere.
Task<Result<EngineAccess>> accessEngine(EndpointManager &endpoints, QString endpoint, CancelToken cancel);

/// Finishes when `settled` gives a value, asked now and after each change of the engine's lists; Unreachable
/// (retryable) when the session closes meanwhile.
Task<Result<>> untilEngine(EngineAccess access, std::function<std::optional<Result<>>()> settled,
                           CancelToken cancel);

} // namespace naru
