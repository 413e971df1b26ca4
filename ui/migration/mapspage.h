// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace naru {

struct MigrationServices;

/// The network (storage) maps of all engines: list, create, edit, delete. `services` must outlive them.
QWidget *makeNetworkMapsPage(const MigrationServices &services, QWidget *parent);
QWidget *makeStorageMapsPage(const MigrationServices &services, QWidget *parent);

} // namespace naru
