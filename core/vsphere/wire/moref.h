// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace naru::vsphere {

/// A managed object reference. Both parts are opaque: compare and escape them, never parse them.
struct MoRef
{
    QString type;  ///< run-time type, e.g. "DistributedVirtualPortgroup"
    QString value; ///< e.g. "vm-42"

    bool isNull() const { return value.isEmpty(); }
    friend bool operator==(const MoRef &, const MoRef &) = default;
};

inline size_t qHash(const MoRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, ref.type, ref.value);
}

} // namespace naru::vsphere
