// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/vmname.h"

#include <gtest/gtest.h>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

TEST(VmName, FollowsForkliftsRule)
{
    const std::pair<QString, QString> cases[] = {
        {u"database"_s, u"database"_s},
        {u"DC0_H0_VM0"_s, u"dc0-h0-vm0"_s},
        {u"Web Server + DB"_s, u"web-server-db"_s},
        {u"mail.corp.example"_s, u"mail.corp.example"_s},
        {u"..edge--case-."_s, u"edge-case"_s},
        {u"웹서버-01"_s, u"01"_s},
        {u"a._.b"_s, u"a.b"_s},
        {QString(80, u'x'), QString(63, u'x')},
    };
    for (const auto &[name, adjusted] : cases) {
        EXPECT_EQ(adjustedVmName(name), adjusted) << name.toStdString();
        EXPECT_TRUE(isValidTargetName(adjustedVmName(name)));
    }
}

TEST(VmName, SaysThatAnAllKoreanNameIsReplacedByARandomOne)
{
    EXPECT_TRUE(becomesRandomName(u"데이터베이스"_s));
    EXPECT_EQ(adjustedVmName(u"데이터베이스"_s), u"vm-xxxx"_s);
    EXPECT_FALSE(becomesRandomName(u"데이터베이스1"_s));
}

TEST(VmName, LeavesRoomForTheSuffixOfATakenName)
{
    EXPECT_EQ(nameWhenTaken(u"database"_s), u"database-xxxx"_s);
    EXPECT_EQ(nameWhenTaken(QString(63, u'x')).size(), 63);
}

TEST(VmName, AcceptsOnlyDnsNamesAsTarget)
{
    EXPECT_TRUE(isValidTargetName(u"web-1.corp"_s));
    for (const QString &bad : {u""_s, u"-web"_s, u"web-"_s, u"Web"_s, u"a..b"_s, u"웹"_s, QString(64, u'a')})
        EXPECT_FALSE(isValidTargetName(bad)) << bad.toStdString();
}

} // namespace
