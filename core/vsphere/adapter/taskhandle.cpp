// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/taskhandle.h"

#include <array>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

struct Prefix
{
    TaskHandle::Kind kind;
    QStringView text;
};

constexpr std::array prefixes = {
    Prefix{TaskHandle::Kind::Task, u"task:"},
    Prefix{TaskHandle::Kind::PowerOff, u"power-off:"},
    Prefix{TaskHandle::Kind::Accepted, u"accepted:"},
};

} // namespace

QString TaskHandle::toString() const
{
    for (const Prefix &prefix : prefixes) {
        if (prefix.kind == kind)
            return prefix.text.toString() + id;
    }
    return {};
}

Result<TaskHandle> TaskHandle::fromString(const QString &text)
{
    for (const Prefix &prefix : prefixes) {
        if (text.startsWith(prefix.text) && text.size() > prefix.text.size())
            return TaskHandle{prefix.kind, text.sliced(prefix.text.size())};
    }
    return failure(ErrorCode::NotFound, text);
}

} // namespace naru::vsphere
