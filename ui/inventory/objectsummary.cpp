// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/objectsummary.h"

#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "ui/inventory/objectcolumns.h"
#include "ui/style/endpointstyle.h"
#include "ui/text/connectiontext.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"
#include "ui/widgets/services.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::ObjectSummary)
};

ColorId colorOf(PowerState state)
{
    switch (state) {
    case PowerState::On:
        return ColorId::Success;
    case PowerState::Failed:
        return ColorId::Critical;
    case PowerState::Starting:
    case PowerState::Stopping:
    case PowerState::Migrating:
        return ColorId::Info;
    default:
        return ColorId::Muted;
    }
}

void addStatus(ObjectSummary &summary, const InventoryObject &object)
{
    if (const auto *vm = std::get_if<VirtualMachine>(&object)) {
        summary.statusColor = colorOf(vm->powerState);
        summary.status = text::powerState(*vm);
    } else if (const auto *host = std::get_if<Host>(&object)) {
        const bool well = host->state == HostState::Connected;
        summary.statusColor = well ? ColorId::Success : ColorId::Warning;
        summary.statusIcon = well ? u"ok"_s : u"warning"_s;
        summary.status = text::hostState(host->state);
    } else if (const auto *datastore = std::get_if<Datastore>(&object); datastore && !datastore->accessible) {
        summary.statusColor = ColorId::Critical;
        summary.statusIcon = u"error"_s;
        summary.status = Text::tr("Not accessible");
    }
}

// The same words as in the tables, which know how every value is shown.
void addRows(ObjectSummary &summary, const InventoryObject &object, const ColumnContext &context)
{
    for (const ObjectColumn &column : columnsFor(common(object).ref.kind)) {
        const QString value = column.text(object, context);
        if (!value.isEmpty())
            summary.rows.append({column.title(), value});
    }
}

void addCount(ObjectSummary &summary, ObjectKind kind, const QString &endpoint, const Services &services)
{
    const qsizetype count = services.inventory.all(kind, endpoint).size();
    if (count > 0)
        summary.rows.append({text::kindPlural(kind), format::number(count)});
}

ObjectSummary endpointSummary(const QString &id, const Services &services)
{
    const auto endpoint = services.endpoints.endpoint(id);
    if (!endpoint)
        return {};
    const EndpointStatus status = services.endpoints.status(id);
    ObjectSummary summary;
    summary.icon = u"endpoint"_s;
    summary.title = endpoint->name;
    summary.subtitle = text::endpointKind(endpoint->kind);
    summary.statusColor = endpointStateColor(status.state);
    summary.statusIcon = endpointStateIcon(status.state);
    summary.status = text::endpointState(status.state);
    summary.rows.append({Text::tr("State since"), format::preciseDateTime(status.since)});
    if (const std::shared_ptr<Session> session = services.endpoints.session(id)) {
        const ServerInfo info = session->serverInfo();
        summary.rows.append(
            {Text::tr("Product"), Text::tr("%1 %2", "product and version").arg(info.product, info.version)});
        summary.rows.append({Text::tr("User name"), info.user});
        summary.rows.append({Text::tr("Security"), text::trustedBy(info.trustedBy)});
        if (!info.features.isEmpty())
            summary.rows.append({Text::tr("Features"), info.features.join(u", "_s)});
    }
    for (const auto kind :
         {ObjectKind::Cluster, ObjectKind::Host, ObjectKind::VirtualMachine, ObjectKind::Datastore,
          ObjectKind::Network, ObjectKind::Project, ObjectKind::StorageClass})
        addCount(summary, kind, id, services);
    return summary;
}

} // namespace

ObjectSummary summaryOf(const ObjectRef &ref, const Services &services)
{
    if (ref.kind == ObjectKind::Endpoint)
        return endpointSummary(ref.endpoint, services);
    const InventoryObject *object = services.inventory.find(ref);
    if (!object)
        return {};
    const ColumnContext context{services.inventory, services.endpoints};
    ObjectSummary summary;
    summary.icon = iconName(*object);
    summary.title = common(*object).name;
    summary.subtitle = text::kindName(ref.kind);
    addStatus(summary, *object);
    addRows(summary, *object, context);
    return summary;
}

} // namespace naru
