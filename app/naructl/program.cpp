// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/program.h"

#include "ui/text/migrationtext.h"
#include "ui/text/operationtext.h"

#include <QTimer>

namespace naru::ctl {

Program::Program(std::vector<std::shared_ptr<Adapter>> adapters, SecretStore &secrets)
    : m_adapters(std::move(adapters))
    , m_secrets(secrets)
{
    text::registerOperationNames(text::migrationOperationName);
}

Program::~Program() = default;

void Program::run(const QStringList &arguments)
{
    QList<ConnectionDescriptor> descriptors;
    for (const auto &adapter : m_adapters)
        descriptors.append(adapter->descriptor());
    m_commandLine = std::make_unique<CommandLine>(descriptors);
    if (const std::optional<int> ended = m_commandLine->parse(arguments)) {
        QTimer::singleShot(0, this, [this, code = *ended] { Q_EMIT finished(code); });
        return;
    }
    m_runtime = std::make_unique<Runtime>(m_commandLine->options, m_secrets);
    for (const auto &adapter : m_adapters)
        m_runtime->endpoints.addAdapter(adapter);
    whenDone(execute(), this, [this](int code) { Q_EMIT finished(code); });
}

Task<int> Program::execute()
{
    if (const Result<> opened = m_runtime->open(); !opened)
        co_return m_runtime->fail(opened.error());
    const int code = co_await m_commandLine->verb(*m_runtime);
    co_await m_runtime->close();
    co_return code;
}

void Program::interrupt()
{
    if (m_runtime)
        m_runtime->interrupt.cancel();
}

} // namespace naru::ctl
