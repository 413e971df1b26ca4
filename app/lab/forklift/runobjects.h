// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/store.h"

#include <string>
#include <vector>

namespace naru::lab {

/// What the run of one machine has created in the target namespace, found again by its labels.
class RunObjects
{
public:
    /// `store` must outlive it. The uids are those of the plan and of the migration.
    RunObjects(kube::Store &store, std::string space, std::string plan, std::string migration,
               std::string vm);

    std::vector<kube::ObjectPtr> list(const char *kind) const;
    /// The names of the claims, in the order of the machine's disks.
    std::vector<std::string> claims() const;
    /// Empty when there is none.
    std::string firstName(const char *kind) const;
    /// The pod of virt-v2v; null when there is none.
    kube::ObjectPtr converter() const;
    /// Also what earlier runs of the plan have left behind for the machine.
    void removeTemporary() const;

private:
    bool isOfPlan(const kube::Json &object) const;

    kube::Store &m_store;
    std::string m_space;
    std::string m_plan;
    std::string m_migration;
    std::string m_vm;
};

} // namespace naru::lab
