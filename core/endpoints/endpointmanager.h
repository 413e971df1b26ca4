// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/async/taskscope.h"
#include "core/endpoint/session.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace naru {

class Inventory;
class SecretStore;
class SettingsStore;

enum class EndpointState { Disconnected, Connecting, Connected, Reconnecting, NeedsAttention };

struct EndpointStatus
{
    EndpointState state = EndpointState::Disconnected;
    std::optional<Error> error; ///< why it is Disconnected, Reconnecting or NeedsAttention
    QDateTime since;
    bool inventoryComplete = false; ///< everything has been read at least once in this session
};

/// Asks for the secrets of an endpoint that no store has, or that the server refused.
struct CredentialQuestion
{
    Endpoint endpoint;
    QStringList fields; ///< ConnectionField::key
    Error why;          ///< NotFound, Locked, Unreachable "NoKeyring", or Unauthenticated
};

struct CredentialAnswer
{
    QMap<QString, Secret> secrets;
    bool remember = false; ///< keep them in the keyring
};

using CredentialPrompt = std::function<Task<Result<CredentialAnswer>>(CredentialQuestion, CancelToken)>;

/// The configured endpoints and their live sessions. One dead endpoint slows no other: each connects by
/// itself and has its own time limit. Main thread only.
class EndpointManager final : public QObject
{
    Q_OBJECT

public:
    /// How long connecting may take, not counting the time in which a person is asked.
    static constexpr std::chrono::seconds connectLimit{60};

    /// All four must outlive the manager.
    EndpointManager(SettingsStore &settings, SecretStore &secrets, Inventory &inventory, Clock &clock,
                    QObject *parent = nullptr);
    ~EndpointManager() override;

    void addAdapter(std::shared_ptr<Adapter> adapter);
    QList<ConnectionDescriptor> descriptors() const;
    std::optional<ConnectionDescriptor> descriptor(const QString &kind) const;
    /// Without one, a missing secret fails the connection with the question's `why`.
    void setCredentialPrompt(CredentialPrompt prompt);

    /// Reads the configured endpoints; call once, after the adapters are there.
    Result<> load();
    QList<Endpoint> endpoints() const { return m_endpoints; }
    std::optional<Endpoint> endpoint(const QString &id) const;
    /// Adds the endpoint or replaces the one of that id (the session, if any, goes on until connect() or
    /// disconnect()). Secrets serve this session, and with `remember` go to the keyring; when that refuses,
    /// the endpoint is kept all the same and secretsNotStored tells. Errors: InvalidInput (reason
    /// "UnknownKind", "DuplicateName", "MissingField"; subject = the field), those of the SettingsStore.
    Task<Result<>> save(Endpoint endpoint, QMap<QString, Secret> secrets = {}, bool remember = true);
    /// Disconnects and forgets it with its secrets.
    Task<Result<>> remove(QString id);

    /// Connects, asks the server who it is, and disconnects. Nothing is kept. Missing secrets are taken from
    /// the keyring but never asked for.
    Task<Result<ServerInfo>> test(Endpoint endpoint, QMap<QString, Secret> secrets, CancelToken cancel);

    /// The live session, connecting when there is none; callers at the same time share one attempt.
    /// Cancelling stops only the waiting. Errors: those of Adapter::connect, of the SecretStore, TimedOut.
    Task<Result<std::shared_ptr<Session>>> connect(QString id, CancelToken cancel);
    /// As connect(), and everything has been read once.
    Task<Result<std::shared_ptr<Session>>> connectAndLoad(QString id, CancelToken cancel);
    void connectAll();
    /// Ends the attempt or the session.
    Task<> disconnect(QString id);
    /// Ends everything; afterwards the manager may be destroyed.
    Task<> close();

    /// nullptr unless connected (or reconnecting).
    std::shared_ptr<Session> session(const QString &id) const;
    EndpointStatus status(const QString &id) const;

Q_SIGNALS:
    void endpointAdded(const QString &id);
    void endpointChanged(const QString &id); ///< its configuration
    void endpointRemoved(const QString &id);
    void statusChanged(const QString &id);
    void sessionOpened(const QString &id); ///< facets are there
    void sessionClosed(const QString &id); ///< drop pointers to its facets now
    void secretsNotStored(const QString &id, const naru::Error &why);

private:
    struct Connection;
    using SessionResult = Result<std::shared_ptr<Session>>;

    Task<> attempt(QString id, std::shared_ptr<Connection> connection);
    Task<SessionResult> open(Endpoint endpoint, CancelToken cancel);
    Task<SessionResult> login(Endpoint endpoint, QMap<QString, Secret> secrets, CancelToken cancel);
    Task<Result<QMap<QString, Secret>>> gatherSecrets(Endpoint endpoint, QMap<QString, Secret> known,
                                                      CredentialPrompt prompt, CancelToken cancel);
    Task<Result<QMap<QString, Secret>>> ask(CredentialQuestion question, CredentialPrompt prompt,
                                            CancelToken cancel);
    Task<> store(Endpoint endpoint, QMap<QString, Secret> secrets);
    Task<> drop(QString id, std::shared_ptr<Connection> connection);
    Result<> check(const Endpoint &endpoint) const;
    QStringList secretFields(const Endpoint &endpoint) const;
    Adapter *adapter(const QString &kind) const;
    void adopt(const QString &id, const std::shared_ptr<Connection> &connection,
               const std::shared_ptr<Session> &session);
    void followState(const QString &id, const Session &session, SessionState state);
    void takeBatch(const QString &id, const InventoryBatch &batch);
    void failInventoryWaiters(const QString &id, const Error &why);
    void setStatus(const QString &id, EndpointState state, std::optional<Error> error = {});

    SettingsStore &m_settings;
    SecretStore &m_secrets;
    Inventory &m_inventory;
    Clock &m_clock;
    CredentialPrompt m_prompt;
    std::vector<std::shared_ptr<Adapter>> m_adapters;
    QList<Endpoint> m_endpoints;
    QHash<QString, QMap<QString, Secret>> m_sessionSecrets; ///< given in this session, by endpoint and field
    QHash<QString, std::shared_ptr<Connection>> m_connections;
    TaskScope m_scope;
};

} // namespace naru
