// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/wire/xmltree.h"

namespace naru::vsphere {

/// One object with (some of) its properties, as the PropertyCollector reports it: an ObjectContent or an
/// ObjectUpdate. Valid as long as the element it wraps.
class ObjectRecord
{
public:
    enum class Kind { Enter, Modify, Leave };

    explicit ObjectRecord(XmlElement element)
        : m_element(element)
    {
    }

    XmlElement object() const { return m_element.child("obj"); }
    MoRef ref() const { return object().moRef(); }
    Kind kind() const;
    /// Null when the property is unset, was not asked for or may not be read.
    XmlElement value(QByteArrayView path) const;
    /// `visit(path, value)`; a null value means that the property has become unset.
    template <class Visitor>
    void forEachValue(Visitor visit) const
    {
        for (const XmlElement part : m_element) {
            if (part.name() == "propSet" || part.name() == "changeSet")
                visit(part.child("name").text(), part.child("val"));
        }
    }
    /// The faults (LocalizedMethodFault) of properties that could not be read.
    template <class Visitor>
    void forEachFault(Visitor visit) const
    {
        for (const XmlElement part : m_element) {
            if (part.name() == "missingSet")
                visit(part.child("fault"));
        }
    }
    /// True when nothing could be read because the session is gone: a vCenter may say so inside a success.
    bool saysSessionLost() const;

private:
    XmlElement m_element;
};

} // namespace naru::vsphere
