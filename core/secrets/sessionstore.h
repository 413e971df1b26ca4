// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>

namespace naru {

/// "For this session only": in memory, gone with the process.
class SessionStore final : public SecretStore
{
public:
    Task<Result<State>> state() override;
    Task<Result<Secret>> read(QString key) override;
    Task<Result<>> write(QString key, Secret value) override;
    Task<Result<>> remove(QString key) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace naru
