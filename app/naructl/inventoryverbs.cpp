// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/commandline.h"
#include "app/naructl/inventoryrows.h"
#include "app/naructl/options.h"
#include "app/naructl/text.h"

#include <algorithm>

namespace naru::ctl {

namespace {

struct InventoryOptions
{
    QString endpoint;
};

Task<> load(Runtime &runtime, Endpoint endpoint, CancelToken cancel, std::optional<Error> &failed)
{
    const auto session = co_await runtime.endpoints.connectAndLoad(endpoint.id, cancel);
    if (session)
        co_return;
    failed = session.error();
    if (failed->subject.isEmpty())
        failed->subject = endpoint.name;
    runtime.printer.error(*failed);
}

/// Reads the asked endpoint, or all of them; what cannot be read is told and the others are shown.
Task<int> list(Runtime &runtime, InventoryOptions options, InventoryTable table)
{
    QList<Endpoint> wanted = runtime.endpoints.endpoints();
    if (!options.endpoint.isEmpty()) {
        const Result<Endpoint> named = runtime.endpointNamed(options.endpoint);
        if (!named)
            co_return runtime.fail(named.error());
        wanted = {*named};
    }
    std::optional<Error> failed;
    TaskScope scope(runtime.interrupt.token());
    for (const Endpoint &endpoint : wanted)
        scope.spawn(load(runtime, endpoint, scope.token(), failed));
    co_await scope.drain();
    if (runtime.interrupt.isCancelled())
        co_return Interrupted;
    QList<Row> rows;
    for (const Endpoint &endpoint : wanted)
        rows += table.rows(runtime.inventory, endpoint);
    runtime.printer.list(table.titles(), rows);
    co_return failed ? exitCodeFor(*failed) : Done;
}

Task<int> listVms(Runtime &runtime, InventoryOptions options)
{
    return list(runtime, options, vmTable());
}

Task<int> listHosts(Runtime &runtime, InventoryOptions options)
{
    return list(runtime, options, hostTable());
}

Task<int> listDatastores(Runtime &runtime, InventoryOptions options)
{
    return list(runtime, options, datastoreTable());
}

Task<int> listNetworks(Runtime &runtime, InventoryOptions options)
{
    return list(runtime, options, networkTable());
}

void declare(CLI::App &command, InventoryOptions &options)
{
    addText(command, "--endpoint", options.endpoint, Text::tr("Only this endpoint"));
}

} // namespace

void addInventoryVerbs(CLI::App &app, Verb &chosen)
{
    CLI::App &group = addGroup(app, "inventory", Text::tr("What runs where"));
    addVerb<InventoryOptions>(group, chosen, "vms", Text::tr("List virtual machines"), declare, listVms);
    addVerb<InventoryOptions>(group, chosen, "hosts", Text::tr("List hosts"), declare, listHosts);
    addVerb<InventoryOptions>(group, chosen, "datastores", Text::tr("List datastores and storage classes"),
                              declare, listDatastores);
    addVerb<InventoryOptions>(group, chosen, "networks", Text::tr("List networks"), declare, listNetworks);
}

} // namespace naru::ctl
