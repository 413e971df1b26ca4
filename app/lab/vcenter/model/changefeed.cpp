// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/changefeed.h"

namespace naru::lab::vcenter {

uint64_t ChangeFeed::advance()
{
    ++m_revision;
    Q_EMIT advanced();
    return m_revision;
}

} // namespace naru::lab::vcenter
