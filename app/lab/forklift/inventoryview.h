// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/sourceinventory.h"
#include "app/lab/kube/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naru::lab {

/// The objects of one vSphere provider as the inventory service shows them.
class VSphereView
{
public:
    /// `base` is the provider's own path ("providers/vsphere/<uid>"). Without `concerns` there is no
    /// validation service.
    VSphereView(const SourceInventory &inventory, std::string base, bool concerns);

    /// Whether there is such a collection.
    static bool has(std::string_view collection);
    /// In full detail.
    Json full(std::string_view collection, const Json &object) const;
    /// As a list without detail shows it; machines are always in full.
    Json brief(std::string_view collection, const Json &object) const;
    /// Templates and hosts' own compute resources are not listed.
    static bool isListed(std::string_view collection, const Json &object);
    /// A machine with its host and cluster put in.
    Json workload(const Json &vm) const;
    /// "vm" or "host".
    Json tree(std::string_view kind) const;
    /// The numbers of objects that a provider's own entry carries.
    Json counts() const;

private:
    Json node(const std::string &kind, const Json &object, Json children) const;
    Json vmNodes(const Json &folder) const;
    Json hostNodes(const Json &folder) const;
    Json fullWithout(std::string_view collection, const Json &object,
                     std::initializer_list<const char *> fields) const;

    const SourceInventory &m_inventory;
    std::string m_base;
    bool m_concerns;
};

/// The objects of the cluster as the inventory service shows them of its openshift provider.
class OpenShiftView
{
public:
    OpenShiftView(const kube::Store &store, std::string base);

    /// The kind behind a collection of the service ("vms" -> VirtualMachine); empty for others.
    static std::string kindOf(std::string_view collection);
    Json entry(std::string_view collection, const kube::Json &object, bool detail) const;
    /// Namespaces with their machines.
    Json tree() const;
    Json counts() const;

private:
    const kube::Store &m_store;
    std::string m_base;
};

} // namespace naru::lab
