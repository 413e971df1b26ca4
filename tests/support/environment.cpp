// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/environment.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace naru::test {

namespace {

QProcessEnvironment &startEnvironment()
{
    static QProcessEnvironment environment;
    return environment;
}

void pointInto(const QDir &home, const char *variable, const QString &folder)
{
    const QString path = home.filePath(folder);
    home.mkpath(path);
    // Qt complains about, and D-Bus refuses, a run-time folder that others can read.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv(variable, QFile::encodeName(path));
}

} // namespace

const QProcessEnvironment &outerEnvironment()
{
    return startEnvironment();
}

void enterPrivateEnvironment()
{
    startEnvironment() = QProcessEnvironment::systemEnvironment();

    static const QTemporaryDir folder;
    const QDir home(folder.path());
    qputenv("HOME", QFile::encodeName(home.path()));
    pointInto(home, "XDG_CONFIG_HOME", QStringLiteral("config"));
    pointInto(home, "XDG_DATA_HOME", QStringLiteral("data"));
    pointInto(home, "XDG_STATE_HOME", QStringLiteral("state"));
    pointInto(home, "XDG_CACHE_HOME", QStringLiteral("cache"));
    pointInto(home, "XDG_RUNTIME_DIR", QStringLiteral("runtime"));
    for (const char *variable : {"KUBECONFIG", "http_proxy", "https_proxy", "all_proxy", "no_proxy",
                                 "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
        qunsetenv(variable);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
}

} // namespace naru::test
