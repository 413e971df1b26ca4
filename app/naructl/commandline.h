// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/runtime.h"
#include "core/async/task.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <functional>

namespace naru::ctl {

/// What a verb does once the runtime is open; gives the exit code.
using Verb = std::function<Task<int>(Runtime &)>;

/// The command line: verbs register themselves, parse() picks one.
class CommandLine
{
public:
    /// `descriptors`: what can be connected to; "endpoint add" has one form for each.
    explicit CommandLine(const QList<ConnectionDescriptor> &descriptors);

    /// Fills options and verb. A value: end with this exit code, everything has been said.
    std::optional<int> parse(const QStringList &arguments);

    GlobalOptions options;
    Verb verb;

private:
    CLI::App m_app;
    std::string m_format = "table";
    std::string m_profile;
};

/// A subcommand that runs `verb` with the options that `declare` binds: Options is copied into the coroutine,
/// so it outlives the command line.
template <class Options>
CLI::App *addVerb(CLI::App &group, Verb &chosen, const char *name, const QString &description,
                  const std::function<void(CLI::App &, Options &)> &declare,
                  Task<int> (*run)(Runtime &runtime, Options options))
{
    const auto options = std::make_shared<Options>();
    CLI::App *const command = group.add_subcommand(name, description.toStdString());
    declare(*command, *options);
    command->callback([&chosen, options, run] {
        chosen = [options, run](Runtime &runtime) { return run(runtime, *options); };
    });
    return command;
}

/// A group of verbs, such as "plan".
CLI::App &addGroup(CLI::App &app, const char *name, const QString &description);

void addEndpointVerbs(CLI::App &app, Verb &chosen, const QList<ConnectionDescriptor> &descriptors);
void addInventoryVerbs(CLI::App &app, Verb &chosen);
void addVmVerbs(CLI::App &app, Verb &chosen);
void addProviderVerbs(CLI::App &app, Verb &chosen);
void addMapVerbs(CLI::App &app, Verb &chosen); ///< "netmap" and "storagemap"
void addPlanVerbs(CLI::App &app, Verb &chosen);
void addPlanCreateVerb(CLI::App &planGroup, Verb &chosen);
void addPlanRunVerbs(CLI::App &planGroup, Verb &chosen); ///< start, watch, cancel, cutover, ...

} // namespace naru::ctl
