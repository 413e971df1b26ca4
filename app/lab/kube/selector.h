// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/resourcetype.h"
#include "app/lab/kube/status.h"

#include <string>
#include <string_view>
#include <vector>

namespace naru::lab::kube {

/// Which objects a list or watch is about: a namespace (empty = all), a labelSelector and a fieldSelector.
class Selector
{
public:
    /// 400 for a syntax error or a field that the kind cannot be selected by.
    static KubeResult<Selector> parse(const ResourceType &type, std::string ns, std::string_view labels,
                                      std::string_view fields);

    bool matches(const Json &object) const;
    const std::string &ns() const { return m_namespace; }
    /// Neither labels nor fields are asked for.
    bool isPlain() const { return m_labels.empty() && m_fields.empty(); }

private:
    enum class Operator { In, NotIn, Exists, Missing };
    struct Requirement
    {
        std::string key;
        Operator op;
        std::vector<std::string> values;
    };
    struct FieldRequirement
    {
        std::string path; ///< metadata.name
        bool equal;
        std::string value;
    };

    static KubeResult<std::vector<Requirement>> parseLabels(std::string_view text);
    static KubeResult<std::vector<FieldRequirement>> parseFields(const ResourceType &type,
                                                                 std::string_view text);

    std::string m_namespace;
    std::vector<Requirement> m_labels;
    std::vector<FieldRequirement> m_fields;
};

} // namespace naru::lab::kube
