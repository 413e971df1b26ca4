// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/vsphere/wire/moref.h"

#include <QByteArrayList>

namespace naru::vsphere {

/// Properties of one type of object. Ask for leaf paths ("config.uuid"), never for whole structures.
struct PropertyPaths
{
    QByteArray type;
    QByteArrayList paths;
};

/// Which properties of which objects.
struct PropertyQuery
{
    QList<PropertyPaths> properties;
    /// Everything of the named types below it (not itself), or, when null, just `objects`.
    MoRef container;
    QList<MoRef> objects;
};

/// Takes the path that an InvalidProperty fault names out of the query: older servers know fewer. False when
/// the error is another one or names no path of the query.
bool dropUnknownPath(PropertyQuery &query, const Error &error);

} // namespace naru::vsphere
