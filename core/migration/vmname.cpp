// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/vmname.h"

#include <QStringList>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestSubdomain = 253;
constexpr qsizetype longestNameBeforeSuffix = 58;

bool isAlphanumeric(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

QString trimmedOf(QString text, QStringView characters)
{
    while (!text.isEmpty() && characters.contains(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && characters.contains(text.back()))
        text.chop(1);
    return text;
}

QString adjustedPart(const QString &part)
{
    QString result;
    for (const QChar c : part) {
        const bool separator = QStringView(u"_+* /\\-").contains(c);
        if (separator && !result.endsWith(u'-'))
            result += u'-';
        else if (isAlphanumeric(c))
            result += c;
    }
    return trimmedOf(trimmedOf(result, u"-").left(longestLabel), u"-");
}

QString adjustedWithoutFallback(const QString &name)
{
    QStringList parts;
    const QStringList pieces = trimmedOf(name.toLower(), u".-").split(u'.');
    for (const QString &piece : pieces) {
        if (const QString part = adjustedPart(piece); !part.isEmpty())
            parts.append(part);
    }
    return trimmedOf(parts.join(u'.').left(longestLabel), u".-");
}

} // namespace

QString adjustedVmName(const QString &name)
{
    const QString adjusted = adjustedWithoutFallback(name);
    return adjusted.isEmpty() ? u"vm-xxxx"_s : adjusted;
}

bool becomesRandomName(const QString &name)
{
    return adjustedWithoutFallback(name).isEmpty();
}

QString nameWhenTaken(const QString &adjusted)
{
    return trimmedOf(adjusted.left(longestNameBeforeSuffix), u".-") + u"-xxxx"_s;
}

bool isDnsLabel(const QString &name)
{
    if (name.isEmpty() || name.size() > longestLabel)
        return false;
    const auto allowed = [](QChar c) { return isAlphanumeric(c) || c == u'-'; };
    return isAlphanumeric(name.front()) && isAlphanumeric(name.back()) && std::ranges::all_of(name, allowed);
}

bool isDnsSubdomain(const QString &name)
{
    return name.size() <= longestSubdomain && std::ranges::all_of(name.split(u'.'), isDnsLabel);
}

bool isValidTargetName(const QString &name)
{
    return name.size() <= longestLabel && isDnsSubdomain(name);
}

} // namespace naru
