// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/control/controlpage.h"
#include "app/lab/control/labcontrol.h"
#include "app/lab/http/httpserver.h"
#include "app/lab/kubevirt/faults.h"
#include "app/lab/scenario/scenarioloader.h"
#include "app/lab/vcenter/vcenter.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/lab/labclient.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

using namespace naru;
using namespace naru::lab;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

scenario::Scenario webapp()
{
    return scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml")
        .value_or(scenario::Scenario());
}

class ControlDesk : public testing::Test
{
protected:
    std::string problemOf(const std::string &fault)
    {
        const Result<> applied = desk.apply(fault);
        return applied ? "" : applied.error().nativeDetail.toStdString();
    }

    test::FakeClock clock;
    vcenter::VCenter vcenter{webapp(), clock, 10};
    Faults cluster;
    FaultDesk desk{cluster, vcenter};
};

class ControlServer : public ControlDesk
{
protected:
    ControlServer()
    {
        EXPECT_TRUE(server.listen());
        client = std::make_unique<test::LabClient>(server.port(), authority.certificatePem());
    }

    test::LabAnswer json(const std::string &body)
    {
        return client->request("POST", "/faults",
                               {{"Authorization", "Bearer secret"}, {"Content-Type", "application/json"}},
                               body);
    }

    test::LabAnswer form(const std::string &body)
    {
        return client->request("POST", "/faults?token=secret",
                               {{"Content-Type", "application/x-www-form-urlencoded"}}, body);
    }

    QTemporaryDir directory;
    CertificateAuthority authority = CertificateAuthority::open(directory.path().toStdString()).value();
    Identity identity = authority.server("control", {"localhost"}).value();
    LabControl control{"secret", desk};
    HttpServer server{{"127.0.0.1", 0, identity.certificatePem, identity.privateKeyPem, {}},
                      [this](const HttpRequest &request, HttpResponder responder) {
                          control.handle(request, std::move(responder));
                      }};
    std::unique_ptr<test::LabClient> client;
};

} // namespace

TEST_F(ControlDesk, AFaultThatLastsIsListedUntilAllAreEnded)
{
    EXPECT_EQ(problemOf("disk-copy:team: db:40"), "");
    EXPECT_EQ(problemOf("slow-network:250"), "");
    EXPECT_EQ(problemOf("slow-network:250"), "");
    EXPECT_EQ(problemOf("expired-session"), "");
    EXPECT_THAT(desk.active(), ElementsAre("disk-copy:team: db:40", "slow-network:250"));
    EXPECT_EQ(cluster.diskCopyLimit("team: db"), std::optional(40));
    EXPECT_EQ(vcenter.delay(), std::chrono::milliseconds(250));
    desk.clear();
    EXPECT_THAT(desk.active(), IsEmpty());
    EXPECT_EQ(cluster.diskCopyLimit("team: db"), std::nullopt);
    EXPECT_EQ(vcenter.delay(), std::chrono::milliseconds(0));
}

TEST_F(ControlDesk, WhatCannotBeIsRefusedInWordsAndChangesNothing)
{
    EXPECT_EQ(problemOf("rain"), "there is no fault 'rain'");
    EXPECT_EQ(problemOf(""), "there is no fault ''");
    EXPECT_EQ(problemOf("disk-copy:database"), "it is written disk-copy:<vm>:<percent>");
    EXPECT_EQ(problemOf("vcenter-unreachable:now"), "it is written vcenter-unreachable");
    EXPECT_EQ(problemOf("disk-copy:database:101"), "percent cannot be '101'");
    EXPECT_EQ(problemOf("disk-copy:database:4.5"), "percent cannot be '4.5'");
    EXPECT_EQ(problemOf("slow-copy:0"), "factor cannot be '0'");
    EXPECT_EQ(problemOf("slow-copy:1e300"), "factor cannot be '1e300'");
    EXPECT_EQ(problemOf("slow-network:nan"), "milliseconds cannot be 'nan'");
    EXPECT_EQ(problemOf("storage-full:"), "storage-class is missing");
    EXPECT_THAT(desk.active(), IsEmpty());
}

TEST_F(ControlDesk, TheVCenterCanBeCutOffAndRestarted)
{
    EXPECT_EQ(problemOf("vcenter-unreachable"), "");
    EXPECT_TRUE(vcenter.isUnreachable());
    desk.clear();
    EXPECT_EQ(problemOf("vcenter-restart:30"), "");
    EXPECT_TRUE(vcenter.isUnreachable());
    clock.advance(std::chrono::seconds(4)); // 30 s / speed 10
    EXPECT_FALSE(vcenter.isUnreachable());
}

TEST_F(ControlServer, OnlyWhoKnowsTheTokenMayLookOrAct)
{
    EXPECT_EQ(client->request("GET", "/").status, 401);
    EXPECT_EQ(
        client->request("POST", "/faults", {{"Authorization", "Bearer guess"}}, R"({"fault":"slow-copy:2"})")
            .status,
        401);
    EXPECT_THAT(desk.active(), IsEmpty());
}

TEST_F(ControlServer, ProgramsSwitchFaultsByJson)
{
    EXPECT_EQ(json(R"({"fault": "slow-copy:2.5"})").status, 204);
    EXPECT_EQ(cluster.copyFactor(), 2.5);
    const test::LabAnswer list = client->request("GET", "/faults?token=secret");
    EXPECT_THAT(list.body, AllOf(HasSubstr("\"slow-copy:2.5\""), HasSubstr("\"task-failure\"")));
    const test::LabAnswer refused = json(R"({"fault": "slow-copy:often"})");
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr("factor cannot be 'often'"));
    for (const char *body : {"", "[]", "{", R"({"fault": 7})"})
        EXPECT_EQ(json(body).status, 400) << body;
    EXPECT_EQ(client->request("DELETE", "/faults?token=secret").status, 204);
    EXPECT_EQ(cluster.copyFactor(), 1);
}

TEST_F(ControlServer, PeopleSwitchFaultsByTheForm)
{
    const test::LabAnswer answer = form("fault=disk-copy&vm=%ED%9A%8C%EA%B3%84+%3Cdb%3E&percent=40");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(cluster.diskCopyLimit("회계 <db>"), std::optional(40));
    EXPECT_THAT(answer.body, AllOf(HasSubstr("disk-copy:회계 &lt;db&gt;:40"), Not(HasSubstr("<db>"))));
    EXPECT_THAT(form("fault=disk-copy&vm=a").body, HasSubstr("Refused: percent is missing"));
    EXPECT_THAT(form("clear=1").body, HasSubstr("Nothing: everything works."));
    EXPECT_THAT(desk.active(), IsEmpty());
}

TEST_F(ControlServer, ThePageSpeaksTheLanguageOfTheBrowser)
{
    const auto page = [this](const char *languages) {
        return client->request("GET", "/?token=secret", {{"Accept-Language", languages}}).body;
    };
    EXPECT_THAT(page("ko-KR,ko;q=0.9,en;q=0.8"),
                AllOf(HasSubstr("lang=ko"), HasSubstr("일으킬 수 있는 장애")));
    EXPECT_THAT(page("en-GB,ko;q=0.5"), AllOf(HasSubstr("lang=en"), HasSubstr("What can go wrong")));
    EXPECT_THAT(page("fr"), HasSubstr("lang=en"));
}

TEST(ControlPageTexts, EveryFaultAndParameterHasItsWordsInBothLanguages)
{
    for (PageLanguage language : {PageLanguage::English, PageLanguage::Korean}) {
        ControlPage page;
        page.language = language;
        const std::string html = page.html();
        for (const FaultForm &form : FaultDesk::forms()) {
            EXPECT_THAT(html, Not(HasSubstr("<legend>" + std::string(form.name)))) << form.name;
            for (const FaultParameter &parameter : form.parameters)
                EXPECT_THAT(html, Not(HasSubstr("<label>" + std::string(parameter.name) + " ")))
                    << parameter.name;
        }
    }
}
