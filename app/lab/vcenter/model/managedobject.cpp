// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/managedobject.h"

#include "app/lab/vcenter/model/changefeed.h"

namespace naru::lab::vcenter {

ManagedObject::ManagedObject(ChangeFeed &feed, std::string_view typeName, std::string id)
    : m_feed(feed)
    , m_ref{&Schema::instance().type(typeName), std::move(id)}
    , m_changedAt(feed.advance())
{
}

ManagedObject::~ManagedObject() = default;

Value ManagedObject::property(std::string_view) const
{
    return {};
}

void ManagedObject::touch()
{
    m_changedAt = m_feed.revision() + 1;
    m_feed.advance();
}

} // namespace naru::lab::vcenter
