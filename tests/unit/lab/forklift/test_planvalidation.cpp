// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/planvalidation.h"
#include "tests/unit/lab/forklift/goldenstream.h"

#include <gtest/gtest.h>

using namespace naru::lab;
using namespace naru::test;

namespace {

class RecordedPlans : public testing::Test
{
protected:
    using History = std::map<std::string, std::vector<Json>>;

    /// The state of a map as the controller saw it: before its repair where `repaired` is false.
    static const Json *mapState(const History &history, const std::string &name, bool repaired)
    {
        const auto found = history.find(name);
        if (found == history.end())
            return nullptr;
        for (const Json &state : found->second) {
            if (state.contains("status") && !repaired)
                return &state;
        }
        return &found->second.back();
    }

    PlanFacts factsOf(const Json &plan, bool repaired) const
    {
        PlanFacts facts;
        facts.plan = &plan;
        const bool known = kube::text(plan, "/spec/provider/source/name") != "nope";
        facts.providers = {known ? &m_provider : nullptr, &m_provider};
        facts.networkMap = mapState(m_networkMaps, kube::text(plan, "/spec/map/network/name"), repaired);
        facts.storageMap = mapState(m_storageMaps, kube::text(plan, "/spec/map/storage/name"), repaired);
        facts.source = &m_inventory;
        facts.targetVms = {"dc0-c0-rp0-vm5"};
        for (const Json &vm : arrayAt(plan, "/spec/vms")) {
            for (const Json &hook : arrayAt(vm, "/hooks"))
                facts.hooks[kube::text(hook, "/hook/namespace") + "/" + kube::text(hook, "/hook/name")] =
                    nullptr;
        }
        return facts;
    }

    static Json conditionsFor(const PlanFacts &facts)
    {
        Conditions conditions;
        for (const Condition &condition : validatePlan(facts, false))
            conditions.set(condition, "");
        if (!conditions.isBlocked())
            conditions.set({"Ready", "Required", "", "The migration plan is ready."}, "");
        return withoutTimes(conditions.toJson());
    }

    SourceInventory m_inventory = goldenInventory();
    Json m_provider = readyProvider();
    History m_networkMaps = goldenHistory("04-plan-validation/networkmaps.jsonl");
    History m_storageMaps = goldenHistory("04-plan-validation/storagemaps.jsonl");
};

} // namespace

TEST_F(RecordedPlans, GetTheConditionsOfTheRealControllerInItsOrder)
{
    const auto history = goldenHistory("04-plan-validation/plans.jsonl");
    ASSERT_EQ(history.size(), 23U);
    int compared = 0;
    for (const auto &[name, states] : history) {
        for (const Json &plan : states) {
            const bool repaired = &plan != &states[std::min<std::size_t>(1, states.size() - 1)];
            const bool settled =
                numberAt(plan, "/status/observedGeneration") == numberAt(plan, "/metadata/generation");
            if (!settled)
                continue;
            ++compared;
            EXPECT_EQ(conditionsFor(factsOf(plan, repaired)),
                      withoutTimes(arrayAt(plan, "/status/conditions")))
                << name;
        }
    }
    EXPECT_GE(compared, 22);
}

TEST_F(RecordedPlans, GetNoStatusAtAllWhenAMapAProviderOrAHookIsUnknown)
{
    const auto history = goldenHistory("04-plan-validation/plans.jsonl");
    for (const auto &[name, states] : history) {
        const bool hasStatus = states.back().contains("status");
        EXPECT_EQ(isResolvable(factsOf(states.back(), true)), hasStatus) << name;
    }
}

TEST_F(RecordedPlans, DoNotComplainAboutNamesWhileTheyRun)
{
    const Json plan = goldenHistory("04-plan-validation/plans.jsonl").at("ready").back();
    EXPECT_EQ(validatePlan(factsOf(plan, true), false).size(), 1U);
    EXPECT_TRUE(validatePlan(factsOf(plan, true), true).empty());
}
