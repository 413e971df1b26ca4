// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QJsonValue>
#include <QList>

namespace naru {

struct YamlLimits
{
    qsizetype bytes = 1024 * 1024;
    int depth = 32;
    int nodes = 10000; ///< values, where each use of an alias counts as many as it stands for
    bool aliases = false;
};

/// One document of a YAML text as JSON. Plain scalars follow YAML 1.2's core schema: true, false, null and
/// numbers are what they look like, all else is text, and so are "yes", "no", "0123" and whatever is quoted.
struct YamlDocument
{
    QJsonValue value;
    QHash<QString, int>
        lines; ///< line (from 1) of each value, by JSON pointer ("/spec/vms/0/name"; "" = the root)
};

/// Reads all documents of `text`; empty ones are left out. Text from outside is never trusted: InvalidInput
/// with facts "line" and "column" (from 1) and the reason "YamlTooLarge", "YamlTooDeep", "YamlTooMany",
/// "YamlAlias", "YamlTag", "YamlDuplicateKey" (fact "key"), "YamlKey" (a key that is no text) or "YamlSyntax"
/// (the parser's words as detail).
Result<QList<YamlDocument>> readYaml(const QByteArray &text, const YamlLimits &limits = {});

} // namespace naru
