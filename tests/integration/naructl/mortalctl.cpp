// SPDX-License-Identifier: GPL-3.0-or-later
// naructl that dies, as by kill -9, at one of the moments that matter: right before or right after a journal
// write or a request that changes something. usage: mortalctl N NARUCTL-ARGUMENTS...
#include "app/naructl/program.h"
#include "core/net/httpclient.h"
#include "core/openshift/openshiftadapter.h"
#include "core/operation/operationjournal.h"
#include "core/secrets/keychainstore.h"
#include "core/vsphere/adapter/vsphereadapter.h"

#include <unistd.h>

namespace {

int eventsToLive = 0;

void countDown()
{
    if (--eventsToLive == 0)
        ::_exit(42);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    eventsToLive = arguments.takeFirst().toInt();
    naru::OperationJournal::setObserver([](const naru::JournalRecord &, bool) { countDown(); });
    naru::HttpClient::setObserver([](const naru::HttpRequest &request, bool) {
        if (request.method != "GET")
            countDown();
    });
    naru::KeychainStore secrets;
    naru::ctl::Program program({std::make_shared<naru::vsphere::VsphereAdapter>(),
                                std::make_shared<naru::openshift::OpenshiftAdapter>()},
                               secrets);
    QObject::connect(&program, &naru::ctl::Program::finished, &application, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    program.run(arguments);
    return QCoreApplication::exec();
}
