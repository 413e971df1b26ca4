// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/commandline.h"
#include "app/naructl/options.h"
#include "app/naructl/text.h"
#include "app/naructl/trustprompt.h"
#include "core/base/ids.h"
#include "ui/text/connectiontext.h"
#include "ui/text/objecttext.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

struct AddOptions
{
    QString kind;
    QString name;
    QMap<QString, QString> settings;
    QString proxyUrl;
    QStringList consents;
    TrustOptions trust;
};

struct NameOptions
{
    QString name;
};

struct NoOptions
{
};

/// Empty: what vouches shows only when connected (the system's authorities, those of a kubeconfig).
QString trustName(const TrustPolicy &trust)
{
    if (trust.insecure)
        return u"insecure"_s;
    if (!trust.pinnedSha256.isEmpty() || !trust.pinnedSha1.isEmpty())
        return u"pin"_s;
    return trust.caPem.isEmpty() ? QString() : u"ca"_s;
}

Row endpointRow(const Endpoint &endpoint)
{
    QJsonObject settings;
    QStringList shown;
    for (auto it = endpoint.settings.begin(); it != endpoint.settings.end(); ++it) {
        settings.insert(it.key(), it.value());
        shown.append(u"%1=%2"_s.arg(it.key(), it.value()));
    }
    const QString trust = trustName(endpoint.trust);
    return {QJsonObject{{u"id"_s, endpoint.id},
                        {u"kind"_s, endpoint.kind},
                        {u"name"_s, endpoint.name},
                        {u"settings"_s, settings},
                        {u"trust"_s, trust},
                        {u"fingerprint"_s, endpoint.trust.pinnedSha256},
                        {u"consents"_s, QJsonArray::fromStringList(endpoint.consents)}},
            {endpoint.name, text::endpointKind(endpoint.kind), shown.join(u' '),
             trust.isEmpty() ? QString() : text::trustedBy(trust)}};
}

Row serverRow(const Endpoint &endpoint, const ServerInfo &info)
{
    return {QJsonObject{{u"endpoint"_s, endpoint.name},
                        {u"product"_s, info.product},
                        {u"version"_s, info.version},
                        {u"instanceUuid"_s, info.instanceUuid},
                        {u"user"_s, info.user},
                        {u"trustedBy"_s, info.trustedBy},
                        {u"features"_s, QJsonArray::fromStringList(info.features)}},
            {}};
}

void showServer(Runtime &runtime, const Endpoint &endpoint, const ServerInfo &info)
{
    runtime.printer.object(serverRow(endpoint, info).machine,
                           {{Text::tr("Endpoint"), endpoint.name},
                            {Text::tr("Product"), info.product},
                            {Text::tr("Version"), info.version},
                            {Text::tr("User"), info.user},
                            {Text::tr("Trusted by"), text::trustedBy(info.trustedBy)},
                            {Text::tr("Features"), info.features.join(u", "_s)}});
}

/// Says what a login waits for, where the person's consent is it.
void explainConsent(Printer &printer, const Error &error)
{
    QString consent = error.facts.value(u"consent"_s);
    if (error.reason == "InsecureConsent"_L1)
        consent = u"insecure"_s;
    if (consent.isEmpty())
        return;
    printer.remark(Text::tr("To agree, run again with:"));
    printer.remark(u"  --consent '%1'"_s.arg(consent));
}

Task<Result<QMap<QString, Secret>>> readSecrets(Runtime &runtime, Endpoint endpoint)
{
    QMap<QString, Secret> secrets;
    const ConnectionDescriptor form = *runtime.endpoints.descriptor(endpoint.kind);
    for (const ConnectionField &field : form.fields) {
        const bool wanted =
            field.type == ConnectionField::Type::Secret && field.required && isAsked(field, endpoint, form);
        if (!wanted)
            continue;
        const Result<Secret> secret = runtime.password(text::fieldLabel(endpoint.kind, field.key));
        if (!secret) {
            runtime.printer.remark(
                Text::tr("Give it with --password-stdin or --password-fd, or on a terminal."));
            co_return failure(Error{ErrorCode::InvalidInput, field.key, {}, false, u"MissingField"_s, {}});
        }
        secrets.insert(field.key, *secret);
    }
    co_return secrets;
}

/// Tries the connection; an unknown certificate is shown, and pinned where the options say so.
Task<Result<ServerInfo>> tryOut(Runtime &runtime, Endpoint &endpoint, QMap<QString, Secret> secrets,
                                TrustOptions trust)
{
    Result<ServerInfo> info = co_await runtime.endpoints.test(endpoint, secrets, runtime.interrupt.token());
    const bool unknown = !info && info.error().code == ErrorCode::TlsUntrusted &&
                         info.error().reason != "PinChanged"_L1 && info.error().facts.contains(u"url"_s);
    if (!unknown)
        co_return info;
    const Result<TrustPolicy> pinned =
        co_await pinOnFirstUse(runtime, trust, QUrl(info.error().facts[u"url"_s]), endpoint.proxyUrl);
    if (!pinned)
        co_return failure(pinned.error());
    endpoint.trust = *pinned;
    co_return co_await runtime.endpoints.test(endpoint, secrets, runtime.interrupt.token());
}

Task<int> add(Runtime &runtime, AddOptions options)
{
    const Result<TrustPolicy> trust = trustPolicyFrom(options.trust);
    if (!trust)
        co_return runtime.fail(trust.error());
    Endpoint endpoint;
    endpoint.id = newId();
    endpoint.kind = options.kind;
    endpoint.name = options.name;
    endpoint.settings = options.settings;
    endpoint.trust = *trust;
    endpoint.proxyUrl = options.proxyUrl;
    endpoint.consents = options.consents;
    const Result<QMap<QString, Secret>> secrets = co_await readSecrets(runtime, endpoint);
    if (!secrets)
        co_return runtime.fail(secrets.error());
    const Result<ServerInfo> info = co_await tryOut(runtime, endpoint, *secrets, options.trust);
    if (!info) {
        const int code = runtime.fail(info.error());
        explainConsent(runtime.printer, info.error());
        co_return code;
    }
    const Result<> saved = co_await runtime.endpoints.save(endpoint, *secrets);
    if (!saved)
        co_return runtime.fail(saved.error());
    showServer(runtime, endpoint, *info);
    co_return Done;
}

Task<int> list(Runtime &runtime, NoOptions)
{
    QList<Row> rows;
    for (const Endpoint &endpoint : runtime.endpoints.endpoints())
        rows.append(endpointRow(endpoint));
    runtime.printer.list({Text::tr("NAME"), Text::tr("TYPE"), Text::tr("SETTINGS"), Text::tr("TRUSTED BY")},
                         rows);
    co_return Done;
}

Task<int> test(Runtime &runtime, NameOptions options)
{
    const Result<Endpoint> endpoint = runtime.endpointNamed(options.name);
    if (!endpoint)
        co_return runtime.fail(endpoint.error());
    const auto session = co_await runtime.endpoints.connect(endpoint->id, runtime.interrupt.token());
    if (!session)
        co_return runtime.fail(session.error());
    showServer(runtime, *endpoint, (*session)->serverInfo());
    co_return Done;
}

Task<int> remove(Runtime &runtime, NameOptions options)
{
    const Result<Endpoint> endpoint = runtime.endpointNamed(options.name);
    if (!endpoint)
        co_return runtime.fail(endpoint.error());
    const Result<> removed = co_await runtime.endpoints.remove(endpoint->id);
    if (!removed)
        co_return runtime.fail(removed.error());
    runtime.printer.said(Text::tr("Removed: %1").arg(endpoint->name));
    co_return Done;
}

/// "tlsServerName" -> "--tls-server-name"
std::string optionName(const QString &key)
{
    static const QRegularExpression capital(u"([A-Z])"_s);
    return "--" + QString(key).replace(capital, u"-\\1"_s).toLower().toStdString();
}

void declareName(CLI::App &command, NameOptions &options)
{
    addText(command, "name", options.name, Text::tr("Name of the endpoint"))->required();
}

/// One option for each field of the form, so that naructl knows no kind by name.
void declareField(CLI::App &command, AddOptions &options, const QString &kind, const ConnectionField &field)
{
    // Secrets never stand on a command line, and the fingerprint is an option of every kind.
    if (field.type == ConnectionField::Type::Secret || field.type == ConnectionField::Type::Fingerprint)
        return;
    CLI::Option *const option = command.add_option_function<std::string>(
        optionName(field.key),
        [&options, key = field.key](const std::string &value) {
            options.settings.insert(key, QString::fromStdString(value));
        },
        text::fieldLabel(kind, field.key).toStdString());
    if (field.required && field.dependsOn.isEmpty() && field.defaultValue.isEmpty())
        option->required();
    std::vector<std::string> choices;
    for (const QString &choice : field.choices)
        choices.push_back(choice.toStdString());
    if (!choices.empty())
        option->check(CLI::IsMember(choices));
}

} // namespace

void addEndpointVerbs(CLI::App &app, Verb &chosen, const QList<ConnectionDescriptor> &descriptors)
{
    CLI::App &group = addGroup(app, "endpoint", Text::tr("Places to connect to"));
    CLI::App &adding = addGroup(group, "add", Text::tr("Connect to a place and keep it"));
    for (const ConnectionDescriptor &descriptor : descriptors) {
        const auto declare = [&descriptor](CLI::App &command, AddOptions &options) {
            options.kind = descriptor.kind;
            addText(command, "name", options.name, Text::tr("What to call it"))->required();
            for (const ConnectionField &field : descriptor.fields)
                declareField(command, options, descriptor.kind, field);
            addText(
                command, "--proxy", options.proxyUrl,
                Text::tr(
                    "Proxy, as http://host:port or socks5://host:port; \"none\" for a direct connection"));
            addTexts(command, "--consent", options.consents, Text::tr("What a first try asked to agree to"));
            declareTrust(command, options.trust);
        };
        addVerb<AddOptions>(adding, chosen, descriptor.kind.toUtf8().constData(),
                            text::endpointKind(descriptor.kind), declare, add);
    }
    addVerb<NoOptions>(
        group, chosen, "list", Text::tr("List the endpoints"), [](CLI::App &, NoOptions &) {}, list);
    addVerb<NameOptions>(group, chosen, "test", Text::tr("Connect and say who answers"), declareName, test);
    addVerb<NameOptions>(group, chosen, "remove", Text::tr("Forget an endpoint and its password"),
                         declareName, remove);
}

} // namespace naru::ctl
