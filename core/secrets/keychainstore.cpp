// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/async/canceltoken.h"
#include "core/async/completion.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <qt6keychain/keychain.h>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

const auto keyringService = u"org.freedesktop.secrets"_s;
// Reaches a sleeping service too: starting one takes the desktop about a second.
constexpr int busLimitMs = 10'000;

struct JobOutcome
{
    QKeychain::Error error = QKeychain::NoError;
    QString detail;
    QByteArray data;
};

Task<Result<QDBusMessage>> callBus(QDBusMessage message)
{
    const Completion<QDBusMessage> answered;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, busLimitMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [answered, watcher] {
        answered.settle(watcher->reply());
        watcher->deleteLater();
    });
    co_return co_await answered;
}

Task<Result<QVariant>> defaultCollectionLocked()
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(keyringService, u"/org/freedesktop/secrets/aliases/default"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const Result<QDBusMessage> answer = co_await callBus(question);
    if (!answer)
        co_return failure(answer.error());
    if (answer->type() != QDBusMessage::ReplyMessage || answer->arguments().isEmpty())
        co_return failure(ErrorCode::Unreachable, answer->errorName(), answer->errorMessage());
    co_return qvariant_cast<QDBusVariant>(answer->arguments().constFirst()).variant();
}

/// Runs the job to its end and takes what it says; the job deletes itself.
template <class Job>
Task<Result<JobOutcome>> runJob(Job *job, QString key)
{
    job->setKey(key);
    job->setInsecureFallback(false);
    const Completion<JobOutcome> ended;
    QObject::connect(job, &QKeychain::Job::finished, job, [ended, job] {
        JobOutcome outcome{job->error(), job->errorString(), {}};
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            outcome.data = job->binaryData();
        ended.settle(std::move(outcome));
    });
    QObject::connect(job, &QObject::destroyed, job, [ended] { ended.settle(failure(cancelledError())); });
    job->start();
    co_return co_await ended;
}

Error noKeyring(const QString &key, const QString &detail)
{
    return Error{ErrorCode::Unreachable, key, detail, false, u"NoKeyring"_s, {}};
}

/// What the job's answer means, knowing what the collection says about itself.
Error meaningOf(const JobOutcome &outcome, SecretStore::State state, const QString &key)
{
    if (state == SecretStore::State::Locked)
        return Error{ErrorCode::Locked, key, outcome.detail, false, {}, {}};
    if (state != SecretStore::State::Available)
        return noKeyring(key, outcome.detail);
    switch (outcome.error) {
    case QKeychain::EntryNotFound:
        return Error{ErrorCode::NotFound, key, outcome.detail, false, {}, {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error{ErrorCode::PermissionDenied, key, outcome.detail, false, {}, {}};
    default:
        return noKeyring(key, outcome.detail);
    }
}

} // namespace

KeychainStore::KeychainStore(QString service)
    : m_service(std::move(service))
{
}

Task<Result<SecretStore::State>> KeychainStore::state()
{
    if (!QDBusConnection::sessionBus().isConnected())
        co_return State::Unavailable;
    const Result<QVariant> locked = co_await defaultCollectionLocked();
    if (locked)
        co_return locked->toBool() ? State::Locked : State::Available;
    const QString &busError = locked.error().subject;
    if (busError == "org.freedesktop.DBus.Error.ServiceUnknown"_L1)
        co_return State::Missing;
    // The alias names no collection before the first secret is stored: the service makes it then.
    if (busError == "org.freedesktop.DBus.Error.UnknownObject"_L1 ||
        busError == "org.freedesktop.DBus.Error.UnknownMethod"_L1)
        co_return State::Available;
    co_return State::Unavailable;
}

Task<Result<Secret>> KeychainStore::read(QString key)
{
    const QString service = m_service;
    const Result<JobOutcome> outcome = co_await runJob(new QKeychain::ReadPasswordJob(service), key);
    if (!outcome)
        co_return failure(outcome.error());
    if (outcome->error == QKeychain::NoError)
        co_return Secret(outcome->data);
    const Result<State> now = co_await state();
    co_return failure(meaningOf(*outcome, now.value_or(State::Unavailable), key));
}

Task<Result<>> KeychainStore::write(QString key, Secret value)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(value.reveal());
    const Result<JobOutcome> outcome = co_await runJob(job, key);
    if (!outcome)
        co_return failure(outcome.error());
    if (outcome->error == QKeychain::NoError)
        co_return Result<>();
    const Result<State> now = co_await state();
    co_return failure(meaningOf(*outcome, now.value_or(State::Unavailable), key));
}

Task<Result<>> KeychainStore::remove(QString key)
{
    const QString service = m_service;
    // A locked collection says that it removed the entry, and keeps it.
    const Result<State> now = co_await state();
    if (now.value_or(State::Unavailable) == State::Locked)
        co_return failure(ErrorCode::Locked, key);
    const Result<JobOutcome> outcome = co_await runJob(new QKeychain::DeletePasswordJob(service), key);
    if (!outcome)
        co_return failure(outcome.error());
    if (outcome->error == QKeychain::NoError)
        co_return Result<>();
    const Error error = meaningOf(*outcome, now.value_or(State::Unavailable), key);
    if (error.code == ErrorCode::NotFound)
        co_return Result<>();
    co_return failure(error);
}

} // namespace naru
