// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>

namespace naru::lab::vcenter {

/// Numbers the changes of one vCenter, so that whoever watches can ask what is newer than what it knows.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    /// The number of the latest change; 0 before the first.
    uint64_t revision() const { return m_revision; }
    uint64_t advance();

Q_SIGNALS:
    void advanced();

private:
    uint64_t m_revision = 0;
};

} // namespace naru::lab::vcenter
