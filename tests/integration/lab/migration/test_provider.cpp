// SPDX-License-Identifier: GPL-3.0-or-later
// How a provider trusts its vCenter, loses it and finds it again.
#include "tests/integration/lab/migration/migrationlab.h"
#include "tests/support/awaittask.h"

#include <gmock/gmock.h>

using namespace naru;
using namespace naru::test;
using testing::HasSubstr;

TEST(LabProvider, IsRefusedWhenTheAuthorityGivenDoesNotVouchForTheVCenter)
{
    MigrationLab lab;
    MigrationLab other;
    auto secret = lab.ownSecret();
    secret["cacert"] = other.lab().description().caPem;
    lab.createProvider(lab.lab().description().vcenter, secret);
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "ConnectionTestFailed"));
    EXPECT_THAT(lab.messageOf("Provider", "vc", "ConnectionTestFailed"),
                HasSubstr("x509: certificate signed by unknown authority"));
    lab.setSecretValue("cacert", lab.lab().description().caPem);
    EXPECT_TRUE(lab.waitFor("Provider", "vc", "Ready"));
}

TEST(LabProvider, IsRefusedWhenTheThumbprintIsAnotherOnes)
{
    MigrationLab lab;
    auto secret = lab.ownSecret();
    secret["thumbprint"] = "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33";
    lab.createProvider(lab.lab().description().vcenter, secret);
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "ConnectionTestFailed"));
    EXPECT_THAT(lab.messageOf("Provider", "vc", "ConnectionTestFailed"),
                HasSubstr("thumbprint does not match"));
    lab.setSecretValue("thumbprint", lab.lab().description().vcenterSha1);
    EXPECT_TRUE(lab.waitFor("Provider", "vc", "Ready"));
}

TEST(LabProvider, NoticesAVCenterThatHasGoneAndComesBack)
{
    MigrationLab lab;
    lab.createProvider(lab.lab().description().vcenter, lab.ownSecret());
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "Ready"));
    ASSERT_TRUE(lab.lab().applyFault("vcenter-unreachable"));
    ASSERT_TRUE(lab.lab().applyFault("expired-session")); // ends the long poll that still waits
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "ConnectionTestFailed"));
    lab.lab().clearFaults();
    EXPECT_TRUE(lab.waitFor("Provider", "vc", "Ready"));
}

TEST(LabProvider, SurvivesAnExpiredSession)
{
    MigrationLab lab;
    lab.createProvider(lab.lab().description().vcenter, lab.ownSecret());
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "Ready"));
    ASSERT_TRUE(lab.lab().applyFault("expired-session"));
    lab.createMaps();
    lab.createPlan({"database_running"});
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Ready"));
    lab.startMigration();
    EXPECT_TRUE(lab.waitFor("Plan", "demo", "Succeeded"));
}
