// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/connectionpage.h"

#include "ui/style/metrics.h"
#include "ui/text/connectiontext.h"
#include "ui/widgets/changes.h"
#include "ui/wizards/connectionform.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>

namespace naru {

ConnectionPage::ConnectionPage(Prompter &prompter, QWidget *parent)
    : WizardPage(parent)
    , m_prompter(prompter)
    , m_name(new QLineEdit(this))
    , m_nameLabel(new QLabel(this))
    , m_proxy(new QLineEdit(this))
    , m_proxyLabel(new QLabel(this))
    , m_remember(new QCheckBox(this))
    , m_column(new QVBoxLayout(this))
{
    const Metrics m = metrics(this);
    const auto oneRow = [m](QLabel *label, QLineEdit *field) {
        auto *form = new QFormLayout;
        form->setHorizontalSpacing(m.large);
        form->addRow(label, field);
        label->setBuddy(field);
        return form;
    };
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(m.medium);
    m_column->addLayout(oneRow(m_nameLabel, m_name));
    m_column->addWidget(m_remember);
    m_column->addLayout(oneRow(m_proxyLabel, m_proxy));
    m_column->addStretch(1);
    m_remember->setChecked(true);
    m_name->setObjectName(QStringLiteral("endpointName"));
    onLanguage(this, [this] {
        m_nameLabel->setText(tr("Name"));
        m_name->setPlaceholderText(tr("Empty: the address"));
        m_name->setAccessibleName(tr("Name"));
        m_remember->setText(tr("Keep the credentials in the keyring"));
        m_remember->setToolTip(tr("Otherwise they are forgotten when Naru is closed."));
        m_proxyLabel->setText(tr("Proxy"));
        m_proxy->setPlaceholderText(tr("Empty: as in the settings; none: direct"));
        m_proxy->setAccessibleName(tr("Proxy"));
        alignLabels();
    });
}

QString ConnectionPage::subtitle() const
{
    return text::endpointKindHint(m_descriptor.kind);
}

bool ConnectionPage::isComplete() const
{
    return m_form && m_form->isComplete();
}

void ConnectionPage::setDescriptor(const ConnectionDescriptor &descriptor)
{
    if (m_form && descriptor.kind == m_descriptor.kind)
        return;
    delete m_form;
    m_descriptor = descriptor;
    m_form = new ConnectionForm(descriptor, m_prompter, this);
    m_column->insertWidget(1, m_form);
    setTabOrder(m_name, m_form);
    setTabOrder(m_form, m_remember);
    setTabOrder(m_remember, m_proxy);
    connect(m_form, &ConnectionForm::changed, this, &ConnectionPage::completeChanged);
    alignLabels();
    Q_EMIT completeChanged();
}

// The page is three forms, and their fields shall begin at one line.
void ConnectionPage::alignLabels()
{
    QList<QLabel *> labels{m_nameLabel, m_proxyLabel};
    if (m_form)
        labels += m_form->labels();
    int width = 0;
    for (QLabel *label : std::as_const(labels)) {
        label->setMinimumWidth(0);
        width = std::max(width, label->sizeHint().width());
    }
    for (QLabel *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

void ConnectionPage::setEndpoint(const Endpoint &endpoint)
{
    m_name->setText(endpoint.name);
    m_proxy->setText(endpoint.proxyUrl);
    m_form->setSettings(endpoint.settings);
    m_form->setSecretsOptional();
}

void ConnectionPage::writeTo(Endpoint &endpoint) const
{
    endpoint.kind = m_descriptor.kind;
    endpoint.settings = m_form->settings();
    endpoint.proxyUrl = m_proxy->text().trimmed();
    endpoint.name = m_name->text().trimmed();
    if (endpoint.name.isEmpty())
        endpoint.name = suggestedName();
}

// The first thing the person typed into the form says best what this is.
QString ConnectionPage::suggestedName() const
{
    const QMap<QString, QString> settings = m_form->settings();
    for (const ConnectionField &field : m_descriptor.fields) {
        const QString value = settings.value(field.key);
        if (field.type == ConnectionField::Type::Text && !value.isEmpty()) {
            const QString host = QUrl(value).host();
            return host.isEmpty() ? value : host;
        }
    }
    return text::endpointKind(m_descriptor.kind);
}

QMap<QString, Secret> ConnectionPage::secrets() const
{
    return m_form->secrets();
}

bool ConnectionPage::remember() const
{
    return m_remember->isChecked();
}

} // namespace naru
