// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/sourceinventory.h"
#include "core/vsphere/objects/objectrecord.h"
#include "core/vsphere/objects/propertyquery.h"

#include <map>
#include <string>

namespace naru::lab {

/// What Forklift reads of a vCenter: everything below `container`.
vsphere::PropertyQuery inventoryQuery(const vsphere::MoRef &container);

/// Turns what a PropertyCollector reports into the objects of Forklift's inventory (shapes as its REST
/// service shows them).
class VimObjects
{
public:
    explicit VimObjects(SourceInventory &inventory)
        : m_inventory(inventory)
    {
    }

    /// Takes in one record: an object that came, changed or went.
    void apply(const vsphere::ObjectRecord &record);
    /// Everything is reported anew: what is not reported until endResync() has gone.
    void beginResync();
    void endResync();

private:
    struct Held
    {
        std::string collection;
        Json object;
        bool isPresent = true;
    };
    void remove(const std::string &id);

    SourceInventory &m_inventory;
    std::map<std::string, Held> m_held;
};

} // namespace naru::lab
