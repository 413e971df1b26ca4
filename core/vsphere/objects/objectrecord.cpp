// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/objectrecord.h"

namespace naru::vsphere {

ObjectRecord::Kind ObjectRecord::kind() const
{
    const QByteArrayView word = m_element.child("kind").text();
    if (word == "leave")
        return Kind::Leave;
    return word == "modify" ? Kind::Modify : Kind::Enter;
}

XmlElement ObjectRecord::value(QByteArrayView path) const
{
    XmlElement found;
    forEachValue([&](QByteArrayView name, XmlElement value) {
        if (name == path)
            found = value;
    });
    return found;
}

bool ObjectRecord::saysSessionLost() const
{
    bool lost = false;
    forEachFault([&](XmlElement fault) {
        if (fault.child("fault").xsiType() == "NotAuthenticated")
            lost = true;
    });
    return lost;
}

} // namespace naru::vsphere
