// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/changefeed.h"
#include "app/lab/vcenter/model/managedobject.h"
#include "app/lab/vcenter/service/propertypath.h"

#include <gtest/gtest.h>

using namespace naru::lab::vcenter;

namespace {

/// A VM that counts how often its configuration is asked for.
class CountingVm : public ManagedObject
{
public:
    explicit CountingVm(ChangeFeed &feed)
        : ManagedObject(feed, "VirtualMachine", "vm-1")
    {
    }

    Value property(std::string_view name) const override
    {
        if (name != "config")
            return {};
        ++reads;
        const List devices = {Struct("VirtualDisk").set("key", 2000),
                              Struct("VirtualCdrom").set("key", 3000)};
        return Struct("VirtualMachineConfigInfo")
            .set("name", "db")
            .set("hardware", Struct("VirtualHardware").set("numCPU", 4).set("device", devices));
    }

    mutable int reads = 0;
};

class PropertyPaths : public testing::Test
{
protected:
    Value read(const std::string &path)
    {
        const auto parsed = PropertyPath::parse(vm.type(), path);
        return parsed ? parsed->read(reader) : Value("invalid");
    }

    ChangeFeed feed;
    CountingVm vm{feed};
    PropertyReader reader{vm};
};

} // namespace

TEST_F(PropertyPaths, LeadIntoStructuresAndReadEachPropertyOnce)
{
    EXPECT_EQ(read("config.name").toString(), "db");
    EXPECT_EQ(read("config.hardware.numCPU").toInteger(), 4);
    EXPECT_EQ(vm.reads, 1);
}

TEST_F(PropertyPaths, KeepTheDeclaredTypeOfLists)
{
    const Value devices = read("config.hardware.device");
    ASSERT_TRUE(devices.typed());
    EXPECT_EQ(devices.typed()->declared->type->name, "VirtualDevice");
    EXPECT_EQ(devices.typed()->value.list()->size(), 2u);
}

TEST_F(PropertyPaths, PickAnElementByItsKey)
{
    EXPECT_EQ(read("config.hardware.device[3000]").structure()->type().name, "VirtualCdrom");
    EXPECT_EQ(read("config.hardware.device[3000].key").toInteger(), 3000);
    EXPECT_FALSE(read("config.hardware.device[9]").isSet());
}

TEST_F(PropertyPaths, AreUnsetWhereTheObjectHasNothing)
{
    EXPECT_FALSE(read("guest.ipAddress").isSet());
    EXPECT_FALSE(read("config.annotation").isSet());
}

TEST_F(PropertyPaths, AreInvalidWhereTheSchemaHasNothing)
{
    for (const char *path : {"", "nonsense", "config.nonsense", "config..name", "config.name.",
                             "config.name.more", "config.hardware.device.key", "config.hardware.device[",
                             "config.hardware.device[]", "config[1]", "config.hardware.device[1]key"})
        EXPECT_EQ(read(path).toString(), "invalid") << path;
}
