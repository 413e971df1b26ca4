// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/endpointwizard.h"

#include "core/base/ids.h"
#include "core/endpoints/endpointmanager.h"
#include "core/net/peercertificate.h"
#include "core/settings/settingsstore.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"
#include "ui/wizards/connectionform.h"
#include "ui/wizards/connectionpage.h"
#include "ui/wizards/consentpage.h"
#include "ui/wizards/kindpage.h"
#include "ui/wizards/resultpage.h"
#include "ui/wizards/trustpage.h"

using namespace Qt::StringLiterals;

namespace naru {

EndpointWizard::EndpointWizard(const Services &services, QWidget *parent)
    : WizardDialog(parent)
    , m_services(services)
    , m_isNew(true)
{
    m_draft.id = newId();
    addPages();
    goTo(m_kind);
}

EndpointWizard::EndpointWizard(const Services &services, const Endpoint &endpoint, QWidget *parent)
    : WizardDialog(parent)
    , m_services(services)
    , m_isNew(false)
    , m_draft(endpoint)
{
    addPages();
    setPageShown(m_kind, false);
    if (const auto descriptor = services.endpoints.descriptor(endpoint.kind)) {
        m_connection->setDescriptor(*descriptor);
        m_connection->setEndpoint(endpoint);
    }
    goTo(m_connection);
}

EndpointWizard::~EndpointWizard()
{
    m_cancel.cancel();
}

void EndpointWizard::addPages()
{
    m_kind = new KindPage(m_services.endpoints.descriptors(), this);
    m_connection = new ConnectionPage(m_services.prompter, this);
    m_trust = new TrustPage(this);
    m_consent = new ConsentPage(this);
    m_result = new ResultPage(this);
    for (WizardPage *page :
         std::initializer_list<WizardPage *>{m_kind, m_connection, m_trust, m_consent, m_result})
        addPage(page);
    setPageShown(m_trust, false);
    setPageShown(m_consent, false);
    connect(this, &WizardDialog::nextRequested, this, &EndpointWizard::next);
    connect(this, &QDialog::rejected, this, [this] { m_cancel.cancel(); });
    onLanguage(this, [this] { retranslate(); });
}

void EndpointWizard::retranslate()
{
    setWindowTitle(m_isNew ? tr("Add endpoint") : tr("Edit endpoint"));
}

void EndpointWizard::next()
{
    const WizardPage *page = currentPage();
    if (page == m_kind) {
        m_connection->setDescriptor(m_kind->chosen());
        goTo(m_connection);
    } else if (page == m_connection) {
        readForm();
        attempt();
    } else if (page == m_trust) {
        m_draft.trust.pinnedSha256 = m_trust->confirmedSha256();
        m_draft.trust.pinnedSha1.clear();
        attempt();
    } else if (page == m_consent) {
        m_draft.consents.append(m_consent->consent());
        attempt();
    } else {
        keep();
    }
}

void EndpointWizard::readForm()
{
    const QMap<QString, QString> before = m_draft.settings;
    m_connection->writeTo(m_draft);
    if (before == m_draft.settings)
        return;
    // What was confirmed for one place says nothing about another.
    m_draft.trust = {};
    m_draft.consents.clear();
    setPageShown(m_trust, false);
    setPageShown(m_consent, false);
}

void EndpointWizard::attempt()
{
    setBusy(tr("Connecting…"));
    whenDone(m_services.endpoints.test(m_draft, m_connection->secrets(), m_cancel.token()), this,
             [this](const Result<ServerInfo> &answer) {
                 setBusy({});
                 judge(answer);
             });
}

void EndpointWizard::judge(const Result<ServerInfo> &answer)
{
    if (answer) {
        m_result->setResult(m_draft.name, *answer);
        goTo(m_result);
        return;
    }
    const Error &error = answer.error();
    const bool wasConfirmed = currentPage() == m_trust && error.reason != "PinChanged"_L1;
    if (error.code == ErrorCode::TlsUntrusted && !wasConfirmed && error.facts.contains(u"url"_s)) {
        askTrust(error);
    } else if (error.reason == "ExecConsent"_L1 || error.reason == "InsecureConsent"_L1) {
        askConsent(error);
    } else {
        if (currentPage() != m_connection && error.code != ErrorCode::TlsUntrusted)
            goTo(m_connection);
        showError(error);
        m_connection->form()->showInvalid(error.subject);
    }
}

void EndpointWizard::askTrust(const Error &error)
{
    setBusy(tr("Reading the certificate…"));
    const QString proxy = m_draft.proxyUrl.isEmpty()
                              ? m_services.settings.load().value_or(Settings()).proxyUrl
                              : m_draft.proxyUrl;
    whenDone(
        readPeerCertificate(QUrl(error.facts.value(u"url"_s)), proxy, m_services.clock, m_cancel.token()),
        this, [this, error](const Result<PeerCertificate> &certificate) {
            setBusy({});
            if (!certificate) {
                showError(certificate.error());
                return;
            }
            m_trust->setCertificate(error.subject, *certificate, error.facts.value(u"expected"_s));
            setPageShown(m_trust, true);
            goTo(m_trust);
        });
}

void EndpointWizard::askConsent(const Error &error)
{
    m_consent->setQuestion(error);
    setPageShown(m_consent, true);
    goTo(m_consent);
}

void EndpointWizard::keep()
{
    setBusy(tr("Saving…"));
    whenDone(m_services.endpoints.save(m_draft, m_connection->secrets(), m_connection->remember()), this,
             [this](const Result<> &saved) {
                 setBusy({});
                 if (!saved) {
                     showError(saved.error());
                     return;
                 }
                 accept();
                 Q_EMIT kept(m_draft.id);
             });
}

} // namespace naru
