// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/propertyquery.h"

namespace naru::vsphere {

using namespace Qt::StringLiterals;

bool dropUnknownPath(PropertyQuery &query, const Error &error)
{
    if (error.reason != u"InvalidProperty"_s)
        return false;
    const QByteArray path = error.facts.value(u"path"_s).toUtf8();
    qsizetype dropped = 0;
    for (PropertyPaths &properties : query.properties)
        dropped += properties.paths.removeAll(path);
    return dropped > 0;
}

} // namespace naru::vsphere
