// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace naru::lab::vcenter {

/// One element of a request. Names are without their namespace prefix.
struct XmlElement
{
    std::string name;
    std::string nameSpace;
    std::string xsiType; ///< attribute xsi:type, without prefix
    std::string moType;  ///< attribute type, which a managed object reference carries
    std::string text;    ///< outside of child elements
    std::vector<XmlElement> children;
    int line = 0;

    /// Null when there is none.
    const XmlElement *child(std::string_view childName) const;
};

/// Parses a whole document. Refuses any DTD, more than 64 levels, 500,000 elements or 4 MiB of text: what a
/// peer sends is not trusted. The error is a sentence for a log or a fault.
std::expected<XmlElement, std::string> parseXml(std::string_view document);

} // namespace naru::lab::vcenter
