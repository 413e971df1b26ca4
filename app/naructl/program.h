// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/commandline.h"

namespace naru::ctl {

/// One run of naructl, apart from main() so that tests can run it inside a process of theirs.
class Program final : public QObject
{
    Q_OBJECT

public:
    /// `adapters` and `secrets` must outlive the program.
    Program(std::vector<std::shared_ptr<Adapter>> adapters, SecretStore &secrets);
    ~Program() override;

    /// Parses and begins; finished() comes later, also when the arguments were wrong.
    void run(const QStringList &arguments);
    /// Ctrl+C: stops watching, logs out and finishes.
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    Task<int> execute();

    std::vector<std::shared_ptr<Adapter>> m_adapters;
    SecretStore &m_secrets;
    std::unique_ptr<CommandLine> m_commandLine;
    std::unique_ptr<Runtime> m_runtime;
};

} // namespace naru::ctl
