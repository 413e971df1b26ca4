// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"
#include "core/vsphere/adapter/inventoryrows.h"
#include "core/vsphere/adapter/vspheresession.h"
#include "core/vsphere/objects/updatestream.h"
#include "tests/support/awaittask.h"
#include "tests/support/environment.h"
#include "tests/support/peers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <sys/resource.h>

#include <cstdio>

// How fast 10,000 machines with 14 properties each become rows, against pyVmomi on the same simulator in the
// same run. Each reader runs in a process of its own and is measured from after its login.
//
//   inventory_load                       prints one figure a line; exit 1 when a target is missed
//   inventory_load --measure properties  the child: the 14 properties, standard input as pyvmomi_load.py
//   inventory_load --measure session     the child: everything the console shows
namespace naru::vsphere {
namespace {

using namespace Qt::StringLiterals;
using test::awaitTask;

constexpr int machines = 10'000;
const QStringList simulator = {u"--clusters"_s, u"8"_s, u"--hosts"_s, u"32"_s, u"--vms"_s, u"1250"_s};

const QByteArrayList paths = {"name",
                              "runtime.powerState",
                              "runtime.host",
                              "config.hardware.numCPU",
                              "config.hardware.memoryMB",
                              "config.uuid",
                              "config.template",
                              "summary.quickStats",
                              "guest.ipAddress",
                              "guest.toolsRunningStatus",
                              "resourcePool",
                              "datastore",
                              "network",
                              "snapshot"};

/// What one reader needed.
class Meter
{
public:
    Meter()
    {
        QFile peak(u"/proc/self/clear_refs"_s);
        if (peak.open(QIODevice::WriteOnly))
            peak.write("5"); // starts the peak again at the present size
        m_memoryKb = status("VmRSS:");
        m_cpuMs = cpuMs();
        m_wall.start();
    }

    void print(int objects) const
    {
        const QJsonObject figures{{u"objects"_s, objects},
                                  {u"wallMs"_s, m_wall.elapsed()},
                                  {u"cpuMs"_s, cpuMs() - m_cpuMs},
                                  {u"memoryKb"_s, status("VmHWM:") - m_memoryKb}};
        std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    }

private:
    static double cpuMs()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        const auto ms = [](const timeval &time) {
            return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
        };
        return ms(usage.ru_utime) + ms(usage.ru_stime);
    }

    static qint64 status(QByteArrayView field)
    {
        QFile file(u"/proc/self/status"_s);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith(field))
                return line.simplified().split(' ').value(1).toLongLong();
        }
        return 0;
    }

    QElapsedTimer m_wall;
    double m_cpuMs = 0;
    qint64 m_memoryKb = 0;
};

std::shared_ptr<VimClient> logIn(const QJsonObject &server, Clock &clock)
{
    Transport transport;
    transport.trust.pinnedSha256 = server.value("sha256"_L1).toString();
    transport.proxyUrl = u"none"_s;
    const auto client = awaitTask(
        VimClient::connect(QUrl(server.value("url"_L1).toString()), server.value("user"_L1).toString(),
                           Secret::fromText(server.value("password"_L1).toString()), transport, clock, {}));
    return client ? *client : nullptr;
}

Task<Result<>> readInto(std::shared_ptr<VimClient> client, Inventory *inventory)
{
    InventoryRows rows(u"e1"_s, client->content().rootFolder);
    PropertyQuery query;
    query.container = client->content().rootFolder;
    query.properties = {{"VirtualMachine"_ba, paths}};
    const auto stream = co_await UpdateStream::open(client, {});
    if (!stream)
        co_return failure(stream.error());
    const Result<MoRef> filter = co_await (*stream)->addFilter(query, {});
    if (!filter)
        co_return failure(filter.error());
    rows.startPass();
    for (bool more = true; more;) {
        const auto page = co_await (*stream)->next(
            [&](const ObjectRecord &record) {
                rows.apply(record);
                if (rows.pendingCount() >= 250)
                    inventory->apply(u"e1"_s, rows.takeBatch());
            },
            std::chrono::seconds(60), {});
        if (!page)
            co_return failure(page.error());
        more = page->truncated;
    }
    rows.endPass();
    inventory->apply(u"e1"_s, rows.takeBatch());
    co_return Result<>();
}

int measureProperties(std::shared_ptr<VimClient> client)
{
    Inventory inventory;
    const Meter meter;
    if (!awaitTask(readInto(client, &inventory)))
        return 1;
    meter.print(int(inventory.all(ObjectKind::VirtualMachine).size()));
    return 0;
}

int measureSession(std::shared_ptr<VimClient> client)
{
    Inventory inventory;
    VsphereSession session(u"e1"_s, client);
    bool complete = false;
    QObject::connect(&session, &Session::inventoryChanged, &inventory, [&](const InventoryBatch &batch) {
        inventory.apply(u"e1"_s, batch);
        complete |= batch.complete;
    });
    const Meter meter;
    session.start();
    if (!test::waitUntil([&] { return complete; }))
        return 1;
    meter.print(int(inventory.all(ObjectKind::VirtualMachine).size()));
    awaitTask(session.close());
    return 0;
}

int measure(const QString &what)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QJsonObject server = QJsonDocument::fromJson(input.readAll()).object();
    SystemClock clock;
    const std::shared_ptr<VimClient> client = logIn(server, clock);
    if (!client)
        return 1;
    const int status = what == "session"_L1 ? measureSession(client) : measureProperties(client);
    awaitTask(client->close());
    return status;
}

QJsonObject runReader(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.start(program, arguments);
    reader.write(input);
    reader.closeWriteChannel();
    if (!reader.waitForFinished(120'000) || reader.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}

/// The best of three, so that a busy machine does not decide; the first run also warms the simulator.
QJsonObject bestOf(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QJsonObject best;
    for (int run = 0; run < 3; ++run) {
        const QJsonObject figures = runReader(program, arguments, input);
        if (figures.value("objects"_L1).toInt() != machines)
            return {};
        if (best.isEmpty() || figures.value("wallMs"_L1).toDouble() < best.value("wallMs"_L1).toDouble())
            best = figures;
    }
    return best;
}

void printFigures(const char *name, const QJsonObject &figures)
{
    std::printf("%s.wall %.0f ms\n%s.cpu %.0f ms\n%s.memory %.1f MB\n", name,
                figures.value("wallMs"_L1).toDouble(), name, figures.value("cpuMs"_L1).toDouble(), name,
                figures.value("memoryKb"_L1).toDouble() / 1024);
}

bool check(const char *target, double value, double limit)
{
    const bool met = value <= limit;
    std::printf("target.%s %.3f of %.3f %s\n", target, value, limit, met ? "met" : "MISSED");
    return met;
}

int compare()
{
    const test::VcsimPeer peer(simulator);
    if (!peer.skipReason().isEmpty()) {
        std::fprintf(stderr, "SKIPPED: %s\n", qPrintable(peer.skipReason()));
        return 77;
    }
    if (!peer.isRunning()) {
        std::fprintf(stderr, "%s\n", qPrintable(peer.failure()));
        return 1;
    }
    QJsonArray wanted;
    for (const QByteArray &path : paths)
        wanted.append(QString::fromUtf8(path));
    const QByteArray input = QJsonDocument(QJsonObject{{u"url"_s, peer.url().toString()},
                                                       {u"user"_s, peer.user()},
                                                       {u"password"_s, peer.password()},
                                                       {u"sha256"_s, peer.sha256()},
                                                       {u"paths"_s, wanted}})
                                 .toJson(QJsonDocument::Compact);
    const QString self = QCoreApplication::applicationFilePath();
    const QJsonObject theirs = bestOf(
        u"/usr/bin/python3"_s, {QStringLiteral(NARU_SOURCE_DIR "/tests/bench/pyvmomi_load.py")}, input);
    const QJsonObject ours = bestOf(self, {u"--measure"_s, u"properties"_s}, input);
    const QJsonObject session = bestOf(self, {u"--measure"_s, u"session"_s}, input);
    if (theirs.isEmpty() || ours.isEmpty() || session.isEmpty()) {
        std::fprintf(stderr, "a reader failed, or did not see all %d machines\n", machines);
        return 1;
    }
    std::printf("machines %d\nproperties %d\n", machines, int(paths.size()));
    printFigures("pyvmomi", theirs);
    printFigures("naru", ours);
    printFigures("naru-session", session);
    const auto ratio = [&](const char *figure) {
        return ours.value(QLatin1StringView(figure)).toDouble() /
               theirs.value(QLatin1StringView(figure)).toDouble();
    };
    const bool wall = check("wall-ratio", ratio("wallMs"), 0.5);
    const bool cpu = check("cpu-ratio", ratio("cpuMs"), 0.2);
    const bool memory = check("memory-MB", ours.value("memoryKb"_L1).toDouble() / 1024, 40);
    return wall && cpu && memory ? 0 : 1;
}

} // namespace
} // namespace naru::vsphere

int main(int argc, char **argv)
{
    naru::test::enterPrivateEnvironment();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--measure"))
        return naru::vsphere::measure(arguments.value(2));
    return naru::vsphere::compare();
}
