// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QByteArray;

namespace naru::test {

/// `xml` as text that two writers of the same request agree on: one element or text per line, namespaces
/// resolved (also inside of xsi:type), attributes sorted, no comments and no white space between elements. Of
/// a SOAP envelope only the element in its Body is kept. What is not well-formed becomes a line that begins
/// with "error:". Made for comparing requests with tests/data/vim25/golden-requests: EXPECT_EQ shows the
/// differing lines.
QString canonicalXml(const QByteArray &xml);

} // namespace naru::test
