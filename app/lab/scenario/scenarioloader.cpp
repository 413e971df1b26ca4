// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/scenarioloader.h"

#include "app/lab/scenario/openshiftreader.h"
#include "app/lab/scenario/vcenterreader.h"
#include "app/lab/scenario/yamlmapping.h"

#include <fstream>
#include <iterator>

namespace naru::lab::scenario {

namespace {

constexpr std::size_t largestFile = 16u << 20;

void readPace(YamlMapping &map, Pace &pace)
{
    map.optional("diskCopyMibPerSecond", pace.diskCopyMibPerSecond);
    map.optional("dirtyMibPerMinute", pace.dirtyMibPerMinute);
    map.optional("diskAllocationSeconds", pace.diskAllocationSeconds);
    map.optional("guestConversionSeconds", pace.guestConversionSeconds);
    map.optional("providerConnectSeconds", pace.providerConnectSeconds);
    map.optional("inventoryLoadSeconds", pace.inventoryLoadSeconds);
    map.optional("vddkValidationSeconds", pace.vddkValidationSeconds);
    map.optional("controllerStepSeconds", pace.controllerStepSeconds);
    map.optional("precopyIntervalSeconds", pace.precopyIntervalSeconds);
    map.optional("vmStartSeconds", pace.vmStartSeconds);
    map.optional("vmStopSeconds", pace.vmStopSeconds);
    map.optional("guestBootSeconds", pace.guestBootSeconds);
    map.optional("guestShutdownSeconds", pace.guestShutdownSeconds);
    map.optional("snapshotSeconds", pace.snapshotSeconds);
    map.optional("reconfigureSeconds", pace.reconfigureSeconds);
}

Error invalid(const std::string &name, const std::string &detail)
{
    return {
        ErrorCode::InvalidInput, QString::fromStdString(name), QString::fromStdString(detail), false, {}, {}};
}

} // namespace

Result<Scenario> parseScenario(const std::string &text, const std::string &name)
{
    Scenario scenario;
    YamlProblem problem;
    try {
        YamlMapping root(YAML::Load(text), problem);
        root.required("name", scenario.name);
        root.section("pace", [&](YamlMapping &map) { readPace(map, scenario.pace); });
        root.section("vcenter", [&](YamlMapping &map) { readVCenter(map, scenario.vcenter); });
        root.section("openshift", [&](YamlMapping &map) { readOpenShift(map, scenario.openshift); });
        root.finish();
    } catch (const YAML::Exception &error) {
        return failure(invalid(name, "line " + std::to_string(error.mark.line + 1) + ": " + error.msg));
    }
    if (problem.found())
        return failure(invalid(name, problem.text()));
    return scenario;
}

Result<Scenario> loadScenario(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(ErrorCode::NotFound, QString::fromStdString(path));
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (text.size() > largestFile)
        return failure(invalid(path, "line 1: the file is larger than 16 MiB"));
    return parseScenario(text, path);
}

} // namespace naru::lab::scenario
