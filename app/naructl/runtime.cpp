// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/runtime.h"

#include "app/naructl/text.h"
#include "ui/text/connectiontext.h"
#include "ui/text/errortext.h"
#include "ui/text/migrationtext.h"
#include "ui/text/operationtext.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

Task<Result<CredentialAnswer>> answer(CredentialQuestion question, PasswordSource passwords)
{
    CredentialAnswer answer;
    for (const QString &field : question.fields) {
        const QString label = text::fieldLabel(question.endpoint.kind, field);
        const Result<Secret> secret =
            readPassword(passwords, u"%1 (%2)"_s.arg(label, question.endpoint.name));
        if (!secret)
            co_return failure(secret.error().code == ErrorCode::NotFound ? question.why : secret.error());
        answer.secrets.insert(field, *secret);
    }
    co_return answer;
}

Task<> connectOne(EndpointManager &endpoints, QString id, CancelToken cancel, QMap<QString, Error> &failures)
{
    const auto session = co_await endpoints.connect(id, cancel);
    if (!session)
        failures.insert(id, session.error());
}

Task<> loadOne(Runtime &runtime, Endpoint endpoint, CancelToken cancel)
{
    const auto session = co_await runtime.endpoints.connectAndLoad(endpoint.id, cancel);
    if (!session && !session.error().isCancelled())
        runtime.printer.remark(u"%1: %2"_s.arg(endpoint.name, errorLine(session.error())));
}

QString progressLine(const Operation &operation)
{
    QString line = u"%1 %2: %3"_s.arg(text::operationName(operation.kind), operation.targetName,
                                      text::operationState(operation.state()));
    if (operation.progressPercent() >= 0)
        line += u' ' + progressBar(operation.progressPercent() / 100.0);
    if (!operation.activity().isEmpty())
        line += u' ' + text::conditionName(operation.activity());
    return line;
}

} // namespace

Runtime::Runtime(const GlobalOptions &options, SecretStore &secretStore)
    : printer(options.format)
    , settings(options.profile.isEmpty() ? ProfileFile::defaultDirectory() : options.profile)
    , secrets(secretStore)
    , endpoints(settings, secrets, inventory, clock)
    , sources(endpoints, inventory)
    , checks(endpoints, inventory, sources)
    , m_passwords(PasswordSource::from(options.passwordFromStdin, options.passwordFd))
{
    endpoints.setCredentialPrompt([passwords = m_passwords](CredentialQuestion question, CancelToken) {
        return answer(std::move(question), passwords);
    });
    QObject::connect(&endpoints, &EndpointManager::secretsNotStored, &endpoints,
                     [this](const QString &, const Error &why) {
                         printer.remark(Text::tr("The password is not kept: %1").arg(errorLine(why)));
                     });
}

Result<> Runtime::open()
{
    if (const Result<> loaded = endpoints.load(); !loaded)
        return loaded;
    Result<std::unique_ptr<OperationJournal>> opened = OperationJournal::open(settings.journalPath(), clock);
    if (!opened)
        return failure(opened.error());
    journal = std::move(*opened);
    operations = std::make_unique<OperationManager>(*journal, secrets, clock);
    power = std::make_unique<PowerOperations>(*operations, endpoints, inventory, clock);
    migration = std::make_unique<MigrationOperations>(*operations, endpoints, clock);
    return {};
}

Task<> Runtime::close()
{
    if (operations)
        co_await operations->close();
    co_await endpoints.close();
}

Result<Endpoint> Runtime::endpointNamed(const QString &name) const
{
    for (const Endpoint &endpoint : endpoints.endpoints()) {
        if (endpoint.name == name || endpoint.id == name)
            return endpoint;
    }
    return failure(Error{ErrorCode::InvalidInput, name, {}, false, u"UnknownEndpoint"_s, {}});
}

Task<Result<QString>> Runtime::migrationEndpoint(QString name)
{
    if (!name.isEmpty()) {
        const Result<Endpoint> named = endpointNamed(name);
        if (!named)
            co_return failure(named.error());
        co_return named->id;
    }
    QMap<QString, Error> failures;
    TaskScope scope(interrupt.token());
    for (const Endpoint &endpoint : endpoints.endpoints())
        scope.spawn(connectOne(endpoints, endpoint.id, scope.token(), failures));
    co_await scope.drain();
    QStringList found;
    for (const Endpoint &endpoint : endpoints.endpoints()) {
        const auto session = endpoints.session(endpoint.id);
        if (session && session->migrationEngine())
            found.append(endpoint.id);
    }
    if (found.size() == 1)
        co_return Result<QString>(found.first());
    if (found.size() > 1)
        co_return failure(Error{ErrorCode::InvalidInput, {}, {}, false, u"SeveralEndpoints"_s, {}});
    if (!failures.isEmpty())
        co_return failure(failures.first());
    co_return failure(Error{ErrorCode::Unsupported, {}, {}, false, u"NoMigrationEngine"_s, {}});
}

Task<> Runtime::connectOthers(QString except)
{
    TaskScope scope(interrupt.token());
    for (const Endpoint &endpoint : endpoints.endpoints()) {
        if (endpoint.id != except)
            scope.spawn(loadOne(*this, endpoint, scope.token()));
    }
    co_await scope.drain();
}

Task<int> Runtime::follow(QString operationId)
{
    const auto context = std::make_unique<QObject>();
    const auto show = [this, operationId] {
        if (const std::optional<Operation> operation = operations->find(operationId))
            printer.progress(progressLine(*operation));
    };
    QObject::connect(operations.get(), &OperationManager::operationChanged, context.get(),
                     [operationId, show](const QString &id) {
                         if (id == operationId)
                             show();
                     });
    show();
    const Result<Operation> ended = co_await operations->wait(operationId, interrupt.token());
    printer.endProgress();
    if (!ended) {
        printer.remark(
            Text::tr("The work goes on where it was begun. The next naructl or Naru shows how it ended."));
        co_return fail(ended.error());
    }
    if (ended->state() == StepState::Done)
        co_return Done;
    if (ended->error())
        printer.error(*ended->error());
    co_return Failed;
}

int Runtime::fail(const Error &error)
{
    if (error.reason == "UnknownEndpoint"_L1)
        printer.remark(Text::tr("There is no endpoint of this name: %1").arg(error.subject));
    else if (error.reason == "SeveralEndpoints"_L1)
        printer.remark(Text::tr("Several endpoints can migrate: name one with --endpoint."));
    else if (error.reason == "NoMigrationEngine"_L1)
        printer.remark(Text::tr("No endpoint with the Migration Toolkit for Virtualization is connected."));
    else if (!error.isCancelled())
        printer.error(error);
    const bool usage = error.reason == "UnknownEndpoint"_L1 || error.reason == "SeveralEndpoints"_L1;
    return usage ? Usage : exitCodeFor(error);
}

} // namespace naru::ctl
