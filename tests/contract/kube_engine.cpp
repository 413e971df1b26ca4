// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"
#include "core/openshift/forkliftengine.h"
#include "core/openshift/forkliftjson.h"
#include "core/openshift/jsonpath.h"
#include "tests/contract/kubefixture.h"

namespace naru::test {

using namespace Qt::StringLiterals;
using namespace openshift;

namespace {

/// MTV's objects without its controller's help: nothing here waits for a status.
class EngineContract : public KubeContract
{
protected:
    void SetUp() override
    {
        KubeContract::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        const Result<> found = awaitTask(adminClient()->discover({}));
        ASSERT_TRUE(found) << describe(found);
        m_engine = engineFor(adminClient());
    }

    std::unique_ptr<ForkliftEngine> engineFor(const std::shared_ptr<KubeClient> &client)
    {
        return std::make_unique<ForkliftEngine>(std::make_shared<ForkliftCalls>(client, ns()), m_namespaces,
                                                [](const QString &, const std::optional<Error> &) {});
    }

    NamespacedName named(const QString &name) const { return {ns(), name}; }
    static CreateMark mark(const QString &operation, bool dryRun = false) { return {operation, dryRun}; }

    QJsonObject stored(const QString &plural, const QString &name)
    {
        const auto resource = adminClient()->catalog().find(
            plural == u"secrets"_s ? QString() : u"forklift.konveyor.io"_s, plural);
        return awaitTask(adminClient()->get(*resource, named(name), {})).value_or(QJsonObject());
    }

    ProviderDraft draft() const
    {
        ProviderDraft draft;
        draft.id = named(u"vc"_s);
        draft.secretName = u"vc-secret"_s;
        draft.url = u"https://vc.invalid/sdk"_s;
        draft.user = u"u"_s;
        draft.password = Secret("p"_ba);
        draft.insecureSkipVerify = true;
        draft.settings = {{u"sdkEndpoint"_s, u"vcenter"_s}};
        return draft;
    }

    MigrationPlan plan() const
    {
        MigrationPlan plan;
        plan.id = named(u"web"_s);
        plan.source = named(u"vc"_s);
        plan.destination = named(u"host"_s);
        plan.networkMap = named(u"nm"_s);
        plan.storageMap = named(u"sm"_s);
        plan.targetNamespace = ns();
        plan.vms = {{u"vm-1"_s, u"database"_s, {}, {}}, {u"vm-2"_s, u"haproxy"_s, {}, {}}};
        return plan;
    }

    NetworkMap networkMapOf(const QString &name, const QString &source) const
    {
        NetworkMap map;
        map.id = named(name);
        map.source = named(u"vc"_s);
        map.destination = named(u"host"_s);
        map.entries = {{{source, {}, {}}, NetworkMapEntry::Target::Pod, {}}};
        return map;
    }

    std::shared_ptr<Namespaces> m_namespaces = std::make_shared<Namespaces>();
    std::unique_ptr<ForkliftEngine> m_engine;
};

} // namespace

TEST_F(EngineContract, aProviderIsMadeWithItsSecretAndARepeatMakesNothingTwice)
{
    for (int repeat = 0; repeat < 2; ++repeat) {
        const Result<> secret = awaitTask(m_engine->createProviderSecret(draft(), mark(u"op-1"_s), {}));
        ASSERT_TRUE(secret) << describe(secret);
        const Result<> provider = awaitTask(m_engine->createProvider(draft(), mark(u"op-2"_s), {}));
        ASSERT_TRUE(provider) << describe(provider);
        const Result<> owned = awaitTask(m_engine->adoptSecret(named(u"vc"_s), u"vc-secret"_s, {}));
        ASSERT_TRUE(owned) << describe(owned);
    }
    const QJsonObject secret = stored(u"secrets"_s, u"vc-secret"_s);
    const QJsonObject provider = stored(u"providers"_s, u"vc"_s);
    EXPECT_EQ(textAt(secret, u"metadata.labels.createdForProviderType"), u"vsphere"_s);
    ASSERT_EQ(arrayAt(secret, u"metadata.ownerReferences").size(), 1);
    EXPECT_EQ(textAt(arrayAt(secret, u"metadata.ownerReferences").first().toObject(), u"uid"),
              textAt(provider, u"metadata.uid"));
    EXPECT_EQ(objectAt(provider, u"metadata.labels").value(u"app.kubernetes.io/managed-by"_s).toString(),
              u"naru"_s);
    EXPECT_EQ(annotationOf(provider, u"naru.io/operation"_s), u"op-2"_s);
}

TEST_F(EngineContract, aNameThatAnotherOperationTookAlreadyExists)
{
    ASSERT_TRUE(awaitTask(m_engine->createProvider(draft(), mark(u"mine"_s), {})));
    const Result<> other = awaitTask(m_engine->createProvider(draft(), mark(u"yours"_s), {}));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Conflict);
    EXPECT_EQ(other.error().reason, u"AlreadyExists"_s);
}

TEST_F(EngineContract, aDryRunKeepsNothing)
{
    const Result<> tried = awaitTask(m_engine->createPlan(plan(), mark(u"op"_s, true), {}));
    ASSERT_TRUE(tried) << describe(tried);
    EXPECT_TRUE(stored(u"plans"_s, u"web"_s).isEmpty());
}

TEST_F(EngineContract, newCredentialsReplaceOnlyWhatTheDraftFills)
{
    ASSERT_TRUE(awaitTask(m_engine->createProviderSecret(draft(), mark(u"op-1"_s), {})));
    ASSERT_TRUE(awaitTask(m_engine->createProvider(draft(), mark(u"op-2"_s), {})));
    ProviderDraft change;
    change.id = named(u"vc"_s);
    change.password = Secret("new"_ba);
    change.settings = {{u"vddkInitImage"_s, u"registry/vddk:8"_s}};
    const Result<> updated = awaitTask(m_engine->updateProvider(change, {}));
    ASSERT_TRUE(updated) << describe(updated);
    const QJsonObject data = objectAt(stored(u"secrets"_s, u"vc-secret"_s), u"data");
    EXPECT_EQ(QByteArray::fromBase64(data.value(u"password"_s).toString().toUtf8()), "new"_ba);
    EXPECT_EQ(QByteArray::fromBase64(data.value(u"user"_s).toString().toUtf8()), "u"_ba);
    const QJsonObject provider = stored(u"providers"_s, u"vc"_s);
    EXPECT_EQ(textAt(provider, u"spec.url"), u"https://vc.invalid/sdk"_s);
    EXPECT_EQ(textAt(provider, u"spec.settings.sdkEndpoint"), u"vcenter"_s);
    EXPECT_EQ(textAt(provider, u"spec.settings.vddkInitImage"), u"registry/vddk:8"_s);
}

TEST_F(EngineContract, aMapThatSomebodyChangedMeanwhileIsAConflict)
{
    ASSERT_TRUE(
        awaitTask(m_engine->createNetworkMap(networkMapOf(u"nm"_s, u"network-1"_s), mark(u"op"_s), {})));
    NetworkMap mine = networkMapFrom(stored(u"networkmaps"_s, u"nm"_s));
    NetworkMap theirs = networkMapOf(u"nm"_s, u"network-2"_s);
    const Result<> first = awaitTask(m_engine->updateNetworkMap(theirs, {}));
    ASSERT_TRUE(first) << describe(first);
    mine.entries.first().target = NetworkMapEntry::Target::Ignored;
    const Result<> second = awaitTask(m_engine->updateNetworkMap(mine, {}));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Conflict) << describe(second);
    EXPECT_EQ(networkMapFrom(stored(u"networkmaps"_s, u"nm"_s)).entries.first().source.id, u"network-2"_s);
}

TEST_F(EngineContract, aPlanIsStartedUnderTheChosenNameOnceAndOwnsItsRunAndItsMaps)
{
    ASSERT_TRUE(
        awaitTask(m_engine->createNetworkMap(networkMapOf(u"nm"_s, u"network-1"_s), mark(u"op-0"_s), {})));
    ASSERT_TRUE(awaitTask(m_engine->createPlan(plan(), mark(u"op-1"_s), {})));
    const Result<> owned =
        awaitTask(m_engine->adoptByPlan(named(u"web"_s), MigrationKind::NetworkMap, named(u"nm"_s), {}));
    ASSERT_TRUE(owned) << describe(owned);
    for (int repeat = 0; repeat < 2; ++repeat) {
        const Result<> started =
            awaitTask(m_engine->startPlan(named(u"web"_s), u"web-x1y2z"_s, mark(u"op-2"_s), {}));
        ASSERT_TRUE(started) << describe(started);
    }
    const MigrationPlan kept = planFrom(stored(u"plans"_s, u"web"_s));
    const QJsonObject run = stored(u"migrations"_s, u"web-x1y2z"_s);
    EXPECT_EQ(runFrom(run).planUid, kept.uid);
    EXPECT_EQ(textAt(arrayAt(run, u"metadata.ownerReferences").first().toObject(), u"uid"), kept.uid);
    const QJsonObject map = stored(u"networkmaps"_s, u"nm"_s);
    EXPECT_EQ(textAt(arrayAt(map, u"metadata.ownerReferences").first().toObject(), u"uid"), kept.uid);
}

TEST_F(EngineContract, aManifestIsCreatedAsItIsAndOnlyOfMtvsKinds)
{
    const QJsonObject manifest = m_engine->manifest(networkMapOf(u"nm"_s, u"network-1"_s));
    const Result<> made = awaitTask(m_engine->createFromManifest(manifest, mark(u"op"_s), {}));
    ASSERT_TRUE(made) << describe(made);
    EXPECT_EQ(objectAt(stored(u"networkmaps"_s, u"nm"_s), u"spec"), objectAt(manifest, u"spec"));
    EXPECT_EQ(m_engine->networkMapFrom(manifest).entries.first().source.id, u"network-1"_s);
    const Result<> refused = awaitTask(m_engine->createFromManifest(configMap(u"a"_s), mark(u"op"_s), {}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
}

TEST_F(EngineContract, machinesAreCanceledOneAfterTheOtherWithoutLosingAny)
{
    ASSERT_TRUE(awaitTask(m_engine->createPlan(plan(), mark(u"op-1"_s), {})));
    ASSERT_TRUE(awaitTask(m_engine->startPlan(named(u"web"_s), u"web-run"_s, mark(u"op-2"_s), {})));
    for (const QString &vm : {u"vm-1"_s, u"vm-2"_s, u"vm-1"_s}) {
        const Result<> canceled = awaitTask(m_engine->cancelVms(named(u"web-run"_s), {vm}, {}));
        ASSERT_TRUE(canceled) << describe(canceled);
    }
    EXPECT_EQ(runFrom(stored(u"migrations"_s, u"web-run"_s)).canceledVmIds,
              (QStringList{u"vm-1"_s, u"vm-2"_s}));
}

TEST_F(EngineContract, aCutoverIsSetAndTakenBack)
{
    ASSERT_TRUE(awaitTask(m_engine->createPlan(plan(), mark(u"op-1"_s), {})));
    ASSERT_TRUE(awaitTask(m_engine->startPlan(named(u"web"_s), u"web-run"_s, mark(u"op-2"_s), {})));
    const QDateTime when(QDate(2040, 1, 2), QTime(15, 0), Qt::UTC);
    const Result<> set = awaitTask(m_engine->setCutover(named(u"web-run"_s), when, {}));
    ASSERT_TRUE(set) << describe(set);
    EXPECT_EQ(runFrom(stored(u"migrations"_s, u"web-run"_s)).cutover, when);
    ASSERT_TRUE(awaitTask(m_engine->setCutover(named(u"web-run"_s), std::nullopt, {})));
    EXPECT_FALSE(runFrom(stored(u"migrations"_s, u"web-run"_s)).cutover.isValid());
}

TEST_F(EngineContract, anEditedPlanLosesWhatWasTakenOutAndKeepsWhatNaruDoesNotKnow)
{
    MigrationPlan edited = plan();
    edited.description = u"first"_s;
    edited.vms.first().targetName = u"db"_s;
    ASSERT_TRUE(awaitTask(m_engine->createPlan(edited, mark(u"op-1"_s), {})));
    const auto plans = *adminClient()->catalog().find(u"forklift.konveyor.io"_s, u"plans"_s);
    QJsonArray vms = arrayAt(stored(u"plans"_s, u"web"_s), u"spec.vms");
    QJsonObject first = vms.first().toObject();
    first.insert(u"rootDisk"_s, u"/dev/sdb"_s);
    vms.replace(0, first);
    ASSERT_TRUE(patch(plans, u"web"_s, KubePatch::merge({{u"spec"_s, QJsonObject{{u"vms"_s, vms}}}})));
    edited = planFrom(stored(u"plans"_s, u"web"_s));
    edited.description.clear();
    edited.vms.first().targetName.clear();
    edited.vms.removeLast();
    const Result<> updated = awaitTask(m_engine->updatePlan(edited, {}));
    ASSERT_TRUE(updated) << describe(updated);
    const QJsonObject kept = stored(u"plans"_s, u"web"_s);
    EXPECT_FALSE(objectAt(kept, u"spec").contains(u"description"_s));
    ASSERT_EQ(arrayAt(kept, u"spec.vms").size(), 1);
    const QJsonObject vm = arrayAt(kept, u"spec.vms").first().toObject();
    EXPECT_EQ(textAt(vm, u"rootDisk"), u"/dev/sdb"_s);
    EXPECT_FALSE(vm.contains(u"targetName"_s));
}

TEST_F(EngineContract, anArchivedPlanCanBeDeletedTwice)
{
    ASSERT_TRUE(awaitTask(m_engine->createPlan(plan(), mark(u"op-1"_s), {})));
    const Result<> archived = awaitTask(m_engine->archivePlan(named(u"web"_s), {}));
    ASSERT_TRUE(archived) << describe(archived);
    EXPECT_TRUE(planFrom(stored(u"plans"_s, u"web"_s)).archived);
    EXPECT_TRUE(awaitTask(m_engine->remove(MigrationKind::Plan, named(u"web"_s), {})));
    EXPECT_TRUE(awaitTask(m_engine->remove(MigrationKind::Plan, named(u"web"_s), {})));
}

TEST_F(EngineContract, listsAreLive)
{
    ASSERT_TRUE(awaitTask(m_engine->createPlan(plan(), mark(u"op-1"_s), {})));
    TaskScope scope;
    int loads = 0;
    QObject::connect(m_engine.get(), &MigrationEngine::loaded, m_engine.get(), [&] { ++loads; });
    m_engine->start(scope);
    ASSERT_TRUE(waitUntil([&] { return m_engine->isLoaded(); }));
    EXPECT_EQ(loads, 1);
    const auto ours = [&] {
        QList<MigrationPlan> plans;
        for (const MigrationPlan &plan : m_engine->plans()) {
            if (plan.id.ns == ns())
                plans.append(plan);
        }
        return plans;
    };
    ASSERT_EQ(ours().size(), 1);
    ASSERT_TRUE(awaitTask(m_engine->startPlan(named(u"web"_s), u"web-run"_s, mark(u"op-2"_s), {})));
    ASSERT_TRUE(waitUntil([&] { return m_engine->currentRun(ours().first()).has_value(); }));
    EXPECT_EQ(m_engine->currentRun(ours().first())->id.name, u"web-run"_s);
    ASSERT_TRUE(awaitTask(m_engine->remove(MigrationKind::Plan, named(u"web"_s), {})));
    EXPECT_TRUE(waitUntil([&] { return ours().isEmpty(); }));
    scope.cancel();
    ASSERT_TRUE(awaitTask(scope.drain()));
}

TEST_F(EngineContract, aUserOfOneProjectSeesThePlansOfThatProject)
{
    if (!adminClient()->catalog().has(u"rbac.authorization.k8s.io"_s, u"rolebindings"_s))
        GTEST_SKIP() << "this server keeps no RBAC objects";
    ASSERT_TRUE(awaitTask(m_engine->createPlan(plan(), mark(u"op-1"_s), {})));
    const KubeResource roles{u"rbac.authorization.k8s.io"_s, u"v1"_s, u"roles"_s, u"Role"_s, true};
    const KubeResource bindings{u"rbac.authorization.k8s.io"_s, u"v1"_s, u"rolebindings"_s, u"RoleBinding"_s,
                                true};
    const QJsonObject metadata{{u"name"_s, u"plan-reader"_s}};
    ASSERT_TRUE(create(
        roles,
        {{u"metadata"_s, metadata},
         {u"rules"_s, QJsonArray{QJsonObject{{u"apiGroups"_s, QJsonArray{u"forklift.konveyor.io"_s}},
                                             {u"resources"_s, QJsonArray{u"*"_s}},
                                             {u"verbs"_s, QJsonArray{u"list"_s, u"watch"_s, u"get"_s}}}}}}));
    ASSERT_TRUE(
        create(bindings,
               {{u"metadata"_s, metadata},
                {u"roleRef"_s, QJsonObject{{u"apiGroup"_s, u"rbac.authorization.k8s.io"_s},
                                           {u"kind"_s, u"Role"_s},
                                           {u"name"_s, u"plan-reader"_s}}},
                {u"subjects"_s, QJsonArray{QJsonObject{{u"kind"_s, u"User"_s}, {u"name"_s, u"viewer"_s}}}}}));
    const auto viewer = clientWith(peer().viewerToken());
    ASSERT_TRUE(awaitTask(viewer->discover({})));
    const auto engine = engineFor(viewer);
    TaskScope scope;
    engine->start(scope);
    m_namespaces->replace({u"default"_s});
    ASSERT_TRUE(waitUntil([&] { return engine->isLoaded(); }));
    EXPECT_TRUE(engine->plans().isEmpty());
    m_namespaces->insert(ns()); // a project that appears later is followed too
    ASSERT_TRUE(waitUntil([&] { return engine->plans().size() == 1; }));
    EXPECT_EQ(engine->plans().first().id, named(u"web"_s));
    scope.cancel();
    ASSERT_TRUE(awaitTask(scope.drain()));
}

TEST_F(EngineContract, rightsAreAskedOfTheServer)
{
    const QList<AccessQuestion> questions{
        {u"create"_s, u"forklift.konveyor.io"_s, u"plans"_s, ns()},
        {u"create"_s, u"kubevirt.io"_s, u"virtualmachines"_s, ns()},
    };
    const auto admin = awaitTask(m_engine->reviewAccess(questions, {}));
    ASSERT_TRUE(admin) << describe(admin);
    ASSERT_EQ(admin->size(), 2);
    EXPECT_TRUE(admin->first().allowed);
    EXPECT_EQ(admin->last().question.resource, u"virtualmachines"_s);
    const auto viewer = clientWith(peer().viewerToken());
    ASSERT_TRUE(awaitTask(viewer->discover({})));
    const auto denied = awaitTask(engineFor(viewer)->reviewAccess(questions, {}));
    ASSERT_TRUE(denied) << describe(denied);
    EXPECT_FALSE(denied->first().allowed);
}

TEST_F(EngineContract, eventsOfAnObjectComeInTheirOrder)
{
    const KubeResource events{{}, u"v1"_s, u"events"_s, u"Event"_s, true};
    const auto event = [&](const QString &name, const QString &object, const QString &time) {
        return QJsonObject{{u"metadata"_s, QJsonObject{{u"name"_s, name}}},
                           {u"involvedObject"_s,
                            QJsonObject{{u"kind"_s, u"Plan"_s}, {u"namespace"_s, ns()}, {u"name"_s, object}}},
                           {u"type"_s, u"Warning"_s},
                           {u"reason"_s, name},
                           {u"message"_s, u"said "_s + name},
                           {u"lastTimestamp"_s, time},
                           {u"count"_s, 3}};
    };
    ASSERT_TRUE(create(events, event(u"later"_s, u"web"_s, u"2026-01-02T10:00:00Z"_s)));
    ASSERT_TRUE(create(events, event(u"earlier"_s, u"web"_s, u"2026-01-02T09:00:00Z"_s)));
    ASSERT_TRUE(create(events, event(u"other"_s, u"elsewhere"_s, u"2026-01-02T09:00:00Z"_s)));
    const auto listed = awaitTask(m_engine->events(MigrationKind::Plan, named(u"web"_s), {}));
    ASSERT_TRUE(listed) << describe(listed);
    ASSERT_EQ(listed->size(), 2);
    EXPECT_EQ(listed->first().reason, u"earlier"_s);
    EXPECT_EQ(listed->last().message, u"said later"_s);
    EXPECT_EQ(listed->last().count, 3);
}

TEST_F(EngineContract, aProjectIsMadeOnce)
{
    const QString name = u"project-"_s + randomSuffix();
    for (int repeat = 0; repeat < 2; ++repeat) {
        const Result<> made = awaitTask(m_engine->createProject(name, {}));
        ASSERT_TRUE(made) << describe(made);
    }
    const KubeResource namespaces{{}, u"v1"_s, u"namespaces"_s, u"Namespace"_s, false};
    EXPECT_TRUE(awaitTask(adminClient()->get(namespaces, {{}, name}, {})));
}

TEST_F(EngineContract, aLoginWithoutTokenIsToldSoByTheInventory)
{
    KubeAccess access = adminClient()->access();
    access.login = {};
    const auto engine = engineFor(std::make_shared<KubeClient>(access, m_clock));
    const auto counts = awaitTask(engine->providerCounts({}));
    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().code, ErrorCode::Unauthenticated);
    EXPECT_EQ(counts.error().reason, u"InventoryNeedsToken"_s);
}

} // namespace naru::test
