// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/itinerary.h"
#include "app/lab/forklift/runobjects.h"
#include "app/lab/forklift/sourceinventory.h"
#include "app/lab/forklift/targetobjects.h"
#include "app/lab/kubevirt/world.h"

#include <map>
#include <memory>
#include <string>

namespace naru::lab {

class PodController;
class VCenterLink;

/// What the machines of one plan's run share; all pointers are borrowed for the time of a call.
struct RunContext
{
    const World *world = nullptr;
    PodController *pods = nullptr;
    const Json *plan = nullptr;
    const Json *migration = nullptr;
    const Json *provider = nullptr;
    const Json *networkMap = nullptr;
    const Json *storageMap = nullptr;
    const Json *secret = nullptr; ///< of the source provider
    SourceInventory *source = nullptr;
    VCenterLink *link = nullptr;
    std::map<std::string, int> *actions = nullptr; ///< what is under way at the source, by machine id
};

/// One machine of a run: works on its entry of Plan.status.migration.vms, one phase at most each time
/// advance() is called, as the real controller does each three seconds.
class VmRun
{
public:
    VmRun(const RunContext &context, const Json &vmRef, Json &status);

    void advance();
    /// Marks it canceled. The objects that it leaves behind go with removeTemporaryObjects().
    void cancel();
    /// Ends what still runs in its pipeline.
    void close();
    void removeTemporaryObjects() { m_objects.removeTemporary(); }

private:
    void step(const std::string &phase);
    void enter(const std::string &phase);
    void next();
    void complete(Json &step);
    void succeed();
    void fail(const std::string &reason);

    void shutDownSource();
    void waitForShutdown();
    void createSnapshot();
    void waitForSnapshot();
    void removeSnapshot();
    void storeDeltas();
    void waitForAction();
    void createDataVolumes();
    void allocateDisks();
    void copyByCdi();
    void pauseCopying();
    void addCheckpoint(bool isFinal);
    void createConversionPod();
    void convertGuest();
    void copyByConverter();
    void createVm();
    void runHook(const std::string &step);

    bool needsSource() const;
    bool isGone() const;
    TargetContext target() const;
    Json &lastPrecopy();
    kube::WriteOptions asForklift() const { return {.manager = "forklift-controller"}; }

    const RunContext &m_context;
    const World &m_world;
    const Json &m_ref;
    Json &m_status;
    Journey m_journey;
    const Json *m_vm; ///< null when the machine has gone from the vCenter
    std::string m_space;
    RunObjects m_objects;
};

} // namespace naru::lab
