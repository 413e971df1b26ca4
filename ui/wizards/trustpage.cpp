// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/trustpage.h"

#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/propertylist.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace naru {

TrustPage::TrustPage(QWidget *parent)
    : WizardPage(parent)
    , m_banner(new Banner(this))
    , m_facts(new PropertyList(this))
    , m_typedLabel(new QLabel(this))
    , m_typed(new QLineEdit(this))
    , m_verdict(new QLabel(this))
    , m_consent(new QCheckBox(this))
{
    const Metrics m = metrics(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.medium);
    column->addWidget(m_banner);
    column->addWidget(m_facts);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(m.large);
    form->addRow(m_typedLabel, m_typed);
    form->addRow(nullptr, m_verdict);
    column->addLayout(form);
    column->addWidget(m_consent);
    column->addStretch(1);
    m_typedLabel->setBuddy(m_typed);
    m_typed->setObjectName(u"typedFingerprint"_s);
    m_consent->setObjectName(u"fingerprintCompared"_s);
    connect(m_typed, &QLineEdit::textChanged, this, &TrustPage::compare);
    connect(m_consent, &QCheckBox::toggled, this, &TrustPage::completeChanged);
    onLanguage(this, [this] { showTexts(); });
}

QString TrustPage::subtitle() const
{
    return tr("Nothing has been sent to this server yet. Ask its administrator for the fingerprint, over "
              "another way than this network, and compare.");
}

bool TrustPage::isComplete() const
{
    if (m_certificate.sha256.isEmpty())
        return false;
    return m_typed->text().trimmed().isEmpty() ? m_consent->isChecked() : typedMatches();
}

void TrustPage::setCertificate(const QString &host, const PeerCertificate &certificate,
                               const QString &expected)
{
    m_host = host;
    m_certificate = certificate;
    m_expected = expected;
    m_typed->clear();
    m_consent->setChecked(false);
    showTexts();
    Q_EMIT completeChanged();
}

void TrustPage::showTexts()
{
    m_typedLabel->setText(tr("Compare with"));
    m_typed->setAccessibleName(tr("Fingerprint to compare with"));
    m_typed->setPlaceholderText(tr("Paste the SHA-256 or SHA-1 fingerprint here (optional)"));
    m_consent->setText(tr("I compared the fingerprint, and it is the same"));
    compare();
    if (m_certificate.sha256.isEmpty())
        return;
    if (!m_expected.isEmpty())
        m_banner->showMessage(Banner::Severity::Critical, tr("Certificate change detected"),
                              tr("The server presents another certificate than the one that was confirmed. "
                                 "Somebody may be intercepting the connection."));
    else
        m_banner->showMessage(Banner::Severity::Warning,
                              tr("No authority that this computer knows vouches for this "
                                 "certificate."),
                              m_certificate.verifyProblem);
    QList<QPair<QString, QString>> rows{{tr("Server"), m_host}};
    if (!m_expected.isEmpty())
        rows.append({tr("Confirmed before"), m_expected});
    rows.append({tr("SHA-256"), m_certificate.sha256});
    rows.append({tr("SHA-1"), m_certificate.sha1});
    rows.append({tr("Subject"), m_certificate.subject});
    rows.append({tr("Issuer"), m_certificate.issuer});
    rows.append({tr("Valid from"), format::dateTime(m_certificate.notBefore)});
    rows.append({tr("Valid until"), format::dateTime(m_certificate.notAfter)});
    m_facts->setRows(rows);
}

bool TrustPage::typedMatches() const
{
    const QString typed = normalizedFingerprint(m_typed->text());
    return !typed.isEmpty() && (typed == m_certificate.sha256 || typed == m_certificate.sha1);
}

void TrustPage::compare()
{
    const bool isEmpty = m_typed->text().trimmed().isEmpty();
    const bool isFingerprint = !normalizedFingerprint(m_typed->text()).isEmpty();
    m_verdict->setText(isEmpty          ? QString()
                       : !isFingerprint ? tr("This is not a SHA-256 or SHA-1 fingerprint.")
                       : typedMatches() ? tr("It is the same.")
                                        : tr("It differs: do not connect."));
    m_consent->setEnabled(isEmpty);
    Q_EMIT completeChanged();
}

} // namespace naru
