// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace naru {

/// Makes the folder and its parents when they are missing, the folder itself with 0700 from the start,
/// whatever the umask; an existing folder is left as it is. False when it cannot be made.
bool makePrivateDirectory(const QString &path);

/// Makes an empty file with 0600 when it is missing; false when it cannot be made.
bool makePrivateFile(const QString &path);

} // namespace naru
