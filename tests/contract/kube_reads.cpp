// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/jsonpath.h"
#include "tests/contract/kubefixture.h"

namespace naru::test {

using namespace Qt::StringLiterals;
using namespace openshift;
using testing::UnorderedElementsAreArray;

namespace {

QStringList namesIn(const QList<QJsonObject> &objects)
{
    QStringList names;
    for (const QJsonObject &object : objects)
        names.append(idOf(object).name);
    return names;
}

} // namespace

TEST_F(KubeContract, discoveryFindsTheCustomResourcesInWhateverFormTheServerAnswers)
{
    const Result<> found = awaitTask(adminClient()->discover({}));
    ASSERT_TRUE(found) << describe(found);
    const ApiCatalog &catalog = adminClient()->catalog();
    EXPECT_EQ(catalog.find(u"forklift.konveyor.io"_s, u"networkmaps"_s), networkMaps());
    EXPECT_EQ(catalog.find({}, u"configmaps"_s), configMaps());
    EXPECT_TRUE(catalog.has(u"kubevirt.io"_s, u"virtualmachines"_s));
    EXPECT_FALSE(catalog.has(u"no.such.group"_s, u"things"_s));
}

TEST_F(KubeContract, aWrongTokenIsUnauthenticatedAlsoForDiscovery)
{
    const Result<> found = awaitTask(clientWith(Secret("nobodys-token"_ba))->discover({}));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Unauthenticated) << describe(found);
}

TEST_F(KubeContract, aServerThatTheAuthorityDidNotSignGetsNoToken)
{
    KubeAccess access = adminClient()->access();
    access.trust.caPem.clear();
    const auto client = std::make_shared<KubeClient>(access, m_clock);
    const Result<> found = awaitTask(client->discover({}));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::TlsUntrusted) << describe(found);
}

TEST_F(KubeContract, aUserWithoutTheRightLearnsWhichOneIsMissing)
{
    const auto listed = awaitTask(clientWith(peer().viewerToken())->list(networkMaps(), {ns()}, {}));
    ASSERT_FALSE(listed);
    EXPECT_EQ(listed.error().code, ErrorCode::PermissionDenied) << describe(listed);
    EXPECT_EQ(listed.error().facts.value(u"verb"_s), u"list"_s);
    EXPECT_EQ(listed.error().facts.value(u"resource"_s), u"networkmaps"_s);
    EXPECT_EQ(listed.error().facts.value(u"namespace"_s), ns());
}

TEST_F(KubeContract, aListIsReadPageByPage)
{
    QStringList created;
    for (int i = 0; i < 7; ++i) {
        created.append(u"page-%1"_s.arg(i));
        ASSERT_TRUE(create(networkMaps(), networkMap(created.last(), u"pod"_s)));
    }
    ListOptions options{ns()};
    options.pageSize = 3;
    const auto listed = awaitTask(adminClient()->list(networkMaps(), options, {}));
    ASSERT_TRUE(listed) << describe(listed);
    EXPECT_THAT(namesIn(listed->items), UnorderedElementsAreArray(created));
    EXPECT_FALSE(listed->resourceVersion.isEmpty());
    EXPECT_EQ(textAt(listed->items.first(), u"kind"), u"NetworkMap"_s);
}

TEST_F(KubeContract, selectorsNarrowAList)
{
    QJsonObject labelled = configMap(u"chosen"_s);
    labelled[u"metadata"_s] =
        QJsonObject{{u"name"_s, u"chosen"_s}, {u"labels"_s, QJsonObject{{u"ferry"_s, u"yes"_s}}}};
    ASSERT_TRUE(create(configMaps(), labelled));
    ASSERT_TRUE(create(configMaps(), configMap(u"other"_s)));
    ListOptions byLabel{ns(), u"ferry=yes"_s};
    const auto labelledOnly = awaitTask(adminClient()->list(configMaps(), byLabel, {}));
    ASSERT_TRUE(labelledOnly) << describe(labelledOnly);
    EXPECT_EQ(namesIn(labelledOnly->items), QStringList{u"chosen"_s});
    ListOptions byName{ns(), {}, u"metadata.name=other"_s};
    const auto named = awaitTask(adminClient()->list(configMaps(), byName, {}));
    ASSERT_TRUE(named) << describe(named);
    EXPECT_EQ(namesIn(named->items), QStringList{u"other"_s});
}

TEST_F(KubeContract, aMissingObjectIsNotFound)
{
    const auto got = get(networkMaps(), u"nowhere"_s);
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, ErrorCode::NotFound);
    EXPECT_EQ(got.error().subject, u"nowhere"_s);
    EXPECT_TRUE(awaitTask(adminClient()->remove(networkMaps(), {ns(), u"nowhere"_s}, {}, {})));
}

TEST_F(KubeContract, anAccessReviewTellsTheAdminFromTheViewer)
{
    const KubeResource reviews{u"authorization.k8s.io"_s, u"v1"_s, u"selfsubjectaccessreviews"_s,
                               u"SelfSubjectAccessReview"_s, false};
    const QJsonObject attributes{{u"verb"_s, u"create"_s},
                                 {u"group"_s, u"forklift.konveyor.io"_s},
                                 {u"resource"_s, u"plans"_s},
                                 {u"namespace"_s, ns()}};
    const QJsonObject review{{u"apiVersion"_s, u"authorization.k8s.io/v1"_s},
                             {u"kind"_s, u"SelfSubjectAccessReview"_s},
                             {u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}}};
    const auto admin = awaitTask(adminClient()->create(reviews, {}, review, {}, {}));
    ASSERT_TRUE(admin) << describe(admin);
    EXPECT_TRUE(valueAt(admin->object, u"status.allowed").toBool());
    const auto viewer = awaitTask(clientWith(peer().viewerToken())->create(reviews, {}, review, {}, {}));
    ASSERT_TRUE(viewer) << describe(viewer);
    EXPECT_FALSE(valueAt(viewer->object, u"status.allowed").toBool());
}

TEST_F(KubeContract, impersonationIsRefusedToThoseWithoutTheRight)
{
    KubeAccess access = adminClient()->access();
    access.login.impersonation = {{"Impersonate-User"_ba, "somebody"_ba}};
    const auto asSomebody = std::make_shared<KubeClient>(access, m_clock);
    const auto listed = awaitTask(asSomebody->list(networkMaps(), {ns()}, {}));
    ASSERT_FALSE(listed) << "somebody has no rights";
    EXPECT_EQ(listed.error().code, ErrorCode::PermissionDenied);
    access.login.token = peer().viewerToken();
    const auto refused =
        awaitTask(std::make_shared<KubeClient>(access, m_clock)->list(configMaps(), {ns()}, {}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::PermissionDenied);
}

} // namespace naru::test
