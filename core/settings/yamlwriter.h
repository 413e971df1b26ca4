// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace naru {

/// `value` as one YAML document in block style, which readYaml() reads back as the same value: text that
/// could be taken for anything else is quoted. Ends with a line break.
QByteArray writeYaml(const QJsonValue &value);

} // namespace naru
