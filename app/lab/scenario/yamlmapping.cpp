// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/yamlmapping.h"

#include <charconv>

namespace naru::lab::scenario {

namespace {

/// "20GiB" in MiB, or -1.
int64_t sizeMib(const std::string &text)
{
    double amount = 0;
    const char *end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, amount);
    const std::string unit(rest, end);
    if (error != std::errc() || amount < 0 || amount > 1e12)
        return -1;
    if (unit == "MiB")
        return static_cast<int64_t>(amount);
    if (unit == "GiB")
        return static_cast<int64_t>(amount * 1024);
    if (unit == "TiB")
        return static_cast<int64_t>(amount * 1024 * 1024);
    return -1;
}

} // namespace

void YamlProblem::report(const YAML::Node &node, const std::string &what)
{
    if (m_text.empty())
        m_text = "line " + std::to_string(node.Mark().line + 1) + ": " + what;
}

YamlMapping::YamlMapping(const YAML::Node &node, YamlProblem &problem)
    : m_node(node)
    , m_problem(problem)
{
    if (!m_node.IsMap())
        m_problem.report(m_node, "a mapping (key: value) is expected here");
}

YAML::Node YamlMapping::take(const char *key)
{
    m_known.insert(key);
    if (!m_node.IsMap())
        return YAML::Node(YAML::NodeType::Undefined);
    const YAML::Node &constant = m_node; // operator[] of a mutable node would insert the key
    return constant[key];
}

void YamlMapping::finish()
{
    if (!m_node.IsMap())
        return;
    std::set<std::string> seen;
    for (const auto &entry : m_node) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        if (!m_known.contains(key))
            m_problem.report(entry.first, "unknown key '" + key + "'");
        else if (!seen.insert(key).second)
            m_problem.report(entry.first, "the key '" + key + "' appears twice");
    }
}

void YamlMapping::optionalSize(const char *key, int64_t &targetMib)
{
    const YAML::Node value = take(key);
    if (!value)
        return;
    std::string text;
    read(value, text);
    const int64_t size = sizeMib(text);
    if (size < 0)
        m_problem.report(value, "'" + text + "' is not a size such as 512MiB, 20GiB or 2TiB");
    else
        targetMib = size;
}

void YamlMapping::requiredSize(const char *key, int64_t &targetMib)
{
    if (!take(key))
        m_problem.report(m_node, std::string("the key '") + key + "' is missing");
    optionalSize(key, targetMib);
}

void YamlMapping::reference(const char *key, std::string &target, const std::set<std::string> &known,
                            const char *what)
{
    const YAML::Node value = take(key);
    if (!value)
        return;
    read(value, target);
    if (!known.contains(target))
        m_problem.report(value, std::string("there is no ") + what + " '" + target + "'");
}

void YamlMapping::read(const YAML::Node &value, std::string &target)
{
    if (value.IsScalar())
        target = value.Scalar();
    else
        m_problem.report(value, "a text is expected here");
}

void YamlMapping::read(const YAML::Node &value, bool &target)
{
    if (!value.IsScalar() || !YAML::convert<bool>::decode(value, target))
        m_problem.report(value, "true or false is expected here");
}

void YamlMapping::read(const YAML::Node &value, int &target)
{
    int number = 0;
    if (!value.IsScalar() || !YAML::convert<int>::decode(value, number) || number < 0)
        m_problem.report(value, "a whole number, 0 or greater, is expected here");
    else
        target = number;
}

void YamlMapping::read(const YAML::Node &value, double &target)
{
    double number = 0;
    if (!value.IsScalar() || !YAML::convert<double>::decode(value, number) || !(number > 0) || number > 1e9)
        m_problem.report(value, "a positive number is expected here");
    else
        target = number;
}

void YamlMapping::read(const YAML::Node &value, std::vector<std::string> &target)
{
    if (!value.IsSequence()) {
        m_problem.report(value, "a list of texts is expected here");
        return;
    }
    target.clear();
    for (const YAML::Node &item : value) {
        std::string text;
        read(item, text);
        target.push_back(std::move(text));
    }
}

} // namespace naru::lab::scenario
