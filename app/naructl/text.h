// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace naru::ctl {

/// Translation context of everything naructl says to people.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naructl)
};

} // namespace naru::ctl
