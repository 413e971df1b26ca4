// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include "ui/text/errorwordings.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::ErrorText)
};

Wording wordingOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return {Text::tr("Canceled."), {}};
    case ErrorCode::TimedOut:
        return {Text::tr("No answer in time: %1"),
                Text::tr("Check that the server is up and not overloaded, then try again.")};
    case ErrorCode::Unreachable:
        return {Text::tr("Cannot be reached: %1"),
                Text::tr("Check the address, the network and the proxy setting, then try again.")};
    case ErrorCode::TlsUntrusted:
        return {
            Text::tr("The certificate is not trusted: %1"),
            Text::tr("Compare the fingerprint with the one your administrator gives you, then confirm it.")};
    case ErrorCode::Unauthenticated:
        return {Text::tr("The user name or the password is not accepted: %1"),
                Text::tr("Enter the credentials again. Repeated failures may lock the account.")};
    case ErrorCode::PermissionDenied:
        return {Text::tr("Permission is missing: %1"),
                Text::tr("Ask an administrator for this permission, or use another account.")};
    case ErrorCode::NotFound:
        return {Text::tr("It does not exist any more: %1"),
                Text::tr("Refresh the inventory and look again.")};
    case ErrorCode::Conflict:
        return {Text::tr("Somebody else changed it in the meantime: %1"),
                Text::tr("Look at its present state, then do it again.")};
    case ErrorCode::PreconditionFailed:
        return {Text::tr("Not possible in its present state: %1"),
                Text::tr("The details say what the server objects to.")};
    case ErrorCode::InvalidInput:
        return {Text::tr("This value is not valid: %1"), Text::tr("Correct it and try again.")};
    case ErrorCode::Unsupported:
        return {Text::tr("The server does not support this: %1"), {}};
    case ErrorCode::Throttled:
        return {Text::tr("The server asks to slow down: %1"), Text::tr("Wait a moment, then try again.")};
    case ErrorCode::Locked:
        return {Text::tr("It is locked: %1"), Text::tr("Unlock it, then try again.")};
    case ErrorCode::Protocol:
        return {Text::tr("The server's answer cannot be understood: %1"),
                Text::tr(
                    "Check that the address belongs to the right kind of server. The details help support.")};
    case ErrorCode::Internal:
        return {Text::tr("An internal error occurred: %1"), Text::tr("Please report it with the details.")};
    }
    return {};
}

// Finer causes, by Error::reason.
QHash<QString, Wording> wordings()
{
    return {
        {u"InvalidLogin"_s, wordingOf(ErrorCode::Unauthenticated)},
        {u"SessionExpired"_s, {Text::tr("The session has expired: %1"), Text::tr("Connect again.")}},
        {u"Untrusted"_s, wordingOf(ErrorCode::TlsUntrusted)},
        {u"HostMismatch"_s,
         {Text::tr("The certificate was issued for another name than %1"),
          Text::tr("Use the name in the certificate as the address, or confirm its fingerprint.")}},
        {u"Expired"_s,
         {Text::tr("The certificate is outside its validity period: %1"),
          Text::tr("Have the certificate renewed, and check the clock of this computer.")}},
        {u"PinChanged"_s,
         {Text::tr("Certificate change detected: %1"),
          Text::tr("Somebody may be intercepting the connection. Connect only after your administrator has "
                   "confirmed the new fingerprint.")}},
        {u"ExecConsent"_s,
         {Text::tr("The login runs a program on this computer: %1"),
          Text::tr("Allow it only when you know where this file comes from.")}},
        {u"InsecureConsent"_s,
         {Text::tr("The certificate of this server would not be verified: %1"),
          Text::tr("Anyone on the network could read the credentials. Use a CA certificate or a fingerprint "
                   "instead.")}},
        {u"AlreadyExists"_s, {Text::tr("The name is already taken: %1"), Text::tr("Choose another name.")}},
        {u"ReplyTooLarge"_s,
         {Text::tr("The answer is larger than allowed: %1"),
          Text::tr("Check that the address belongs to the right kind of server.")}},
        {u"InventoryNeedsToken"_s,
         {Text::tr("The inventory service needs a token, and this login has none: %1"),
          Text::tr("Log in with a token, or add the source as an endpoint of its own.")}},
        {u"HostNotFound"_s,
         {Text::tr("There is no host of this name: %1"),
          Text::tr("Check the spelling and the name server.")}},
        {u"ConnectionRefused"_s,
         {Text::tr("The connection was refused: %1"),
          Text::tr("Check the port, and that the service is running.")}},
        {u"KeyringLocked"_s,
         {Text::tr("The keyring is locked: %1"), Text::tr("Unlock it in your desktop, then try again.")}},
        {u"KeyringUnavailable"_s,
         {Text::tr("There is no keyring on this computer: %1"),
          Text::tr("The credentials are asked for once per session instead.")}},
    };
}

/// The finest that is known: the server's words, the reason, a condition of the cluster, the code.
Wording wordingOf(const Error &error)
{
    if (const std::optional<Wording> wording = connectionTestWording(error))
        return *wording;
    QHash<QString, Wording> known = wordings();
    known.insert(workWordings());
    if (const auto found = known.constFind(error.reason); found != known.cend())
        return *found;
    if (const QString condition = text::conditionName(error.reason); condition != error.reason)
        return {u"%1: "_s + condition, Text::tr("The details have the server's words.")};
    return wordingOf(error.code);
}

QString detailsOf(const Error &error)
{
    QStringList lines;
    if (!error.nativeDetail.isEmpty())
        lines << error.nativeDetail;
    for (auto fact = error.facts.cbegin(); fact != error.facts.cend(); ++fact)
        lines << fact.key() + ": "_L1 + fact.value();
    const QString name = errorCodeName(error.code);
    lines << (error.reason.isEmpty() ? name : name + " / "_L1 + error.reason);
    return lines.join(u'\n');
}

// "Cannot be reached: vc" or, without a subject, "Cannot be reached".
QString filled(const QString &sentence, const QString &subject)
{
    if (!subject.isEmpty() && sentence.contains(u"%1"_s))
        return sentence.arg(format::plain(subject));
    QString bare = sentence;
    return bare.remove(u": %1"_s).remove(u"%1"_s).trimmed();
}

} // namespace

ErrorText errorText(const Error &error)
{
    const Wording wording = wordingOf(error);
    const bool hasCommand = error.reason == "ExecConsent"_L1 && error.facts.contains(u"command"_s);
    const QString subject = hasCommand ? error.facts.value(u"command"_s) : error.subject;
    return {filled(wording.sentence, subject), wording.remedy, detailsOf(error)};
}

QString errorLine(const Error &error)
{
    const ErrorText text = errorText(error);
    return text.remedy.isEmpty() ? text.sentence
                                 : Text::tr("%1. %2", "sentence and remedy").arg(text.sentence, text.remedy);
}

} // namespace naru
