// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace naru {

class EndpointManager;
class MigrationEngine;

/// The connected endpoints that carry machines in from elsewhere, and one signal for each kind of list over
/// all of them. Main thread only.
class EngineDirectory final : public QObject
{
    Q_OBJECT

public:
    /// `endpoints` must outlive it.
    explicit EngineDirectory(EndpointManager &endpoints, QObject *parent = nullptr);

    /// Endpoint ids, in the configured order.
    QStringList endpoints() const;
    /// nullptr when it is not connected (any more): never keep the pointer.
    MigrationEngine *engine(const QString &endpoint) const;
    /// Whether every connected engine has read its lists.
    bool isLoaded() const;
    EndpointManager &manager() const { return m_endpoints; }

Q_SIGNALS:
    void enginesChanged(); ///< one came or went
    void providersChanged();
    void networkMapsChanged();
    void storageMapsChanged();
    void plansChanged();

private:
    void follow(const QString &endpoint);
    void announceAll();

    EndpointManager &m_endpoints;
};

} // namespace naru
