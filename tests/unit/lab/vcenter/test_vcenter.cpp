// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/httpserver.h"
#include "app/lab/scenario/scenarioloader.h"
#include "app/lab/vcenter/vcenter.h"
#include "app/lab/vcenter/wire/soapencoder.h"
#include "app/lab/vcenter/wire/xmlelement.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/lab/labclient.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>
#include <QTimer>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

using namespace naru;
using namespace naru::lab;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr double speed = 10;

scenario::Scenario webapp()
{
    return scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml")
        .value_or(scenario::Scenario());
}

int elementCount(const vcenter::XmlElement &element)
{
    int count = 1;
    for (const vcenter::XmlElement &child : element.children)
        count += elementCount(child);
    return count;
}

/// The request again, its element number `gap` left out; 0 is the call itself. Waiting calls keep their limit
/// and only look.
std::string withoutElement(const vcenter::XmlElement &element, int gap, int &position)
{
    if (position++ == gap && element.name != "options" && element.name != "maxWaitSeconds")
        return "";
    std::string text = "<" + element.name + " xmlns=\"urn:vim25\"";
    if (!element.moType.empty())
        text += " type=\"" + element.moType + "\"";
    if (!element.xsiType.empty())
        text += " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"" + element.xsiType + "\"";
    text += ">";
    if (element.name == "maxWaitSeconds")
        text += "0";
    else if (element.moType == "PropertyCollector")
        text += "propertyCollector";
    else if (element.children.empty())
        vcenter::appendEscaped(text, element.text);
    for (const vcenter::XmlElement &child : element.children)
        text += withoutElement(child, gap, position);
    return text + "</" + element.name + ">";
}

/// A server whose time stands still until the test moves it, and a client that is logged in.
class VCenterServer : public testing::Test
{
protected:
    VCenterServer()
        : authority(CertificateAuthority::open(directory.path().toStdString()).value())
        , identity(authority.server("vcenter", {"localhost"}).value())
        , server({"127.0.0.1", 0, identity.certificatePem, identity.privateKeyPem, {}},
                 [this](const HttpRequest &request, HttpResponder responder) {
                     vcenter.handle(request, std::move(responder));
                 })
    {
        server.setFaultHook([this](const HttpRequest &) { return vcenter.networkFault(); });
        EXPECT_TRUE(server.listen());
        connect();
        logIn();
    }

    void connect() { client = std::make_unique<test::LabClient>(server.port(), authority.certificatePem()); }

    void logIn()
    {
        const test::LabAnswer answer =
            send("<Login xmlns=\"urn:vim25\"><_this type=\"SessionManager\">SessionManager</_this>"
                 "<userName>Administrator@VSPHERE.local</userName><password>lab-Admin-1</password></Login>");
        EXPECT_EQ(answer.status, 200) << answer.body << answer.error;
        const std::string given = answer.header("Set-Cookie");
        cookie = given.substr(0, given.find(';'));
    }

    test::LabAnswer send(const std::string &call)
    {
        HttpHeaders headers = {{"Content-Type", "text/xml"}};
        if (!cookie.empty())
            headers.emplace_back("Cookie", cookie);
        return client->request("POST", "/sdk", headers,
                               "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>" +
                                   call + "</e:Body></e:Envelope>");
    }

    test::LabAnswer currentTime()
    {
        return send("<CurrentTime xmlns=\"urn:vim25\"><_this type=\"ServiceInstance\">ServiceInstance</_this>"
                    "</CurrentTime>");
    }

    std::string property(const char *type, const std::string &id, const char *path)
    {
        return send("<RetrieveProperties xmlns=\"urn:vim25\"><_this "
                    "type=\"PropertyCollector\">propertyCollector</_this>"
                    "<specSet><propSet><type>" +
                    std::string(type) + "</type><pathSet>" + path +
                    "</pathSet></propSet><objectSet><obj type=\"" + type + "\">" + id +
                    "</obj></objectSet></specSet></RetrieveProperties>")
            .body;
    }

    std::string idOf(const std::string &body, const std::string &prefix)
    {
        std::smatch match;
        return std::regex_search(body, match, std::regex(">(" + prefix + "\\d+)<")) ? match[1].str() : "";
    }

    std::string vmId(const char *name)
    {
        return idOf(
            send("<FindByInventoryPath xmlns=\"urn:vim25\"><_this type=\"SearchIndex\">SearchIndex</_this>"
                 "<inventoryPath>LabDatacenter/vm/webapp/" +
                 std::string(name) + "</inventoryPath></FindByInventoryPath>")
                .body,
            "vm-");
    }

    std::string powerOn(const std::string &vm)
    {
        return idOf(send("<PowerOnVM_Task xmlns=\"urn:vim25\"><_this type=\"VirtualMachine\">" + vm +
                         "</_this></PowerOnVM_Task>")
                        .body,
                    "task-");
    }

    QTemporaryDir directory;
    CertificateAuthority authority;
    Identity identity;
    test::FakeClock clock;
    vcenter::VCenter vcenter{webapp(), clock, speed};
    HttpServer server;
    std::unique_ptr<test::LabClient> client;
    std::string cookie;
};

} // namespace

TEST_F(VCenterServer, ASessionThatIdlesTooLongEnds)
{
    clock.advance(29min);
    EXPECT_EQ(currentTime().status, 200);
    clock.advance(29min);
    EXPECT_EQ(currentTime().status, 200);
    clock.advance(31min);
    const test::LabAnswer late = currentTime();
    EXPECT_EQ(late.status, 500);
    EXPECT_THAT(late.body, HasSubstr("NotAuthenticatedFault"));
}

TEST_F(VCenterServer, ACookieWorksWithAndWithoutItsQuotes)
{
    EXPECT_THAT(cookie, testing::MatchesRegex("vmware_soap_session=\"[0-9a-f]+\""));
    std::erase(cookie, '"');
    EXPECT_EQ(currentTime().status, 200);
    cookie.back() = cookie.back() == 'a' ? 'b' : 'a';
    EXPECT_EQ(currentTime().status, 500);
}

TEST_F(VCenterServer, SpeedShortensDurationsAndLeavesTimestampsReal)
{
    const std::string task = powerOn(vmId("database"));
    EXPECT_THAT(property("Task", task, "info.state"), HasSubstr(">queued<"));
    clock.advance(100ms);
    EXPECT_THAT(property("Task", task, "info.state"), HasSubstr(">running<"));
    clock.advance(500ms); // 12 s / speed are not over yet
    EXPECT_THAT(property("Task", task, "info.progress"), testing::ContainsRegex(">[1-9]0<"));
    clock.advance(700ms);
    EXPECT_THAT(property("Task", task, "info.state"), HasSubstr(">success<"));
    EXPECT_THAT(property("Task", task, "info.queueTime"), HasSubstr(">2026-01-02T03:04:05.000000Z<"));
}

TEST_F(VCenterServer, WaitingForUpdatesEndsWithAnEmptyAnswer)
{
    QTimer ticking; // until the call has arrived and its time has passed
    QObject::connect(&ticking, &QTimer::timeout, &ticking, [this] { clock.advance(1s); });
    ticking.start(10);
    const test::LabAnswer answer = send(
        "<WaitForUpdatesEx xmlns=\"urn:vim25\"><_this type=\"PropertyCollector\">propertyCollector</_this>"
        "<version></version><options><maxWaitSeconds>5</maxWaitSeconds></options></WaitForUpdatesEx>");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body,
                HasSubstr("<WaitForUpdatesExResponse xmlns=\"urn:vim25\"></WaitForUpdatesExResponse>"));
}

TEST_F(VCenterServer, ARestartCutsConnectionsAndForgetsSessions)
{
    vcenter.restart(60);
    EXPECT_FALSE(currentTime().error.empty());
    clock.advance(6s);
    connect();
    EXPECT_THAT(currentTime().body, HasSubstr("NotAuthenticatedFault"));
    cookie.clear();
    logIn();
    EXPECT_EQ(currentTime().status, 200);
}

TEST_F(VCenterServer, AnswersAreDelayedOnDemand)
{
    vcenter.setDelay(1500ms);
    EXPECT_EQ(vcenter.networkFault().delay, 1500ms);
    vcenter.setDelay(0ms);
    vcenter.setUnreachable(true);
    EXPECT_EQ(vcenter.networkFault().dropAfterBytes, std::optional<std::size_t>(0));
}

TEST_F(VCenterServer, ATaskThatInstructorsBreakFailsOnceAndChangesNothing)
{
    const std::string vm = vmId("database");
    vcenter.failNextTask("database", "The disk is broken");
    const std::string broken = powerOn(vm);
    clock.advance(2s);
    EXPECT_THAT(property("Task", broken, "info"), HasSubstr("The disk is broken"));
    EXPECT_THAT(property("VirtualMachine", vm, "runtime.powerState"), HasSubstr(">poweredOff<"));
    const std::string repeated = powerOn(vm);
    clock.advance(2s);
    EXPECT_THAT(property("Task", repeated, "info.state"), HasSubstr(">success<"));
}

TEST_F(VCenterServer, TheLoadOfRunningMachinesChangesAndThatOfStoppedOnesDoesNot)
{
    const auto load = [this](const char *name) {
        return property("VirtualMachine", vmId(name), "summary.quickStats.overallCpuUsage");
    };
    const std::string running = load("database_running");
    const std::string stopped = load("database");
    clock.advance(20s);
    EXPECT_NE(load("database_running"), running);
    EXPECT_EQ(load("database"), stopped);
}

TEST_F(VCenterServer, TasksAreForgottenTenMinutesAfterTheirEnd)
{
    const std::string task = powerOn(vmId("database"));
    clock.advance(2s);
    EXPECT_THAT(property("TaskManager", "TaskManager", "recentTask"), HasSubstr(task));
    clock.advance(11min);
    EXPECT_THAT(property("TaskManager", "TaskManager", "recentTask"), Not(HasSubstr(task)));
    EXPECT_THAT(property("Task", task, "info"), HasSubstr("ManagedObjectNotFoundFault"));
}

TEST_F(VCenterServer, AForgottenTaskLeavesTheFilterThatWatchesIt)
{
    const std::string task = powerOn(vmId("database"));
    send("<CreateFilter xmlns=\"urn:vim25\"><_this "
         "type=\"PropertyCollector\">propertyCollector</_this><spec><propSet>"
         "<type>Task</type><pathSet>info.state</pathSet></propSet><objectSet><obj type=\"Task\">" +
         task + "</obj></objectSet></spec><partialUpdates>false</partialUpdates></CreateFilter>");
    const auto updatesSince = [this](const std::string &version) {
        return send("<CheckForUpdates xmlns=\"urn:vim25\"><_this "
                    "type=\"PropertyCollector\">propertyCollector</_this>"
                    "<version>" +
                    version + "</version></CheckForUpdates>")
            .body;
    };
    EXPECT_THAT(updatesSince(""), HasSubstr("<kind>enter</kind>"));
    clock.advance(12min);
    EXPECT_THAT(updatesSince("1"), HasSubstr("<kind>leave</kind><obj type=\"Task\">" + task + "</obj>"));
}

TEST_F(VCenterServer, AFilterThatWasDestroyedSaysNothingMore)
{
    const std::string created =
        send("<CreateFilter xmlns=\"urn:vim25\"><_this "
             "type=\"PropertyCollector\">propertyCollector</_this><spec>"
             "<propSet><type>Folder</type><pathSet>name</pathSet></propSet><objectSet><obj "
             "type=\"Folder\">group-d1"
             "</obj></objectSet></spec><partialUpdates>false</partialUpdates></CreateFilter>")
            .body;
    std::smatch match;
    ASSERT_TRUE(std::regex_search(created, match, std::regex("(session\\[[^<]*)<")));
    const std::string destroy = "<DestroyPropertyFilter xmlns=\"urn:vim25\"><_this type=\"PropertyFilter\">" +
                                match[1].str() + "</_this></DestroyPropertyFilter>";
    EXPECT_EQ(send(destroy).status, 200);
    EXPECT_THAT(send(destroy).body, HasSubstr("ManagedObjectNotFoundFault"));
    EXPECT_THAT(
        send(
            "<CheckForUpdates xmlns=\"urn:vim25\"><_this type=\"PropertyCollector\">propertyCollector</_this>"
            "<version></version></CheckForUpdates>")
            .body,
        Not(HasSubstr("group-d1")));
}

TEST_F(VCenterServer, NoPartThatIsMissingFromARequestStopsTheServer)
{
    int sent = 0;
    for (const auto &entry : std::filesystem::directory_iterator(NARU_TEST_DATA "/vim25/golden-requests")) {
        if (entry.path().extension() != ".xml" || entry.path().stem().string().starts_with("Logout"))
            continue;
        std::ifstream file(entry.path());
        const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        const auto request = vcenter::parseXml(text);
        ASSERT_TRUE(request) << entry.path();
        for (int gap = 1; gap <= elementCount(*request); ++gap) {
            int position = 0;
            const test::LabAnswer answer = send(withoutElement(*request, gap, position));
            EXPECT_TRUE(answer.status == 200 || answer.status == 500)
                << entry.path() << " without element " << gap << ": " << answer.error;
            ++sent;
        }
    }
    EXPECT_GT(sent, 150);
    EXPECT_EQ(currentTime().status, 200);
}

TEST_F(VCenterServer, OnlyTheServiceInstanceCanBeReadWithoutASession)
{
    cookie.clear();
    EXPECT_THAT(property("ServiceInstance", "ServiceInstance", "content.about.apiType"),
                HasSubstr("VirtualCenter"));
    EXPECT_THAT(property("Folder", "group-d1", "name"), HasSubstr("NotAuthenticatedFault"));
    EXPECT_THAT(client->request("GET", "/sdk/vimServiceVersions.xml").body,
                HasSubstr("<version>6.7.1</version>"));
    EXPECT_EQ(client->request("GET", "/elsewhere").status, 404);
}
