// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/wire/xmltree.h"

#include <QMap>

namespace naru::test {

/// The objects of a FakeVcenter, what has happened to them, and both in the XML of the PropertyCollector.
class FakeWorld
{
public:
    using MoRef = vsphere::MoRef;
    /// Property path to the whole `<val ..>..</val>` element.
    using Values = QMap<QByteArray, QByteArray>;

    /// What a client wants to know: the propSet and objectSet elements of a PropertyFilterSpec.
    struct Selection
    {
        QMap<QByteArray, QByteArrayList> paths; ///< by type
        QList<MoRef> objects;                   ///< empty = everything of these types
        bool leavesOutMissing = false;

        static Selection read(vsphere::XmlElement spec);
        bool covers(const MoRef &object) const;
    };

    void set(const MoRef &object, const Values &values);
    void remove(const MoRef &object);
    bool contains(const MoRef &object) const;
    qsizetype changeCount() const { return m_changes.size(); }

    /// ObjectUpdate elements of everything selected.
    QByteArrayList enterUpdates(const Selection &selection) const;
    /// ObjectUpdate elements of what has happened since change number `since`.
    QByteArrayList updatesSince(qsizetype since, const Selection &selection) const;
    /// ObjectContent elements; with `unreadable` every property is missing for want of a session.
    QByteArrayList contents(const Selection &selection, bool unreadable) const;

private:
    struct Change
    {
        QByteArray kind;
        MoRef object;
        QByteArrayList paths;
    };

    QList<MoRef> selected(const Selection &selection) const;
    Values values(const MoRef &object, const QByteArrayList &paths) const;
    QByteArray update(const QByteArray &kind, const MoRef &object, const QByteArrayList &paths) const;

    QMap<QByteArray, QMap<QByteArray, Values>> m_objects; ///< type, id
    QList<Change> m_changes;
};

} // namespace naru::test
