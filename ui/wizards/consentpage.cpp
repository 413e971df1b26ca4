// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/consentpage.h"

#include "ui/style/metrics.h"
#include "ui/text/errortext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changes.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace naru {

ConsentPage::ConsentPage(QWidget *parent)
    : WizardPage(parent)
    , m_banner(new Banner(this))
    , m_agree(new QCheckBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics(this).medium);
    column->addWidget(m_banner);
    column->addWidget(m_agree);
    column->addStretch(1);
    m_agree->setObjectName(u"consent"_s);
    connect(m_agree, &QCheckBox::toggled, this, &ConsentPage::completeChanged);
    onLanguage(this, [this] { showTexts(); });
}

bool ConsentPage::isComplete() const
{
    return m_agree->isChecked();
}

void ConsentPage::setQuestion(const Error &error)
{
    m_error = error;
    m_consent = error.facts.value(u"consent"_s, u"insecure"_s);
    m_agree->setChecked(false);
    showTexts();
}

void ConsentPage::showTexts()
{
    if (m_error.reason.isEmpty())
        return;
    const bool runsProgram = m_error.reason == "ExecConsent"_L1;
    const ErrorText text = errorText(m_error);
    m_banner->showMessage(runsProgram ? Banner::Severity::Warning : Banner::Severity::Critical, text.sentence,
                          text.remedy);
    m_agree->setText(runsProgram ? tr("Let Naru run this program to log in")
                                 : tr("Connect without verifying the certificate, at my own risk"));
}

} // namespace naru
