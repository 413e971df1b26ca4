// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/stableids.h"

#include <QUuid>

namespace naru::lab::vcenter {

std::string stableUuid(std::string_view text)
{
    static const QUuid nameSpace =
        QUuid::fromString(QStringLiteral("{5b0c2c1e-61c1-5d4c-9c39-5b9a3d2c7f10}"));
    return QUuid::createUuidV5(nameSpace, QByteArray(text.data(), static_cast<qsizetype>(text.size())))
        .toString(QUuid::WithoutBraces)
        .toStdString();
}

} // namespace naru::lab::vcenter
