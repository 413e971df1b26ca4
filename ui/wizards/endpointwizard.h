// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/endpoint/endpoint.h"
#include "core/endpoint/session.h"
#include "ui/wizards/wizarddialog.h"

namespace naru {

class ConnectionPage;
class ConsentPage;
class KindPage;
class ResultPage;
class TrustPage;
struct PeerCertificate;
struct Services;

/// Adds an endpoint, or edits one. Everything is tried out before anything is kept: a certificate that nobody
/// vouches for and a login that needs consent are asked about on pages of their own.
class EndpointWizard final : public WizardDialog
{
    Q_OBJECT

public:
    /// Adds a new endpoint. `services` must outlive it.
    explicit EndpointWizard(const Services &services, QWidget *parent = nullptr);
    /// Edits `endpoint`.
    EndpointWizard(const Services &services, const Endpoint &endpoint, QWidget *parent = nullptr);
    ~EndpointWizard() override;

    /// Tries the connection at once: to show the certificate or the consent that connecting stopped at.
    void tryNow() { attempt(); }

Q_SIGNALS:
    /// The endpoint has been stored.
    void kept(const QString &id);

private:
    void addPages();
    void retranslate();
    void next();
    void readForm();
    void attempt();
    void judge(const Result<ServerInfo> &answer);
    void askTrust(const Error &error);
    void askConsent(const Error &error);
    void keep();

    const Services &m_services;
    bool m_isNew;
    Endpoint m_draft;
    CancelSource m_cancel;
    KindPage *m_kind;
    ConnectionPage *m_connection;
    TrustPage *m_trust;
    ConsentPage *m_consent;
    ResultPage *m_result;
};

} // namespace naru
