// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/endpoint/session.h"
#include "core/openshift/namespaces.h"

#include <QHash>
#include <QObject>

namespace naru::openshift {

/// Follows what the inventory shows of a cluster and tells the changes in batches, ten a second at most. Main
/// thread only.
class InventoryFeed final : public QObject
{
    Q_OBJECT

public:
    using TroubleSink = std::function<void(const QString &kind, const std::optional<Error> &trouble)>;

    InventoryFeed(QString endpointId, std::shared_ptr<KubeClient> client,
                  std::shared_ptr<Namespaces> namespaces, TroubleSink trouble);

    /// Begins a full pass, as tasks of `scope`.
    void start(TaskScope &scope);

Q_SIGNALS:
    void batch(const naru::InventoryBatch &batch);
    void namespacesChanged();

private:
    using Reader = std::function<InventoryObject(const QJsonObject &)>;
    /// Both halves of a machine, reduced to what the inventory needs.
    struct Machine
    {
        QJsonObject vm;
        QJsonObject vmi;
    };
    using Half = QJsonObject Machine::*;

    void followKind(TaskScope &scope, const QString &group, const QString &plural, const Reader &read);
    void followMachines(TaskScope &scope, const QString &plural, Half half);
    void followProjects(TaskScope &scope);
    void spawn(TaskScope &scope, const KubeResource &resource, CollectionSink sink);

    void replace(const QString &plural, const QString &ns, const QList<QJsonObject> &all, const Reader &read);
    void put(const QString &plural, const InventoryObject &object);
    void drop(const QString &plural, const ObjectRef &ref);
    void replaceHalf(const QString &ns, const QList<QJsonObject> &all, Half half);
    void setHalf(const NamespacedName &id, const QJsonObject &object, Half half);
    void markSeen(const QString &plural, const QString &ns);

    void schedule();
    void flush();
    bool isComplete() const;

    QString m_endpointId;
    std::shared_ptr<KubeClient> m_client;
    std::shared_ptr<Namespaces> m_namespaces;
    TroubleSink m_trouble;
    QHash<QString, SeenNamespaces> m_seen; ///< by plural, for every kind that is followed
    QHash<QString, QSet<ObjectRef>> m_known;
    QHash<QString, Machine> m_machines;                         ///< by "namespace/name"
    QHash<ObjectRef, std::optional<InventoryObject>> m_pending; ///< nullopt = removed
    bool m_passOpen = false;
    bool m_passAnnounced = false;
    bool m_scheduled = false;
};

} // namespace naru::openshift
