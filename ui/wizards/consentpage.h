// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/wizards/wizardpage.h"

class QCheckBox;

namespace naru {

class Banner;

/// Something that a login does only with the person's consent: run a program, or skip the certificate check.
class ConsentPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ConsentPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Consent"); }
    bool isComplete() const override;

    /// The error by which an adapter asks (reason "ExecConsent" or "InsecureConsent").
    void setQuestion(const Error &error);
    /// What Endpoint::consents must hold.
    QString consent() const { return m_consent; }

private:
    void showTexts();

    Error m_error;
    QString m_consent;
    Banner *m_banner;
    QCheckBox *m_agree;
};

} // namespace naru
