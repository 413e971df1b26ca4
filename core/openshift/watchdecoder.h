// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace naru::openshift {

/// One line of a watch.
struct WatchEvent
{
    enum class Type { Added, Modified, Deleted, Bookmark, Error };
    Type type = Type::Added;
    QJsonObject object;
};

/// Turns the bytes of a watch into events. The server writes one JSON object per line and the network cuts
/// the bytes anywhere, also inside a UTF-8 character: so lines are joined as bytes, never as text.
class WatchDecoder
{
public:
    /// The events that `chunk` completes. Protocol, reason "WatchLine": not an event, or a line over 64 MiB.
    Result<QList<WatchEvent>> feed(QByteArrayView chunk);

private:
    QByteArray m_rest;
};

} // namespace naru::openshift
