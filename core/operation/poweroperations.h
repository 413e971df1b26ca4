// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/operation/stepaction.h"

#include <memory>

namespace naru {

class Clock;
class EndpointManager;
class Inventory;
class OperationManager;
class Session;

/// Power actions as operations: journal, submit, follow the platform's task, verify by the inventory. After a
/// restart a submitted one is followed to its end; one that may or may not have been submitted is Done when
/// the inventory shows its effect, and else needs attention: it is never repeated blindly.
class PowerOperations
{
public:
    /// Registers its action with `operations`. All four must outlive the operations.
    PowerOperations(OperationManager &operations, EndpointManager &endpoints, Inventory &inventory,
                    Clock &clock);

    /// The id of the operation. Its kind is "power." + powerActionName(action).
    Task<Result<QString>> start(ObjectRef vm, PowerAction action);

private:
    struct Services;

    static Task<Result<>> run(std::shared_ptr<Services> services, std::shared_ptr<StepContext> step);
    static Task<Result<>> submit(std::shared_ptr<Session> session, PowerAction action,
                                 std::shared_ptr<StepContext> step);
    static Task<Result<>> follow(std::shared_ptr<Session> session, std::shared_ptr<StepContext> step);
    static Task<Result<ProbeAnswer>> probe(std::shared_ptr<Services> services,
                                           std::shared_ptr<StepContext> step);

    std::shared_ptr<Services> m_services;
};

/// "PowerOn" etc., as in operation kinds and payloads.
QString powerActionName(PowerAction action);
std::optional<PowerAction> powerActionFromName(const QString &name);

} // namespace naru
