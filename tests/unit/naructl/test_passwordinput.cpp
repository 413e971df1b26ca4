// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/passwordinput.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

using namespace naru;
using namespace naru::ctl;

namespace {

/// A pipe whose reading end holds the text.
class FilledPipe
{
public:
    explicit FilledPipe(const QByteArray &text)
    {
        EXPECT_EQ(::pipe2(m_ends, O_CLOEXEC), 0);
        EXPECT_EQ(::write(m_ends[1], text.constData(), size_t(text.size())), text.size());
        ::close(m_ends[1]);
    }
    ~FilledPipe() { ::close(m_ends[0]); }
    FilledPipe(const FilledPipe &) = delete;
    FilledPipe &operator=(const FilledPipe &) = delete;

    PasswordSource source() const { return PasswordSource::from(false, m_ends[0]); }

private:
    int m_ends[2] = {-1, -1};
};

TEST(PasswordInput, ReadsOneLineForEachQuestion)
{
    const FilledPipe pipe("first pass word \r\n둘째\nlast without end");
    EXPECT_EQ(readPassword(pipe.source(), {}).value(), Secret("first pass word "));
    EXPECT_EQ(readPassword(pipe.source(), {}).value(), Secret("둘째"));
    EXPECT_EQ(readPassword(pipe.source(), {}).value(), Secret("last without end"));
    EXPECT_EQ(readPassword(pipe.source(), {}).error().code, ErrorCode::NotFound);
}

TEST(PasswordInput, RefusesWhatIsNoPassword)
{
    EXPECT_EQ(readPassword(PasswordSource{987, false}, {}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(readPassword(PasswordSource{}, {}).error().code, ErrorCode::NotFound);
    const int endless = ::open("/dev/zero", O_RDONLY | O_CLOEXEC);
    EXPECT_EQ(readPassword(PasswordSource{endless, false}, {}).error().code, ErrorCode::InvalidInput);
    ::close(endless);
}

} // namespace
