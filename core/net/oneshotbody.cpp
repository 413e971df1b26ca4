// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace naru {

OneShotBody::OneShotBody(QByteArray content)
    : m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_content.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_content.size() - m_read);
    std::memcpy(data, m_content.constData() + m_read, static_cast<std::size_t>(size));
    m_read += size;
    return size;
}

} // namespace naru
