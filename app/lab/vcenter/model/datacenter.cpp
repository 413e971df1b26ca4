// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/datacenter.h"

#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/folder.h"
#include "app/lab/vcenter/model/network.h"

namespace naru::lab::vcenter {

Datacenter::Datacenter(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent)
    : ManagedEntity(feed, "Datacenter", std::move(id), std::move(name), parent)
{
}

std::vector<ManagedEntity *> Datacenter::children() const
{
    return {vmFolder, hostFolder, datastoreFolder, networkFolder};
}

Value Datacenter::property(std::string_view name) const
{
    static const PropertyTable<Datacenter> table = {
        {"vmFolder", &Datacenter::vmFolderRef},
        {"hostFolder", &Datacenter::hostFolderRef},
        {"datastoreFolder", &Datacenter::datastoreFolderRef},
        {"networkFolder", &Datacenter::networkFolderRef},
        {"datastore", &Datacenter::datastoreRefs},
        {"network", &Datacenter::networkRefs},
        {"configuration", &Datacenter::configuration},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

Value Datacenter::vmFolderRef() const
{
    return vmFolder->ref();
}

Value Datacenter::hostFolderRef() const
{
    return hostFolder->ref();
}

Value Datacenter::datastoreFolderRef() const
{
    return datastoreFolder->ref();
}

Value Datacenter::networkFolderRef() const
{
    return networkFolder->ref();
}

Value Datacenter::datastoreRefs() const
{
    return referencesOf(datastores);
}

Value Datacenter::networkRefs() const
{
    return referencesOf(networks);
}

Value Datacenter::configuration() const
{
    return Struct("DatacenterConfigInfo");
}

} // namespace naru::lab::vcenter
