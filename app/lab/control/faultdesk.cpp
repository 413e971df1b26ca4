// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/control/faultdesk.h"

#include "app/lab/kubevirt/faults.h"
#include "app/lab/vcenter/vcenter.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace naru::lab {

namespace {

using Kind = FaultParameter::Kind;

struct Range
{
    double least;
    double most;
};

Range rangeOf(Kind kind)
{
    switch (kind) {
    case Kind::Percent:
        return {0, 100};
    case Kind::Factor:
        return {0.01, 1000};
    case Kind::Milliseconds:
        return {0, 600'000};
    case Kind::Seconds:
        return {1, 3600};
    case Kind::Text:
        break;
    }
    return {0, 0};
}

double numberIn(const std::string &text)
{
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Empty when the value will do.
std::string problemOf(const FaultParameter &parameter, const std::string &text)
{
    if (text.empty())
        return std::string(parameter.name) + " is missing";
    if (parameter.kind == Kind::Text)
        return {};
    double number = 0;
    const char *end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    const Range range = rangeOf(parameter.kind);
    const bool isInRange =
        error == std::errc() && rest == end && number >= range.least && number <= range.most;
    if (isInRange && (parameter.kind == Kind::Factor || number == std::floor(number)))
        return {};
    return std::string(parameter.name) + " cannot be '" + text + "'";
}

std::vector<std::string> split(const std::string &text)
{
    std::vector<std::string> words(1);
    for (char c : text) {
        if (c == ':')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

Error refusal(const std::string &words)
{
    return {ErrorCode::InvalidInput, QStringLiteral("fault"), QString::fromStdString(words), false, {}, {}};
}

} // namespace

std::string FaultForm::usage() const
{
    std::string text = name;
    for (const FaultParameter &parameter : parameters)
        text += std::string(":<") + parameter.name + ">";
    return text;
}

FaultDesk::FaultDesk(Faults &cluster, vcenter::VCenter &vcenter)
    : m_cluster(cluster)
    , m_vcenter(vcenter)
{
}

const std::vector<FaultForm> &FaultDesk::forms()
{
    static const std::vector<FaultForm> forms = {
        {"disk-copy", {{"vm", Kind::Text}, {"percent", Kind::Percent}}},
        {"slow-copy", {{"factor", Kind::Factor}}},
        {"storage-full", {{"storage-class", Kind::Text}}},
        {"slow-network", {{"milliseconds", Kind::Milliseconds}}},
        {"vcenter-unreachable", {}},
        {"vcenter-restart", {{"seconds", Kind::Seconds}}, false},
        {"expired-session", {}, false},
        {"lost-versions", {}, false},
        {"task-failure", {{"vm", Kind::Text}}, false},
    };
    return forms;
}

Result<> FaultDesk::apply(const std::string &text)
{
    std::vector<std::string> words = split(text);
    const std::string name = words.front();
    words.erase(words.begin());
    const auto form = std::ranges::find(forms(), name, &FaultForm::name);
    const std::size_t expected = form == forms().end() ? words.size() : form->parameters.size();
    while (expected > 0 && words.size() > expected) {
        words[0] += ":" + words[1];
        words.erase(words.begin() + 1);
    }
    return apply(name, words);
}

Result<> FaultDesk::apply(const std::string &name, const std::vector<std::string> &arguments)
{
    const auto form = std::ranges::find(forms(), name, &FaultForm::name);
    if (form == forms().end())
        return failure(refusal("there is no fault '" + name + "'"));
    if (arguments.size() != form->parameters.size())
        return failure(refusal("it is written " + form->usage()));
    std::string written = name;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (const std::string problem = problemOf(form->parameters[i], arguments[i]); !problem.empty())
            return failure(refusal(problem));
        written += ":" + arguments[i];
    }
    carryOut(*form, arguments);
    if (form->lasts && std::ranges::find(m_active, written) == m_active.end())
        m_active.push_back(written);
    return {};
}

void FaultDesk::carryOut(const FaultForm &form, const std::vector<std::string> &arguments)
{
    const std::string_view name = form.name;
    const auto whole = [&](std::size_t index) { return static_cast<int>(numberIn(arguments[index])); };
    if (name == "disk-copy")
        m_cluster.failDiskCopy(arguments[0], whole(1));
    else if (name == "slow-copy")
        m_cluster.slowDiskCopies(numberIn(arguments[0]));
    else if (name == "storage-full")
        m_cluster.fillStorage(arguments[0]);
    else if (name == "slow-network")
        m_vcenter.setDelay(std::chrono::milliseconds(whole(0)));
    else if (name == "vcenter-unreachable")
        m_vcenter.setUnreachable(true);
    else if (name == "vcenter-restart")
        m_vcenter.restart(whole(0));
    else if (name == "expired-session")
        m_vcenter.expireSessions();
    else if (name == "lost-versions")
        m_vcenter.forgetVersions();
    else if (name == "task-failure")
        m_vcenter.failNextTask(arguments[0], "A general system error occurred: broken by the instructor");
}

void FaultDesk::clear()
{
    m_cluster.clear();
    m_vcenter.setUnreachable(false);
    m_vcenter.setDelay({});
    m_active.clear();
}

} // namespace naru::lab
