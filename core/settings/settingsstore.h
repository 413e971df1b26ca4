// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/settings/settings.h"

#include <functional>

namespace naru {

/// Where the settings live. Main thread only.
class SettingsStore
{
public:
    virtual ~SettingsStore() = default;

    /// Defaults when nothing has been stored yet.
    virtual Result<Settings> load() const = 0;
    /// Reads, lets `change` edit, and writes; two processes never lose each other's change.
    virtual Result<> update(const std::function<void(Settings &)> &change) = 0;
};

/// Forgets everything at its end: for tests and for a console that shall leave no trace.
class MemorySettings final : public SettingsStore
{
public:
    Result<Settings> load() const override { return m_settings; }
    Result<> update(const std::function<void(Settings &)> &change) override
    {
        change(m_settings);
        return {};
    }

private:
    Settings m_settings;
};

} // namespace naru
