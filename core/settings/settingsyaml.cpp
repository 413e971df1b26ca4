// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsyaml.h"

#include <yaml-cpp/yaml.h>

#include <array>
#include <utility>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestProfileBytes = 8 * 1024 * 1024;

const std::array<std::pair<Theme, std::string>, 3> themeNames{{
    {Theme::System, "system"},
    {Theme::Light, "light"},
    {Theme::Dark, "dark"},
}};

Error yamlError(const QString &reason, const YAML::Mark &mark, const QString &detail)
{
    Error error{ErrorCode::InvalidInput, {}, detail, false, reason, {}};
    if (!mark.is_null())
        error.facts[u"line"_s] = QString::number(mark.line + 1);
    return error;
}

/// Reads one mapping; the first value of a wrong type is kept as the error.
class MappingReader
{
public:
    MappingReader(const YAML::Node &node, std::optional<Error> &error)
        : m_node(node)
        , m_error(error)
    {
        if (node.IsDefined() && !node.IsNull() && !node.IsMap())
            refuse(node, "mapping");
    }

    void read(const char *key, QString &target)
    {
        if (const YAML::Node value = child(key)) {
            if (value.IsScalar())
                target = QString::fromStdString(value.Scalar());
            else
                refuse(value, key);
        }
    }

    void read(const char *key, QByteArray &target)
    {
        QString text = QString::fromUtf8(target);
        read(key, text);
        target = text.toUtf8();
    }

    template <class T>
        requires std::is_arithmetic_v<T>
    void read(const char *key, T &target)
    {
        const YAML::Node value = child(key);
        if (value && !YAML::convert<T>::decode(value, target))
            refuse(value, key);
    }

    void read(const char *key, Theme &target)
    {
        const YAML::Node value = child(key);
        if (!value)
            return;
        for (const auto &[theme, name] : themeNames) {
            if (value.IsScalar() && value.Scalar() == name) {
                target = theme;
                return;
            }
        }
        refuse(value, key);
    }

    void read(const char *key, QMap<QString, QString> &target)
    {
        const YAML::Node value = child(key);
        if (!value)
            return;
        if (!value.IsMap())
            return refuse(value, key);
        for (const auto &entry : value) {
            if (!entry.first.IsScalar() || !entry.second.IsScalar())
                return refuse(entry.second, key);
            target[QString::fromStdString(entry.first.Scalar())] =
                QString::fromStdString(entry.second.Scalar());
        }
    }

    void read(const char *key, QStringList &target)
    {
        for (const YAML::Node &entry : list(key)) {
            if (!entry.IsScalar())
                return refuse(entry, key);
            target.append(QString::fromStdString(entry.Scalar()));
        }
    }

    YAML::Node list(const char *key)
    {
        const YAML::Node value = child(key);
        if (!value || value.IsSequence())
            return value ? value : YAML::Node(YAML::NodeType::Sequence);
        refuse(value, key);
        return YAML::Node(YAML::NodeType::Sequence);
    }

    YAML::Node child(const char *key) const
    {
        const YAML::Node value = m_node.IsMap() ? m_node[key] : YAML::Node(YAML::NodeType::Undefined);
        return value && !value.IsNull() ? value : YAML::Node(YAML::NodeType::Undefined);
    }

    void refuse(const YAML::Node &where, const char *key)
    {
        if (m_error)
            return;
        m_error = yamlError(u"WrongType"_s, where.Mark(), {});
        m_error->facts[u"key"_s] = QString::fromUtf8(key);
    }

private:
    const YAML::Node m_node;
    std::optional<Error> &m_error;
};

Endpoint readEndpoint(const YAML::Node &node, std::optional<Error> &error)
{
    Endpoint endpoint;
    MappingReader reader(node, error);
    reader.read("id", endpoint.id);
    reader.read("kind", endpoint.kind);
    reader.read("name", endpoint.name);
    reader.read("settings", endpoint.settings);
    reader.read("proxy", endpoint.proxyUrl);
    reader.read("consents", endpoint.consents);
    if (endpoint.id.isEmpty())
        reader.refuse(node, "id");
    if (const YAML::Node trustNode = reader.child("trust")) {
        MappingReader trust(trustNode, error);
        trust.read("ca", endpoint.trust.caPem);
        trust.read("sha256", endpoint.trust.pinnedSha256);
        trust.read("sha1", endpoint.trust.pinnedSha1);
        trust.read("serverName", endpoint.trust.tlsServerName);
        trust.read("insecure", endpoint.trust.insecure);
    }
    return endpoint;
}

Settings readSettings(const YAML::Node &root, std::optional<Error> &error)
{
    Settings settings;
    MappingReader reader(root, error);
    for (const YAML::Node &node : reader.list("endpoints"))
        settings.endpoints.append(readEndpoint(node, error));
    reader.read("language", settings.language);
    reader.read("theme", settings.theme);
    reader.read("pollSeconds", settings.pollSeconds);
    reader.read("proxy", settings.proxyUrl);
    reader.read("viewState", settings.viewState);
    if (settings.pollSeconds < 5 || settings.pollSeconds > 3600)
        reader.refuse(root["pollSeconds"], "pollSeconds");
    return settings;
}

/// Marked as quoted, so that "no" or "1.10" stay text for every YAML reader.
YAML::Node text(const QString &value)
{
    YAML::Node node(value.toStdString());
    node.SetTag("!");
    return node;
}

void setText(YAML::Node mapping, const char *key, const QString &value)
{
    if (value.isEmpty())
        mapping.remove(key);
    else
        mapping[key] = text(value);
}

YAML::Node mappingOf(const QMap<QString, QString> &values)
{
    YAML::Node node(YAML::NodeType::Map);
    for (auto it = values.begin(); it != values.end(); ++it)
        node.force_insert(text(it.key()), text(it.value()));
    return node;
}

YAML::Node endpointNode(const Endpoint &endpoint, YAML::Node node)
{
    setText(node, "id", endpoint.id);
    setText(node, "kind", endpoint.kind);
    setText(node, "name", endpoint.name);
    node["settings"] = mappingOf(endpoint.settings);
    setText(node, "proxy", endpoint.proxyUrl);
    node.remove("consents");
    for (const QString &consent : endpoint.consents)
        node["consents"].push_back(text(consent));
    YAML::Node trust = node["trust"].IsMap() ? node["trust"] : YAML::Node(YAML::NodeType::Map);
    setText(trust, "ca", QString::fromUtf8(endpoint.trust.caPem));
    setText(trust, "sha256", endpoint.trust.pinnedSha256);
    setText(trust, "sha1", endpoint.trust.pinnedSha1);
    setText(trust, "serverName", endpoint.trust.tlsServerName);
    trust["insecure"] = endpoint.trust.insecure;
    node["trust"] = trust;
    return node;
}

void writeSettings(const Settings &settings, YAML::Node &root)
{
    QMap<QString, YAML::Node> previous;
    for (const YAML::Node &node : root["endpoints"])
        previous.insert(QString::fromStdString(node["id"].Scalar()), node);
    YAML::Node endpoints(YAML::NodeType::Sequence);
    for (const Endpoint &endpoint : settings.endpoints)
        endpoints.push_back(
            endpointNode(endpoint, previous.value(endpoint.id, YAML::Node(YAML::NodeType::Map))));
    root["endpoints"] = endpoints;
    setText(root, "language", settings.language);
    for (const auto &[theme, name] : themeNames) {
        if (theme == settings.theme)
            root["theme"] = name;
    }
    root["pollSeconds"] = settings.pollSeconds;
    setText(root, "proxy", settings.proxyUrl);
    root["viewState"] = mappingOf(settings.viewState);
}

/// yaml-cpp's own emitter forgets which scalars were quoted.
void emit(YAML::Emitter &out, const YAML::Node &node)
{
    switch (node.Type()) {
    case YAML::NodeType::Map:
        out << YAML::BeginMap;
        for (const auto &entry : node) {
            out << YAML::Key;
            emit(out, entry.first);
            out << YAML::Value;
            emit(out, entry.second);
        }
        out << YAML::EndMap;
        break;
    case YAML::NodeType::Sequence:
        out << YAML::BeginSeq;
        for (const YAML::Node &entry : node)
            emit(out, entry);
        out << YAML::EndSeq;
        break;
    case YAML::NodeType::Scalar:
        if (node.Tag() == "!")
            out << YAML::DoubleQuoted;
        out << node.Scalar();
        break;
    case YAML::NodeType::Null:
    case YAML::NodeType::Undefined:
        out << YAML::Null;
        break;
    }
}

Result<YAML::Node> parse(const QByteArray &yaml)
{
    if (yaml.size() > largestProfileBytes)
        return failure(Error{ErrorCode::InvalidInput, {}, {}, false, u"TooLarge"_s, {}});
    try {
        YAML::Node root = YAML::Load(yaml.toStdString());
        return root.IsNull() ? YAML::Node(YAML::NodeType::Map) : root;
    } catch (const YAML::Exception &exception) {
        return failure(yamlError(u"SyntaxError"_s, exception.mark, QString::fromStdString(exception.msg)));
    }
}

} // namespace

Result<Settings> settingsFromYaml(const QByteArray &yaml)
{
    const Result<YAML::Node> root = parse(yaml);
    if (!root)
        return failure(root.error());
    std::optional<Error> error;
    try {
        const Settings settings = readSettings(*root, error);
        if (error)
            return failure(*error);
        return settings;
    } catch (const YAML::Exception &exception) {
        return failure(yamlError(u"SyntaxError"_s, exception.mark, QString::fromStdString(exception.msg)));
    }
}

Result<QByteArray> settingsToYaml(const Settings &settings, const QByteArray &previous)
{
    Result<YAML::Node> root = parse(previous);
    if (!root)
        return failure(root.error());
    try {
        writeSettings(settings, *root);
        YAML::Emitter out;
        emit(out, *root);
        return QByteArray(out.c_str()).append('\n');
    } catch (const YAML::Exception &exception) {
        return failure(yamlError(u"SyntaxError"_s, exception.mark, QString::fromStdString(exception.msg)));
    }
}

} // namespace naru
