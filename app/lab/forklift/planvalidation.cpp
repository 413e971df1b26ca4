// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/planvalidation.h"

#include "app/lab/forklift/vmname.h"

#include <algorithm>

namespace naru::lab {

namespace {

Condition critical(std::string type, std::string reason, std::string message)
{
    return {std::move(type), "Critical", std::move(reason), std::move(message)};
}

Condition warning(std::string type, std::string reason, std::string message)
{
    return {std::move(type), "Warn", std::move(reason), std::move(message)};
}

std::string pathText(const Json &ref)
{
    return kube::text(ref, "/namespace") + "/" + kube::text(ref, "/name");
}

bool mapsToPodNetwork(const Json *networkMap)
{
    return std::ranges::any_of(arrayAt(*networkMap, "/spec/map"), [](const Json &entry) {
        return kube::text(entry, "/destination/type") == "pod";
    });
}

/// Whether every id is among the references that the map's own controller has found.
bool areMapped(const std::vector<std::string> &ids, const Json &map)
{
    const Json &references = arrayAt(map, "/status/references");
    return std::ranges::all_of(ids, [&references](const std::string &id) {
        return std::ranges::any_of(references,
                                   [&id](const Json &ref) { return kube::text(ref, "/id") == id; });
    });
}

std::vector<std::string> networkIds(const Json &vm)
{
    std::vector<std::string> ids;
    for (const Json &network : arrayAt(vm, "/networks"))
        ids.push_back(kube::text(network, "/id"));
    return ids;
}

std::vector<std::string> datastoreIds(const Json &vm)
{
    std::vector<std::string> ids;
    for (const Json &disk : arrayAt(vm, "/disks"))
        ids.push_back(kube::text(disk, "/datastore/id"));
    return ids;
}

std::ptrdiff_t podInterfaces(const Json &vm, const Json &networkMap)
{
    const Json &entries = arrayAt(networkMap, "/spec/map");
    return std::ranges::count_if(arrayAt(vm, "/nics"), [&entries](const Json &nic) {
        return std::ranges::any_of(entries, [&nic](const Json &entry) {
            return kube::text(entry, "/destination/type") == "pod" &&
                   kube::text(entry, "/source/id") == kube::text(nic, "/network/id");
        });
    });
}

bool guestAddressesLackNics(const Json &vm)
{
    return std::ranges::any_of(arrayAt(vm, "/guestNetworks"), [&vm](const Json &guest) {
        return std::ranges::none_of(arrayAt(vm, "/nics"), [&guest](const Json &nic) {
            return kube::text(nic, "/mac") == kube::text(guest, "/mac");
        });
    });
}

/// The machines of one plan, condition by condition: each holds the machines that it concerns.
class VmValidation
{
public:
    explicit VmValidation(const PlanFacts &facts, bool executing)
        : m_facts(facts)
        , m_spec(objectAt(*facts.plan, "/spec"))
        , m_executing(executing)
    {
    }

    std::vector<Condition> run()
    {
        for (const Json &ref : arrayAt(m_spec, "/vms"))
            check(ref);
        std::ranges::sort(m_found, {}, [](const Condition &condition) {
            return std::ranges::find(Order, condition.type) - std::ranges::begin(Order);
        });
        return m_found;
    }

private:
    static constexpr std::string_view Order[] = {"VMRefNotValid",       "VMNotFound",
                                                 "DuplicateVM",         "NotValid",
                                                 "TargetNameNotValid",  "VMAlreadyExists",
                                                 "VMNetworksNotMapped", "VMStorageNotMapped",
                                                 "HostNotReady",        "VMMultiplePodNetworkMappings",
                                                 "VMMissingGuestIPs",   "VMMissingChangedBlockTracking",
                                                 "VMHasSnapshots"};

    void check(const Json &ref)
    {
        if (kube::text(ref, "/id").empty() && kube::text(ref, "/name").empty()) {
            note(critical("VMRefNotValid", "NotSet", "Either `ID` or `Name` required."), {});
            return;
        }
        const Json *vm = m_facts.source->resolve(SourceInventory::Vms, ref);
        if (!vm) {
            note(critical("VMNotFound", "NotFound", "VM not found."), refText(ref));
            return;
        }
        const std::string item = refText({{"id", vm->at("id")}, {"name", vm->at("name")}});
        if (!m_sources.insert(vm->at("id").get<std::string>()).second)
            note(critical("DuplicateVM", "NotUnique", "Duplicate (source) VM."), item);
        checkName(ref, *vm, item);
        checkMaps(*vm, item);
        checkGuest(*vm, item);
    }

    void checkName(const Json &ref, const Json &vm, const std::string &item)
    {
        const std::string target = kube::text(ref, "/targetName");
        if (target.empty()) {
            if (!m_executing && !isDns1123Subdomain(kube::text(vm, "/name")))
                note(warning(
                         "TargetNameNotValid", "NotValid",
                         "Target VM name does not comply with DNS1123 RFC, will be automatically changed."),
                     item);
            return;
        }
        if (!isDns1123Subdomain(target))
            note(critical("NotValid", "", "TargetName is invalid."), item);
        else if (!m_targets.insert(target).second)
            note(critical("DuplicateVM", "NotUnique", "Duplicate targetName."), item);
        else if (!m_executing && m_facts.targetVms.contains(target))
            note(critical("VMAlreadyExists", "NotUnique", "Target VM already exists."), item);
    }

    void checkMaps(const Json &vm, const std::string &item)
    {
        if (!areMapped(networkIds(vm), *m_facts.networkMap))
            note(critical("VMNetworksNotMapped", "NotValid", "VM has unmapped networks."), item);
        if (!areMapped(datastoreIds(vm), *m_facts.storageMap))
            note(critical("VMStorageNotMapped", "NotValid", "VM has unmapped storage."), item);
        if (podInterfaces(vm, *m_facts.networkMap) > 1)
            note(critical("VMMultiplePodNetworkMappings", "NotValid",
                          "VM has more than one interface mapped to the pod network."),
                 item);
    }

    void checkGuest(const Json &vm, const std::string &item)
    {
        const Json *host = m_facts.source->find(SourceInventory::Hosts, kube::text(vm, "/host"));
        if (host && flagAt(*host, "/inMaintenance"))
            note(warning("HostNotReady", "InMaintenanceMode", "VM host is in maintenance mode."), item);
        if (flagAt(m_spec, "/preserveStaticIPs", true) && guestAddressesLackNics(vm))
            note(warning("VMMissingGuestIPs", "MissingGuestInfo",
                         "Guest information on vNICs is missing, cannot preserve static IPs. If this machine "
                         "has static "
                         "IP, make sure VMware tools are installed and the VM is running."),
                 item);
        if (!isWarm(m_spec))
            return;
        if (!flagAt(vm, "/changeTrackingEnabled"))
            note(critical("VMMissingChangedBlockTracking", "MissingChangedBlockTracking",
                          "Changed Block Tracking (CBT) has not been enabled on some VM. This feature is a "
                          "prerequisite "
                          "for VM warm migration."),
                 item);
        if (!m_executing && !kube::text(vm, "/snapshot/id").empty())
            note(critical("VMHasSnapshots", "NotValid",
                          "VM has pre-existing snapshots which are incompatible with warm migration."),
                 item);
    }

    // Two findings of one type but different words stay apart only as Forklift keeps them: the last one wins
    // its type.
    void note(Condition condition, const std::string &item)
    {
        const auto known = std::ranges::find(m_found, condition.type, &Condition::type);
        Condition &entry = known == m_found.end() ? m_found.emplace_back(std::move(condition)) : *known;
        if (!item.empty())
            entry.items.push_back(item);
    }

    const PlanFacts &m_facts;
    const Json &m_spec;
    bool m_executing;
    std::vector<Condition> m_found;
    std::set<std::string> m_sources;
    std::set<std::string> m_targets;
};

std::vector<Condition> validateMaps(const PlanFacts &facts)
{
    std::vector<Condition> found;
    if (!hasCondition(*facts.networkMap, "Ready"))
        found.push_back(critical("NetworkMapNotReady", "", "Map.Network does not have Ready condition."));
    else if (flagAt(*facts.plan, "/spec/preserveStaticIPs", true) && mapsToPodNetwork(facts.networkMap))
        found.push_back(
            warning("NetMapPreservingIPsOnPodNetwork", "",
                    "Your migration plan preserves the static IPs of VMs and uses Pod Networking target "
                    "network mapping. This combination isn't supported, because VM IPs aren't preserved in "
                    "Pod Networking migrations."));
    if (!hasCondition(*facts.storageMap, "Ready"))
        found.push_back(critical("StorageMapNotReady", "", "Map.Storage does not have Ready condition."));
    return found;
}

std::vector<Condition> validateHooks(const PlanFacts &facts)
{
    std::vector<Condition> found;
    for (const Json &vm : arrayAt(*facts.plan, "/spec/vms")) {
        for (const Json &hook : arrayAt(vm, "/hooks")) {
            const std::string step = kube::text(hook, "/step");
            if (step != "PreHook" && step != "PostHook")
                found.push_back(critical("HookStepNotValid", "NotValid", "Hook step not valid."));
            else if (!hasCondition(*facts.hooks.at(pathText(objectAt(hook, "/hook"))), "Ready"))
                found.push_back(
                    critical("HookNotReady", "NotFound", "Hook does not have `Ready` condition."));
        }
    }
    return found;
}

void append(std::vector<Condition> &to, std::vector<Condition> from)
{
    std::ranges::move(from, std::back_inserter(to));
}

} // namespace

bool isWarm(const Json &planSpec)
{
    const std::string type = kube::text(planSpec, "/type");
    return type.empty() ? flagAt(planSpec, "/warm") : type == "warm";
}

bool isResolvable(const PlanFacts &facts)
{
    return facts.providers.source && facts.providers.destination && facts.networkMap && facts.storageMap &&
           std::ranges::all_of(facts.hooks, [](const auto &hook) { return hook.second != nullptr; });
}

std::vector<Condition> validatePlan(const PlanFacts &facts, bool executing)
{
    const Json &spec = objectAt(*facts.plan, "/spec");
    std::vector<Condition> found = validateProviders(facts.providers);
    if (!found.empty())
        return found;
    if (!isDns1123Label(kube::text(spec, "/targetNamespace")))
        found.push_back(critical("NamespaceNotValid", "NotValid", "Target namespace is not valid."));
    append(found, validateMaps(facts));
    append(found, VmValidation(facts, executing).run());
    if (const Json &network = objectAt(spec, "/transferNetwork");
        !network.empty() && !facts.networks.contains(pathText(network)))
        found.push_back(critical("TransferNetworkNotValid", "NotFound", "Transfer network is not valid."));
    append(found, validateHooks(facts));
    if (isWarm(spec) && kube::text(*facts.providers.source, "/spec/settings/vddkInitImage").empty())
        found.push_back(
            critical("VDDKInitImageUnavailable", "NotSet",
                     "VDDK image not set on the provider, this is required for the warm migration"));
    return found;
}

} // namespace naru::lab
