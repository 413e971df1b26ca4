// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/scene.h"

#include "ui/settings/settingsdialog.h"
#include "ui/widgets/secretsdialog.h"
#include "ui/wizards/connectionform.h"
#include "ui/wizards/connectionpage.h"
#include "ui/wizards/consentpage.h"
#include "ui/wizards/endpointwizard.h"
#include "ui/wizards/resultpage.h"
#include "ui/wizards/trustpage.h"

#include <QPushButton>

namespace naru::gallery {

using namespace Qt::StringLiterals;
using namespace naru::test;

namespace {

EndpointWizard *wizard(ConsoleWorld &world)
{
    auto *wizard = new EndpointWizard(*world.services);
    wizard->show();
    return wizard;
}

template <class Page>
Page *openPage(EndpointWizard *wizard)
{
    auto *page = wizard->findChild<Page *>();
    wizard->setPageShown(page, true);
    return page;
}

EndpointWizard *filled(ConsoleWorld &world)
{
    EndpointWizard *made = wizard(world);
    made->nextButton()->click();
    made->findChild<ConnectionPage *>()->form()->setSettings(
        {{u"address"_s, u"vcenter.example.com"_s}, {u"user"_s, u"administrator@vsphere.local"_s}});
    return made;
}

PeerCertificate certificate()
{
    PeerCertificate peer;
    peer.sha256 =
        u"5E:1B:0C:7A:96:2D:33:F0:4E:8B:11:C2:D9:76:A0:3F:5B:88:21:EE:90:14:6C:DA:07:B5:F3:42:68:9D:AC:"
        "10"_s;
    peer.sha1 = u"9A:0B:44:C1:72:DD:5E:38:F6:A9:20:13:8C:E7:54:BB:61:0D:2F:99"_s;
    peer.subject = u"vcenter.example.com"_s;
    peer.issuer = u"CA, vsphere, local"_s;
    peer.notBefore = QDateTime(QDate(2025, 3, 1), QTime(9, 0), Qt::UTC);
    peer.notAfter = QDateTime(QDate(2027, 3, 1), QTime(9, 0), Qt::UTC);
    peer.verifyProblem = u"unable to get local issuer certificate"_s;
    return peer;
}

QWidget *trust(ConsoleWorld &world, const QString &expected)
{
    EndpointWizard *made = filled(world);
    auto *page = openPage<TrustPage>(made);
    page->setCertificate(u"vcenter.example.com"_s, certificate(), expected);
    made->goTo(page);
    return made;
}

QWidget *consent(ConsoleWorld &world)
{
    EndpointWizard *made = filled(world);
    auto *page = openPage<ConsentPage>(made);
    page->setQuestion(Error{ErrorCode::PermissionDenied,
                            {},
                            {},
                            false,
                            u"ExecConsent"_s,
                            {{u"command"_s, u"/usr/bin/oc get-token --server=api.example.com"_s}}});
    made->goTo(page);
    return made;
}

QWidget *refused(ConsoleWorld &world)
{
    EndpointWizard *made = filled(world);
    made->showError(Error{ErrorCode::Unauthenticated,
                          u"administrator@vsphere.local"_s,
                          u"Cannot complete login due to an incorrect user name or password."_s,
                          false,
                          u"InvalidLogin"_s,
                          {}});
    return made;
}

QWidget *result(ConsoleWorld &world)
{
    EndpointWizard *made = filled(world);
    auto *page = openPage<ResultPage>(made);
    page->setResult(
        u"vcenter.example.com"_s,
        {u"VMware vCenter Server"_s, u"7.0.3"_s, {}, {}, u"administrator@vsphere.local"_s, u"pin"_s});
    made->goTo(page);
    return made;
}

QWidget *settings(ConsoleWorld &world)
{
    auto *dialog = new SettingsDialog(world.settings, world.prompter);
    dialog->show();
    return dialog;
}

QWidget *credentials(ConsoleWorld &)
{
    SecretsQuestion question;
    question.title = u"vcenter.example.com"_s;
    question.text = u"vcenter.example.com"_s;
    question.fields = {{u"password"_s, u"Password"_s}};
    question.why = Error{ErrorCode::Unauthenticated, u"administrator@vsphere.local"_s, {}, false, {}, {}};
    auto *dialog = new SecretsDialog(question);
    dialog->show();
    return dialog;
}

} // namespace

QList<Scene> endpointScenes()
{
    return {
        {u"endpoint-kind"_s, [](ConsoleWorld &world) -> QWidget * { return wizard(world); }},
        {u"endpoint-connection"_s, [](ConsoleWorld &world) -> QWidget * { return filled(world); }},
        {u"endpoint-refused"_s, refused},
        {u"endpoint-certificate"_s, [](ConsoleWorld &world) { return trust(world, {}); }},
        {u"endpoint-certificate-changed"_s,
         [](ConsoleWorld &world) {
             return trust(world, u"11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:"
                                 "44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00"_s);
         }},
        {u"endpoint-consent"_s, consent},
        {u"endpoint-result"_s, result},
        {u"settings"_s, settings},
        {u"credentials"_s, credentials},
    };
}

} // namespace naru::gallery
