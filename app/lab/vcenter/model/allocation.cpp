// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/allocation.h"

namespace naru::lab::vcenter {

Struct unlimitedAllocation(int shares)
{
    return Struct("ResourceAllocationInfo")
        .set("reservation", Value::Long(0))
        .set("expandableReservation", true)
        .set("limit", Value::Long(-1))
        .set("shares", Struct("SharesInfo").set("shares", shares).set("level", "normal"));
}

} // namespace naru::lab::vcenter
