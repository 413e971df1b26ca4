// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace naru {

/// What a model behind an ObjectTable may answer beside Qt's own roles.
enum TableRole {
    SortRole = Qt::UserRole + 1, ///< typed value to order by: number, bool, QDateTime or QString (empty =
                                 ///< last); invalid = the display text
    FilterRole,          ///< of column 0: the row's searchable text; invalid = all columns' display text
    ProgressRole,        ///< double 0..1: the cell shows a bar with the display text beside it
    ReasonRole,          ///< plain text explaining the cell, shown as its tooltip
    ColumnIdRole,        ///< headerData: stable identifier of a column
    HiddenByDefaultRole, ///< headerData: true when the column is shown only on request
    WidthRole,           ///< headerData: typical width in characters
    FirstOwnRole,        ///< a model's own roles begin here
};

} // namespace naru
