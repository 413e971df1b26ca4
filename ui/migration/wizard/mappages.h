// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizard/planpage.h"

class QComboBox;
class QLineEdit;

namespace naru {

/// An existing network map, or a new one filled from the networks that the machines use.
class NetworkMapPage final : public PlanPage
{
    Q_OBJECT

public:
    NetworkMapPage(PlanWizardState &state, QWidget *parent);
    QString title() const override { return tr("Network map"); }
    QString subtitle() const override { return tr("Where each network of the VMs leads on the target."); }
    void enter() override;

private:
    void chooseMap();
    void read();

    QComboBox *m_map;
    QLineEdit *m_name;
    NetworkEntries *m_entries;
};

/// An existing storage map, or a new one filled from the datastores that the machines use.
class StorageMapPage final : public PlanPage
{
    Q_OBJECT

public:
    StorageMapPage(PlanWizardState &state, QWidget *parent);
    QString title() const override { return tr("Storage map"); }
    QString subtitle() const override
    {
        return tr("The storage class that takes the disks of each datastore.");
    }
    void enter() override;

private:
    void chooseMap();
    void read();

    QComboBox *m_map;
    QLineEdit *m_name;
    StorageEntries *m_entries;
};

} // namespace naru
