// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/wire/xmlelement.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace naru::lab::vcenter {

namespace {

constexpr std::size_t deepest = 64;
constexpr int mostElements = 500'000;
constexpr std::size_t mostText = 4u << 20;
constexpr char nameSpaceSeparator = '\n';
constexpr std::string_view typeAttribute = "http://www.w3.org/2001/XMLSchema-instance\ntype";

class Reader
{
public:
    Reader()
        : m_parser(XML_ParserCreateNS("UTF-8", nameSpaceSeparator))
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &Reader::begin, &Reader::end);
        XML_SetCharacterDataHandler(m_parser.get(), &Reader::characters);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), &Reader::doctype);
    }

    std::expected<XmlElement, std::string> read(std::string_view document)
    {
        if (document.size() > 0x7fffffff)
            return std::unexpected("the document is too large");
        const auto status = XML_Parse(m_parser.get(), document.data(), static_cast<int>(document.size()), 1);
        if (!m_refusal.empty())
            return std::unexpected(m_refusal);
        if (status != XML_STATUS_OK)
            return std::unexpected(std::string(XML_ErrorString(XML_GetErrorCode(m_parser.get()))) +
                                   " at line " + std::to_string(line()));
        return std::move(m_root);
    }

private:
    static void begin(void *self, const char *name, const char **attributes)
    {
        static_cast<Reader *>(self)->beginElement(name, attributes);
    }
    static void end(void *self, const char *) { static_cast<Reader *>(self)->endElement(); }
    static void characters(void *self, const char *text, int size)
    {
        static_cast<Reader *>(self)->addText({text, static_cast<std::size_t>(size)});
    }
    static void doctype(void *self, const char *, const char *, const char *, int)
    {
        static_cast<Reader *>(self)->refuse("a document type declaration is not accepted");
    }

    int line() const { return static_cast<int>(XML_GetCurrentLineNumber(m_parser.get())); }

    void refuse(const char *why)
    {
        m_refusal = why;
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    void beginElement(std::string_view name, const char **attributes)
    {
        if (m_open.size() == deepest)
            return refuse("the elements are nested too deeply");
        if (++m_elements > mostElements)
            return refuse("there are too many elements");
        XmlElement &element = m_open.emplace_back();
        const std::size_t separator = name.rfind(nameSpaceSeparator);
        if (separator != std::string_view::npos)
            element.nameSpace = name.substr(0, separator);
        element.name = name.substr(separator + 1);
        element.line = line();
        for (; attributes[0]; attributes += 2) {
            const std::string_view value = attributes[1];
            if (attributes[0] == typeAttribute)
                element.xsiType = value.substr(value.find(':') + 1);
            else if (std::string_view(attributes[0]) == "type")
                element.moType = value;
        }
    }

    void endElement()
    {
        XmlElement element = std::move(m_open.back());
        m_open.pop_back();
        if (m_open.empty())
            m_root = std::move(element);
        else
            m_open.back().children.push_back(std::move(element));
    }

    void addText(std::string_view text)
    {
        m_textSize += text.size();
        if (m_textSize > mostText)
            return refuse("there is too much text");
        m_open.back().text += text;
    }

    struct Free
    {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> m_parser;
    std::vector<XmlElement> m_open;
    XmlElement m_root;
    std::string m_refusal;
    int m_elements = 0;
    std::size_t m_textSize = 0;
};

} // namespace

const XmlElement *XmlElement::child(std::string_view childName) const
{
    const auto found = std::ranges::find(children, childName, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

std::expected<XmlElement, std::string> parseXml(std::string_view document)
{
    return Reader().read(document);
}

} // namespace naru::lab::vcenter
