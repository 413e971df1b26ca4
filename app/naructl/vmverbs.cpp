// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/commandline.h"
#include "app/naructl/options.h"
#include "app/naructl/text.h"
#include "core/policy/actionpolicy.h"
#include "ui/text/operationtext.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PowerOptions
{
    QString action;
    QString vm;
    QString endpoint;
};

const std::vector<std::pair<std::string, PowerAction>> powerWords{
    {"on", PowerAction::PowerOn},
    {"off", PowerAction::PowerOff},
    {"shutdown", PowerAction::ShutDownGuest},
    {"restart", PowerAction::RestartGuest},
    {"reset", PowerAction::Reset},
    {"suspend", PowerAction::Suspend},
    {"pause", PowerAction::Pause},
    {"resume", PowerAction::Resume},
};

QList<ObjectRef> machinesNamed(const Inventory &inventory, const QString &endpoint, const QString &name)
{
    QList<ObjectRef> found;
    for (const ObjectRef &ref : inventory.all(ObjectKind::VirtualMachine, endpoint)) {
        if (inventory.nameOf(ref) == name || ref.id == name)
            found.append(ref);
    }
    return found;
}

int ambiguous(Runtime &runtime, const QString &name, const QList<ObjectRef> &found)
{
    runtime.printer.remark(
        found.isEmpty() ? Text::tr("There is no virtual machine of this name: %1").arg(name)
                        : Text::tr("Several virtual machines have this name: %1. Use the id:").arg(name));
    for (const ObjectRef &ref : found)
        runtime.printer.remark(u"  %1  %2"_s.arg(ref.id, runtime.inventory.pathOf(ref)));
    return Usage;
}

Task<int> power(Runtime &runtime, PowerOptions options)
{
    const Result<Endpoint> endpoint = runtime.endpointNamed(options.endpoint);
    if (!endpoint)
        co_return runtime.fail(endpoint.error());
    const auto session = co_await runtime.endpoints.connectAndLoad(endpoint->id, runtime.interrupt.token());
    if (!session)
        co_return runtime.fail(session.error());
    const QList<ObjectRef> found = machinesNamed(runtime.inventory, endpoint->id, options.vm);
    if (found.size() != 1)
        co_return ambiguous(runtime, options.vm, found);
    const auto word = std::ranges::find(powerWords, options.action.toStdString(),
                                        &std::pair<std::string, PowerAction>::first);
    const auto *vm = runtime.inventory.find<VirtualMachine>(found.first());
    const Verdict verdict = actionpolicy::power(word->second, *vm, Capabilities::of(session->get()), false);
    if (!verdict.isEnabled()) {
        runtime.printer.remark(u"%1: %2"_s.arg(options.vm, text::obstacle(verdict.obstacle)));
        co_return Invalid;
    }
    const Result<QString> id = co_await runtime.power->start(found.first(), word->second);
    if (!id)
        co_return runtime.fail(id.error());
    co_return co_await runtime.follow(*id);
}

void declare(CLI::App &command, PowerOptions &options)
{
    std::vector<std::string> words;
    for (const auto &[word, action] : powerWords)
        words.push_back(word);
    addText(command, "action", options.action, Text::tr("What to do"))
        ->required()
        ->check(CLI::IsMember(words));
    addText(command, "vm", options.vm, Text::tr("Name or id of the virtual machine"))->required();
    addText(command, "--endpoint", options.endpoint, Text::tr("Where it is"))->required();
}

} // namespace

void addVmVerbs(CLI::App &app, Verb &chosen)
{
    CLI::App &group = addGroup(app, "vm", Text::tr("Virtual machines"));
    addVerb<PowerOptions>(group, chosen, "power", Text::tr("Switch a virtual machine on or off"), declare,
                          power);
}

} // namespace naru::ctl
