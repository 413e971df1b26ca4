// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/soapreader.h"

#include <libxml/parser.h>

#include <optional>
#include <span>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView xsiUri = "http://www.w3.org/2001/XMLSchema-instance";

QByteArrayView view(const xmlChar *text)
{
    return QByteArrayView(reinterpret_cast<const char *>(text));
}

QByteArrayView view(const xmlChar *begin, const xmlChar *end)
{
    return QByteArrayView(reinterpret_cast<const char *>(begin), end - begin);
}

QByteArrayView withoutPrefix(QByteArrayView qname)
{
    return qname.sliced(qname.lastIndexOf(':') + 1);
}

/// libxml2 hands attributes over as runs of five pointers.
struct Attribute
{
    const xmlChar *localName;
    const xmlChar *prefix;
    const xmlChar *uri;
    const xmlChar *valueBegin;
    const xmlChar *valueEnd;
};
static_assert(sizeof(Attribute) == 5 * sizeof(const xmlChar *));

struct FreeContext
{
    void operator()(xmlParserCtxt *context) const { xmlFreeParserCtxt(context); }
};

} // namespace

struct SoapReader::State
{
    SoapLimits limits;
    QByteArray recordName;
    RecordSink sink;
    std::unique_ptr<xmlParserCtxt, FreeContext> parser;
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
        xmlStopParser(parser.get());
    }

    void start(QByteArrayView local, std::span<const Attribute> attributes)
    {
        bytesAtLastEvent = bytes;
        if (++depth > limits.depth)
            return fail(u"TooDeep"_s);
        if (tree.elementCount() >= limits.elements)
            return fail(u"TooManyElements"_s);
        current = tree.open(current, local);
        for (const Attribute &attribute : attributes) {
            if (view(attribute.localName) != "type")
                continue;
            const QByteArrayView value = view(attribute.valueBegin, attribute.valueEnd);
            if (!attribute.uri)
                tree.setType(current, value);
            else if (view(attribute.uri) == xsiUri)
                tree.setXsiType(current, withoutPrefix(value));
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
        else if (xmlParseChunk(parser.get(), chunk.data(), int(chunk.size()), last) != XML_ERR_OK ||
                 !parser->nsWellFormed)
            failMalformed(last);
        // A tag without an end is looked at again with every chunk: without a limit the cost is quadratic.
        else if (bytes - bytesAtLastEvent > limits.tokenBytes)
            fail(u"TokenTooLarge"_s);
        return error ? Result<>(failure(*error)) : Result<>();
    }

    void failMalformed(bool last)
    {
        const bool cut = last && (depth > 0 || bytes == 0);
        fail(cut ? u"Truncated"_s : u"MalformedXml"_s,
             QString::fromUtf8(parser->lastError.message).trimmed());
    }

    static xmlSAXHandler saxHandler()
    {
        xmlSAXHandler handler{};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = [](void *state, const xmlChar *name, const xmlChar *, const xmlChar *, int,
                                    const xmlChar **, int count, int, const xmlChar **attributes) {
            static_cast<State *>(state)->start(
                view(name), {reinterpret_cast<const Attribute *>(attributes), size_t(count)});
        };
        handler.endElementNs = [](void *state, const xmlChar *, const xmlChar *, const xmlChar *) {
            static_cast<State *>(state)->end();
        };
        handler.characters = [](void *state, const xmlChar *text, int size) {
            static_cast<State *>(state)->text(view(text, text + size));
        };
        handler.cdataBlock = handler.characters;
        handler.internalSubset = [](void *state, const xmlChar *, const xmlChar *, const xmlChar *) {
            static_cast<State *>(state)->fail(u"DoctypeRefused"_s);
        };
        return handler;
    }
};

SoapReader::SoapReader(SoapLimits limits, QByteArray recordName, RecordSink sink)
    : m_state(std::make_unique<State>())
{
    m_state->limits = limits;
    m_state->recordName = std::move(recordName);
    m_state->sink = std::move(sink);
    xmlSAXHandler handler = State::saxHandler(); // copied
    m_state->parser.reset(xmlCreatePushParserCtxt(&handler, m_state.get(), nullptr, 0, nullptr));
    // UTF-8 only, whatever the reply calls itself: no conversion for a server to play with.
    m_state->parser->charset = XML_CHAR_ENCODING_UTF8;
    xmlCtxtUseOptions(m_state->parser.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
}

SoapReader::~SoapReader() = default;

Result<> SoapReader::feed(QByteArrayView chunk)
{
    constexpr qsizetype largest = qsizetype{64} * 1024; // the parser copies what it is given
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
