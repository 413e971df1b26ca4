// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionstore.h"
#include "tests/support/awaittask.h"

using namespace naru;
using namespace Qt::StringLiterals;
using test::awaitTask;

namespace {

TEST(SessionStore, GivesBackWhatItWasGivenUntilItIsRemoved)
{
    SessionStore store;
    EXPECT_EQ(awaitTask(store.state()).value(), SecretStore::State::Available);
    EXPECT_EQ(awaitTask(store.read(u"a"_s)).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(awaitTask(store.write(u"a"_s, Secret("비밀"))));
    EXPECT_EQ(awaitTask(store.read(u"a"_s)).value(), Secret("비밀"));
    EXPECT_EQ(awaitTask(store.read(u"a"_s)).value(), Secret("비밀")) << "reading takes nothing away";
    ASSERT_TRUE(awaitTask(store.remove(u"a"_s)));
    ASSERT_TRUE(awaitTask(store.remove(u"a"_s)));
    EXPECT_EQ(awaitTask(store.read(u"a"_s)).error().code, ErrorCode::NotFound);
}

} // namespace
