// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/openshiftscenario.h"
#include "app/lab/scenario/vcenterscenario.h"

#include <string>

namespace naru::lab::scenario {

/// How long things take at speed 1. Durations are in seconds, rates in MiB/s; all are positive.
struct Pace
{
    double diskCopyMibPerSecond = 100;   ///< one disk of a migration
    double dirtyMibPerMinute = 60;       ///< what a running VM writes: the size of a warm increment
    double diskAllocationSeconds = 15;   ///< until the volume of a new disk is bound
    double guestConversionSeconds = 60;  ///< virt-v2v's work besides copying
    double providerConnectSeconds = 2;   ///< a provider's first connection test
    double inventoryLoadSeconds = 3;     ///< from connected to an inventory that is complete
    double vddkValidationSeconds = 10;   ///< the job that tries the VDDK image
    double controllerStepSeconds = 3;    ///< between two phases of a migration
    double precopyIntervalSeconds = 300; ///< between two pre-copies of a warm migration
    double vmStartSeconds = 12;          ///< power-on of a VM, on either side
    double vmStopSeconds = 4;            ///< hard power-off
    double guestBootSeconds = 25;        ///< from powered on to guest tools running
    double guestShutdownSeconds = 20;    ///< from the request to powered off
    double snapshotSeconds = 6;
    double reconfigureSeconds = 2;
};

/// What the lab starts from. The loader has checked that every name that refers to something exists.
struct Scenario
{
    std::string name;
    Pace pace;
    VCenter vcenter;
    OpenShift openshift;
};

} // namespace naru::lab::scenario
