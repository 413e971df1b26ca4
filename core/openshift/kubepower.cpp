// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubepower.h"

#include "core/async/completion.h"
#include "core/async/taskscope.h"
#include "core/openshift/collectionfollower.h"
#include "core/openshift/jsonpath.h"
#include "core/openshift/kubeinventory.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

struct Verb
{
    QString resource; ///< whose subresource it is: the machine's or its instance's
    QString name;
    QJsonObject body;
    PowerGoal::Kind goal = PowerGoal::Kind::Running;
};

const QString machines = u"virtualmachines"_s;
const QString instances = u"virtualmachineinstances"_s;

std::optional<Verb> verbFor(PowerAction action)
{
    switch (action) {
    case PowerAction::PowerOn:
        return Verb{machines, u"start"_s, {}, PowerGoal::Kind::Running};
    case PowerAction::ShutDownGuest:
        return Verb{machines, u"stop"_s, {}, PowerGoal::Kind::Stopped};
    case PowerAction::PowerOff:
        return Verb{machines, u"stop"_s, {{u"gracePeriod"_s, 0}}, PowerGoal::Kind::Stopped};
    case PowerAction::RestartGuest:
        return Verb{machines, u"restart"_s, {}, PowerGoal::Kind::Restarted};
    case PowerAction::Reset:
        return Verb{machines, u"restart"_s, {{u"gracePeriodSeconds"_s, 0}}, PowerGoal::Kind::Restarted};
    case PowerAction::Pause:
        return Verb{instances, u"pause"_s, {}, PowerGoal::Kind::Paused};
    case PowerAction::Resume:
        return Verb{instances, u"unpause"_s, {}, PowerGoal::Kind::Running};
    case PowerAction::Suspend:
        break;
    }
    return std::nullopt;
}

KubeRequest requestFor(const Verb &verb, const NamespacedName &machine)
{
    KubeRequest request;
    request.method = "PUT"_ba;
    request.path = u"/apis/subresources.kubevirt.io/v1/namespaces/%1/%2/%3/%4"_s.arg(
        machine.ns, verb.resource, machine.name, verb.name);
    request.contentType = "application/json"_ba;
    request.body = compactJson(verb.body);
    request.context = {u"update"_s, u"subresources.kubevirt.io"_s, verb.resource + u'/' + verb.name,
                       machine.ns, machine.name};
    return request;
}

const QList<std::pair<PowerGoal::Kind, QString>> &goalNames()
{
    static const QList<std::pair<PowerGoal::Kind, QString>> names{
        {PowerGoal::Kind::Running, u"Running"_s},
        {PowerGoal::Kind::Stopped, u"Stopped"_s},
        {PowerGoal::Kind::Restarted, u"Restarted"_s},
        {PowerGoal::Kind::Paused, u"Paused"_s},
    };
    return names;
}

QString nameOf(PowerGoal::Kind kind)
{
    return std::ranges::find(goalNames(), kind, &std::pair<PowerGoal::Kind, QString>::first)->second;
}

Task<Result<QString>> submitVerb(std::shared_ptr<KubeClient> client, Verb verb, NamespacedName machine,
                                 CancelToken cancel)
{
    PowerGoal goal{verb.goal, machine, {}};
    if (goal.kind == PowerGoal::Kind::Restarted) {
        const auto resource = client->catalog().find(u"kubevirt.io"_s, instances);
        const Result<QJsonObject> instance =
            resource ? co_await client->get(*resource, machine, cancel)
                     : Result<QJsonObject>(failure(ErrorCode::Unsupported, instances));
        if (!instance)
            co_return failure(instance.error());
        goal.instanceUid = textAt(*instance, u"metadata.uid");
    }
    const Result<HttpResponse> done = co_await client->exchange(requestFor(verb, machine), cancel);
    if (!done) {
        Error error = done.error();
        if (error.code == ErrorCode::Conflict) // "already running", "not running": its state is the obstacle
            error.code = ErrorCode::PreconditionFailed;
        co_return failure(error);
    }
    co_return goal.toHandle();
}

/// What a look at the object says about the goal: reached, failed, or nullopt = not yet.
std::optional<Result<>> verdict(const PowerGoal &goal, const QJsonObject &object)
{
    if (goal.kind == PowerGoal::Kind::Restarted) {
        const bool replaced = textAt(object, u"metadata.uid") != goal.instanceUid;
        if (replaced && textAt(object, u"status.phase") == u"Running"_s)
            return Result<>();
        return std::nullopt;
    }
    const QString status = textAt(object, u"status.printableStatus");
    if (status == nameOf(goal.kind))
        return Result<>();
    if (goal.kind == PowerGoal::Kind::Running && status == u"CrashLoopBackOff"_s)
        return failure(Error{ErrorCode::PreconditionFailed, goal.machine.name, {}, false, status, {}});
    return std::nullopt;
}

Task<> followMachine(std::shared_ptr<KubeClient> client, KubeResource resource, ListOptions options,
                     CollectionSink sink, Completion<> done, CancelToken cancel)
{
    done.settle(failure(co_await followCollection(client, resource, options, sink, cancel)));
}

Task<Result<>> waitForGoal(std::shared_ptr<KubeClient> client, PowerGoal goal,
                           std::function<void(TaskUpdate)> report, CancelToken cancel)
{
    const bool byInstance = goal.kind == PowerGoal::Kind::Restarted;
    const auto resource = client->catalog().find(u"kubevirt.io"_s, byInstance ? instances : machines);
    if (!resource)
        co_return failure(ErrorCode::Unsupported, goal.machine.name);
    const Completion<> done;
    const auto look = [goal, report, done](const QJsonObject &object) {
        if (const auto result = verdict(goal, object))
            done.settle(*result);
        else
            report({-1, textAt(object, u"status.printableStatus")});
    };
    const auto vanished = [goal, byInstance, done] {
        if (!byInstance) // an instance goes and comes back under the same name
            done.settle(failure(ErrorCode::NotFound, goal.machine.name));
    };
    CollectionSink sink;
    sink.replaced = [look, vanished](const QString &, const QList<QJsonObject> &all) {
        if (all.isEmpty())
            vanished();
        else
            look(all.first());
    };
    sink.upserted = look;
    sink.removed = [vanished](const QJsonObject &) { vanished(); };
    sink.trouble = [](const std::optional<Error> &) {}; // what needs a person ends the follower
    ListOptions options;
    options.ns = goal.machine.ns;
    options.fieldSelector = u"metadata.name="_s + goal.machine.name;
    TaskScope scope(cancel);
    scope.spawn(followMachine(client, *resource, options, sink, done, scope.token()));
    const Result<> result = co_await done;
    scope.cancel();
    co_await scope.drain();
    co_return result;
}

} // namespace

QString PowerGoal::toHandle() const
{
    return QStringList{nameOf(kind), machine.ns, machine.name, instanceUid}.join(u'/');
}

Result<PowerGoal> PowerGoal::fromHandle(const QString &handle)
{
    const QStringList parts = handle.split(u'/');
    const auto name = std::ranges::find(goalNames(), parts.value(0), &std::pair<Kind, QString>::second);
    if (parts.size() != 4 || name == goalNames().end())
        return failure(ErrorCode::InvalidInput, handle);
    return PowerGoal{name->first, {parts[1], parts[2]}, parts[3]};
}

KubePower::KubePower(std::shared_ptr<KubeClient> client)
    : m_client(std::move(client))
{
}

bool KubePower::supports(PowerAction action) const
{
    return verbFor(action).has_value();
}

Task<Result<QString>> KubePower::submit(ObjectRef vm, PowerAction action, CancelToken cancel)
{
    const std::optional<Verb> verb = verbFor(action);
    if (!verb)
        co_return failure(ErrorCode::Unsupported, vm.id);
    co_return co_await submitVerb(m_client, *verb, namespacedNameFrom(vm.id), cancel);
}

KubeTasks::KubeTasks(std::shared_ptr<KubeClient> client)
    : m_client(std::move(client))
{
}

Task<Result<>> KubeTasks::wait(QString handle, std::function<void(TaskUpdate)> report, CancelToken cancel)
{
    const Result<PowerGoal> goal = PowerGoal::fromHandle(handle);
    if (!goal)
        co_return failure(goal.error());
    co_return co_await waitForGoal(m_client, *goal, report, cancel);
}

Task<Result<>> KubeTasks::cancelNative(QString handle, CancelToken)
{
    co_return failure(ErrorCode::Unsupported, handle);
}

} // namespace naru::openshift
