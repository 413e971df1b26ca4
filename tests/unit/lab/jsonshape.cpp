// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/lab/jsonshape.h"

#include <set>

namespace naru::test {

void compareShape(const lab::kube::Json &expected, const lab::kube::Json &actual, const std::string &path,
                  std::vector<std::string> &differences)
{
    static const std::set<std::string> Ignored{"managedFields"};
    if (expected.type() != actual.type() && !(expected.is_number() && actual.is_number())) {
        differences.push_back(path + ": " + expected.type_name() + " became " + actual.type_name());
        return;
    }
    if (expected.is_array() && !expected.empty() && !actual.empty())
        compareShape(expected[0], actual[0], path + "[0]", differences);
    if (expected.is_array() && expected.empty() != actual.empty())
        differences.push_back(path + ": empty on one side only");
    if (!expected.is_object())
        return;
    for (const auto &[name, value] : expected.items()) {
        if (Ignored.contains(name))
            continue;
        if (actual.contains(name))
            compareShape(value, actual[name], path + '/' + name, differences);
        else
            differences.push_back(path + '/' + name + ": missing");
    }
    for (const auto &[name, value] : actual.items()) {
        if (!Ignored.contains(name) && !expected.contains(name))
            differences.push_back(path + '/' + name + ": extra");
    }
}

} // namespace naru::test
