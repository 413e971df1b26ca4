// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/conditions.h"

#include <gtest/gtest.h>

using namespace naru::lab;

namespace {

const Condition Ready{"Ready", "Required", "", "The plan is ready."};
const Condition Missing{"VMNotFound", "Critical", "NotFound", "VM not found.", {" id:vm-1 name:'' "}};
const Condition Running{"Executing", "Advisory", "", "The plan is EXECUTING.", {}, true};

std::vector<std::string> types(const Conditions &conditions)
{
    std::vector<std::string> result;
    for (const Json &condition : conditions.toJson())
        result.push_back(condition.at("type"));
    return result;
}

} // namespace

TEST(Conditions, WhatIsNotFoundAgainGoesAndTheRestKeepsItsPlace)
{
    Conditions conditions;
    conditions.set(Missing, "t1");
    conditions.set(Ready, "t1");
    conditions.beginStaging();
    conditions.set(Ready, "t2");
    conditions.endStaging();
    EXPECT_EQ(types(conditions), std::vector<std::string>{"Ready"});
}

TEST(Conditions, ADurableOneSurvivesAReconciliationThatDidNotSetIt)
{
    Conditions conditions;
    conditions.set(Running, "t1");
    conditions.beginStaging();
    conditions.endStaging();
    EXPECT_TRUE(conditions.has("Executing"));
}

TEST(Conditions, TheTransitionTimeMovesOnlyWithTheContent)
{
    Conditions conditions;
    conditions.set(Missing, "t1");
    conditions.set(Missing, "t2");
    EXPECT_EQ(conditions.toJson().at(0).at("lastTransitionTime"), "t1");
    Condition more = Missing;
    more.items.push_back(" id:vm-2 name:'' ");
    conditions.set(more, "t3");
    EXPECT_EQ(conditions.toJson().at(0).at("lastTransitionTime"), "t3");
}

TEST(Conditions, OnlyWhatIsFoundAgainBlocks)
{
    Conditions conditions;
    conditions.set(Missing, "t1");
    EXPECT_TRUE(conditions.isCritical());
    conditions.beginStaging();
    EXPECT_FALSE(conditions.isBlocked());
    conditions.set({"SomeError", "Error", "", ""}, "t2");
    EXPECT_TRUE(conditions.isBlocked());
    EXPECT_FALSE(conditions.isCritical());
}

TEST(Conditions, AreReadFromTheObjectThatHoldsThem)
{
    const Json object = {
        {"status", {{"conditions", Json::array({{{"type", "Ready"}, {"status", "True"}}})}}}};
    EXPECT_TRUE(hasCondition(object, "Ready"));
    EXPECT_FALSE(hasCondition(object, "Failed"));
    EXPECT_FALSE(hasCondition(Json::object(), "Ready"));
}
