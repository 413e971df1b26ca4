// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/jsonpath.h"
#include "tests/contract/kubefixture.h"

namespace naru::test {

using namespace Qt::StringLiterals;
using namespace openshift;

TEST_F(KubeContract, aSecondCreateOfTheSameNameAlreadyExists)
{
    ASSERT_TRUE(create(networkMaps(), networkMap(u"a"_s, u"pod"_s)));
    const auto again = create(networkMaps(), networkMap(u"a"_s, u"pod"_s));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Conflict) << describe(again);
    EXPECT_EQ(again.error().reason, u"AlreadyExists"_s);
}

TEST_F(KubeContract, aSchemaRefusalNamesTheField)
{
    const auto refused = create(networkMaps(), networkMap(u"a"_s, u"vlan"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput) << describe(refused);
    EXPECT_TRUE(refused.error().facts.value(u"causes"_s).contains(u"destination.type"_s));
}

TEST_F(KubeContract, aNameThatKubernetesForbidsIsInvalidInput)
{
    const auto refused = create(configMaps(), configMap(u"Not_A_Name"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput) << describe(refused);
    EXPECT_EQ(refused.error().facts.value(u"field"_s), u"metadata.name"_s);
}

TEST_F(KubeContract, aDryRunValidatesAndKeepsNothing)
{
    const auto tried = create(networkMaps(), networkMap(u"ghost"_s, u"pod"_s), true);
    ASSERT_TRUE(tried) << describe(tried);
    EXPECT_FALSE(textAt(tried->object, u"metadata.uid").isEmpty());
    const auto got = get(networkMaps(), u"ghost"_s);
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(create(networkMaps(), networkMap(u"ghost"_s, u"vlan"_s), true));
}

TEST_F(KubeContract, aMergePatchChangesOnlyWhatItNames)
{
    ASSERT_TRUE(create(configMaps(), configMap(u"a"_s, {{u"x"_s, u"1"_s}, {u"y"_s, u"2"_s}})));
    const auto patched =
        patch(configMaps(), u"a"_s,
              KubePatch::merge({{u"data"_s, QJsonObject{{u"x"_s, u"9"_s}, {u"y"_s, QJsonValue::Null}}}}));
    ASSERT_TRUE(patched) << describe(patched);
    EXPECT_EQ(objectAt(patched->object, u"data"), (QJsonObject{{u"x"_s, u"9"_s}}));
}

TEST_F(KubeContract, aMergePatchFromAStaleVersionIsAConflict)
{
    const auto made = create(networkMaps(), networkMap(u"a"_s, u"pod"_s));
    ASSERT_TRUE(made);
    const QString stale = textAt(made->object, u"metadata.resourceVersion");
    const auto labelled = [&](const QString &value, const QString &version) {
        QJsonObject metadata{{u"labels"_s, QJsonObject{{u"x"_s, value}}}};
        if (!version.isEmpty())
            metadata.insert(u"resourceVersion"_s, version);
        return patch(networkMaps(), u"a"_s, KubePatch::merge({{u"metadata"_s, metadata}}));
    };
    ASSERT_TRUE(labelled(u"1"_s, stale));
    const auto refused = labelled(u"2"_s, stale);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict) << describe(refused);
    EXPECT_EQ(refused.error().reason, u"Conflict"_s);
    EXPECT_TRUE(labelled(u"2"_s, {}));
}

TEST_F(KubeContract, aJsonPatchTestsBeforeItWrites)
{
    ASSERT_TRUE(create(configMaps(), configMap(u"a"_s, {{u"x"_s, u"1"_s}})));
    const auto operations = [](const QString &expected) {
        return KubePatch::json(
            {QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, u"/data/x"_s}, {u"value"_s, expected}},
             QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/data/x"_s}, {u"value"_s, u"2"_s}}});
    };
    const auto refused = patch(configMaps(), u"a"_s, operations(u"7"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput) << describe(refused);
    EXPECT_EQ(textAt(*get(configMaps(), u"a"_s), u"data.x"), u"1"_s);
    ASSERT_TRUE(patch(configMaps(), u"a"_s, operations(u"1"_s)));
    EXPECT_EQ(textAt(*get(configMaps(), u"a"_s), u"data.x"), u"2"_s);
}

TEST_F(KubeContract, anApplyCreatesAndRepeatsWithoutChange)
{
    const auto first = patch(configMaps(), u"a"_s, KubePatch::apply(configMap(u"a"_s, {{u"x"_s, u"1"_s}})));
    ASSERT_TRUE(first) << describe(first);
    const auto second = patch(configMaps(), u"a"_s, KubePatch::apply(configMap(u"a"_s, {{u"x"_s, u"1"_s}})));
    ASSERT_TRUE(second) << describe(second);
    EXPECT_EQ(textAt(second->object, u"metadata.resourceVersion"),
              textAt(first->object, u"metadata.resourceVersion"));
}

TEST_F(KubeContract, anApplyAgainstAnotherManagersFieldConflictsUntilForced)
{
    ASSERT_TRUE(create(configMaps(), configMap(u"a"_s, {{u"colour"_s, u"red"_s}})));
    const QJsonObject blue = configMap(u"a"_s, {{u"colour"_s, u"blue"_s}});
    const auto refused = patch(configMaps(), u"a"_s, KubePatch::apply(blue));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict) << describe(refused);
    EXPECT_EQ(refused.error().reason, u"FieldManagerConflict"_s);
    EXPECT_EQ(refused.error().facts.value(u"field"_s), u".data.colour"_s);
    EXPECT_FALSE(refused.error().facts.value(u"manager"_s).isEmpty());
    ASSERT_TRUE(patch(configMaps(), u"a"_s, KubePatch::apply(blue, true)));
    EXPECT_EQ(textAt(*get(configMaps(), u"a"_s), u"data.colour"), u"blue"_s);
}

TEST_F(KubeContract, aDeleteMindsTheUid)
{
    const auto made = create(configMaps(), configMap(u"a"_s));
    ASSERT_TRUE(made);
    const auto refused = awaitTask(
        adminClient()->remove(configMaps(), {ns(), u"a"_s}, u"00000000-dead-beef-0000-000000000000"_s, {}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict) << describe(refused);
    const auto removed = awaitTask(
        adminClient()->remove(configMaps(), {ns(), u"a"_s}, textAt(made->object, u"metadata.uid"), {}));
    EXPECT_TRUE(removed) << describe(removed);
    EXPECT_FALSE(get(configMaps(), u"a"_s));
}

TEST_F(KubeContract, koreanTextSurvivesTheJourney)
{
    ASSERT_TRUE(create(configMaps(), configMap(u"a"_s, {{u"name"_s, u"나루 뱃사공"_s}})));
    EXPECT_EQ(textAt(*get(configMaps(), u"a"_s), u"data.name"), u"나루 뱃사공"_s);
}

} // namespace naru::test
