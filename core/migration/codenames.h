// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/plandraft.h"
#include "core/migration/preflight.h"

namespace naru {

/// "CdromConnected" etc.: stable, for machine-readable reports.
QString findingCodeName(Finding::Code code);
QString draftIssueCodeName(DraftIssue::Code code);

} // namespace naru
