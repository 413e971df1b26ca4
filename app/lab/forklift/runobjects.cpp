// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/runobjects.h"

#include <QString>

#include <algorithm>

namespace naru::lab {

namespace {

constexpr const char *DiskIndex = "/metadata/annotations/forklift.konveyor.io~1disk-index";

} // namespace

RunObjects::RunObjects(kube::Store &store, std::string space, std::string plan, std::string migration,
                       std::string vm)
    : m_store(store)
    , m_space(std::move(space))
    , m_plan(std::move(plan))
    , m_migration(std::move(migration))
    , m_vm(std::move(vm))
{
}

std::vector<kube::ObjectPtr> RunObjects::list(const char *kind) const
{
    std::vector<kube::ObjectPtr> result;
    for (const kube::ObjectPtr &object : m_store.list(kind, m_space)) {
        if (isOfPlan(*object) && kube::text(*object, "/metadata/labels/migration") == m_migration)
            result.push_back(object);
    }
    return result;
}

std::vector<std::string> RunObjects::claims() const
{
    std::vector<kube::ObjectPtr> objects = list("PersistentVolumeClaim");
    std::ranges::sort(objects, {}, [](const kube::ObjectPtr &claim) {
        return QString::fromStdString(kube::text(*claim, DiskIndex)).toInt();
    });
    std::vector<std::string> names;
    for (const kube::ObjectPtr &claim : objects)
        names.push_back(kube::nameOf(*claim));
    return names;
}

std::string RunObjects::firstName(const char *kind) const
{
    const std::vector<kube::ObjectPtr> objects = list(kind);
    return objects.empty() ? std::string() : kube::nameOf(*objects.front());
}

kube::ObjectPtr RunObjects::converter() const
{
    for (const kube::ObjectPtr &pod : list("Pod")) {
        if (kube::text(*pod, "/metadata/labels/forklift.app") == "virt-v2v")
            return pod;
    }
    return nullptr;
}

void RunObjects::removeTemporary() const
{
    for (const char *kind : {"DataVolume", "Pod", "Secret", "ConfigMap"}) {
        for (const kube::ObjectPtr &object : m_store.list(kind, m_space)) {
            if (isOfPlan(*object))
                (void)m_store.remove(kind, m_space, kube::nameOf(*object));
        }
    }
}

bool RunObjects::isOfPlan(const kube::Json &object) const
{
    return kube::text(object, "/metadata/labels/plan") == m_plan &&
           kube::text(object, "/metadata/labels/vmID") == m_vm;
}

} // namespace naru::lab
