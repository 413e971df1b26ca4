// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/enginedirectory.h"

#include "core/endpoint/migrationengine.h"
#include "core/endpoint/session.h"
#include "core/endpoints/endpointmanager.h"

#include <algorithm>

namespace naru {

EngineDirectory::EngineDirectory(EndpointManager &endpoints, QObject *parent)
    : QObject(parent)
    , m_endpoints(endpoints)
{
    connect(&endpoints, &EndpointManager::sessionOpened, this, [this](const QString &id) {
        follow(id);
        announceAll();
    });
    connect(&endpoints, &EndpointManager::sessionClosed, this, &EngineDirectory::announceAll);
    for (const QString &id : this->endpoints())
        follow(id);
}

QStringList EngineDirectory::endpoints() const
{
    QStringList ids;
    for (const Endpoint &endpoint : m_endpoints.endpoints()) {
        if (engine(endpoint.id))
            ids.append(endpoint.id);
    }
    return ids;
}

MigrationEngine *EngineDirectory::engine(const QString &endpoint) const
{
    const std::shared_ptr<Session> session = m_endpoints.session(endpoint);
    return session ? session->migrationEngine() : nullptr;
}

bool EngineDirectory::isLoaded() const
{
    return std::ranges::all_of(endpoints(), [this](const QString &id) { return engine(id)->isLoaded(); });
}

void EngineDirectory::follow(const QString &endpoint)
{
    const MigrationEngine *const source = engine(endpoint);
    if (!source)
        return;
    connect(source, &MigrationEngine::loaded, this, &EngineDirectory::announceAll);
    connect(source, &MigrationEngine::providersChanged, this, &EngineDirectory::providersChanged);
    connect(source, &MigrationEngine::networkMapsChanged, this, &EngineDirectory::networkMapsChanged);
    connect(source, &MigrationEngine::storageMapsChanged, this, &EngineDirectory::storageMapsChanged);
    connect(source, &MigrationEngine::plansChanged, this, &EngineDirectory::plansChanged);
}

void EngineDirectory::announceAll()
{
    Q_EMIT enginesChanged();
    Q_EMIT providersChanged();
    Q_EMIT networkMapsChanged();
    Q_EMIT storageMapsChanged();
    Q_EMIT plansChanged();
}

} // namespace naru
