// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace naru::lab::scenario {

/// The first thing that is wrong with a file, as "line 12: ...". Later ones are mostly consequences.
class YamlProblem
{
public:
    void report(const YAML::Node &node, const std::string &what);
    bool found() const { return !m_text.empty(); }
    const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

/// Reads one mapping. Each key that the reader asks for is known; finish() refuses the others. What cannot be
/// read is reported to the problem and leaves the target untouched. Sizes are written like "20GiB".
class YamlMapping
{
public:
    YamlMapping(const YAML::Node &node, YamlProblem &problem);

    template <class T>
    void optional(const char *key, T &target)
    {
        if (const YAML::Node value = take(key))
            read(value, target);
    }

    template <class T>
    void required(const char *key, T &target)
    {
        if (const YAML::Node value = take(key))
            read(value, target);
        else
            m_problem.report(m_node, std::string("the key '") + key + "' is missing");
    }

    void optionalSize(const char *key, int64_t &targetMib);
    void requiredSize(const char *key, int64_t &targetMib);

    template <class T>
    void choice(const char *key, T &target, std::initializer_list<std::pair<const char *, T>> choices)
    {
        const YAML::Node value = take(key);
        if (!value)
            return;
        std::string text;
        read(value, text);
        std::string known;
        for (const auto &[name, choice] : choices) {
            if (text == name) {
                target = choice;
                return;
            }
            known += known.empty() ? name : std::string(", ") + name;
        }
        m_problem.report(value, "'" + text + "' is not one of: " + known);
    }

    /// A name that must be one of `known`; `what` says what it names ("datastore").
    void reference(const char *key, std::string &target, const std::set<std::string> &known,
                   const char *what);

    /// Calls `readItem(YamlMapping &)` for every element of a list of mappings.
    template <class Function>
    void list(const char *key, Function readItem)
    {
        const YAML::Node value = take(key);
        if (!value)
            return;
        if (!value.IsSequence()) {
            m_problem.report(value, std::string("'") + key + "' must be a list");
            return;
        }
        for (const YAML::Node &item : value) {
            YamlMapping mapping(item, m_problem);
            readItem(mapping);
            mapping.finish();
        }
    }

    template <class Function>
    void section(const char *key, Function readSection)
    {
        if (const YAML::Node value = take(key)) {
            YamlMapping mapping(value, m_problem);
            readSection(mapping);
            mapping.finish();
        }
    }

    void report(const std::string &what) { m_problem.report(m_node, what); }
    void finish();

private:
    YAML::Node take(const char *key);
    void read(const YAML::Node &value, std::string &target);
    void read(const YAML::Node &value, bool &target);
    void read(const YAML::Node &value, int &target);
    void read(const YAML::Node &value, double &target);
    void read(const YAML::Node &value, std::vector<std::string> &target);

    YAML::Node m_node;
    YamlProblem &m_problem;
    std::set<std::string> m_known;
};

} // namespace naru::lab::scenario
