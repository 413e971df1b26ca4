// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/plandraft.h"
#include "ui/migration/mapentries.h"

#include <QObject>

namespace naru {

struct MigrationServices;

/// What the pages of the plan wizard share: the draft they edit and what there is to choose from. Only the
/// draft decides what is missing.
class PlanWizardState final : public QObject
{
    Q_OBJECT

public:
    PlanWizardState(const MigrationServices &services, QString endpoint, PlanDraft initial, QObject *parent);

    const MigrationServices &services() const { return m_services; }
    const QString &endpoint() const { return m_endpoint; }
    PlanDraft draft;
    SourceInventory inventory;    ///< of draft.source; empty until it was read
    QStringList datacenterFilter; ///< names; empty = all
    QStringList clusterFilter;

    DraftContext context() const;
    MapChoices mapChoices() const;
    QList<NetworkMap> networkMaps() const; ///< between the draft's providers
    QList<StorageMap> storageMaps() const;
    QList<DraftIssue> issues(DraftStep step) const;
    /// Fills in maps for the chosen machines where the person has not decided otherwise.
    void proposeMaps();
    void touch() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    const MigrationServices &m_services;
    QString m_endpoint;
    QStringList m_proposedFor; ///< network and datastore ids of the last proposal
};

} // namespace naru
