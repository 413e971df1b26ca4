// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/world.h"

#include <QDateTime>

namespace naru::lab {

using namespace Qt::StringLiterals;

std::string World::now() const
{
    return timeText(clock.now());
}

std::string World::randomSuffix(int length) const
{
    constexpr std::string_view Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::uniform_int_distribution<std::size_t> index(0, Alphabet.size() - 1);
    std::string suffix;
    for (int i = 0; i < length; ++i)
        suffix += Alphabet[index(random)];
    return suffix;
}

std::string timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s).toStdString();
}

} // namespace naru::lab
