// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naru/application.h"
#include "core/base/log.h"
#include "ui/style/icon.h"
#include "ui/text/errortext.h"

#include <CLI/CLI.hpp>

#include <QApplication>

#include <iostream>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

// A core file would hold passwords, and another process could read them from a dumpable one.
void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

int run(QApplication &application, naru::Options options)
{
    application.setQuitOnLastWindowClosed(false);
    naru::Application console(std::move(options));
    if (const naru::Result<> started = console.start(); !started) {
        const naru::ErrorText text = naru::errorText(started.error());
        std::cerr << "naru: " << text.sentence.toStdString() << '\n' << text.details.toStdString() << '\n';
        return 1;
    }
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreDumps();
    naru::installLogHandler();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("naru"));
    QApplication::setApplicationDisplayName(QStringLiteral("Naru"));
    QApplication::setApplicationVersion(QStringLiteral(NARU_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.naru.Naru"));

    std::string profile;
    std::string lab;
    std::string language;
    CLI::App arguments("Naru: one window over places where virtual machines run", "naru");
    arguments.set_version_flag("--version", "naru " NARU_VERSION);
    arguments.add_option("--profile", profile, "Folder of the settings and the journal");
    arguments.add_option("--lab", lab, "lab.json of a running naru-lab whose endpoints are added")
        ->check(CLI::ExistingFile);
    arguments.add_option("--lang", language, "Language of the window")->check(CLI::IsMember({"ko", "en"}));
    CLI11_PARSE(arguments, argc, argv);

    return run(application, {QString::fromStdString(profile), QString::fromStdString(lab),
                             QString::fromStdString(language)});
}
