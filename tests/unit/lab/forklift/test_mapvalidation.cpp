// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/mapvalidation.h"
#include "tests/unit/lab/forklift/goldenstream.h"

#include <gtest/gtest.h>

using namespace naru::lab;
using namespace naru::test;

namespace {

class RecordedMaps : public testing::Test
{
protected:
    ProviderPair providersOf(const Json &map) const
    {
        const auto find = [this](const std::string &name) { return name == "nope" ? nullptr : &m_provider; };
        return {find(kube::text(map, "/spec/provider/source/name")),
                find(kube::text(map, "/spec/provider/destination/name"))};
    }

    static void expectSame(const Json &recorded, const MapFindings &findings, const Condition &ready)
    {
        Conditions conditions;
        for (const Condition &condition : findings.conditions)
            conditions.set(condition, "");
        if (!conditions.isBlocked())
            conditions.set(ready, "");
        EXPECT_EQ(withoutTimes(conditions.toJson()), withoutTimes(arrayAt(recorded, "/status/conditions")))
            << kube::text(recorded, "/metadata/name");
        EXPECT_EQ(findings.references, arrayAt(recorded, "/status/references"))
            << kube::text(recorded, "/metadata/name");
    }

    /// Whether the recorded status belongs to the recorded spec.
    static bool isSettled(const Json &map)
    {
        return numberAt(map, "/status/observedGeneration") == numberAt(map, "/metadata/generation");
    }

    SourceInventory m_inventory = goldenInventory();
    Json m_provider = readyProvider();
};

} // namespace

TEST_F(RecordedMaps, NetworkMapsGetTheConditionsAndReferencesOfTheRealController)
{
    const auto history = goldenHistory("03-maps/networkmaps.jsonl");
    ASSERT_EQ(history.size(), 7U);
    for (const auto &[name, states] : history) {
        for (const Json &map : states) {
            if (isSettled(map))
                expectSame(map, validateNetworkMap(map.at("spec"), providersOf(map), m_inventory, {}),
                           {"Ready", "Required", "", "The network map is ready."});
        }
    }
}

TEST_F(RecordedMaps, StorageMapsGetTheConditionsAndReferencesOfTheRealController)
{
    const auto history = goldenHistory("03-maps/storagemaps.jsonl");
    ASSERT_EQ(history.size(), 4U);
    for (const auto &[name, states] : history) {
        for (const Json &map : states) {
            if (isSettled(map))
                expectSame(map,
                           validateStorageMap(map.at("spec"), providersOf(map), m_inventory,
                                              {"ceph-rbd", "ceph-fs"}),
                           {"Ready", "Required", "", "The storage map is ready."});
        }
    }
}

TEST_F(RecordedMaps, AProviderThatIsNotReadyIsNamed)
{
    const Json cold = Json::object();
    const MapFindings findings = validateNetworkMap(Json::object(), {&cold, &m_provider}, m_inventory, {});
    ASSERT_EQ(findings.conditions.size(), 1U);
    EXPECT_EQ(findings.conditions.front().type, "SourceProviderNotReady");
}
