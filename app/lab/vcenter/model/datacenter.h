// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedentity.h"

namespace naru::lab::vcenter {

class Datastore;
class Folder;
class Network;

class Datacenter : public ManagedEntity
{
public:
    Datacenter(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent);

    /// Set once by whoever builds the inventory; the folders name the datacenter as their parent.
    Folder *vmFolder = nullptr;
    Folder *hostFolder = nullptr;
    Folder *datastoreFolder = nullptr;
    Folder *networkFolder = nullptr;
    std::vector<Datastore *> datastores;
    std::vector<Network *> networks;

    std::vector<ManagedEntity *> children() const override;
    Value property(std::string_view name) const override;

private:
    Value vmFolderRef() const;
    Value hostFolderRef() const;
    Value datastoreFolderRef() const;
    Value networkFolderRef() const;
    Value datastoreRefs() const;
    Value networkRefs() const;
    Value configuration() const;
};

} // namespace naru::lab::vcenter
