// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/yamlreader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>
#include <vector>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

Error yamlError(const QString &reason, const YAML::Mark &mark, QMap<QString, QString> facts = {})
{
    facts.insert(u"line"_s, QString::number(mark.line + 1));
    facts.insert(u"column"_s, QString::number(mark.column + 1));
    return Error{ErrorCode::InvalidInput, {}, {}, false, reason, facts};
}

/// The parser can be left only by an exception; it never leaves readYaml().
struct Refusal
{
    Error error;
};

QJsonValue plainScalar(const QString &text)
{
    static const QRegularExpression integer(u"^[-+]?(0|[1-9][0-9]*)$"_s);
    static const QRegularExpression real(
        u"^[-+]?(\\.[0-9]+|(0|[1-9][0-9]*)(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"_s);
    if (text == u"true"_s || text == u"True"_s || text == u"TRUE"_s)
        return true;
    if (text == u"false"_s || text == u"False"_s || text == u"FALSE"_s)
        return false;
    if (text == u"null"_s || text == u"Null"_s || text == u"NULL"_s || text == u"~"_s)
        return QJsonValue::Null;
    bool fits = false;
    if (integer.match(text).hasMatch()) {
        const qlonglong number = text.toLongLong(&fits);
        if (fits)
            return number;
    }
    if (real.match(text).hasMatch()) {
        const double number = text.toDouble(&fits);
        if (fits)
            return number;
    }
    return text;
}

QString pointerStep(QString key)
{
    return u'/' + key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

/// Builds the JSON from the parser's events and counts as it goes.
class Builder final : public YAML::EventHandler
{
public:
    explicit Builder(const YamlLimits &limits)
        : m_limits(limits)
    {
    }

    YamlDocument takeDocument() { return std::exchange(m_document, {}); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        put(QJsonValue::Null, mark, anchor, 1);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto target = m_anchors.constFind(anchor);
        if (!m_limits.aliases || target == m_anchors.constEnd())
            throw Refusal{yamlError(u"YamlAlias"_s, mark)};
        put(target->value, mark, 0, target->nodes);
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const QString text = QString::fromStdString(value);
        refuseTag(tag, mark);
        if (awaitsKey())
            takeKey(text, mark);
        else
            put(tag == "?" ? plainScalar(text) : QJsonValue(text), mark, anchor, 1);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(false, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(true, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Frame
    {
        bool isMap = false;
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        int nodesBefore = 0;
        QString pointer;
        QJsonObject object;
        QJsonArray array;
        QString key;
        bool hasKey = false;
    };
    struct Anchored
    {
        QJsonValue value;
        int nodes = 1;
    };

    static void refuseTag(const std::string &tag, const YAML::Mark &mark)
    {
        if (tag != "?" && tag != "!" && !tag.empty())
            throw Refusal{yamlError(u"YamlTag"_s, mark)};
    }

    bool awaitsKey() const { return !m_frames.empty() && m_frames.back().isMap && !m_frames.back().hasKey; }

    void takeKey(const QString &key, const YAML::Mark &mark)
    {
        Frame &frame = m_frames.back();
        if (frame.object.contains(key))
            throw Refusal{yamlError(u"YamlDuplicateKey"_s, mark, {{u"key"_s, key}})};
        frame.key = key;
        frame.hasKey = true;
    }

    QString nextPointer() const
    {
        if (m_frames.empty())
            return {};
        const Frame &frame = m_frames.back();
        return frame.pointer + pointerStep(frame.isMap ? frame.key : QString::number(frame.array.size()));
    }

    void open(bool isMap, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        refuseTag(tag, mark);
        if (awaitsKey())
            throw Refusal{yamlError(u"YamlKey"_s, mark)};
        if (std::ssize(m_frames) >= m_limits.depth)
            throw Refusal{yamlError(u"YamlTooDeep"_s, mark)};
        Frame frame;
        frame.isMap = isMap;
        frame.mark = mark;
        frame.anchor = anchor;
        frame.nodesBefore = m_nodes;
        frame.pointer = nextPointer();
        m_frames.push_back(std::move(frame));
    }

    void close()
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        const QJsonValue value = frame.isMap ? QJsonValue(frame.object) : QJsonValue(frame.array);
        put(value, frame.mark, 0, 1);
        if (frame.anchor)
            m_anchors.insert(frame.anchor, {value, m_nodes - frame.nodesBefore});
    }

    void put(const QJsonValue &value, const YAML::Mark &mark, YAML::anchor_t anchor, int nodes)
    {
        if (awaitsKey())
            throw Refusal{yamlError(u"YamlKey"_s, mark)};
        m_nodes += nodes;
        if (m_nodes > m_limits.nodes)
            throw Refusal{yamlError(u"YamlTooMany"_s, mark)};
        m_document.lines.insert(nextPointer(), mark.line + 1);
        if (anchor)
            m_anchors.insert(anchor, {value, nodes});
        if (m_frames.empty()) {
            m_document.value = value;
            return;
        }
        Frame &frame = m_frames.back();
        if (frame.isMap)
            frame.object.insert(frame.key, value);
        else
            frame.array.append(value);
        frame.hasKey = false;
    }

    const YamlLimits &m_limits;
    YamlDocument m_document;
    std::vector<Frame> m_frames;
    QHash<YAML::anchor_t, Anchored> m_anchors;
    int m_nodes = 0;
};

} // namespace

Result<QList<YamlDocument>> readYaml(const QByteArray &text, const YamlLimits &limits)
{
    if (text.size() > limits.bytes)
        return failure(yamlError(u"YamlTooLarge"_s, {}, {{u"limitBytes"_s, QString::number(limits.bytes)}}));
    std::istringstream stream(text.toStdString());
    QList<YamlDocument> documents;
    try {
        YAML::Parser parser(stream);
        Builder builder(limits);
        while (parser.HandleNextDocument(builder)) {
            const YamlDocument document = builder.takeDocument();
            if (!document.value.isNull())
                documents.append(document);
        }
    } catch (const Refusal &refusal) {
        return failure(refusal.error);
    } catch (const YAML::Exception &problem) {
        Error error = yamlError(u"YamlSyntax"_s, problem.mark);
        error.nativeDetail = QString::fromStdString(problem.msg);
        return failure(error);
    }
    return documents;
}

} // namespace naru
