// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

// Forklift's objects as Naru works with them. Facts: Forklift v1beta1 (MTV 2.4 - 2.12); the JSON forms are in
// core/openshift. Times are UTC; an unset time is an invalid QDateTime.
namespace naru {

/// "namespace/name" of a Kubernetes object.
struct NamespacedName
{
    QString ns;
    QString name;

    bool isEmpty() const { return name.isEmpty(); }
    friend bool operator==(const NamespacedName &, const NamespacedName &) = default;
    friend bool operator<(const NamespacedName &a, const NamespacedName &b)
    {
        return a.ns == b.ns ? a.name < b.name : a.ns < b.ns;
    }
};

struct Condition
{
    enum class Category { None, Critical, Error, Warn, Required, Advisory };
    QString type;
    bool status = false;
    Category category = Category::None;
    QString reason;
    QString message; ///< English and not stable: translate by type, show this under Details
    QString suggestion;
    QStringList items; ///< the objects concerned
    QDateTime lastTransition;
};

/// What every migration object has.
struct MigrationObject
{
    NamespacedName id;
    QString uid;
    QString resourceVersion;
    qint64 generation = 0;
    qint64 observedGeneration = 0; ///< 0 = the controller has not looked at it yet
    QDateTime created;
    bool deleting = false;
    QList<Condition> conditions;

    const Condition *condition(const QString &type) const;
    bool has(const QString &type) const; ///< present with status True
    /// Ready for the present spec: a Ready that belongs to an older generation does not count.
    bool isReady() const;
    bool hasBlocker() const; ///< a Critical or Error condition
};

struct Provider : MigrationObject
{
    enum class Type { Unknown, VSphere, OpenShift, Ova, Ovirt, OpenStack };
    Type type = Type::Unknown;
    QString nativeType; ///< spec.type verbatim
    QString url;        ///< empty for the local cluster ("host")
    NamespacedName secret;
    QMap<QString, QString> settings; ///< vddkInitImage, sdkEndpoint, ...
    QString phase;                   ///< ValidationFailed, ConnectionFailed, Staging, Ready
    QString fingerprint;

    bool isHost() const { return type == Type::OpenShift && url.isEmpty(); }
};

/// Numbers from the inventory service; -1 = not known.
struct ProviderCounts
{
    int vms = -1;
    int hosts = -1;
    int networks = -1;
    int storages = -1;
    int clusters = -1;
};

/// One side of a map entry, as the provider's inventory names it.
struct MapSource
{
    QString id;
    QString name;
    QString type; ///< "pod" or "multus" from an OpenShift source, else empty

    friend bool operator==(const MapSource &, const MapSource &) = default;
};

struct NetworkMapEntry
{
    enum class Target { Pod, Multus, Ignored };
    MapSource source;
    Target target = Target::Pod;
    NamespacedName attachment; ///< the network attachment definition, for Multus
};

struct NetworkMap : MigrationObject
{
    NamespacedName source;
    NamespacedName destination;
    QList<NetworkMapEntry> entries;
};

struct StorageMapEntry
{
    MapSource source;
    QString storageClass;
    QString accessMode; ///< empty = the storage profile chooses
    QString volumeMode; ///< empty = the storage profile chooses
};

struct StorageMap : MigrationObject
{
    NamespacedName source;
    NamespacedName destination;
    QList<StorageMapEntry> entries;
};

struct MigrationHook : MigrationObject
{
    QString image;
    QByteArray playbook; ///< plain YAML (base64 only on the wire)
    QString serviceAccount;
    int deadlineSeconds = 0; ///< 0 = none
};

enum class MigrationType { Cold, Warm };
enum class TargetPower { Auto, On, Off };

struct PlanHookRef
{
    enum class Step { Pre, Post };
    Step step = Step::Pre;
    NamespacedName hook;
};

/// A machine a plan carries.
struct PlanVm
{
    QString id; ///< MoRef in the source's inventory
    QString name;
    QString targetName; ///< empty = MTV derives it from the name
    QList<PlanHookRef> hooks;
};

/// How far one pipeline step or one disk of it is.
struct StepProgress
{
    qint64 completed = 0;
    qint64 total = 0;
    QString unit; ///< "MB" for copies, else empty

    /// 0..1; nullopt when the step is all or nothing (total 1) or says nothing.
    std::optional<double> fraction() const;
};

struct PipelineTask
{
    QString name; ///< e.g. "[WorkloadDatastore] database/database.vmdk"
    QString phase;
    StepProgress progress;
    QDateTime started;
    QDateTime completed;
    QString reason;
    QStringList errors;
};

struct PipelineStep
{
    QString name; ///< Initialize, DiskTransferV2v, ...: draw unknown names verbatim
    QString description;
    QString phase; ///< Pending, Started, Running, Completed: never proof that it is done, see isDone()
    StepProgress progress;
    QDateTime started;
    QDateTime completed;
    QString reason;
    QStringList errors;
    QList<PipelineTask> tasks;

    bool isDone() const { return completed.isValid() && errors.isEmpty(); }
    bool hasFailed() const { return !errors.isEmpty(); }
};

struct Precopy
{
    QDateTime start;
    QDateTime end;
};

struct WarmStatus
{
    int successes = 0;
    int failures = 0;
    int consecutiveFailures = 0;
    QDateTime nextPrecopyAt;
    QList<Precopy> precopies;
};

/// Where one machine of a run stands.
struct VmMigrationStatus
{
    enum class Outcome { Pending, Running, Succeeded, Failed, Canceled };
    QString id;
    QString name;
    QString newName; ///< target name when it differs
    QString phase;   ///< fine-grained; "Completed" at the end of every outcome
    QDateTime started;
    QDateTime completed;
    QList<Condition> conditions;
    QString errorPhase;
    QStringList errors;
    QList<PipelineStep> pipeline;
    std::optional<WarmStatus> warm;
    QString restorePowerState;

    Outcome outcome() const;
    /// Completed steps / all steps; 1 when succeeded.
    double fraction() const;
    /// The step in progress, or nullptr.
    const PipelineStep *currentStep() const;
};

/// One snapshot in a plan's history.
struct PlanHistoryEntry
{
    QString migrationUid;
    NamespacedName migration;
    QList<Condition> conditions;
};

struct MigrationPlan : MigrationObject
{
    QString description;
    NamespacedName source;
    NamespacedName destination;
    NamespacedName networkMap;
    NamespacedName storageMap;
    QString targetNamespace;
    MigrationType type = MigrationType::Cold;
    QList<PlanVm> vms;
    bool archived = false;
    bool preserveStaticIps = true;
    TargetPower targetPower = TargetPower::Auto;
    NamespacedName transferNetwork;

    QDateTime started;
    QDateTime completed;
    QList<PlanHistoryEntry> history;
    QList<VmMigrationStatus> vmStatus;
};

/// One run of a plan (a Migration object).
struct MigrationRun : MigrationObject
{
    NamespacedName plan;
    QString planUid;
    QStringList canceledVmIds; ///< spec.cancel
    QDateTime cutover;
    QDateTime started;
    QDateTime completed;
};

} // namespace naru
