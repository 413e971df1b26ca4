// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/trustpolicy.h"
#include "ui/wizards/wizardpage.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace naru {

class Banner;
class PropertyList;

/// Shows what a server presented, to be compared with what an administrator says, and takes the consent.
class TrustPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit TrustPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Certificate"); }
    QString subtitle() const override;
    bool isComplete() const override;

    /// `expected` is the fingerprint confirmed or typed before; empty = this server is new.
    void setCertificate(const QString &host, const PeerCertificate &certificate, const QString &expected);
    /// The SHA-256 fingerprint that the person confirmed.
    QString confirmedSha256() const { return m_certificate.sha256; }

private:
    bool typedMatches() const;
    void showTexts();
    void compare();

    QString m_host;
    PeerCertificate m_certificate;
    QString m_expected;
    Banner *m_banner;
    PropertyList *m_facts;
    QLabel *m_typedLabel;
    QLineEdit *m_typed;
    QLabel *m_verdict;
    QCheckBox *m_consent;
};

} // namespace naru
