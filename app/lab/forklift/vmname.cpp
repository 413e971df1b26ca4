// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/vmname.h"

#include <algorithm>
#include <cctype>

namespace naru::lab {

namespace {

constexpr std::size_t LabelLimit = 63;
constexpr std::size_t SubdomainLimit = 253;
constexpr std::size_t SuffixLength = 5; // a dash and four characters

bool isLowerAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isLabel(std::string_view label)
{
    return !label.empty() && isLowerAlnum(label.front()) && isLowerAlnum(label.back()) &&
           std::ranges::all_of(label, [](char c) { return isLowerAlnum(c) || c == '-'; });
}

std::string trimmed(std::string_view text, std::string_view characters)
{
    const std::size_t first = text.find_first_not_of(characters);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(characters) - first + 1));
}

std::string adjustedPart(std::string_view part)
{
    constexpr std::string_view dashes = "_+* /\\-";
    std::string result;
    for (const char c : part) {
        const char mapped = dashes.contains(c) ? '-' : c;
        if (mapped == '-' && result.ends_with('-'))
            continue;
        if (isLowerAlnum(mapped) || mapped == '-')
            result += mapped;
    }
    return trimmed(trimmed(result, "-").substr(0, LabelLimit), "-");
}

template <typename Visit>
void forEachPart(std::string_view text, Visit visit)
{
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('.', begin), text.size());
        visit(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

} // namespace

bool isDns1123Label(std::string_view name)
{
    return name.size() <= LabelLimit && isLabel(name);
}

bool isDns1123Subdomain(std::string_view name)
{
    if (name.empty() || name.size() > SubdomainLimit)
        return false;
    bool valid = true;
    forEachPart(name, [&valid](std::string_view part) { valid = valid && isLabel(part); });
    return valid;
}

std::string adjustedVmName(std::string_view name, const RandomSuffix &random)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    std::string result;
    forEachPart(trimmed(lower, ".-"), [&result](std::string_view part) {
        const std::string adjusted = adjustedPart(part);
        if (adjusted.empty())
            return;
        if (!result.empty())
            result += '.';
        result += adjusted;
    });
    result = trimmed(result.substr(0, LabelLimit), ".-");
    return result.empty() ? "vm-" + random() : result;
}

std::string freeVmName(std::string_view name, const std::set<std::string> &taken, const RandomSuffix &random)
{
    const std::string base = adjustedVmName(name, random);
    std::string candidate = base;
    while (taken.contains(candidate))
        candidate = trimmed(base.substr(0, LabelLimit - SuffixLength), ".-") + "-" + random();
    return candidate;
}

} // namespace naru::lab
