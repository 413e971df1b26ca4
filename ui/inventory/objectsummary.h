// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/objectref.h"
#include "ui/style/colors.h"

#include <QList>
#include <QPair>
#include <QString>

namespace naru {

struct Services;

/// What the Summary tab and the header of an object show.
struct ObjectSummary
{
    QString icon;
    QString title;
    QString subtitle;
    ColorId statusColor = ColorId::Muted;
    QString statusIcon;
    QString status; ///< empty = no badge
    QList<QPair<QString, QString>> rows;
};

ObjectSummary summaryOf(const ObjectRef &ref, const Services &services);

} // namespace naru
