// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingsstore.h"

namespace naru {

/// The settings as `profile.yaml` in a folder of their own (0700, the file 0600). Written beside, flushed to
/// disk and renamed; keys that this version does not know are kept. Errors of both calls:
/// InvalidInput "SyntaxError", "WrongType" or "TooLarge" (subject = path, facts "line" from 1, "key"),
/// PermissionDenied "WritableByOthers", Locked (another process holds the file for 5 s), Internal
/// "CannotWrite".
class ProfileFile final : public SettingsStore
{
public:
    explicit ProfileFile(const QString &directory);

    Result<Settings> load() const override;
    Result<> update(const std::function<void(Settings &)> &change) override;

    QString path() const { return m_path; }
    /// Where the OperationJournal of this profile is, for the window and the command line alike.
    QString journalPath() const;
    /// $XDG_CONFIG_HOME/naru or its like.
    static QString defaultDirectory();

private:
    QString m_directory;
    QString m_path;
};

} // namespace naru
