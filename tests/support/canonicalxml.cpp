// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canonicalxml.h"

#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>

#include <ranges>
#include <vector>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

const auto soapNamespace = u"http://schemas.xmlsoap.org/soap/envelope/"_s;
const auto xsiNamespace = u"http://www.w3.org/2001/XMLSchema-instance"_s;

QString expanded(QStringView nameSpace, QStringView name)
{
    return u"{%1}%2"_s.arg(nameSpace, name);
}

class Canonicalizer
{
public:
    explicit Canonicalizer(const QByteArray &xml)
        : m_reader(xml)
    {
    }

    QString run()
    {
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                startElement();
                break;
            case QXmlStreamReader::EndElement:
                endElement();
                break;
            case QXmlStreamReader::Characters:
                text();
                break;
            default:
                break;
            }
        }
        if (m_reader.hasError())
            return u"error: "_s + m_reader.errorString();
        return m_lines.join(u'\n');
    }

private:
    bool isEnvelope() const { return m_reader.namespaceUri() == soapNamespace; }

    void startElement()
    {
        QHash<QString, QString> prefixes = m_prefixes.empty() ? QHash<QString, QString>() : m_prefixes.back();
        for (const auto &declaration : m_reader.namespaceDeclarations())
            prefixes.insert(declaration.prefix().toString(), declaration.namespaceUri().toString());
        m_prefixes.push_back(prefixes);
        if (isEnvelope())
            return;
        QStringList parts;
        for (const auto &attribute : m_reader.attributes())
            parts << u" "_s + expanded(attribute.namespaceUri(), attribute.name()) + u"="_s +
                         value(attribute);
        parts.sort();
        line(expanded(m_reader.namespaceUri(), m_reader.name()) + parts.join(QString()));
        ++m_depth;
    }

    void endElement()
    {
        flushText();
        m_prefixes.pop_back();
        if (!isEnvelope())
            --m_depth;
    }

    void text() { m_text += m_reader.text(); }

    void flushText()
    {
        if (!m_text.trimmed().isEmpty())
            m_lines << QString(m_depth * 2, u' ') + u"\""_s + m_text + u"\""_s;
        m_text.clear();
    }

    void line(const QString &content)
    {
        flushText();
        m_lines << QString(m_depth * 2, u' ') + content;
    }

    QString value(const QXmlStreamAttribute &attribute) const
    {
        if (attribute.namespaceUri() != xsiNamespace || attribute.name() != u"type")
            return attribute.value().toString();
        const QString type = attribute.value().toString();
        const qsizetype colon = type.indexOf(u':');
        return expanded(m_prefixes.back().value(type.left(qMax(colon, 0))), QStringView(type).mid(colon + 1));
    }

    QXmlStreamReader m_reader;
    std::vector<QHash<QString, QString>> m_prefixes;
    QStringList m_lines;
    QString m_text;
    int m_depth = 0;
};

} // namespace

QString canonicalXml(const QByteArray &xml)
{
    return Canonicalizer(xml).run();
}

} // namespace naru::test
