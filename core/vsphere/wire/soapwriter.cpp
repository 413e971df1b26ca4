// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/soapwriter.h"

namespace naru::vsphere {

namespace {

/// XML 1.0 has no form at all for these characters, escaped or not.
bool isForbidden(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

void appendEscaped(QByteArray &out, const QByteArray &utf8)
{
    for (const char byte : utf8) {
        switch (byte) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\r': // a bare one would be read as a line feed
            out += "&#13;";
            break;
        default:
            if (isForbidden(byte))
                out += "\xEF\xBF\xBD"; // U+FFFD
            else
                out += byte;
        }
    }
}

} // namespace

SoapWriter::SoapWriter(const char *method, const MoRef &self)
    : m_method(method)
{
    m_out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" "
            "xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body><";
    m_out += m_method;
    m_out += " xmlns=\"urn:vim25\">";
    ref("_this", self);
}

SoapWriter &SoapWriter::text(const char *name, const QString &value)
{
    return text(name, value.toUtf8());
}

SoapWriter &SoapWriter::text(const char *name, const QByteArray &utf8)
{
    start(name);
    appendEscaped(m_out, utf8);
    end(name);
    return *this;
}

SoapWriter &SoapWriter::number(const char *name, qint64 value)
{
    return text(name, QByteArray::number(value));
}

SoapWriter &SoapWriter::flag(const char *name, bool value)
{
    return text(name, value ? QByteArrayLiteral("true") : QByteArrayLiteral("false"));
}

SoapWriter &SoapWriter::ref(const char *name, const MoRef &value)
{
    start(name, "type", value.type.toUtf8());
    appendEscaped(m_out, value.value.toUtf8());
    end(name);
    return *this;
}

SoapWriter &SoapWriter::texts(const char *name, const QByteArrayList &values)
{
    for (const QByteArray &value : values)
        text(name, value);
    return *this;
}

SoapWriter &SoapWriter::open(const char *name, const char *xsiType)
{
    start(name, xsiType ? "xsi:type" : nullptr, xsiType);
    m_open.append(name);
    return *this;
}

SoapWriter &SoapWriter::close()
{
    end(m_open.takeLast());
    return *this;
}

SoapRequest SoapWriter::finish()
{
    Q_ASSERT(m_open.isEmpty());
    m_out += "</" + m_method + "></soapenv:Body></soapenv:Envelope>";
    return {m_method, m_out};
}

void SoapWriter::start(const char *name, const char *attribute, const QByteArray &value)
{
    m_out += '<';
    m_out += name;
    if (attribute) {
        m_out += ' ';
        m_out += attribute;
        m_out += "=\"";
        appendEscaped(m_out, value);
        m_out += '"';
    }
    m_out += '>';
}

void SoapWriter::end(const char *name)
{
    m_out += "</";
    m_out += name;
    m_out += '>';
}

} // namespace naru::vsphere
