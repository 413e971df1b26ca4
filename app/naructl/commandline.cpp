// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/commandline.h"

#include "app/naructl/options.h"
#include "app/naructl/text.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

OutputFormat formatOf(const std::string &name)
{
    if (name == "json")
        return OutputFormat::Json;
    return name == "yaml" ? OutputFormat::Yaml : OutputFormat::Table;
}

} // namespace

CommandLine::CommandLine(const QList<ConnectionDescriptor> &descriptors)
    : m_app(Text::tr("Naru on the command line: carries virtual machines from one platform to another.")
                .toStdString(),
            "naructl")
{
    m_app.fallthrough();
    m_app.require_subcommand(1);
    m_app.set_version_flag("--version", NARU_VERSION, Text::tr("Print the version").toStdString());
    m_app.add_option("-o,--output", m_format, Text::tr("Form of the result").toStdString())
        ->check(CLI::IsMember({"table", "json", "yaml"}))
        ->capture_default_str();
    addText(m_app, "--profile", options.profile, Text::tr("Folder of the profile to use"));
    CLI::Option *const fromStdin = m_app.add_flag(
        "--password-stdin", options.passwordFromStdin,
        Text::tr("Read passwords and tokens from the standard input, one a line").toStdString());
    m_app
        .add_option("--password-fd", options.passwordFd,
                    Text::tr("Read passwords and tokens from this file descriptor, one a line").toStdString())
        ->check(CLI::Range(0, 65535))
        ->excludes(fromStdin);
    addEndpointVerbs(m_app, verb, descriptors);
    addInventoryVerbs(m_app, verb);
    addVmVerbs(m_app, verb);
    addProviderVerbs(m_app, verb);
    addMapVerbs(m_app, verb);
    addPlanVerbs(m_app, verb);
}

std::optional<int> CommandLine::parse(const QStringList &arguments)
{
    std::vector<std::string> reversed;
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        reversed.push_back(argument->toStdString());
    try {
        m_app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        // Help and the version are asked for; everything else is a mistake.
        return m_app.exit(error) == 0 ? Done : Usage;
    }
    options.format = formatOf(m_format);
    return std::nullopt;
}

CLI::App &addGroup(CLI::App &app, const char *name, const QString &description)
{
    CLI::App *const group = app.add_subcommand(name, description.toStdString());
    group->require_subcommand(1);
    return *group;
}

} // namespace naru::ctl
