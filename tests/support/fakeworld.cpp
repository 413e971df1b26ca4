// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeworld.h"

namespace naru::test {

using vsphere::MoRef;
using vsphere::XmlElement;

namespace {

QByteArray objectElement(const MoRef &ref)
{
    return "<obj type=\"" + ref.type.toUtf8() + "\">" + ref.value.toHtmlEscaped().toUtf8() + "</obj>";
}

} // namespace

FakeWorld::Selection FakeWorld::Selection::read(XmlElement spec)
{
    Selection selection;
    for (const XmlElement part : spec) {
        if (part.name() == "propSet") {
            QByteArrayList &paths = selection.paths[part.child("type").text().toByteArray()];
            for (const XmlElement path : part) {
                if (path.name() == "pathSet")
                    paths.append(path.text().toByteArray());
            }
        } else if (part.name() == "objectSet" && part.child("selectSet").isNull()) {
            selection.objects.append(part.child("obj").moRef());
        }
    }
    selection.leavesOutMissing = spec.child("reportMissingObjectsInResults").boolean();
    return selection;
}

bool FakeWorld::Selection::covers(const MoRef &object) const
{
    return paths.contains(object.type.toUtf8()) && (objects.isEmpty() || objects.contains(object));
}

void FakeWorld::set(const MoRef &object, const Values &values)
{
    const bool fresh = !contains(object);
    m_objects[object.type.toUtf8()][object.value.toUtf8()].insert(values);
    m_changes.append({fresh ? "enter" : "modify", object, values.keys()});
}

void FakeWorld::remove(const MoRef &object)
{
    m_objects[object.type.toUtf8()].remove(object.value.toUtf8());
    m_changes.append({"leave", object, {}});
}

bool FakeWorld::contains(const MoRef &object) const
{
    return m_objects.value(object.type.toUtf8()).contains(object.value.toUtf8());
}

QByteArrayList FakeWorld::enterUpdates(const Selection &selection) const
{
    QByteArrayList updates;
    for (const MoRef &object : selected(selection))
        updates.append(update("enter", object, selection.paths.value(object.type.toUtf8())));
    return updates;
}

QByteArrayList FakeWorld::updatesSince(qsizetype since, const Selection &selection) const
{
    QByteArrayList updates;
    for (const Change &change : m_changes.sliced(since)) {
        if (selection.covers(change.object))
            updates.append(update(change.kind, change.object, change.paths));
    }
    return updates;
}

QByteArrayList FakeWorld::contents(const Selection &selection, bool unreadable) const
{
    QByteArrayList result;
    for (const MoRef &object : selected(selection)) {
        const Values known = values(object, selection.paths.value(object.type.toUtf8()));
        QByteArray xml = "<objects>" + objectElement(object);
        for (auto it = known.cbegin(); it != known.cend(); ++it)
            xml += unreadable ? "<missingSet><path>" + it.key() +
                                    "</path><fault><fault xsi:type=\"NotAuthenticated\"/>"
                                    "<localizedMessage/></fault></missingSet>"
                              : "<propSet><name>" + it.key() + "</name>" + it.value() + "</propSet>";
        result.append(xml + "</objects>");
    }
    return result;
}

QList<MoRef> FakeWorld::selected(const Selection &selection) const
{
    QList<MoRef> found;
    for (auto type = m_objects.cbegin(); type != m_objects.cend(); ++type) {
        for (auto object = type->keyBegin(); object != type->keyEnd(); ++object) {
            const MoRef ref{QString::fromUtf8(type.key()), QString::fromUtf8(*object)};
            if (selection.covers(ref))
                found.append(ref);
        }
    }
    return found;
}

FakeWorld::Values FakeWorld::values(const MoRef &object, const QByteArrayList &paths) const
{
    Values known;
    const auto type = m_objects.constFind(object.type.toUtf8());
    if (type == m_objects.cend())
        return known;
    const Values &all = type->value(object.value.toUtf8());
    for (const QByteArray &path : paths) {
        if (all.contains(path))
            known.insert(path, all.value(path));
    }
    return known;
}

QByteArray FakeWorld::update(const QByteArray &kind, const MoRef &object, const QByteArrayList &paths) const
{
    QByteArray xml = "<objectSet><kind>" + kind + "</kind>" + objectElement(object);
    const Values known = values(object, paths);
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        xml += "<changeSet><name>" + it.key() + "</name><op>assign</op>" + it.value() + "</changeSet>";
    return xml + "</objectSet>";
}

} // namespace naru::test
