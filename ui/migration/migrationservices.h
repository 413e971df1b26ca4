// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace naru {

class EngineDirectory;
class MigrationOperations;
class PlanCheck;
class SourceCatalog;
struct Services;

/// What the migration pages work with beside the window's services. All outlive every widget.
struct MigrationServices
{
    const Services &window;
    MigrationOperations &operations;
    SourceCatalog &catalog;
    PlanCheck &check;
    EngineDirectory &engines;
};

} // namespace naru
