// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/mapvalidation.h"

namespace naru::lab {

namespace {

Condition critical(std::string type, std::string reason, std::string message,
                   std::vector<std::string> items = {})
{
    return {std::move(type), "Critical", std::move(reason), std::move(message), std::move(items)};
}

void validateProvider(const Json *provider, const std::string &side, const std::string &sideText,
                      std::vector<Condition> &conditions)
{
    if (!provider)
        conditions.push_back(
            critical(side + "ProviderNotValid", "NotFound", "The " + sideText + " provider is not valid."));
    else if (!hasCondition(*provider, "Ready"))
        conditions.push_back(critical(side + "ProviderNotReady", "",
                                      "The " + sideText + " provider does not have the Ready condition."));
}

/// The source side of a map's entries: references for those found, items for the others.
std::vector<std::string> resolveSources(const Json &spec, const SourceInventory &source,
                                        std::string_view collection, Json &references)
{
    std::vector<std::string> missing;
    for (const Json &entry : arrayAt(spec, "/map")) {
        const Json &ref = objectAt(entry, "/source");
        if (const Json *object = source.resolve(collection, ref))
            references.push_back({{"id", object->at("id")}, {"name", object->at("name")}});
        else
            missing.push_back(refText(ref));
    }
    return missing;
}

} // namespace

std::vector<Condition> validateProviders(const ProviderPair &providers)
{
    std::vector<Condition> conditions;
    validateProvider(providers.source, "Source", "source", conditions);
    validateProvider(providers.destination, "Destination", "destination", conditions);
    return conditions;
}

MapFindings validateNetworkMap(const Json &spec, const ProviderPair &providers, const SourceInventory &source,
                               const std::set<std::string> &networks)
{
    MapFindings findings{validateProviders(providers)};
    if (!findings.conditions.empty())
        return findings;
    const auto missing = resolveSources(spec, source, SourceInventory::Networks, findings.references);
    if (!missing.empty())
        findings.conditions.push_back(
            critical("SourceNetworkNotValid", "NotFound", "Source network not found.", missing));
    std::vector<std::string> unknown;
    for (const Json &entry : arrayAt(spec, "/map")) {
        const Json &destination = objectAt(entry, "/destination");
        const std::string name =
            kube::text(destination, "/namespace") + "/" + kube::text(destination, "/name");
        if (kube::text(destination, "/type") == "multus" && !networks.contains(name))
            unknown.push_back(name);
    }
    if (!unknown.empty())
        findings.conditions.push_back(critical("DestinationNetworkNotValid", "NotFound",
                                               "Destination network (NAD) not found.", unknown));
    return findings;
}

MapFindings validateStorageMap(const Json &spec, const ProviderPair &providers, const SourceInventory &source,
                               const std::set<std::string> &storageClasses)
{
    MapFindings findings{validateProviders(providers)};
    if (!findings.conditions.empty())
        return findings;
    const auto missing = resolveSources(spec, source, SourceInventory::Datastores, findings.references);
    if (!missing.empty())
        findings.conditions.push_back(
            critical("SourceStorageNotValid", "NotFound", "Source storage not found.", missing));
    std::vector<std::string> unknown;
    for (const Json &entry : arrayAt(spec, "/map")) {
        const std::string name = kube::text(entry, "/destination/storageClass");
        if (!storageClasses.contains(name))
            unknown.push_back(name);
    }
    if (!unknown.empty())
        findings.conditions.push_back(
            critical("DestinationStorageNotValid", "NotFound", "Destination storage not valid.", unknown));
    return findings;
}

std::string refText(const Json &ref)
{
    return " id:" + kube::text(ref, "/id") + " name:'" + kube::text(ref, "/name") + "' ";
}

} // namespace naru::lab
