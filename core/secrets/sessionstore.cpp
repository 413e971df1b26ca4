// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sessionstore.h"

namespace naru {

Task<Result<SecretStore::State>> SessionStore::state()
{
    co_return State::Available;
}

Task<Result<Secret>> SessionStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return failure(ErrorCode::NotFound, key);
    co_return *found;
}

Task<Result<>> SessionStore::write(QString key, Secret value)
{
    m_secrets.insert(key, std::move(value));
    co_return Result<>();
}

Task<Result<>> SessionStore::remove(QString key)
{
    m_secrets.remove(key);
    co_return Result<>();
}

} // namespace naru
