// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inventory/vmactions.h"
#include "ui/widgets/section.h"

#include <memory>

namespace naru {

class MigrationOperations;
class SourceCatalog;
struct MigrationServices;

/// What migration brings to the window: its sections, and "Create migration plan" on machines of the
/// inventory.
class MigrationParts
{
public:
    /// All three must outlive it, and it must outlive the window.
    MigrationParts(const Services &services, MigrationOperations &operations, SourceCatalog &catalog);
    ~MigrationParts();

    QList<Section> sections() const;
    QList<VmCommand> vmCommands() const;

private:
    void createPlan(const QList<ObjectRef> &vms, QWidget *parent) const;

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace naru
