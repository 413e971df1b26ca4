// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's vCenter alone, for clients that others wrote. Prints its address and then obeys lines on standard
// input; ends with it. Started by vcenterhost.py.
#include "app/lab/http/certificate.h"
#include "app/lab/http/httpserver.h"
#include "app/lab/scenario/growth.h"
#include "app/lab/scenario/scenarioloader.h"
#include "app/lab/vcenter/vcenter.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <cstdio>
#include <iostream>
#include <sstream>

#include <unistd.h>

using namespace naru;
using namespace naru::lab;

namespace {

void obey(vcenter::VCenter &server, const std::string &line)
{
    std::istringstream words(line);
    std::string verb;
    std::string name;
    int number = 0;
    words >> verb;
    if (verb == "delay" && words >> number)
        server.setDelay(std::chrono::milliseconds(number));
    else if (verb == "expire")
        server.expireSessions();
    else if (verb == "forget")
        server.forgetVersions();
    else if (verb == "restart" && words >> number)
        server.restart(number);
    else if (verb == "fail" && words >> name)
        server.failNextTask(name, "The disk is broken");
    std::cout << "done " << verb << std::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    CLI::App options;
    std::string path;
    int vms = 0;
    double speed = 1;
    options.add_option("scenario", path)->required();
    options.add_option("--vms", vms);
    options.add_option("--speed", speed);
    CLI11_PARSE(options, argc, argv);

    auto scenario = scenario::loadScenario(path);
    if (!scenario) {
        std::cerr << scenario.error().nativeDetail.toStdString() << '\n';
        return 1;
    }
    scenario::grow(*scenario, vms, 1);
    const QTemporaryDir directory;
    const auto authority = CertificateAuthority::open(directory.path().toStdString());
    const auto identity = authority->server("vcenter", {scenario->vcenter.name});
    SystemClock clock;
    vcenter::VCenter server(*scenario, clock, speed);
    HttpServer::Config config;
    config.certificatePem = identity->certificatePem;
    config.privateKeyPem = identity->privateKeyPem;
    HttpServer http(config, [&](const HttpRequest &request, HttpResponder responder) {
        server.handle(request, std::move(responder));
    });
    http.setFaultHook([&](const HttpRequest &) { return server.networkFault(); });
    if (!http.listen())
        return 1;
    std::cout << http.port() << std::endl;

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] {
        std::string line;
        if (std::getline(std::cin, line))
            obey(server, line);
        else
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
