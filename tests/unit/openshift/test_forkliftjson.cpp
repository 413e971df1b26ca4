// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/forkliftjson.h"
#include "core/openshift/forkliftmanifest.h"
#include "core/openshift/jsonpath.h"
#include "tests/unit/openshift/recordings.h"

#include <gmock/gmock.h>

namespace naru::openshift {

using namespace Qt::StringLiterals;
using test::recordedActions;
using test::recordedEvents;
using testing::ElementsAre;
using Outcome = VmMigrationStatus::Outcome;

namespace {

MigrationPlan lastPlan(const QString &scenario)
{
    return planFrom(recordedEvents(u"forklift/%1/plans.jsonl"_s.arg(scenario)).last().object);
}

QStringList stepNames(const VmMigrationStatus &vm)
{
    QStringList names;
    for (const PipelineStep &step : vm.pipeline)
        names.append(step.name);
    return names;
}

QJsonObject recordedBody(const QString &scenario, const QString &kind)
{
    for (const QJsonObject &request : recordedActions(u"forklift/%1/actions.jsonl"_s.arg(scenario))) {
        const QJsonObject body = request.value(u"body"_s).toObject();
        if (textAt(body, u"kind") == kind)
            return body;
    }
    return {};
}

} // namespace

TEST(ForkliftJson, readsASucceededPlan)
{
    const MigrationPlan plan = lastPlan(u"01-cold-3vms"_s);
    EXPECT_EQ(plan.id, (NamespacedName{u"demo-cold-b"_s, u"demo"_s}));
    EXPECT_EQ(plan.uid, u"0fb2356c-ceb0-40d2-9a04-330fe984c228"_s);
    EXPECT_EQ(plan.generation, 2);
    EXPECT_EQ(plan.observedGeneration, 2);
    EXPECT_EQ(plan.source, (NamespacedName{u"openshift-mtv"_s, u"vc"_s}));
    EXPECT_EQ(plan.networkMap, (NamespacedName{u"demo-cold-b"_s, u"nm"_s}));
    EXPECT_EQ(plan.targetNamespace, u"lab-b"_s);
    EXPECT_EQ(plan.type, MigrationType::Cold);
    EXPECT_FALSE(plan.preserveStaticIps);
    EXPECT_TRUE(plan.archived);
    EXPECT_TRUE(plan.has(u"Succeeded"_s));
    EXPECT_TRUE(plan.has(u"Archived"_s));
    EXPECT_EQ(plan.started, QDateTime::fromString(u"2026-11-21T03:05:28Z"_s, Qt::ISODate));
    ASSERT_EQ(plan.history.size(), 1);
    EXPECT_EQ(plan.history.first().migration.name, u"demo-86lbj"_s);
    ASSERT_EQ(plan.vmStatus.size(), 3);
    for (const VmMigrationStatus &vm : plan.vmStatus) {
        EXPECT_EQ(vm.outcome(), Outcome::Succeeded);
        EXPECT_THAT(stepNames(vm), ElementsAre(u"Initialize"_s, u"DiskAllocation"_s, u"ImageConversion"_s,
                                               u"DiskTransferV2v"_s, u"VirtualMachineCreation"_s));
    }
    EXPECT_EQ(plan.vmStatus.first().newName, u"dc0-c0-rp0-vm4"_s);
    EXPECT_EQ(plan.vmStatus.first().restorePowerState, u"On"_s);
}

TEST(ForkliftJson, doesNotTakeAStepForDoneBecauseItsPhaseSaysCompleted)
{
    bool seen = false;
    for (const test::RecordedEvent &event :
         recordedEvents(u"forklift/01b-cold-3vms-slow-disks/plans.jsonl"_s)) {
        const MigrationPlan plan = planFrom(event.object);
        for (const VmMigrationStatus &vm : plan.vmStatus) {
            if (vm.pipeline.size() < 2)
                continue;
            const PipelineStep &allocation = vm.pipeline[1];
            if (allocation.phase != u"Completed"_s || allocation.completed.isValid())
                continue;
            seen = true;
            EXPECT_FALSE(allocation.isDone());
            EXPECT_EQ(allocation.progress.fraction(), 0.0);
            EXPECT_EQ(allocation.progress.unit, u"MB"_s);
            ASSERT_NE(vm.currentStep(), nullptr);
            EXPECT_EQ(vm.currentStep()->name, u"DiskAllocation"_s);
            EXPECT_EQ(allocation.tasks.size(), 1);
        }
    }
    EXPECT_TRUE(seen);
}

TEST(ForkliftJson, progressOfAMachineNeverGoesBack)
{
    QMap<QString, double> reached;
    for (const test::RecordedEvent &event : recordedEvents(u"forklift/01-cold-3vms/plans.jsonl"_s)) {
        const MigrationPlan plan = planFrom(event.object);
        for (const VmMigrationStatus &vm : plan.vmStatus) {
            EXPECT_GE(vm.fraction(), reached.value(vm.id)) << event.seconds;
            reached[vm.id] = vm.fraction();
        }
    }
    EXPECT_THAT(reached.values(), ElementsAre(1.0, 1.0, 1.0));
}

TEST(ForkliftJson, readsAFailureWithTheStepAndTheReason)
{
    bool seen = false;
    for (const test::RecordedEvent &event : recordedEvents(u"forklift/05d-fail-restart/plans.jsonl"_s)) {
        const MigrationPlan plan = planFrom(event.object);
        if (!plan.has(u"Failed"_s))
            continue;
        seen = true;
        const VmMigrationStatus &vm = plan.vmStatus.first();
        EXPECT_EQ(vm.outcome(), Outcome::Failed);
        EXPECT_EQ(vm.phase, u"Completed"_s);
        EXPECT_THAT(vm.errors, ElementsAre(u"Guest conversion failed. See pod logs for details."_s));
        ASSERT_NE(vm.currentStep(), nullptr);
        EXPECT_EQ(vm.currentStep()->name, u"DiskTransferV2v"_s);
        EXPECT_TRUE(vm.currentStep()->hasFailed());
    }
    EXPECT_TRUE(seen);
    EXPECT_TRUE(lastPlan(u"05d-fail-restart"_s).has(u"Succeeded"_s));
}

TEST(ForkliftJson, tellsACanceledMachineFromTheOneThatWasDone)
{
    QMap<QString, Outcome> outcomes;
    for (const test::RecordedEvent &event : recordedEvents(u"forklift/05a-cancel-one/plans.jsonl"_s)) {
        for (const VmMigrationStatus &vm : planFrom(event.object).vmStatus)
            outcomes[vm.id] = vm.outcome();
    }
    EXPECT_EQ(outcomes.value(u"vm-65"_s), Outcome::Canceled);
    EXPECT_EQ(outcomes.values().count(Outcome::Succeeded), 1);
}

TEST(ForkliftJson, readsTheRunAndWhatIsToBeCanceled)
{
    MigrationRun run;
    for (const test::RecordedEvent &event : recordedEvents(u"forklift/05a-cancel-one/migrations.jsonl"_s)) {
        const MigrationRun read = runFrom(event.object);
        if (!read.canceledVmIds.isEmpty())
            run = read;
    }
    EXPECT_EQ(run.canceledVmIds, QStringList{u"vm-65"_s});
    EXPECT_EQ(run.planUid, u"4b5b3120-8de8-447b-905b-43f040aac8e6"_s);
    EXPECT_EQ(run.plan, (NamespacedName{u"demo-cancel1"_s, u"cancel-one"_s}));
    EXPECT_TRUE(run.started.isValid());
    EXPECT_FALSE(run.cutover.isValid());
}

TEST(ForkliftJson, readsProvidersAndTheirConditions)
{
    QMap<QString, Provider> ready;
    bool sawBlocker = false;
    for (const test::RecordedEvent &event : recordedEvents(u"forklift/02-providers/providers.jsonl"_s)) {
        const Provider provider = providerFrom(event.object);
        sawBlocker = sawBlocker || provider.hasBlocker();
        if (provider.isReady() && !ready.contains(provider.id.name))
            ready[provider.id.name] = provider;
    }
    const Provider vc = ready.value(u"vc"_s);
    EXPECT_EQ(vc.type, Provider::Type::VSphere);
    EXPECT_EQ(vc.settings.value(u"sdkEndpoint"_s), u"vcenter"_s);
    EXPECT_EQ(vc.fingerprint, u"52:6C:4E:88:1D:78:AE:12:1C:F3:BB:6C:5B:F4:E2:82:86:A7:08:AF"_s);
    ASSERT_NE(vc.condition(u"ConnectionInsecure"_s), nullptr);
    EXPECT_EQ(vc.condition(u"ConnectionInsecure"_s)->category, Condition::Category::Warn);
    EXPECT_TRUE(ready.value(u"host"_s).isHost());
    EXPECT_TRUE(sawBlocker);
}

TEST(ForkliftJson, aReadyOfAnOlderGenerationIsNotReady)
{
    QJsonObject object;
    for (const test::RecordedEvent &event : recordedEvents(u"forklift/03-maps/networkmaps.jsonl"_s)) {
        if (networkMapFrom(event.object).isReady())
            object = event.object;
    }
    ASSERT_FALSE(object.isEmpty());
    QJsonObject metadata = objectAt(object, u"metadata");
    metadata.insert(u"generation"_s, integerAt(metadata, u"generation") + 1);
    object.insert(u"metadata"_s, metadata);
    EXPECT_FALSE(networkMapFrom(object).isReady());
}

TEST(ForkliftManifest, writesTheMapsThatARealClientWrote)
{
    for (const QString &kind : {u"NetworkMap"_s, u"StorageMap"_s}) {
        const QJsonObject recorded = recordedBody(u"01-cold-3vms"_s, kind);
        ASSERT_FALSE(recorded.isEmpty());
        const QJsonObject written = kind == u"NetworkMap"_s ? networkMapManifest(networkMapFrom(recorded))
                                                            : storageMapManifest(storageMapFrom(recorded));
        EXPECT_EQ(compactJson(written).toStdString(), compactJson(recorded).toStdString());
    }
}

TEST(ForkliftManifest, writesThePlanThatARealClientWroteAndTheOldWarmFlag)
{
    const QJsonObject recorded = recordedBody(u"01-cold-3vms"_s, u"Plan"_s);
    QJsonObject written = planManifest(planFrom(recorded));
    QJsonObject spec = objectAt(written, u"spec");
    EXPECT_EQ(spec.take(u"warm"_s), QJsonValue(false));
    written.insert(u"spec"_s, spec);
    EXPECT_EQ(compactJson(written).toStdString(), compactJson(recorded).toStdString());
}

TEST(ForkliftManifest, readsBackEveryFieldOfAPlanThatItWrites)
{
    MigrationPlan plan;
    plan.id = {u"mtv"_s, u"web"_s};
    plan.description = u"웹 서비스"_s;
    plan.type = MigrationType::Warm;
    plan.targetPower = TargetPower::Off;
    plan.transferNetwork = {u"vmexamples"_s, u"fast"_s};
    plan.preserveStaticIps = false;
    plan.archived = true;
    plan.vms = {{u"vm-1"_s,
                 u"데이터베이스"_s,
                 u"database"_s,
                 {{PlanHookRef::Step::Pre, {u"mtv"_s, u"before"_s}},
                  {PlanHookRef::Step::Post, {u"mtv"_s, u"after"_s}}}}};
    const MigrationPlan read = planFrom(planManifest(plan));
    EXPECT_EQ(read.description, plan.description);
    EXPECT_EQ(read.type, MigrationType::Warm);
    EXPECT_EQ(read.targetPower, TargetPower::Off);
    EXPECT_EQ(read.transferNetwork, plan.transferNetwork);
    EXPECT_FALSE(read.preserveStaticIps);
    EXPECT_TRUE(read.archived);
    ASSERT_EQ(read.vms.size(), 1);
    EXPECT_EQ(read.vms.first().targetName, u"database"_s);
    ASSERT_EQ(read.vms.first().hooks.size(), 2);
    EXPECT_EQ(read.vms.first().hooks.last().step, PlanHookRef::Step::Post);
    EXPECT_EQ(read.vms.first().hooks.last().hook, (NamespacedName{u"mtv"_s, u"after"_s}));
}

TEST(ForkliftManifest, writesTheStartOfAPlanAsTheConsoleDoesButUnderAChosenName)
{
    const QJsonObject recorded = recordedBody(u"01-cold-3vms"_s, u"Migration"_s);
    MigrationPlan plan;
    plan.id = {u"demo-cold-b"_s, u"demo"_s};
    plan.uid = u"0fb2356c-ceb0-40d2-9a04-330fe984c228"_s;
    const QJsonObject written = runManifest(plan, u"demo-x1y2z"_s);
    EXPECT_EQ(objectAt(written, u"spec"), objectAt(recorded, u"spec"));
    EXPECT_EQ(arrayAt(written, u"metadata.ownerReferences"), arrayAt(recorded, u"metadata.ownerReferences"));
    EXPECT_EQ(textAt(written, u"metadata.name"), u"demo-x1y2z"_s);
}

TEST(ForkliftManifest, carriesAPlaybookOnlyInBase64)
{
    MigrationHook hook;
    hook.id = {u"mtv"_s, u"before"_s};
    hook.image = u"quay.io/kubev2v/hook-runner"_s;
    hook.playbook = u"- hosts: all # 준비"_s.toUtf8();
    hook.deadlineSeconds = 300;
    const QJsonObject written = hookManifest(hook);
    EXPECT_EQ(textAt(written, u"spec.playbook"), QString::fromLatin1(hook.playbook.toBase64()));
    EXPECT_EQ(hookFrom(written).playbook, hook.playbook);
    EXPECT_EQ(hookFrom(written).deadlineSeconds, 300);
}

TEST(ForkliftManifest, aProviderSecretSatisfiesEveryMtvVersion)
{
    ProviderDraft draft;
    draft.id = {u"openshift-mtv"_s, u"vcenter"_s};
    draft.secretName = u"vcenter-a1b2c"_s;
    draft.url = u"https://vc.example.com/sdk"_s;
    draft.user = u"administrator@vsphere.local"_s;
    draft.password = Secret("pa55"_ba);
    draft.caPem = "-----BEGIN CERTIFICATE-----"_ba;
    draft.sha1 = u"52:6C:4E"_s;
    const QJsonObject secret = providerSecretManifest(draft);
    const auto plain = [&](const QString &key) {
        return QByteArray::fromBase64(objectAt(secret, u"data").value(key).toString().toUtf8());
    };
    EXPECT_EQ(plain(u"thumbprint"_s), "52:6C:4E"_ba);
    EXPECT_EQ(plain(u"cacert"_s), draft.caPem);
    EXPECT_EQ(plain(u"ca.crt"_s), draft.caPem);
    EXPECT_EQ(plain(u"insecureSkipVerify"_s), "false"_ba);
    EXPECT_EQ(plain(u"user"_s), "administrator@vsphere.local"_ba);
    EXPECT_EQ(plain(u"password"_s), "pa55"_ba);
    EXPECT_EQ(plain(u"url"_s), "https://vc.example.com/sdk"_ba);
    EXPECT_EQ(textAt(secret, u"metadata.labels.createdForProviderType"), u"vsphere"_s);
    EXPECT_EQ(textAt(secret, u"metadata.labels.createdForResourceType"), u"providers"_s);
    EXPECT_FALSE(compactJson(providerManifest(providerFromDraft(draft))).contains("pa55"));
}

} // namespace naru::openshift
