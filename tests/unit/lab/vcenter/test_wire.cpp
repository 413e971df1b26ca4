// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/wire/soapdecoder.h"
#include "app/lab/vcenter/wire/soapencoder.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace naru::lab::vcenter;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string envelope(const std::string &call)
{
    return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><e:Header/><e:Body>" +
           call + "</e:Body></e:Envelope>";
}

std::string refusalOf(const std::string &call)
{
    const auto decoded = decodeCall(envelope(call));
    return decoded ? "accepted"
                   : std::string(decoded.error().detail.type().name) + ": " + decoded.error().message;
}

std::string fieldText(const char *type, const char *field, const Value &value)
{
    std::string text;
    appendField(text, *Schema::instance().type(type).field(field), value);
    return text;
}

MoRef ref(const char *type, const char *id)
{
    return {&Schema::instance().type(type), id};
}

} // namespace

TEST(VimWire, EveryRequestThatPyVmomiSerializesIsUnderstood)
{
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator(NARU_TEST_DATA "/vim25/golden-requests")) {
        if (entry.path().extension() != ".xml")
            continue;
        std::ifstream file(entry.path());
        const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        const auto call = decodeCall(envelope(text));
        EXPECT_TRUE(call) << entry.path() << (call ? "" : call.error().message);
        if (call)
            EXPECT_TRUE(entry.path().stem().string().starts_with(call->method->name)) << call->method->name;
        ++count;
    }
    EXPECT_GT(count, 30);
}

TEST(VimWire, ElementsOutOfTheOrderOfTheSchemaAreRefused)
{
    const std::string self = "<_this type=\"SessionManager\">SessionManager</_this>";
    EXPECT_EQ(refusalOf("<Login xmlns=\"urn:vim25\">" + self +
                        "<userName>a</userName><password>b</password></Login>"),
              "accepted");
    EXPECT_THAT(refusalOf("<Login xmlns=\"urn:vim25\">" + self +
                          "<password>b</password><userName>a</userName></Login>"),
                HasSubstr("InvalidRequest: Required parameter userName is missing"));
    EXPECT_THAT(refusalOf("<Login xmlns=\"urn:vim25\">" + self +
                          "<userName>a</userName><password>b</password><colour>c</colour></Login>"),
                HasSubstr("Unexpected element tag \"colour\" seen"));
}

TEST(VimWire, BaseFieldsComeBeforeDerivedOnes)
{
    const auto filter = [](const std::string &select) {
        return "<CreateFilter xmlns=\"urn:vim25\"><_this type=\"PropertyCollector\">pc</_this><spec><propSet>"
               "<type>VirtualMachine</type></propSet><objectSet><obj type=\"Folder\">f</obj>" +
               select + "</objectSet></spec><partialUpdates>false</partialUpdates></CreateFilter>";
    };
    EXPECT_EQ(refusalOf(filter("<selectSet xsi:type=\"TraversalSpec\"><name>n</name><type>Folder</type>"
                               "<path>childEntity</path></selectSet>")),
              "accepted");
    EXPECT_THAT(
        refusalOf(filter("<selectSet xsi:type=\"TraversalSpec\"><type>Folder</type><path>childEntity</path>"
                         "<name>n</name></selectSet>")),
        HasSubstr("Unexpected element tag \"name\" seen"));
    EXPECT_THAT(refusalOf(filter("<selectSet xsi:type=\"VirtualDisk\"/>")),
                HasSubstr("does not fit SelectionSpec"));
}

TEST(VimWire, WhatIsNotInTheSchemaIsRefused)
{
    const std::string vm = "<_this type=\"VirtualMachine\">vm-1</_this>";
    EXPECT_THAT(refusalOf("<Explode xmlns=\"urn:vim25\">" + vm + "</Explode>"), HasSubstr("MethodNotFound"));
    EXPECT_THAT(refusalOf("<Login xmlns=\"urn:vim25\">" + vm + "</Login>"), HasSubstr("MethodNotFound"));
    EXPECT_THAT(
        refusalOf("<CreateSnapshot_Task xmlns=\"urn:vim25\">" + vm +
                  "<name>a</name><memory>perhaps</memory><quiesce>false</quiesce></CreateSnapshot_Task>"),
        HasSubstr("\"perhaps\" is not a valid boolean"));
    EXPECT_THAT(
        refusalOf("<PowerOnVM_Task xmlns=\"urn:vim25\"><_this type=\"Toaster\">t</_this></PowerOnVM_Task>"),
        HasSubstr("Unknown managed object type \"Toaster\""));
}

TEST(VimWire, HostileDocumentsAreRefused)
{
    EXPECT_THAT(decodeCall("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").error().message,
                HasSubstr("document type declaration"));
    std::string deep;
    for (int i = 0; i < 70; ++i)
        deep += "<a>";
    EXPECT_THAT(decodeCall(deep).error().message, HasSubstr("nested too deeply"));
    EXPECT_THAT(decodeCall("<a>" + std::string(5u << 20, 'x') + "</a>").error().message,
                HasSubstr("too much text"));
    EXPECT_THAT(decodeCall("<a><b></a>").error().message, HasSubstr("mismatched tag at line 1"));
    EXPECT_FALSE(decodeCall(""));
}

TEST(VimWire, TypesAreWrittenOnlyWhereTheRunTimeTypeDiffers)
{
    const Struct disk = Struct("VirtualDisk").set("capacityInKB", Value::Long(5)).set("key", 2000);
    EXPECT_EQ(fieldText("VirtualHardware", "device", List{disk}),
              "<device xsi:type=\"VirtualDisk\"><key>2000</key><capacityInKB>5</capacityInKB></device>");
    EXPECT_EQ(fieldText("VirtualMachineSummary", "runtime",
                        Struct("VirtualMachineRuntimeInfo").set("powerState", "poweredOn")),
              "<runtime><powerState>poweredOn</powerState></runtime>");
    EXPECT_EQ(fieldText("VirtualMachineSummary", "vm", ref("VirtualMachine", "vm-7")),
              "<vm type=\"VirtualMachine\">vm-7</vm>");
}

TEST(VimWire, ValuesOfAnyTypeCarryTheirType)
{
    EXPECT_EQ(fieldText("OptionValue", "value", 7), "<value xsi:type=\"xsd:int\">7</value>");
    EXPECT_EQ(fieldText("OptionValue", "value", Value::Long(7)), "<value xsi:type=\"xsd:long\">7</value>");
    EXPECT_EQ(fieldText("OptionValue", "value", "x"), "<value xsi:type=\"xsd:string\">x</value>");
    EXPECT_EQ(fieldText("TaskInfo", "result", ref("VirtualMachineSnapshot", "s-1")),
              "<result type=\"VirtualMachineSnapshot\" xsi:type=\"ManagedObjectReference\">s-1</result>");
    const TypeInfo &vm = Schema::instance().type("VirtualMachine");
    EXPECT_EQ(fieldText("DynamicProperty", "val", Typed{vm.field("network"), List{ref("Network", "n-1")}}),
              "<val xsi:type=\"ArrayOfManagedObjectReference\"><ManagedObjectReference type=\"Network\" "
              "xsi:type=\"ManagedObjectReference\">n-1</ManagedObjectReference></val>");
    EXPECT_EQ(fieldText("DynamicProperty", "val", Typed{vm.field("guestHeartbeatStatus"), "green"}),
              "<val xsi:type=\"ManagedEntityStatus\">green</val>");
    EXPECT_EQ(fieldText("DynamicProperty", "val",
                        Typed{Schema::instance().type("Folder").field("childType"), List{"Folder"}}),
              "<val xsi:type=\"ArrayOfString\"><string xsi:type=\"xsd:string\">Folder</string></val>");
}

TEST(VimWire, FieldsFollowTheSchemaWhateverTheOrderTheyWereSetIn)
{
    Struct about("AboutInfo");
    about.set("vendor", "v").set("name", "n").set("fullName", "f");
    EXPECT_EQ(fieldText("ServiceContent", "about", about),
              "<about><name>n</name><fullName>f</fullName><vendor>v</vendor></about>");
}

TEST(VimWire, TextIsEscapedAndControlCharactersNeverReachTheWire)
{
    EXPECT_EQ(fieldText("AboutInfo", "name", "<a & \"b\">\x01\r\n회계"),
              "<name>&lt;a &amp; &quot;b&quot;&gt;?&#13;\n회계</name>");
}

TEST(VimWire, AFaultIsAnElementNamedAfterItsType)
{
    const std::string text =
        faultEnvelope(noPermission(ref("VirtualMachine", "vm-7"), "VirtualMachine.Interact.PowerOn").error());
    EXPECT_THAT(text, HasSubstr("<faultcode>ServerFaultCode</faultcode><faultstring>Permission to perform"));
    EXPECT_THAT(text,
                HasSubstr("<NoPermissionFault xmlns=\"urn:vim25\" xsi:type=\"NoPermission\">"
                          "<object type=\"VirtualMachine\">vm-7</object>"
                          "<privilegeId>VirtualMachine.Interact.PowerOn</privilegeId></NoPermissionFault>"));
}

TEST(VimWire, MomentsAreWrittenInUtc)
{
    EXPECT_EQ(timestampText({1700000000123}), "2023-11-14T22:13:20.123000Z");
    EXPECT_EQ(timestampText({0}), "1970-01-01T00:00:00.000000Z");
}
