// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QDebug>

#include <cstring>

namespace naru {

Secret::~Secret()
{
    if (m_utf8.isEmpty() || !m_utf8.isDetached())
        return;
    // A volatile pointer keeps the compiler from dropping a store to memory that dies here.
    volatile char *bytes = m_utf8.data();
    for (qsizetype i = 0; i < m_utf8.size(); ++i)
        bytes[i] = 0;
}

QDebug operator<<(QDebug debug, const Secret &)
{
    return debug << "(secret)";
}

} // namespace naru
