// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace naru {

/// The desktop's keyring through QtKeychain, without its plain-text fallback. Facts measured with QtKeychain
/// 0.13.2 and gnome-keyring: a locked collection answers a read with EntryNotFound and a write with
/// AccessDenied, and pretends to remove, so the collection is asked whether it is locked before it is
/// believed.
class KeychainStore final : public SecretStore
{
public:
    /// `service` separates Naru's entries from others' (and one test run's from another's).
    explicit KeychainStore(QString service = QStringLiteral("naru"));

    Task<Result<State>> state() override;
    Task<Result<Secret>> read(QString key) override;
    Task<Result<>> write(QString key, Secret value) override;
    Task<Result<>> remove(QString key) override;

private:
    QString m_service;
};

} // namespace naru
