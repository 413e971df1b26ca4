// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/growth.h"
#include "app/lab/scenario/scenarioloader.h"
#include "app/lab/vcenter/model/folder.h"
#include "app/lab/vcenter/model/inventory.h"
#include "app/lab/vcenter/model/inventorybuilder.h"
#include "app/lab/vcenter/model/managedentity.h"

#include <gmock/gmock.h>

#include <set>

using namespace naru::lab;
using namespace naru::lab::vcenter;

namespace {

/// Checks a value against what the schema declares, down to its leaves.
class Inspector
{
public:
    void check(const std::string &path, const Field &field, const Value &value)
    {
        const List *items = value.list();
        ASSERT_EQ(items != nullptr, field.isArray) << path;
        if (!items)
            return checkOne(path, *field.type, value);
        for (const Value &item : *items)
            checkOne(path + "[]", *field.type, item);
    }

private:
    void checkOne(const std::string &path, const TypeInfo &declared, const Value &value)
    {
        if (const Struct *structure = value.structure()) {
            EXPECT_TRUE(declared.isAny() || structure->type().isA(declared)) << path;
            return checkStruct(path, *structure);
        }
        if (const MoRef *ref = value.ref()) {
            EXPECT_TRUE(declared.isAny() || declared.name == "ManagedObjectReference" ||
                        ref->type->isA(declared))
                << path << " is a " << ref->type->name;
            return;
        }
        const bool fits = declared.isAny() || (declared.name == "boolean" && value.as<bool>()) ||
                          (declared.name == "int" && value.as<Value::Int>()) ||
                          (declared.name == "long" && value.as<Value::Long>()) ||
                          (declared.name == "short" && value.as<Value::Short>()) ||
                          (declared.name == "dateTime" && value.as<Timestamp>()) ||
                          (declared.name == "string" && value.as<std::string>());
        if (declared.kind == TypeInfo::Kind::Enum)
            EXPECT_THAT(declared.values, testing::Contains(value.toString())) << path;
        else
            EXPECT_TRUE(fits) << path << " should be " << declared.name << ", alternative "
                              << value.typeIndex();
    }

    void checkStruct(const std::string &path, const Struct &structure)
    {
        for (const Field &field : structure.type().fields) {
            const Value &value = structure.get(field.name);
            const std::string below = path + "." + std::string(field.name);
            if (value.isSet())
                check(below, field, value);
            else
                EXPECT_TRUE(field.isOptional || field.isArray) << below << " is required";
        }
    }
};

} // namespace

TEST(VCenterModel, EveryPropertyOfEveryObjectFitsTheSchema)
{
    auto scenario = scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml");
    ASSERT_TRUE(scenario);
    scenario->vcenter.datacenters.front().datastoreClusters = {"Pod"};
    scenario->vcenter.datacenters.front().datastores.front().cluster = "Pod";
    scenario::grow(*scenario, 400, 3);
    Inventory inventory;
    InventoryBuilder(inventory, {1700000000000}, 1).build(scenario->vcenter);

    std::set<std::string_view> kinds;
    std::vector<const ManagedEntity *> rest = {&inventory.root()};
    Inspector inspector;
    while (!rest.empty()) {
        const ManagedEntity &entity = *rest.back();
        rest.pop_back();
        kinds.insert(entity.type().name);
        for (const Field &field : entity.type().fields) {
            const Value value = entity.property(field.name);
            const std::string path = std::string(entity.type().name) + "." + std::string(field.name);
            if (value.isSet())
                inspector.check(path, field, value);
            else
                EXPECT_TRUE(field.isOptional) << path << " is required";
        }
        for (const ManagedEntity *child : entity.children())
            rest.push_back(child);
    }
    EXPECT_EQ(kinds.size(), 11u);
}

TEST(VCenterModel, TheSameScenarioGivesTheSameIdentities)
{
    const auto scenario = scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml");
    ASSERT_TRUE(scenario);
    const auto identities = [&] {
        Inventory inventory;
        InventoryBuilder(inventory, {1700000000000}, 1).build(scenario->vcenter);
        std::vector<std::string> result;
        std::vector<const ManagedEntity *> rest = {&inventory.root()};
        while (!rest.empty()) {
            const ManagedEntity &entity = *rest.back();
            rest.pop_back();
            result.push_back(entity.ref().id);
            if (const auto *vm = dynamic_cast<const VirtualMachine *>(&entity))
                result.push_back(vm->biosUuid() + vm->instanceUuid() + vm->source().nics.front().mac);
            for (const ManagedEntity *child : entity.children())
                rest.push_back(child);
        }
        return result;
    };
    EXPECT_EQ(identities(), identities());
}
