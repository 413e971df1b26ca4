// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/endpointmanager.h"

#include "core/async/timing.h"
#include "core/inventory/inventory.h"
#include "core/secrets/secretstore.h"
#include "core/settings/settingsstore.h"

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

/// One endpoint's attempt, and the session that came of it.
struct EndpointManager::Connection
{
    EndpointStatus status;
    std::shared_ptr<Session> session;
    CancelSource cancel;
    bool attempting = false;
    std::vector<Completion<std::shared_ptr<Session>>> waiting;
    std::vector<Completion<>> waitingForInventory;
};

EndpointManager::EndpointManager(SettingsStore &settings, SecretStore &secrets, Inventory &inventory,
                                 Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_secrets(secrets)
    , m_inventory(inventory)
    , m_clock(clock)
{
}

EndpointManager::~EndpointManager() = default;

void EndpointManager::addAdapter(std::shared_ptr<Adapter> adapter)
{
    m_adapters.push_back(std::move(adapter));
}

QList<ConnectionDescriptor> EndpointManager::descriptors() const
{
    QList<ConnectionDescriptor> descriptors;
    for (const auto &adapter : m_adapters)
        descriptors.append(adapter->descriptor());
    return descriptors;
}

std::optional<ConnectionDescriptor> EndpointManager::descriptor(const QString &kind) const
{
    const Adapter *found = adapter(kind);
    return found ? std::optional(found->descriptor()) : std::nullopt;
}

Adapter *EndpointManager::adapter(const QString &kind) const
{
    const auto found =
        std::ranges::find(m_adapters, kind, [](const auto &adapter) { return adapter->kind(); });
    return found == m_adapters.end() ? nullptr : found->get();
}

void EndpointManager::setCredentialPrompt(CredentialPrompt prompt)
{
    m_prompt = std::move(prompt);
}

Result<> EndpointManager::load()
{
    const Result<Settings> settings = m_settings.load();
    if (!settings)
        return failure(settings.error());
    m_endpoints = settings->endpoints;
    for (const Endpoint &endpoint : m_endpoints) {
        m_connections.insert(endpoint.id, std::make_shared<Connection>());
        Q_EMIT endpointAdded(endpoint.id);
    }
    return {};
}

std::optional<Endpoint> EndpointManager::endpoint(const QString &id) const
{
    const auto found = std::ranges::find(m_endpoints, id, &Endpoint::id);
    return found == m_endpoints.end() ? std::nullopt : std::optional(*found);
}

QStringList EndpointManager::secretFields(const Endpoint &endpoint) const
{
    QStringList keys;
    const std::optional<ConnectionDescriptor> form = descriptor(endpoint.kind);
    for (const ConnectionField &field : form ? form->fields : QList<ConnectionField>()) {
        if (field.type == ConnectionField::Type::Secret && isAsked(field, endpoint, *form))
            keys.append(field.key);
    }
    return keys;
}

Result<> EndpointManager::check(const Endpoint &endpoint) const
{
    const auto invalid = [](const QString &reason, const QString &subject) {
        return failure(Error{ErrorCode::InvalidInput, subject, {}, false, reason, {}});
    };
    const std::optional<ConnectionDescriptor> form = descriptor(endpoint.kind);
    if (!form)
        return invalid(u"UnknownKind"_s, endpoint.kind);
    if (endpoint.name.isEmpty())
        return invalid(u"MissingField"_s, u"name"_s);
    const bool taken = std::ranges::any_of(m_endpoints, [&](const Endpoint &other) {
        return other.id != endpoint.id && other.name == endpoint.name;
    });
    if (taken)
        return invalid(u"DuplicateName"_s, endpoint.name);
    for (const ConnectionField &field : form->fields) {
        if (field.required && field.type != ConnectionField::Type::Secret &&
            isAsked(field, endpoint, *form) && settingOf(endpoint, field).isEmpty())
            return invalid(u"MissingField"_s, field.key);
    }
    return {};
}

Task<Result<>> EndpointManager::save(Endpoint endpoint, QMap<QString, Secret> secrets, bool remember)
{
    if (const Result<> checked = check(endpoint); !checked)
        co_return checked;
    const Result<> written = m_settings.update([&endpoint](Settings &settings) {
        const auto known = std::ranges::find(settings.endpoints, endpoint.id, &Endpoint::id);
        if (known == settings.endpoints.end())
            settings.endpoints.append(endpoint);
        else
            *known = endpoint;
    });
    if (!written)
        co_return written;
    const auto known = std::ranges::find(m_endpoints, endpoint.id, &Endpoint::id);
    const bool isNew = known == m_endpoints.end();
    if (isNew) {
        m_endpoints.append(endpoint);
        m_connections.insert(endpoint.id, std::make_shared<Connection>());
    } else {
        *known = endpoint;
    }
    m_sessionSecrets[endpoint.id].insert(secrets);
    if (remember)
        co_await store(endpoint, secrets);
    if (isNew)
        Q_EMIT endpointAdded(endpoint.id);
    else
        Q_EMIT endpointChanged(endpoint.id);
    co_return Result<>();
}

Task<> EndpointManager::store(Endpoint endpoint, QMap<QString, Secret> secrets)
{
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        const Result<> written = co_await m_secrets.write(endpoint.secretKey(it.key()), it.value());
        if (!written) {
            Q_EMIT secretsNotStored(endpoint.id, written.error());
            co_return;
        }
    }
}

Task<Result<>> EndpointManager::remove(QString id)
{
    const std::optional<Endpoint> endpoint = this->endpoint(id);
    if (!endpoint)
        co_return failure(ErrorCode::NotFound, id);
    co_await disconnect(id);
    const Result<> written = m_settings.update([&id](Settings &settings) {
        settings.endpoints.removeIf([&id](const Endpoint &endpoint) { return endpoint.id == id; });
    });
    if (!written)
        co_return written;
    for (const QString &field : secretFields(*endpoint))
        co_await m_secrets.remove(endpoint->secretKey(field));
    m_endpoints.removeIf([&id](const Endpoint &endpoint) { return endpoint.id == id; });
    m_connections.remove(id);
    m_sessionSecrets.remove(id);
    m_inventory.removeEndpoint(id);
    Q_EMIT endpointRemoved(id);
    co_return Result<>();
}

Task<Result<ServerInfo>> EndpointManager::test(Endpoint endpoint, QMap<QString, Secret> secrets,
                                               CancelToken cancel)
{
    if (const Result<> checked = check(endpoint); !checked)
        co_return failure(checked.error());
    QMap<QString, Secret> known = m_sessionSecrets.value(endpoint.id);
    known.insert(secrets);
    Result<QMap<QString, Secret>> all = co_await gatherSecrets(endpoint, known, {}, cancel);
    if (!all)
        co_return failure(all.error());
    const SessionResult session = co_await login(endpoint, *all, cancel);
    if (!session)
        co_return failure(session.error());
    const ServerInfo info = (*session)->serverInfo();
    co_await (*session)->close();
    co_return info;
}

Task<Result<std::shared_ptr<Session>>> EndpointManager::connect(QString id, CancelToken cancel)
{
    const auto connection = m_connections.value(id);
    if (!connection)
        co_return failure(ErrorCode::NotFound, id);
    if (connection->session && connection->session->state() != SessionState::NeedsAttention)
        co_return SessionResult(connection->session); // QCoro would move from the member itself
    const Completion<std::shared_ptr<Session>> connected;
    connection->waiting.push_back(connected);
    const CancelRegistration registration =
        cancel.onCancel([connected] { connected.settle(failure(cancelledError())); });
    if (!std::exchange(connection->attempting, true))
        m_scope.spawn(attempt(id, connection));
    co_return co_await connected;
}

Task<Result<std::shared_ptr<Session>>> EndpointManager::connectAndLoad(QString id, CancelToken cancel)
{
    SessionResult session = co_await connect(id, cancel);
    const auto connection = m_connections.value(id);
    if (!session || !connection || connection->status.inventoryComplete)
        co_return session;
    const Completion<> loaded;
    connection->waitingForInventory.push_back(loaded);
    const CancelRegistration registration =
        cancel.onCancel([loaded] { loaded.settle(failure(cancelledError())); });
    if (const Result<> waited = co_await loaded; !waited)
        co_return failure(waited.error());
    co_return session;
}

void EndpointManager::connectAll()
{
    for (const Endpoint &endpoint : m_endpoints) {
        const auto connection = m_connections.value(endpoint.id);
        if (!connection->session && !std::exchange(connection->attempting, true))
            m_scope.spawn(attempt(endpoint.id, connection));
    }
}

Task<> EndpointManager::attempt(QString id, std::shared_ptr<Connection> connection)
{
    connection->cancel = CancelSource(m_scope.token());
    if (connection->session)
        co_await drop(id, connection);
    setStatus(id, EndpointState::Connecting);
    const SessionResult session = co_await open(*endpoint(id), connection->cancel.token());
    connection->attempting = false;
    if (session)
        adopt(id, connection, *session);
    else
        setStatus(id, EndpointState::Disconnected,
                  session.error().isCancelled() ? std::nullopt : std::optional(session.error()));
    for (const auto &waiting : std::exchange(connection->waiting, {}))
        waiting.settle(session);
}

Task<EndpointManager::SessionResult> EndpointManager::open(Endpoint endpoint, CancelToken cancel)
{
    const CredentialPrompt prompt = m_prompt;
    const Result<QMap<QString, Secret>> secrets =
        co_await gatherSecrets(endpoint, m_sessionSecrets.value(endpoint.id), prompt, cancel);
    if (!secrets)
        co_return failure(secrets.error());
    SessionResult session = co_await login(endpoint, *secrets, cancel);
    const QStringList fields = secretFields(endpoint);
    const bool refused = !session && session.error().code == ErrorCode::Unauthenticated;
    if (!refused || !prompt || fields.isEmpty())
        co_return session;
    // Once more and no more: servers lock accounts after a few wrong passwords.
    const Result<QMap<QString, Secret>> corrected =
        co_await ask({endpoint, fields, session.error()}, prompt, cancel);
    if (!corrected)
        co_return failure(corrected.error().isCancelled() ? session.error() : corrected.error());
    co_return co_await login(endpoint, *corrected, cancel);
}

Task<EndpointManager::SessionResult> EndpointManager::login(Endpoint endpoint, QMap<QString, Secret> secrets,
                                                            CancelToken cancel)
{
    Adapter *const factory = adapter(endpoint.kind);
    if (!factory)
        co_return failure(Error{ErrorCode::Unsupported, endpoint.kind, {}, false, u"UnknownKind"_s, {}});
    if (endpoint.proxyUrl.isEmpty()) {
        if (const Result<Settings> settings = m_settings.load())
            endpoint.proxyUrl = settings->proxyUrl;
    }
    const ConnectRequest request{endpoint, secrets};
    Clock *const clock = &m_clock;
    co_return co_await withDeadline<std::shared_ptr<Session>>(
        m_clock, connectLimit, cancel,
        [factory, request, clock](CancelToken token) { return factory->connect(request, *clock, token); });
}

Task<Result<QMap<QString, Secret>>> EndpointManager::gatherSecrets(Endpoint endpoint,
                                                                   QMap<QString, Secret> known,
                                                                   CredentialPrompt prompt,
                                                                   CancelToken cancel)
{
    const ConnectionDescriptor form = descriptor(endpoint.kind).value_or(ConnectionDescriptor());
    QStringList missing;
    Error why;
    for (const QString &key : secretFields(endpoint)) {
        if (known.contains(key))
            continue;
        const Result<Secret> kept = co_await m_secrets.read(endpoint.secretKey(key));
        if (kept) {
            known.insert(key, *kept);
            continue;
        }
        const auto field = std::ranges::find(form.fields, key, &ConnectionField::key);
        if (field->required) {
            missing.append(key);
            why = kept.error();
        }
    }
    if (missing.isEmpty())
        co_return known;
    why.subject = endpoint.name;
    if (!prompt)
        co_return failure(why);
    const Result<QMap<QString, Secret>> answered = co_await ask({endpoint, missing, why}, prompt, cancel);
    if (!answered)
        co_return failure(answered.error());
    known.insert(*answered);
    co_return known;
}

Task<Result<QMap<QString, Secret>>> EndpointManager::ask(CredentialQuestion question, CredentialPrompt prompt,
                                                         CancelToken cancel)
{
    const Result<CredentialAnswer> answer = co_await prompt(question, cancel);
    if (!answer)
        co_return failure(answer.error());
    QMap<QString, Secret> &known = m_sessionSecrets[question.endpoint.id];
    known.insert(answer->secrets);
    const QMap<QString, Secret> all = known;
    if (answer->remember)
        co_await store(question.endpoint, answer->secrets);
    co_return all;
}

void EndpointManager::adopt(const QString &id, const std::shared_ptr<Connection> &connection,
                            const std::shared_ptr<Session> &session)
{
    connection->session = session;
    connection->status.inventoryComplete = false;
    QObject::connect(session.get(), &Session::stateChanged, this, [this, id](SessionState state) {
        const auto connection = m_connections.value(id);
        if (connection && connection->session)
            followState(id, *connection->session, state);
    });
    QObject::connect(session.get(), &Session::inventoryChanged, this,
                     [this, id](const InventoryBatch &batch) { takeBatch(id, batch); });
    setStatus(id, EndpointState::Connected);
    Q_EMIT sessionOpened(id);
    session->start();
}

void EndpointManager::followState(const QString &id, const Session &session, SessionState state)
{
    switch (state) {
    case SessionState::Connected:
        return setStatus(id, EndpointState::Connected);
    case SessionState::Reconnecting:
        return setStatus(id, EndpointState::Reconnecting, session.lastError());
    case SessionState::NeedsAttention:
        failInventoryWaiters(id, session.lastError());
        return setStatus(id, EndpointState::NeedsAttention, session.lastError());
    case SessionState::Closed:
        return;
    }
}

void EndpointManager::takeBatch(const QString &id, const InventoryBatch &batch)
{
    const auto connection = m_connections.value(id);
    if (!connection)
        return;
    m_inventory.apply(id, batch);
    if (!batch.complete || std::exchange(connection->status.inventoryComplete, true))
        return;
    m_inventory.flush();
    for (const Completion<> &waiting : std::exchange(connection->waitingForInventory, {}))
        waiting.settle({});
    Q_EMIT statusChanged(id);
}

void EndpointManager::failInventoryWaiters(const QString &id, const Error &why)
{
    if (const auto connection = m_connections.value(id)) {
        for (const Completion<> &waiting : std::exchange(connection->waitingForInventory, {}))
            waiting.settle(failure(why));
    }
}

Task<> EndpointManager::drop(QString id, std::shared_ptr<Connection> connection)
{
    const std::shared_ptr<Session> session = std::exchange(connection->session, {});
    if (!session)
        co_return;
    session->QObject::disconnect(this);
    failInventoryWaiters(id, cancelledError());
    Q_EMIT sessionClosed(id);
    co_await session->close();
}

Task<> EndpointManager::disconnect(QString id)
{
    const auto connection = m_connections.value(id);
    if (!connection)
        co_return;
    connection->cancel.cancel();
    co_await drop(id, connection);
    if (!connection->attempting)
        setStatus(id, EndpointState::Disconnected);
}

Task<> EndpointManager::close()
{
    m_scope.cancel();
    co_await m_scope.drain();
    TaskScope closing;
    for (const QString &id : m_connections.keys())
        closing.spawn(drop(id, m_connections.value(id)));
    co_await closing.drain();
}

std::shared_ptr<Session> EndpointManager::session(const QString &id) const
{
    const auto connection = m_connections.value(id);
    return connection ? connection->session : nullptr;
}

EndpointStatus EndpointManager::status(const QString &id) const
{
    const auto connection = m_connections.value(id);
    return connection ? connection->status : EndpointStatus();
}

void EndpointManager::setStatus(const QString &id, EndpointState state, std::optional<Error> error)
{
    const auto connection = m_connections.value(id);
    if (!connection)
        return;
    connection->status.state = state;
    connection->status.error = std::move(error);
    connection->status.since = m_clock.now();
    Q_EMIT statusChanged(id);
}

} // namespace naru
