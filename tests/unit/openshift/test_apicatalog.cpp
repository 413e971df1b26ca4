// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/apicatalog.h"
#include "tests/unit/openshift/recordings.h"

#include <gmock/gmock.h>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

QJsonObject document(const QString &file)
{
    return test::recordedExchange(u"kubernetes/"_s + file).body.toObject();
}

void expectTheClusterOfTheRecordings(const ApiCatalog &catalog)
{
    const auto plans = catalog.find(u"forklift.konveyor.io"_s, u"plans"_s);
    ASSERT_TRUE(plans);
    EXPECT_EQ(*plans, (KubeResource{u"forklift.konveyor.io"_s, u"v1beta1"_s, u"plans"_s, u"Plan"_s, true}));
    EXPECT_EQ(plans->objectPath({u"a"_s, u"b"_s}),
              u"/apis/forklift.konveyor.io/v1beta1/namespaces/a/plans/b"_s);
    const auto namespaces = catalog.find({}, u"namespaces"_s);
    ASSERT_TRUE(namespaces);
    EXPECT_FALSE(namespaces->namespaced);
    EXPECT_EQ(namespaces->collectionPath(), u"/api/v1/namespaces"_s);
    EXPECT_TRUE(catalog.has(u"kubevirt.io"_s, u"virtualmachines"_s));
    EXPECT_TRUE(catalog.has(u"route.openshift.io"_s, u"routes"_s));
    EXPECT_FALSE(catalog.has(u"project.openshift.io"_s, u"projects"_s));
    EXPECT_FALSE(catalog.has({}, u"pods/log"_s));
}

} // namespace

TEST(ApiCatalog, readsAggregatedDiscovery)
{
    ApiCatalog catalog;
    for (const QString &file : {u"apis-aggregated.json"_s, u"api-aggregated.json"_s}) {
        ASSERT_TRUE(ApiCatalog::isAggregated(document(file)));
        catalog.addAggregated(document(file));
    }
    expectTheClusterOfTheRecordings(catalog);
}

TEST(ApiCatalog, readsTheOldFormGroupByGroup)
{
    ASSERT_FALSE(ApiCatalog::isAggregated(document(u"apis.json"_s)));
    EXPECT_EQ(ApiCatalog::preferredVersions(document(u"api.json"_s)), QStringList{u"v1"_s});
    const QStringList versions = ApiCatalog::preferredVersions(document(u"apis.json"_s));
    EXPECT_TRUE(versions.contains(u"forklift.konveyor.io/v1beta1"_s));
    ApiCatalog catalog;
    for (const QString &file : {u"api-v1.json"_s, u"apis-forklift.konveyor.io-v1beta1.json"_s,
                                u"apis-kubevirt.io-v1.json"_s, u"apis-route.openshift.io-v1.json"_s})
        catalog.addResourceList(document(file));
    expectTheClusterOfTheRecordings(catalog);
}

} // namespace naru::openshift
