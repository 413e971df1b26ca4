// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/poweroperations.h"

#include "core/async/completion.h"
#include "core/async/timing.h"
#include "core/endpoint/session.h"
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/operation/operationmanager.h"

#include <array>

namespace naru {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto stepAction = u"power"_s;

struct Verb
{
    PowerAction action;
    QString name;
    std::optional<PowerState> effect; ///< unset: the machine ends in the state it began with
    std::chrono::seconds patience;    ///< how long the effect may take once the platform has accepted
};

// A guest is given as long as operating systems take to install updates while they shut down.
const std::array<Verb, 8> verbs{{
    {PowerAction::PowerOn, u"PowerOn"_s, PowerState::On, 2min},
    {PowerAction::PowerOff, u"PowerOff"_s, PowerState::Off, 2min},
    {PowerAction::ShutDownGuest, u"ShutDownGuest"_s, PowerState::Off, 15min},
    {PowerAction::RestartGuest, u"RestartGuest"_s, std::nullopt, 0s},
    {PowerAction::Reset, u"Reset"_s, std::nullopt, 0s},
    {PowerAction::Suspend, u"Suspend"_s, PowerState::Suspended, 10min},
    {PowerAction::Pause, u"Pause"_s, PowerState::Paused, 2min},
    {PowerAction::Resume, u"Resume"_s, PowerState::On, 2min},
}};

const Verb *verbNamed(const QString &name)
{
    const auto found = std::ranges::find(verbs, name, &Verb::name);
    return found == verbs.end() ? nullptr : &*found;
}

bool hasState(const Inventory &inventory, const ObjectRef &ref, PowerState state)
{
    const auto *vm = inventory.find<VirtualMachine>(ref);
    return vm && vm->powerState == state;
}

Task<Result<>> untilState(Inventory &inventory, ObjectRef ref, PowerState state, CancelToken cancel)
{
    if (hasState(inventory, ref, state))
        co_return Result<>();
    const Completion<> reached;
    const auto context = std::make_unique<QObject>();
    QObject::connect(&inventory, &Inventory::changed, context.get(), [&inventory, ref, state, reached] {
        if (hasState(inventory, ref, state))
            reached.settle({});
    });
    const CancelRegistration registration =
        cancel.onCancel([reached] { reached.settle(failure(cancelledError())); });
    co_return co_await reached;
}

/// Whether the request may have reached the server although no answer came.
bool mayHaveHappened(const Error &error)
{
    return error.isCancelled() || error.code == ErrorCode::TimedOut || error.code == ErrorCode::Unreachable ||
           error.code == ErrorCode::Protocol;
}

} // namespace

struct PowerOperations::Services
{
    OperationManager &operations;
    EndpointManager &endpoints;
    Inventory &inventory;
    Clock &clock;
};

PowerOperations::PowerOperations(OperationManager &operations, EndpointManager &endpoints,
                                 Inventory &inventory, Clock &clock)
    : m_services(std::make_shared<Services>(Services{operations, endpoints, inventory, clock}))
{
    const auto services = m_services;
    operations.registerAction(
        stepAction,
        {[services](std::shared_ptr<StepContext> step) { return run(services, std::move(step)); },
         [services](std::shared_ptr<StepContext> step) { return probe(services, std::move(step)); }});
}

Task<Result<QString>> PowerOperations::start(ObjectRef vm, PowerAction action)
{
    const QString name = powerActionName(action);
    const QString vmName = m_services->inventory.nameOf(vm);
    WorkPlan plan;
    plan.steps.append({u"power"_s, stepAction, vmName, QJsonObject{{u"action"_s, name}}, {}});
    return m_services->operations.start({u"power."_s + name, vm, vmName, plan});
}

Task<Result<>> PowerOperations::run(std::shared_ptr<Services> services, std::shared_ptr<StepContext> step)
{
    const ObjectRef vm = step->target();
    const Verb *const verb = verbNamed(step->payload()[u"action"_s].toString());
    if (!verb)
        co_return failure(ErrorCode::Unsupported, step->payload()[u"action"_s].toString());
    const auto session = co_await services->endpoints.connectAndLoad(vm.endpoint, step->cancel());
    if (!session)
        co_return failure(session.error());
    if (!step->isSubmitted()) {
        if (const Result<> submitted = co_await submit(*session, verb->action, step); !submitted)
            co_return submitted;
    }
    if (const Result<> followed = co_await follow(*session, step); !followed)
        co_return followed;
    if (!verb->effect)
        co_return Result<>();
    if (const Result<> marked = step->verifying(); !marked)
        co_return marked;
    const PowerState effect = *verb->effect;
    Inventory *const inventory = &services->inventory;
    const Result<> verified = co_await withDeadline<void>(
        services->clock, verb->patience, step->cancel(),
        [inventory, vm, effect](CancelToken token) { return untilState(*inventory, vm, effect, token); });
    if (!verified && verified.error().code == ErrorCode::TimedOut)
        co_return failure(outcomeUnknown(verified.error()));
    co_return verified;
}

Task<Result<>> PowerOperations::submit(std::shared_ptr<Session> session, PowerAction action,
                                       std::shared_ptr<StepContext> step)
{
    PowerControl *const control = session->powerControl();
    if (!control || !control->supports(action))
        co_return failure(ErrorCode::Unsupported, powerActionName(action));
    const Result<QString> handle = co_await control->submit(step->target(), action, step->cancel());
    if (!handle)
        co_return failure(mayHaveHappened(handle.error()) ? outcomeUnknown(handle.error()) : handle.error());
    co_return step->running(*handle);
}

Task<Result<>> PowerOperations::follow(std::shared_ptr<Session> session, std::shared_ptr<StepContext> step)
{
    TaskTracker *const tracker = session->taskTracker();
    const QString handle = step->nativeHandle();
    if (!tracker || handle.isEmpty())
        co_return Result<>();
    const Result<> ended = co_await tracker->wait(
        handle, [step](TaskUpdate update) { step->report(update.progressPercent, update.description); },
        step->cancel());
    // A task that the platform has forgotten has ended: the inventory tells how.
    if (ended || ended.error().code == ErrorCode::NotFound)
        co_return Result<>();
    if (ended.error().isCancelled() && step->isCancelRequested())
        co_await tracker->cancelNative(handle, {});
    co_return ended;
}

Task<Result<ProbeAnswer>> PowerOperations::probe(std::shared_ptr<Services> services,
                                                 std::shared_ptr<StepContext> step)
{
    if (step->isSubmitted())
        co_return ProbeAnswer::RunAgain;
    const Verb *const verb = verbNamed(step->payload()[u"action"_s].toString());
    if (!verb || !verb->effect)
        co_return ProbeAnswer::Unknown;
    const ObjectRef vm = step->target();
    const auto session = co_await services->endpoints.connectAndLoad(vm.endpoint, step->cancel());
    if (!session)
        co_return failure(session.error());
    co_return hasState(services->inventory, vm, *verb->effect) ? ProbeAnswer::Done : ProbeAnswer::Unknown;
}

QString powerActionName(PowerAction action)
{
    return std::ranges::find(verbs, action, &Verb::action)->name;
}

std::optional<PowerAction> powerActionFromName(const QString &name)
{
    const Verb *const verb = verbNamed(name);
    return verb ? std::optional(verb->action) : std::nullopt;
}

} // namespace naru
