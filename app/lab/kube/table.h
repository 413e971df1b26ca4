// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/resourcetype.h"

#include <QDateTime>

#include <string>
#include <vector>

namespace naru::lab::kube {

/// What a row carries besides its cells (includeObject).
enum class RowObject { None, Metadata, Object };

/// What `path` finds, as kubectl's printer shows it, or null. Understood are fields, [index], ['name'], [*]
/// and the filter
/// [?(@.type=='Ready')], and for built-in kinds the functions that the built-in columns use.
Json cell(const Json &object, const PrinterColumn &column, const QDateTime &now);

/// A meta.k8s.io/v1 Table. `metadata` is that of the list; the column definitions may be left out after the
/// first event of a watch.
Json table(const ResourceType &type, const std::vector<ObjectPtr> &objects, Json metadata,
           RowObject rowObject, const QDateTime &now, bool withColumns = true);

/// 92s, 5m, 3m47s, 2d3h: the age as kubectl writes it.
std::string shortAge(qint64 seconds);

/// The object as PartialObjectMetadata.
Json partialObjectMetadata(const Json &object);

} // namespace naru::lab::kube
