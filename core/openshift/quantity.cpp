// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/quantity.h"

#include <QHash>

#include <cmath>

namespace naru::openshift {

using namespace Qt::StringLiterals;

std::optional<double> quantity(const QString &text)
{
    static const QHash<QString, double> factors{
        {u""_s, 1},
        {u"n"_s, 1e-9},
        {u"u"_s, 1e-6},
        {u"m"_s, 1e-3},
        {u"k"_s, 1e3},
        {u"M"_s, 1e6},
        {u"G"_s, 1e9},
        {u"T"_s, 1e12},
        {u"P"_s, 1e15},
        {u"E"_s, 1e18},
        {u"Ki"_s, 1024},
        {u"Mi"_s, std::exp2(20)},
        {u"Gi"_s, std::exp2(30)},
        {u"Ti"_s, std::exp2(40)},
        {u"Pi"_s, std::exp2(50)},
        {u"Ei"_s, std::exp2(60)},
    };
    bool isNumber = false;
    const double plain = text.toDouble(&isNumber); // also "1e9"
    if (isNumber)
        return plain;
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isLetter())
        --end;
    const double number = text.first(end).toDouble(&isNumber);
    const auto factor = factors.constFind(text.sliced(end));
    if (!isNumber || factor == factors.constEnd())
        return std::nullopt;
    return number * *factor;
}

quint64 bytesOf(const QString &text)
{
    const double bytes = quantity(text).value_or(0);
    return bytes > 0 && bytes < std::exp2(63) ? static_cast<quint64>(bytes) : 0;
}

} // namespace naru::openshift
