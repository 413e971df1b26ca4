// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include <QRandomGenerator>
#include <QUuid>

namespace naru {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString randomSuffix(int length)
{
    static constexpr char16_t alphabet[] = u"abcdefghijklmnopqrstuvwxyz0123456789";
    QString suffix(length, u'x');
    for (QChar &character : suffix)
        character = alphabet[QRandomGenerator::system()->bounded(36)];
    return suffix;
}

} // namespace naru
