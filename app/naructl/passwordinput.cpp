// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/passwordinput.h"

#include "core/async/canceltoken.h"
#include "ui/text/format.h"

#include <cerrno>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSecret = 64 * 1024; // a bearer token has a few kilobytes

/// Byte by byte: what follows the line belongs to whoever reads next.
Result<Secret> readLine(int fd)
{
    QByteArray line;
    line.reserve(longestSecret); // never grown, so that no stale copy stays behind
    for (;;) {
        char byte = 0;
        const ssize_t count = ::read(fd, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(ErrorCode::InvalidInput, u"password-fd"_s,
                           QString::fromLocal8Bit(strerror(errno)));
        if (count == 0 && line.isEmpty())
            return failure(ErrorCode::NotFound, u"password"_s);
        if (count == 0 || byte == '\n')
            break;
        if (line.size() == longestSecret)
            return failure(ErrorCode::InvalidInput, u"password"_s);
        line.append(byte);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return Secret(std::move(line));
}

class EchoOff
{
public:
    explicit EchoOff(int terminal)
        : m_terminal(terminal)
    {
        ::tcgetattr(terminal, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~EchoOff() { ::tcsetattr(m_terminal, TCSAFLUSH, &m_before); }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

private:
    int m_terminal;
    termios m_before = {};
};

Result<Secret> askOnTerminal(const QString &question)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return failure(ErrorCode::NotFound, u"password"_s);
    const QByteArray prompt = format::plain(question).toUtf8() + ": ";
    Result<Secret> secret = failure(cancelledError());
    if (::write(terminal, prompt.constData(), size_t(prompt.size())) == prompt.size()) {
        const EchoOff silent(terminal);
        secret = readLine(terminal);
        [[maybe_unused]] const ssize_t newline = ::write(terminal, "\n", 1);
    }
    ::close(terminal);
    if (!secret && secret.error().code == ErrorCode::NotFound)
        return failure(cancelledError());
    return secret;
}

} // namespace

PasswordSource PasswordSource::from(bool fromStdin, int fd)
{
    if (fromStdin)
        return {STDIN_FILENO, false};
    return {fd, fd < 0 && ::isatty(STDIN_FILENO) == 1};
}

Result<Secret> readPassword(const PasswordSource &source, const QString &question)
{
    if (source.fd >= 0)
        return readLine(source.fd);
    if (source.ask)
        return askOnTerminal(question);
    return failure(ErrorCode::NotFound, u"password"_s);
}

} // namespace naru::ctl
