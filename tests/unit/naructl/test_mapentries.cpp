// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/mapentries.h"

#include <gtest/gtest.h>

using namespace naru;
using namespace naru::ctl;
using namespace Qt::StringLiterals;

namespace {

SourceInventory source()
{
    SourceInventory inventory;
    inventory.networks = {{u"network-1"_s, u"VM Network"_s, {}, {}},
                          {u"dvportgroup-2"_s, u"a=b"_s, {}, {}},
                          {u"network-3"_s, u"twin"_s, {}, {}},
                          {u"network-4"_s, u"twin"_s, {}, {}}};
    inventory.storages = {{u"datastore-1"_s, u"Store"_s, {}, {}}};
    return inventory;
}

TEST(MapEntries, FindNetworksByNameOrIdAndKnowTheThreeTargets)
{
    const auto entries =
        networkEntries({u"VM Network=pod"_s, u"a=b=nad"_s, u"network-4=other/nad"_s, u"network-3=ignored"_s},
                       source(), u"project"_s);
    ASSERT_TRUE(entries);
    EXPECT_EQ(entries->at(0).source.id, u"network-1"_s);
    EXPECT_EQ(entries->at(0).target, NetworkMapEntry::Target::Pod);
    EXPECT_EQ(entries->at(1).source.id, u"dvportgroup-2"_s);
    EXPECT_EQ(entries->at(1).attachment, (NamespacedName{u"project"_s, u"nad"_s}));
    EXPECT_EQ(entries->at(2).attachment, (NamespacedName{u"other"_s, u"nad"_s}));
    EXPECT_EQ(entries->at(3).target, NetworkMapEntry::Target::Ignored);
}

TEST(MapEntries, SayWhichTextIsWrongAndWhy)
{
    const std::pair<QString, QString> cases[] = {{u"VM Network"_s, u"MapSyntax"_s},
                                                 {u"=pod"_s, u"MapSyntax"_s},
                                                 {u"VM Network="_s, u"MapSyntax"_s},
                                                 {u"nothing=pod"_s, u"UnknownNetwork"_s},
                                                 {u"twin=pod"_s, u"SeveralNetworks"_s}};
    for (const auto &[text, reason] : cases) {
        const auto entries = networkEntries({text}, source(), u"p"_s);
        ASSERT_FALSE(entries) << text.toStdString();
        EXPECT_EQ(entries.error().reason, reason) << text.toStdString();
    }
    EXPECT_EQ(storageEntries({u"Store=a,b,c,d"_s}, source()).error().reason, u"MapSyntax"_s);
    EXPECT_EQ(storageEntries({u"Other=a"_s}, source()).error().reason, u"UnknownDatastore"_s);
}

TEST(MapEntries, TakeTheModesOfAStorageClass)
{
    const auto entries = storageEntries({u"Store=ceph,ReadWriteMany,Block"_s}, source());
    ASSERT_TRUE(entries);
    EXPECT_EQ(entries->first().storageClass, u"ceph"_s);
    EXPECT_EQ(entries->first().accessMode, u"ReadWriteMany"_s);
    EXPECT_EQ(entries->first().volumeMode, u"Block"_s);
}

} // namespace
