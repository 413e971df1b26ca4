// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace naru::test {

/// Makes every qWarning and qCritical that no test allowed a failure of the running test. Call once in
/// main(), after InitGoogleTest. Messages may come from any thread.
void failOnUnexpectedMessages();

/// Allows messages that contain a match, until the running test ends. From SetUpTestSuite or main(): until
/// the program ends.
void allowMessages(const QRegularExpression &pattern);

} // namespace naru::test
