// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/model/inventoryobjects.h"

#include <QSet>

namespace naru {

class Session;

/// Why an action cannot be done now; ui/text turns it into the tooltip of the disabled button.
enum class Obstacle {
    None,
    NotConnected,     ///< the endpoint has no live session
    NotSupported,     ///< the platform does not offer it
    Busy,             ///< an operation is running on the object
    IsTemplate,       ///< templates cannot be switched on
    AlreadyOn,        ///< the machine runs
    AlreadyOff,       ///< the machine is switched off
    NotRunning,       ///< needs a running machine
    NotPaused,        ///< only a paused machine can be resumed
    InTransition,     ///< it is starting, stopping or migrating
    GuestToolsNeeded, ///< the guest cannot be asked without its tools running
    StateUnknown,     ///< the platform does not tell the power state
    NothingSelected,
    MixedEndpoints,   ///< the selection spans endpoints
    NoMigrationTarget ///< no connected endpoint can carry the machines in
};

struct Verdict
{
    Obstacle obstacle = Obstacle::None;

    bool isEnabled() const { return obstacle == Obstacle::None; }
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// What the endpoint of an object offers at this moment.
struct Capabilities
{
    bool connected = false;
    QSet<PowerAction> power;

    /// Of a live session; nothing for nullptr.
    static Capabilities of(Session *session);
};

inline size_t qHash(PowerAction action, size_t seed = 0)
{
    return ::qHash(int(action), seed);
}

/// Pure functions: the same input always gives the same verdict.
namespace actionpolicy {

/// `busy`: an operation runs on this machine.
Verdict power(PowerAction action, const VirtualMachine &vm, const Capabilities &capabilities, bool busy);

/// Carrying the selected machines to another platform. `targetAvailable`: some connected endpoint other than
/// theirs has a MigrationEngine.
Verdict migrationPlan(const QList<VirtualMachine> &selected, const Capabilities &source,
                      bool targetAvailable);

} // namespace actionpolicy

/// "AlreadyOn" etc., for machine-readable output.
QString obstacleName(Obstacle obstacle);

} // namespace naru
