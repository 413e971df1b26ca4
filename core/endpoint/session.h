// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/endpoint/endpoint.h"
#include "core/model/inventoryobjects.h"

#include <QObject>

#include <memory>

namespace naru {

class MigrationEngine;
class PowerControl;
class TaskTracker;
class VmInspection;

/// A change of a session's inventory. The first batches after start() (and after a lost connection) carry
/// everything there is: the one that ends such a full pass has `complete` set, and what no batch of the pass
/// named is gone.
struct InventoryBatch
{
    bool startsPass = false;
    bool complete = false;
    QList<InventoryObject> upserted;
    QList<ObjectRef> removed;
};

/// Who answers.
struct ServerInfo
{
    QString product; ///< e.g. "VMware vCenter Server", "OpenShift"
    QString version;
    QString instanceUuid; ///< vCenter's own id, empty elsewhere
    QStringList features; ///< what discovery found, e.g. "kubevirt", "forklift", "routes"
    QString user;         ///< who we are there
    QString trustedBy;    ///< "system", "ca", "pin" or "insecure"
};

enum class SessionState {
    Connected,
    Reconnecting,   ///< lost, trying again by itself: see lastError()
    NeedsAttention, ///< lost for good until the person acts (credentials, changed certificate): see
                    ///< lastError()
    Closed,
};

/// A live authenticated connection. Main thread only. Facets are owned by the session and die with it; a
/// session that cannot do a thing returns nullptr for its facet.
class Session : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString endpointId() const = 0;
    virtual SessionState state() const = 0;
    virtual Error lastError() const = 0; ///< meaningful while Reconnecting or NeedsAttention
    virtual QDateTime stateSince() const = 0;
    virtual ServerInfo serverInfo() const = 0;

    /// Begins to deliver inventoryChanged. Call once.
    virtual void start() = 0;
    /// Reads everything again.
    virtual void refresh() = 0;
    /// Logs out and ends every task; afterwards the session may be destroyed.
    virtual Task<> close() = 0;

    virtual PowerControl *powerControl() { return nullptr; }
    virtual TaskTracker *taskTracker() { return nullptr; }
    virtual VmInspection *vmInspection() { return nullptr; }
    virtual MigrationEngine *migrationEngine() { return nullptr; }

Q_SIGNALS:
    void stateChanged(naru::SessionState state);
    void inventoryChanged(const naru::InventoryBatch &batch);
};

/// What connecting needs beside the endpoint itself.
struct ConnectRequest
{
    Endpoint endpoint;
    QMap<QString, Secret> secrets; ///< by ConnectionField::key
};

/// The factory for one kind of endpoint. Stateless.
class Adapter
{
public:
    virtual ~Adapter() = default;

    virtual ConnectionDescriptor descriptor() const = 0;
    QString kind() const { return descriptor().kind; }

    /// Connects, verifies and logs in. Failures that need the person's consent come back as errors with a
    /// reason: TlsUntrusted (fact "url" for readPeerCertificate in core/net), reason "ExecConsent" (facts
    /// "command" for people and "consent", which Endpoint::consents must hold), reason "InsecureConsent"
    /// (Endpoint::consents must hold "insecure"). `clock` must outlive the session.
    virtual Task<Result<std::shared_ptr<Session>>> connect(ConnectRequest request, Clock &clock,
                                                           CancelToken cancel) = 0;
};

} // namespace naru
