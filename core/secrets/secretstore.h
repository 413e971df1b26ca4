// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/base/secret.h"

#include <QString>

namespace naru {

/// Where passwords and tokens are kept. Main thread only; a store must outlive the calls it answers.
class SecretStore
{
public:
    enum class State {
        Available,
        Locked,      ///< there, but closed until the person unlocks it
        Missing,     ///< this desktop has no keyring service
        Unavailable, ///< there should be one, but it does not answer
    };

    virtual ~SecretStore() = default;

    virtual Task<Result<State>> state() = 0;
    /// Errors: NotFound, Locked, PermissionDenied, Unreachable (reason "NoKeyring").
    virtual Task<Result<Secret>> read(QString key) = 0;
    /// Errors: Locked, PermissionDenied, Unreachable (reason "NoKeyring").
    virtual Task<Result<>> write(QString key, Secret value) = 0;
    /// Success when there is none of that key.
    virtual Task<Result<>> remove(QString key) = 0;
};

} // namespace naru
