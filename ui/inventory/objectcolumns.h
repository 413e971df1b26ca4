// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace naru {

class EndpointManager;
class Inventory;

/// What a column may look at.
struct ColumnContext
{
    const Inventory &inventory;
    const EndpointManager &endpoints;

    /// Name of the object, fit for display; empty for a null ref.
    QString name(const ObjectRef &ref) const;
    QString names(const QList<ObjectRef> &refs) const;
};

/// One column of a table of inventory objects.
struct ObjectColumn
{
    enum class Shown { Always, OnRequest };

    QString id;
    QString (*title)();
    int width; ///< typical, in characters
    Shown shown;
    QString (*text)(const InventoryObject &object, const ColumnContext &context);
    /// Typed value to sort by; nullptr = the text.
    QVariant (*value)(const InventoryObject &object) = nullptr;
    /// Share of a whole, drawn as a bar; nullptr = none, negative = unknown.
    double (*share)(const InventoryObject &object) = nullptr;
};

/// The columns for objects of that kind; the first one is the name.
const QList<ObjectColumn> &columnsFor(ObjectKind kind);
QList<ObjectColumn> virtualMachineColumns();
/// The icon that shows the object's kind and state.
QString iconName(const InventoryObject &object);

/// The value; an empty text, which sorts last, when it is negative (not reported).
QVariant ifKnown(qint64 value);
QString yesOrNothing(bool yes);

} // namespace naru
