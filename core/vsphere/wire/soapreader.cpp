// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/soapreader.h"

#include <expat.h>

#include <cstring>
#include <optional>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

constexpr char separator = ' '; // a URI has no blanks
constexpr QByteArrayView xsiTypeName = "http://www.w3.org/2001/XMLSchema-instance type";

QByteArrayView localName(const char *qualified)
{
    const char *last = std::strrchr(qualified, separator);
    return QByteArrayView(last ? last + 1 : qualified);
}

QByteArrayView withoutPrefix(QByteArrayView qname)
{
    return qname.sliced(qname.lastIndexOf(':') + 1);
}

} // namespace

struct SoapReader::State
{
    SoapLimits limits;
    QByteArray recordName;
    RecordSink sink;
    XML_Parser parser = XML_ParserCreateNS(nullptr, separator);
    XmlTree tree;
    int current = -1;
    int record = -1;
    int depth = 0;
    qint64 bytes = 0;
    qint64 bytesAtLastEvent = 0;
    std::optional<Error> error;

    void fail(const QString &reason, const QString &detail = {})
    {
        if (error)
            return;
        error = Error{ErrorCode::Protocol, {}, detail, false, reason, {}};
        XML_StopParser(parser, XML_FALSE);
    }

    void start(const char *name, const char **attributes)
    {
        bytesAtLastEvent = bytes;
        if (++depth > limits.depth)
            return fail(u"TooDeep"_s);
        if (tree.elementCount() >= limits.elements)
            return fail(u"TooManyElements"_s);
        const QByteArrayView local = localName(name);
        current = tree.open(current, local);
        for (; *attributes; attributes += 2) {
            const QByteArrayView key(attributes[0]);
            if (key == xsiTypeName)
                tree.setXsiType(current, withoutPrefix(QByteArrayView(attributes[1])));
            else if (key == "type")
                tree.setType(current, QByteArrayView(attributes[1]));
        }
        if (record < 0 && sink && local == recordName)
            record = current;
    }

    void text(QByteArrayView part)
    {
        bytesAtLastEvent = bytes;
        if (current < 0)
            return;
        tree.appendText(current, part);
        if (tree.textSize(current) > limits.textBytes)
            fail(u"TextTooLarge"_s);
    }

    void end()
    {
        bytesAtLastEvent = bytes;
        --depth;
        const int finished = current;
        current = tree.parentOf(finished);
        if (finished != record)
            return;
        sink(tree.element(record));
        tree.removeLast(record);
        record = -1;
    }

    Result<> parse(QByteArrayView chunk, bool last)
    {
        if (error)
            return failure(*error);
        bytes += chunk.size();
        if (bytes > limits.replyBytes)
            fail(u"ReplyTooLarge"_s);
        else if (XML_Parse(parser, chunk.data(), int(chunk.size()), last) != XML_STATUS_OK)
            failMalformed();
        // A tag without an end is scanned again with every chunk: without a limit the cost is quadratic.
        else if (bytes - bytesAtLastEvent > limits.tokenBytes)
            fail(u"TokenTooLarge"_s);
        return error ? Result<>(failure(*error)) : Result<>();
    }

    void failMalformed()
    {
        const XML_Error code = XML_GetErrorCode(parser);
        const bool cut = code == XML_ERROR_NO_ELEMENTS || code == XML_ERROR_UNCLOSED_TOKEN ||
                         code == XML_ERROR_PARTIAL_CHAR || code == XML_ERROR_UNCLOSED_CDATA_SECTION;
        fail(cut ? u"Truncated"_s : u"MalformedXml"_s, QString::fromLatin1(XML_ErrorString(code)));
    }
};

SoapReader::SoapReader(SoapLimits limits, QByteArray recordName, RecordSink sink)
    : m_state(std::make_unique<State>())
{
    m_state->limits = limits;
    m_state->recordName = std::move(recordName);
    m_state->sink = std::move(sink);
    XML_Parser parser = m_state->parser;
    XML_SetUserData(parser, m_state.get());
    XML_SetElementHandler(
        parser,
        [](void *state, const char *name, const char **attributes) {
            static_cast<State *>(state)->start(name, attributes);
        },
        [](void *state, const char *) { static_cast<State *>(state)->end(); });
    XML_SetCharacterDataHandler(parser, [](void *state, const char *text, int size) {
        static_cast<State *>(state)->text(QByteArrayView(text, size));
    });
    XML_SetStartDoctypeDeclHandler(parser, [](void *state, const char *, const char *, const char *, int) {
        static_cast<State *>(state)->fail(u"DoctypeRefused"_s);
    });
}

SoapReader::~SoapReader()
{
    XML_ParserFree(m_state->parser);
}

Result<> SoapReader::feed(QByteArrayView chunk)
{
    // Expat copies what it is given when a token began in the chunk before.
    constexpr qsizetype largest = 64 * 1024;
    for (; chunk.size() > largest; chunk = chunk.sliced(largest)) {
        if (const Result<> fed = m_state->parse(chunk.first(largest), false); !fed)
            return fed;
    }
    return m_state->parse(chunk, false);
}

Result<> SoapReader::finish()
{
    return m_state->parse({}, true);
}

const XmlTree &SoapReader::tree() const
{
    return m_state->tree;
}

XmlTree SoapReader::takeTree()
{
    return std::move(m_state->tree);
}

} // namespace naru::vsphere
