// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwordings.h"

#include "ui/text/migrationtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::ErrorText)
};

QHash<QString, Wording> configurationWordings()
{
    return {
        {u"MissingField"_s, {Text::tr("A value is missing: %1"), Text::tr("Fill it in and try again.")}},
        {u"DuplicateName"_s, {Text::tr("The name is already taken: %1"), Text::tr("Choose another name.")}},
        {u"WritableByOthers"_s,
         {Text::tr("Others can change this file: %1"),
          Text::tr("Look at its content, then let only yourself write it (chmod 600).")}},
        {u"SyntaxError"_s,
         {Text::tr("The file is no valid YAML: %1"), Text::tr("Correct the line in the details.")}},
        {u"WrongType"_s,
         {Text::tr("The file has a value of the wrong kind: %1"),
          Text::tr("Correct the line in the details.")}},
        {u"NoKeyring"_s,
         {Text::tr("There is no keyring to keep it in: %1"),
          Text::tr("The credentials are asked for once per session instead.")}},
        {u"Journal"_s,
         {Text::tr("The journal of operations cannot be written: %1"),
          Text::tr("Nothing more is done. Check the free space and the permissions of the folder.")}},
    };
}

QHash<QString, Wording> operationWordings()
{
    return {
        {u"OutcomeUnknown"_s,
         {Text::tr("It is not known whether this was done: %1"),
          Text::tr("Look at the object's state, then retry or give up.")}},
        {u"SecretNeeded"_s,
         {Text::tr("A password is needed to go on: %1"), Text::tr("Retry and enter the password again.")}},
        {u"VmsFailed"_s,
         {Text::tr("Virtual machines failed: %1"),
          Text::tr("The details say why. Restart the plan to run them again.")}},
        {u"VmsCanceled"_s,
         {Text::tr("Virtual machines were canceled: %1"),
          Text::tr("Make a new plan for the canceled machines.")}},
        {u"NotRunning"_s, {Text::tr("The plan is not running: %1"), Text::tr("Start the plan first.")}},
        {u"PlanCannotStart"_s,
         {Text::tr("The plan cannot be started now: %1"), Text::tr("The status of the plan says why.")}},
        {u"PlanCannotRestart"_s,
         {Text::tr("There is nothing to run again: %1"),
          Text::tr("Only a failed or canceled plan is restarted.")}},
        {u"CannotCutOver"_s,
         {Text::tr("There is nothing to cut over: %1"),
          Text::tr("Only a running warm migration is cut over.")}},
        {u"NothingCanceled"_s, {Text::tr("No virtual machine of the plan was canceled: %1"), {}}},
        {u"PlanDeleted"_s, {Text::tr("The plan was deleted meanwhile: %1"), {}}},
        {u"RunDeleted"_s,
         {Text::tr("The migration was deleted meanwhile: %1"),
          Text::tr("Restart the plan to run it again.")}},
        {u"UsedByPlans"_s,
         {Text::tr("Plans still use it: %1"), Text::tr("Delete or archive the plans in the details first.")}},
        {u"DanglingReference"_s,
         {Text::tr("The plan refers to something that does not exist: %1"),
          Text::tr("Create what the details name, or make a new plan.")}},
        {u"NoStatus"_s,
         {Text::tr("The cluster says nothing about the plan: %1"),
          Text::tr("Check that the Migration Toolkit for Virtualization is running.")}},
    };
}

QHash<QString, Wording> inputWordings()
{
    const QString remedy = Text::tr("Correct it and try again.");
    return {
        {u"UnknownMachine"_s, {Text::tr("There is no virtual machine of this name: %1"), remedy}},
        {u"SeveralMachines"_s,
         {Text::tr("Several virtual machines have this name: %1"), Text::tr("Use the id.")}},
        {u"UnknownNetwork"_s, {Text::tr("The source has no network of this name: %1"), remedy}},
        {u"SeveralNetworks"_s, {Text::tr("Several networks have this name: %1"), Text::tr("Use the id.")}},
        {u"UnknownDatastore"_s, {Text::tr("The source has no datastore of this name: %1"), remedy}},
        {u"SeveralDatastores"_s,
         {Text::tr("Several datastores have this name: %1"), Text::tr("Use the id.")}},
        {u"UnknownObject"_s,
         {Text::tr("There is nothing of this name: %1"), Text::tr("Check the name and the project.")}},
        {u"MapSyntax"_s, {Text::tr("This is no entry of a map: %1"), Text::tr("Write SOURCE=TARGET.")}},
        {u"TimeSyntax"_s, {Text::tr("This is no time: %1"), Text::tr("Write it as 2026-01-31T15:00.")}},
        {u"ImportEmpty"_s, {Text::tr("The file describes nothing to import: %1"), {}}},
        {u"ImportKind"_s, {Text::tr("The file has an object that cannot be imported here: %1"), remedy}},
        {u"ImportVersion"_s, {Text::tr("The file has an object of an unknown version: %1"), remedy}},
        {u"ImportName"_s, {Text::tr("An object in the file has no valid name: %1"), remedy}},
        {u"ImportSpec"_s, {Text::tr("An object in the file has no spec: %1"), remedy}},
        {u"ImportField"_s, {Text::tr("A field in the file is missing or of the wrong kind: %1"), remedy}},
        {u"ImportSecret"_s,
         {Text::tr("The file holds a secret: %1"),
          Text::tr("Remove it: credentials are never imported from files.")}},
        {u"ImportTwice"_s, {Text::tr("The file names an object twice: %1"), remedy}},
        {u"YamlSyntax"_s,
         {Text::tr("The file is no valid YAML: %1"), Text::tr("Correct the line in the details.")}},
        {u"YamlDuplicateKey"_s, {Text::tr("The file has a key twice: %1"), remedy}},
        {u"YamlAlias"_s, {Text::tr("Aliases are not allowed in the file: %1"), remedy}},
        {u"YamlTag"_s, {Text::tr("Tags are not allowed in the file: %1"), remedy}},
        {u"YamlKey"_s, {Text::tr("A key in the file is no text: %1"), remedy}},
        {u"YamlTooLarge"_s, {Text::tr("The file is too large: %1"), {}}},
        {u"YamlTooDeep"_s, {Text::tr("The file is nested too deeply: %1"), {}}},
        {u"YamlTooMany"_s, {Text::tr("The file has too many values: %1"), {}}},
    };
}

} // namespace

QHash<QString, Wording> workWordings()
{
    QHash<QString, Wording> all = configurationWordings();
    all.insert(operationWordings());
    all.insert(inputWordings());
    return all;
}

std::optional<Wording> connectionTestWording(const Error &error)
{
    if (error.reason != "ConnectionTestFailed"_L1 && error.reason != "ConnectionAuthFailed"_L1)
        return std::nullopt;
    struct Hint
    {
        QStringList words;
        Wording wording;
    };
    const Hint hints[] = {
        {{u"login failure"_s, u"incorrect user name or password"_s, u"unauthorized"_s},
         {Text::tr("The cluster reaches %1, but the user name or the password is not accepted"),
          Text::tr("Edit the credentials of the provider. Repeated failures may lock the account.")}},
        {{u"x509"_s, u"certificate"_s},
         {Text::tr("The cluster does not trust the certificate of %1"),
          Text::tr("Compare the fingerprint again, and create the provider with the present certificate.")}},
        {{u"connection refused"_s},
         {Text::tr("The cluster's connection to %1 was refused"),
          Text::tr("Check the port, and that the service is running.")}},
        {{u"no such host"_s, u"lookup "_s},
         {Text::tr("The cluster cannot find the host of %1"),
          Text::tr("Check the host name, and that the cluster can resolve it.")}},
        {{u"timeout"_s, u"timed out"_s, u"deadline exceeded"_s},
         {Text::tr("The cluster gets no answer from %1"),
          Text::tr("Check the network and the firewalls between the cluster and the source.")}},
    };
    for (const Hint &hint : hints) {
        const bool matches = std::ranges::any_of(hint.words, [&](const QString &word) {
            return error.nativeDetail.contains(word, Qt::CaseInsensitive);
        });
        if (matches)
            return hint.wording;
    }
    return Wording{Text::tr("The cluster cannot connect to %1"),
                   Text::tr("The details have the server's words.")};
}

} // namespace naru
