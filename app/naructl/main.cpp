// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/program.h"
#include "core/base/log.h"
#include "core/openshift/openshiftadapter.h"
#include "core/secrets/keychainstore.h"
#include "core/vsphere/adapter/vsphereadapter.h"
#include "ui/text/language.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

int interruptPipe[2] = {-1, -1};

void onInterrupt(int)
{
    // The only thing that is safe in a signal handler; a second Ctrl+C ends the program at once.
    [[maybe_unused]] const ssize_t written = ::write(interruptPipe[1], "i", 1);
    std::signal(SIGINT, SIG_DFL);
}

/// No core file and no debugger of the same user may show passwords.
void keepMemoryPrivate()
{
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace

int main(int argc, char **argv)
{
    naru::installLogHandler();
    keepMemoryPrivate();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("naructl"));
    naru::Language language;
    language.choose({});

    naru::KeychainStore secrets;
    naru::ctl::Program program({std::make_shared<naru::vsphere::VsphereAdapter>(),
                                std::make_shared<naru::openshift::OpenshiftAdapter>()},
                               secrets);
    QObject::connect(&program, &naru::ctl::Program::finished, &application, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    if (::pipe(interruptPipe) != 0)
        return naru::ctl::Failed;
    QSocketNotifier interrupted(interruptPipe[0], QSocketNotifier::Read);
    QObject::connect(&interrupted, &QSocketNotifier::activated, &program, [&] {
        interrupted.setEnabled(false);
        program.interrupt();
    });
    std::signal(SIGINT, onInterrupt);
    program.run(QCoreApplication::arguments().mid(1));
    return QCoreApplication::exec();
}
