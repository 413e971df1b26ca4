// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/base/secret.h"
#include "core/endpoint/endpoint.h"

#include <QList>
#include <QMap>

namespace naru {

class EndpointManager;

/// One place that a running naru-lab offers, with its sample credentials.
struct LabEndpoint
{
    Endpoint endpoint;
    QMap<QString, Secret> secrets;
    QString address;     ///< for people
    QString fingerprint; ///< SHA-256, for people to compare
};

/// What `lab.json` of naru-lab says. Errors: NotFound, InvalidInput (subject = the path).
Result<QList<LabEndpoint>> readLabFile(const QString &path);

/// Adds the lab's endpoints, or updates those of an earlier run, and connects them. The sample credentials
/// serve this session only: the next start reads them from lab.json again.
Task<Result<>> addLabEndpoints(EndpointManager &endpoints, QList<LabEndpoint> lab);

} // namespace naru
