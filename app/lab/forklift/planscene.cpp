// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/planscene.h"

#include "app/lab/forklift/mapcontroller.h"
#include "app/lab/forklift/providercontroller.h"

namespace naru::lab {

PlanScene planScene(const kube::ObjectPtr &plan, kube::Store &store, const ProviderController &providers)
{
    static const SourceInventory none;
    const auto get = [&store, &plan](const char *kind, const char *pointer) -> kube::ObjectPtr {
        const Json &ref = objectAt(*plan, pointer);
        const auto found = store.get(kind, kube::text(ref, "/namespace"), kube::text(ref, "/name"));
        return found ? *found : nullptr;
    };
    PlanScene scene;
    scene.plan = plan;
    scene.source = get("Provider", "/spec/provider/source");
    scene.destination = get("Provider", "/spec/provider/destination");
    scene.networkMap = get("NetworkMap", "/spec/map/network");
    scene.storageMap = get("StorageMap", "/spec/map/storage");
    scene.status = objectAt(*plan, "/status");
    PlanFacts &facts = scene.facts;
    facts.plan = plan.get();
    facts.providers = {scene.source.get(), scene.destination.get()};
    facts.networkMap = scene.networkMap.get();
    facts.storageMap = scene.storageMap.get();
    facts.networks = networkAttachments(store);
    facts.targetVms = targetVmNames(store, kube::text(*plan, "/spec/targetNamespace"));
    const SourceInventory *inventory =
        scene.source ? providers.inventory(kube::uidOf(*scene.source)) : nullptr;
    facts.source = inventory ? inventory : &none;
    for (const Json &vm : arrayAt(*plan, "/spec/vms")) {
        for (const Json &hook : arrayAt(vm, "/hooks")) {
            const std::string space = kube::text(hook, "/hook/namespace");
            const std::string name = kube::text(hook, "/hook/name");
            const auto found = store.get("Hook", space, name);
            scene.hooks.push_back(found ? *found : nullptr);
            facts.hooks[space + "/" + name] = scene.hooks.back().get();
        }
    }
    if (scene.source) {
        const auto secret = store.get("Secret", kube::text(*scene.source, "/spec/secret/namespace"),
                                      kube::text(*scene.source, "/spec/secret/name"));
        scene.secret = secret ? *secret : nullptr;
    }
    return scene;
}

std::set<std::string> targetVmNames(const kube::Store &store, const std::string &space)
{
    std::set<std::string> names;
    for (const kube::ObjectPtr &vm : store.list("VirtualMachine", space)) {
        if (!space.empty())
            names.insert(kube::nameOf(*vm));
    }
    return names;
}

} // namespace naru::lab
