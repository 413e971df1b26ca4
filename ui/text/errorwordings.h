// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QString>

#include <optional>

namespace naru {

/// What happened, with "%1" for the subject, and what to do about it.
struct Wording
{
    QString sentence;
    QString remedy;
};

/// By Error::reason: configuration, operations and migration.
QHash<QString, Wording> workWordings();

/// For a provider that the cluster cannot connect to: the condition says no more than that, so the server's
/// words are a hint. nullopt for other errors.
std::optional<Wording> connectionTestWording(const Error &error);

} // namespace naru
