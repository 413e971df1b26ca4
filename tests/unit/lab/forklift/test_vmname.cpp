// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/vmname.h"

#include <gtest/gtest.h>

using namespace naru::lab;

namespace {

std::string fixed()
{
    return "ab12";
}

} // namespace

TEST(VmName, BecomesLowerCaseWithDashesForBlanksAndUnderscores)
{
    EXPECT_EQ(adjustedVmName("DC0_H0_VM0", fixed), "dc0-h0-vm0");
    EXPECT_EQ(adjustedVmName("My Server + 2", fixed), "my-server-2");
    EXPECT_EQ(adjustedVmName("a/b\\c*d", fixed), "a-b-c-d");
}

TEST(VmName, KeepsItsDots)
{
    EXPECT_EQ(adjustedVmName("web01.Example.com", fixed), "web01.example.com");
    EXPECT_EQ(adjustedVmName(".-web..01-.", fixed), "web.01");
}

TEST(VmName, LosesWhatIsOutsideTheAlphabet)
{
    EXPECT_EQ(adjustedVmName("web(1)!", fixed), "web1");
    EXPECT_EQ(adjustedVmName("웹서버-01", fixed), "01");
}

TEST(VmName, GetsARandomNameWhenNothingIsLeft)
{
    EXPECT_EQ(adjustedVmName("데이터베이스", fixed), "vm-ab12");
    EXPECT_EQ(adjustedVmName("...", fixed), "vm-ab12");
}

TEST(VmName, IsCutAt63Characters)
{
    EXPECT_EQ(adjustedVmName(std::string(70, 'a'), fixed), std::string(63, 'a'));
    EXPECT_EQ(adjustedVmName(std::string(62, 'a') + "-bc", fixed), std::string(62, 'a'));
    EXPECT_EQ(adjustedVmName(std::string(40, 'a') + "." + std::string(40, 'b'), fixed).size(), 63U);
}

TEST(VmName, GetsASuffixWhenItIsTaken)
{
    EXPECT_EQ(freeVmName("Web_1", {}, fixed), "web-1");
    EXPECT_EQ(freeVmName("Web_1", {"web-1"}, fixed), "web-1-ab12");
    EXPECT_EQ(freeVmName(std::string(63, 'a'), {std::string(63, 'a')}, fixed),
              std::string(58, 'a') + "-ab12");
}

TEST(VmName, TriesAnotherSuffixWhileTheNameIsTaken)
{
    int calls = 0;
    const auto random = [&calls] { return calls++ == 0 ? std::string("aaaa") : std::string("bbbb"); };
    EXPECT_EQ(freeVmName("web", {"web", "web-aaaa"}, random), "web-bbbb");
}

TEST(VmName, IsCheckedAsASubdomain)
{
    EXPECT_TRUE(isDns1123Subdomain("web-01.example"));
    EXPECT_FALSE(isDns1123Subdomain("Bad_Name!"));
    EXPECT_FALSE(isDns1123Subdomain("a..b"));
    EXPECT_FALSE(isDns1123Subdomain("-a"));
    EXPECT_FALSE(isDns1123Subdomain(""));
    EXPECT_FALSE(isDns1123Label("a.b"));
    EXPECT_FALSE(isDns1123Label(std::string(64, 'a')));
}
