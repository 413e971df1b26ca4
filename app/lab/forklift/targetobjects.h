// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/jsonaccess.h"

#include <string>
#include <vector>

namespace naru::lab {

/// One machine of one run: what the objects that Forklift creates for it in the target namespace are made of.
/// All pointers are borrowed for the time of a call.
struct TargetContext
{
    const Json *plan = nullptr;
    const Json *migration = nullptr;
    const Json *provider = nullptr; ///< the source Provider
    const Json *networkMap = nullptr;
    const Json *storageMap = nullptr;
    const Json *vm = nullptr;       ///< the inventory's object
    const Json *vmStatus = nullptr; ///< its entry of Plan.status.migration.vms
    std::string hostPath;           ///< inventory path of the ESXi host: part of virt-v2v's address
};

/// The labels by which everything of one machine's run is found again.
Json runLabels(const TargetContext &context);
/// "<plan>-<vm id>-": the server adds five characters.
std::string runNamePrefix(const TargetContext &context);

// Objects without a name carry generateName; the namespace is the plan's target namespace.

/// `user` and `password` are base64, as in the provider's own secret.
Json credentialsSecret(const TargetContext &context, const std::string &user, const std::string &password);
Json domainConfigMap(const TargetContext &context);
/// What the config map says once the conversion begins, base64.
std::string domainXml(const TargetContext &context);
/// Cold: a blank volume that virt-v2v fills. Warm: a volume that CDI fills by VDDK.
Json dataVolume(const TargetContext &context, std::size_t diskIndex, const std::string &secretName);
Json conversionPod(const TargetContext &context, const std::string &secretName,
                   const std::string &configMapName, const std::vector<std::string> &claims);
Json virtualMachine(const TargetContext &context, const std::vector<std::string> &claims);

/// A disk's file as it was before snapshots: "[ds] vm/vm-000001.vmdk" is "[ds] vm/vm.vmdk".
std::string baseFile(const Json &disk);

/// The name of the VirtualMachine: the adjusted name where there is one, else the source's.
std::string targetName(const Json &vmStatus);

} // namespace naru::lab
