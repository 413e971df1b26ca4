// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/lab/forklift/goldenstream.h"

#include <fstream>

namespace naru::test {

using lab::SourceInventory;

std::vector<Json> goldenLines(const std::string &file)
{
    std::ifstream stream(NARU_TEST_DATA "/golden/forklift/" + file);
    std::vector<Json> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(Json::parse(line));
    return lines;
}

std::map<std::string, std::vector<Json>> goldenHistory(const std::string &file)
{
    std::map<std::string, std::vector<Json>> history;
    for (const Json &line : goldenLines(file)) {
        const Json &object = line.at("event").at("object");
        history[object.at("metadata").at("name")].push_back(object);
    }
    return history;
}

SourceInventory goldenInventory()
{
    SourceInventory inventory;
    const std::pair<std::string_view, std::string> streams[] = {
        {SourceInventory::Vms, "06-inventory/ws-vsphere-vms.jsonl"},
        {SourceInventory::Networks, "06-inventory/ws-vsphere-networks.jsonl"},
        {SourceInventory::Datastores, "06-inventory/ws-vsphere-datastores.jsonl"}};
    for (const auto &[collection, file] : streams) {
        for (const Json &line : goldenLines(file)) {
            if (line.contains("event") && line.at("event").at("Action") == 16)
                inventory.put(collection, line.at("event").at("Resource"));
        }
    }
    return inventory;
}

Json readyProvider()
{
    return {{"status", {{"conditions", Json::array({{{"type", "Ready"}, {"status", "True"}}})}}}};
}

Json withoutTimes(Json conditions)
{
    for (Json &condition : conditions)
        condition.erase("lastTransitionTime");
    return conditions;
}

} // namespace naru::test
