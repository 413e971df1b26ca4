// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/manifests.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

QByteArray mapYaml(const QByteArray &name)
{
    return "apiVersion: forklift.konveyor.io/v1beta1\n"
           "kind: NetworkMap\n"
           "metadata:\n"
           "  name: " +
           name +
           "\n"
           "  uid: 1234\n"
           "spec:\n"
           "  provider: {source: {name: vc, namespace: mtv}, destination: {name: host, namespace: mtv}}\n"
           "  map: []\n"
           "status: {conditions: []}\n";
}

Error importError(const QByteArray &yaml)
{
    const auto result = manifestsFromYaml(yaml, u"openshift-mtv"_s);
    EXPECT_FALSE(result);
    return result ? Error{} : result.error();
}

TEST(Manifests, ReadBackWhatWasWritten)
{
    const QJsonObject plan{
        {u"apiVersion"_s, u"forklift.konveyor.io/v1beta1"_s},
        {u"kind"_s, u"Plan"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, u"move-webapp"_s}, {u"namespace"_s, u"mtv"_s}}},
        {u"spec"_s, QJsonObject{{u"provider"_s, QJsonObject{}},
                                {u"map"_s, QJsonObject{}},
                                {u"targetNamespace"_s, u"no"_s},
                                {u"description"_s, u"1.10"_s},
                                {u"warm"_s, false},
                                {u"vms"_s, QJsonArray{QJsonObject{{u"id"_s, u"vm-0123"_s},
                                                                  {u"name"_s, u"데이터: #1"_s}}}}}}};
    const auto read = manifestsFromYaml(manifestsToYaml({plan}), u"other"_s);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1);
    EXPECT_EQ(read->first().manifest, plan);
}

TEST(Manifests, DropServerFieldsAndFillTheNamespace)
{
    const auto read = manifestsFromYaml(mapYaml("nm"), u"openshift-mtv"_s);
    ASSERT_TRUE(read);
    const QJsonObject manifest = read->first().manifest;
    EXPECT_FALSE(manifest.contains(u"status"_s));
    EXPECT_FALSE(manifest[u"metadata"_s].toObject().contains(u"uid"_s));
    EXPECT_EQ(read->first().ns(), u"openshift-mtv"_s);
}

TEST(Manifests, ComeInTheOrderOfCreation)
{
    const QByteArray provider = "apiVersion: forklift.konveyor.io/v1beta1\nkind: Provider\n"
                                "metadata: {name: vc}\nspec: {type: vsphere}\n";
    const auto read = manifestsFromYaml(mapYaml("nm") + "---\n" + provider, u"mtv"_s);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->at(0).kind(), u"Provider"_s);
    EXPECT_EQ(read->at(1).kind(), u"NetworkMap"_s);
}

TEST(Manifests, SayInWhichLineTheFileIsWrong)
{
    const Error kind =
        importError(mapYaml("nm") + "---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {}\n");
    EXPECT_EQ(kind.reason, u"ImportKind"_s);
    EXPECT_EQ(kind.facts[u"line"_s], u"12"_s);
    const Error name = importError(mapYaml("Bad_Name"));
    EXPECT_EQ(name.reason, u"ImportName"_s);
    EXPECT_EQ(name.facts[u"line"_s], u"4"_s);
    EXPECT_EQ(importError("kind: [").reason, u"YamlSyntax"_s);
}

TEST(Manifests, RefuseSecretsDoublesAliasesAndEmptyFiles)
{
    EXPECT_EQ(importError("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n").reason, u"ImportSecret"_s);
    EXPECT_EQ(importError(mapYaml("nm") + "---\n" + mapYaml("nm")).reason, u"ImportTwice"_s);
    EXPECT_EQ(importError("a: &x 1\nb: *x\n").reason, u"YamlAlias"_s);
    EXPECT_EQ(importError("\n").reason, u"ImportEmpty"_s);
    EXPECT_EQ(importError("apiVersion: forklift.konveyor.io/v1beta1\nkind: Plan\nmetadata: {name: p}\n"
                          "spec: {provider: {}, map: [], targetNamespace: t, vms: []}\n")
                  .reason,
              u"ImportField"_s);
}

} // namespace
