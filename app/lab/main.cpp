// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/control/faultdesk.h"
#include "app/lab/lab.h"
#include "app/lab/scenario/growth.h"
#include "app/lab/scenario/scenarioloader.h"
#include "core/base/log.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <iostream>

#include <sys/socket.h>
#include <unistd.h>

using namespace naru;
using namespace naru::lab;
using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    std::string scenario;
    std::string stateDirectory;
    std::vector<std::string> faults;
    int vms = 0;
    bool exitWithStdin = false;
    LabOptions lab;
};

int signalSockets[2];

void onSignal(int)
{
    const char byte = 0;
    (void)!::write(signalSockets[0], &byte, 1);
}

/// A signal handler may do next to nothing: it wakes the event loop through a socket.
bool quitOnSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets) != 0)
        return false;
    auto *notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    return ::sigaction(SIGTERM, &action, nullptr) == 0 && ::sigaction(SIGINT, &action, nullptr) == 0;
}

void quitWithStdin(QCoreApplication &application)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier] {
        char bytes[256];
        if (::read(STDIN_FILENO, bytes, sizeof bytes) > 0)
            return;
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
}

QString defaultStateDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/naru-lab"_s;
}

/// The file that was asked for, or the scenario that is compiled in.
Result<scenario::Scenario> scenarioOf(const Arguments &arguments)
{
    if (!arguments.scenario.empty())
        return scenario::loadScenario(arguments.scenario);
    QFile file(u":/lab/webapp.yaml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, file.fileName(), file.errorString());
    return scenario::parseScenario(file.readAll().toStdString(), "webapp");
}

bool writeSecretFile(const QString &path, const std::string &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    file.write(QByteArray::fromStdString(content));
    return file.commit();
}

bool writeState(const QDir &directory, const LabDescription &description)
{
    kube::Json json = description.toJson();
    const QString kubeconfig = directory.filePath(u"kubeconfig"_s);
    json["openshift"]["kubeconfig"] = kubeconfig.toStdString();
    return writeSecretFile(kubeconfig, description.kubeconfig()) &&
           writeSecretFile(directory.filePath(u"lab.json"_s), json.dump(2) + "\n");
}

void print(const LabDescription &description, const QDir &directory)
{
    std::cout << "vCenter     " << description.vcenter.toString().toStdString() << '\n'
              << "            SHA-1   " << description.vcenterSha1 << '\n'
              << "            SHA-256 " << description.vcenterSha256 << '\n';
    for (const LabAccount &account : description.vcenterAccounts)
        std::cout << "            " << account.user << " / " << account.secret << '\n';
    std::cout << "OpenShift   " << description.openshift.toString().toStdString() << '\n';
    for (const LabAccount &account : description.openshiftAccounts)
        std::cout << "            " << account.user << " token " << account.secret << '\n';
    std::cout << "Inventory   " << description.inventory.toString().toStdString() << '\n'
              << "Control     " << description.control.toString().toStdString()
              << "?token=" << description.controlToken << '\n'
              << "Files       " << directory.filePath(u"kubeconfig"_s).toStdString() << ", "
              << directory.filePath(u"lab.json"_s).toStdString() << '\n'
              << "ready" << std::endl;
}

int fail(const Error &error)
{
    std::cerr << "naru-lab: " << error.subject.toStdString() << ": " << error.nativeDetail.toStdString()
              << '\n';
    return 1;
}

int run(QCoreApplication &application, Arguments arguments)
{
    Result<scenario::Scenario> scenario = scenarioOf(arguments);
    if (!scenario)
        return fail(scenario.error());
    scenario::grow(*scenario, arguments.vms, arguments.lab.seed);
    arguments.lab.scenario = std::move(*scenario);

    const QDir directory(arguments.stateDirectory.empty() ? defaultStateDirectory()
                                                          : QString::fromStdString(arguments.stateDirectory));
    if (!directory.mkpath(u"."_s) ||
        !QFile::setPermissions(directory.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail({ErrorCode::PermissionDenied, directory.path(), u"cannot be written"_s, false, {}, {}});
    arguments.lab.stateDirectory = directory.path().toStdString();

    SystemClock clock;
    Result<std::unique_ptr<Lab>> lab = Lab::start(std::move(arguments.lab), clock);
    if (!lab)
        return fail(lab.error());
    for (const std::string &fault : arguments.faults) {
        if (const Result<> applied = (*lab)->applyFault(fault); !applied)
            return fail(applied.error());
    }
    if (!writeState(directory, (*lab)->description()))
        return fail({ErrorCode::PermissionDenied, directory.path(), u"cannot be written"_s, false, {}, {}});
    if (!quitOnSignals(application))
        return fail({ErrorCode::Internal, u"signals"_s, u"cannot be handled"_s, false, {}, {}});
    if (arguments.exitWithStdin)
        quitWithStdin(application);
    print((*lab)->description(), directory);
    const int status = QCoreApplication::exec();
    bool stopped = false; // possibly at once, when quit() would have no event loop to end
    whenDone((*lab)->stop(), &application, [&stopped] {
        stopped = true;
        QCoreApplication::quit();
    });
    if (!stopped)
        QCoreApplication::exec();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"naru-lab"_s);
    installLogHandler();

    Arguments arguments;
    CLI::App options("A small data centre in one process: a vCenter, an OpenShift cluster with MTV, and "
                     "faults on demand.");
    options.set_version_flag("--version", NARU_VERSION);
    options.add_option("--scenario", arguments.scenario, "Scenario file (YAML)")->check(CLI::ExistingFile);
    options.add_option("--speed", arguments.lab.speed, "How many times faster things go")
        ->check(CLI::PositiveNumber);
    options.add_option("--vms", arguments.vms, "Grow the vCenter to so many machines")
        ->check(CLI::NonNegativeNumber);
    options.add_option("--seed", arguments.lab.seed, "Repeats the same identifiers and the same growth");
    options.add_option("--state-dir", arguments.stateDirectory, "Certificates, kubeconfig and lab.json");
    options.add_option("--vcenter-port", arguments.lab.vcenterPort, "0: any free port");
    options.add_option("--kube-port", arguments.lab.kubePort, "0: any free port");
    options.add_option("--inventory-port", arguments.lab.inventoryPort, "0: any free port");
    options.add_option("--control-port", arguments.lab.controlPort, "0: any free port");
    std::string faults;
    for (const FaultForm &form : FaultDesk::forms())
        faults += (faults.empty() ? "" : ", ") + form.usage();
    options.add_option("--fault", arguments.faults,
                       "A fault from the start; repeat it for several: " + faults);
    options.add_flag("--exit-with-stdin", arguments.exitWithStdin, "End when the standard input is closed");
    CLI11_PARSE(options, argc, argv);
    return run(application, std::move(arguments));
}
