// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/manifestverbs.h"
#include "app/naructl/migrationrows.h"
#include "app/naructl/options.h"
#include "app/naructl/providercertificate.h"
#include "app/naructl/text.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

struct CreateOptions
{
    TargetOptions target;
    QString name;
    QString type = u"vsphere"_s;
    QString url;
    QString user;
    QString vddkImage;
    QString sdkEndpoint = u"vcenter"_s;
    TrustOptions trust;
    bool insecure = false;
};

const std::map<std::string, Provider::Type> types{{"vsphere", Provider::Type::VSphere},
                                                  {"openshift", Provider::Type::OpenShift},
                                                  {"ova", Provider::Type::Ova}};

/// "vc.example.com" -> "https://vc.example.com/sdk", as MTV wants it.
QString providerUrl(Provider::Type type, const QString &given)
{
    if (type == Provider::Type::Ova)
        return given;
    QString url = given.contains("://"_L1) ? given : u"https://"_s + given;
    while (url.endsWith(u'/'))
        url.chop(1);
    if (type == Provider::Type::VSphere && QUrl(url).path().isEmpty())
        url += u"/sdk"_s;
    return url;
}

Result<ProviderDraft> draftOf(const CreateOptions &options, const Runtime &runtime)
{
    ProviderDraft draft;
    draft.type = types.at(options.type.toStdString());
    draft.url = providerUrl(draft.type, options.url);
    draft.user = options.user;
    draft.insecureSkipVerify = options.insecure;
    if (draft.type == Provider::Type::VSphere) {
        draft.settings.insert(u"sdkEndpoint"_s, options.sdkEndpoint);
        if (!options.vddkImage.isEmpty())
            draft.settings.insert(u"vddkInitImage"_s, options.vddkImage);
    }
    if (draft.type == Provider::Type::Ova)
        return draft;
    const Result<Secret> password = runtime.password(Text::tr("Password for %1").arg(draft.url));
    if (!password)
        return failure(Error{ErrorCode::InvalidInput, u"password"_s, {}, false, u"MissingField"_s, {}});
    draft.password = *password;
    return draft;
}

Task<int> create(Runtime &runtime, CreateOptions options)
{
    // Before anything else asks: the first line of the given passwords is the provider's.
    Result<ProviderDraft> draft = draftOf(options, runtime);
    if (!draft)
        co_return runtime.fail(draft.error());
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const bool goesOn =
        interruptedOperation(runtime, u"provider.create"_s, *target, options.name).has_value();
    // A name that is taken would leave a secret behind: refused before anything is made.
    if (!goesOn && named(target->engine()->providers(), *target, options.name))
        co_return runtime.fail(Error{ErrorCode::Conflict, options.name, {}, false, u"AlreadyExists"_s, {}});
    draft->id = target->idOf(options.name);
    if (draft->type != Provider::Type::Ova && !options.insecure) {
        const Result<ConfirmedCertificate> certificate =
            co_await confirmCertificate(runtime, *target, QUrl(draft->url), options.trust);
        if (!certificate)
            co_return runtime.fail(certificate.error());
        draft->caPem = certificate->caPem;
        draft->sha1 = certificate->sha1;
    }
    MigrationOperations *const migration = runtime.migration.get();
    const ProviderDraft wanted = *draft;
    const QString endpoint = target->endpointId;
    co_return co_await carryOut(
        runtime, *target, u"provider.create"_s, options.name, {{u"password"_s, wanted.password}},
        [migration, endpoint, wanted] { return migration->createProvider(endpoint, wanted); });
}

/// Counts are an extra: without a bearer token the rest is shown all the same.
Task<QMap<QString, ProviderCounts>> countsOf(Runtime &runtime, MigrationTarget target)
{
    const Result<QMap<QString, ProviderCounts>> counts =
        co_await target.engine()->providerCounts(runtime.interrupt.token());
    co_return counts.value_or(QMap<QString, ProviderCounts>());
}

Task<int> list(Runtime &runtime, TargetOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options);
    if (!target)
        co_return runtime.fail(target.error());
    const QMap<QString, ProviderCounts> counts = co_await countsOf(runtime, *target);
    QList<Row> rows;
    for (const Provider &provider : listed(target->engine()->providers(), options))
        rows.append(providerRow(provider, counts.value(provider.uid)));
    runtime.printer.list(providerTitles(), rows);
    co_return Done;
}

Task<int> show(Runtime &runtime, NamedOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const Result<Provider> provider = named(target->engine()->providers(), *target, options.name);
    if (!provider)
        co_return runtime.fail(provider.error());
    const QMap<QString, ProviderCounts> counts = co_await countsOf(runtime, *target);
    runtime.printer.object(providerRow(*provider, counts.value(provider->uid)).machine,
                           providerLines(*provider, counts.value(provider->uid)));
    co_return Done;
}

Task<int> remove(Runtime &runtime, NamedOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const Result<Provider> provider = named(target->engine()->providers(), *target, options.name);
    if (!provider)
        co_return runtime.fail(provider.error());
    co_return co_await removeObject(runtime, *target, MigrationKind::Provider, options.name);
}

QList<QJsonObject> manifests(const MigrationEngine &engine, const Provider &provider)
{
    return {engine.manifest(provider)};
}

Task<int> exportProviders(Runtime &runtime, ExportOptions options)
{
    return exportObjects<Provider>(runtime, options, &MigrationEngine::providers, manifests);
}

Task<int> importProviders(Runtime &runtime, ImportOptions options)
{
    return importObjects(runtime, options, {u"Provider"_s});
}

void declareCreate(CLI::App &command, CreateOptions &options)
{
    std::vector<std::string> names;
    for (const auto &[name, type] : types)
        names.push_back(name);
    addText(command, "name", options.name, Text::tr("What to call it"))->required();
    addText(command, "--type", options.type, Text::tr("What it is"))->check(CLI::IsMember(names));
    addText(command, "--url", options.url, Text::tr("Host name or address; host:/path for OVA"))->required();
    addText(command, "--user", options.user, Text::tr("User name"));
    addText(command, "--vddk-image", options.vddkImage, Text::tr("VDDK init image"));
    addText(command, "--sdk-endpoint", options.sdkEndpoint, Text::tr("What answers at the address"))
        ->check(CLI::IsMember({"vcenter", "esxi"}));
    command.add_flag("--skip-certificate-validation", options.insecure,
                     Text::tr("The cluster verifies nothing: only for tests").toStdString());
    declareTrust(command, options.trust);
    declareTarget(command, options.target);
}

} // namespace

void addProviderVerbs(CLI::App &app, Verb &chosen)
{
    CLI::App &group = addGroup(app, "provider", Text::tr("Providers: where machines come from and go to"));
    addVerb<CreateOptions>(group, chosen, "create", Text::tr("Create a provider and wait until it is ready"),
                           declareCreate, create);
    addVerb<TargetOptions>(group, chosen, "list", Text::tr("List providers"), declareTargetOnly, list);
    addVerb<NamedOptions>(group, chosen, "show", Text::tr("Show one provider"), declareNamed, show);
    addVerb<NamedOptions>(group, chosen, "delete", Text::tr("Delete a provider that no plan uses"),
                          declareNamed, remove);
    addVerb<ExportOptions>(group, chosen, "export", Text::tr("Print as YAML, without secrets"), declareExport,
                           exportProviders);
    addVerb<ImportOptions>(group, chosen, "import", Text::tr("Create from YAML"), declareImport,
                           importProviders);
}

} // namespace naru::ctl
