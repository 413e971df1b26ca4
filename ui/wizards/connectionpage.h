// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/endpoint/endpoint.h"
#include "ui/wizards/wizardpage.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace naru {

class ConnectionForm;
class Prompter;

/// Name, connection fields, proxy, and what becomes of the credentials.
class ConnectionPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ConnectionPage(Prompter &prompter, QWidget *parent = nullptr);

    QString title() const override { return tr("Connection"); }
    QString subtitle() const override;
    QString nextLabel() const override { return tr("Connect"); }
    bool isComplete() const override;

    /// Makes the form for that kind; keeps it when it is the same one.
    void setDescriptor(const ConnectionDescriptor &descriptor);
    /// Fills the page with a known endpoint.
    void setEndpoint(const Endpoint &endpoint);
    /// Writes what the page shows into the endpoint.
    void writeTo(Endpoint &endpoint) const;
    QMap<QString, Secret> secrets() const;
    bool remember() const;
    ConnectionForm *form() const { return m_form; }

private:
    QString suggestedName() const;
    void alignLabels();

    Prompter &m_prompter;
    ConnectionDescriptor m_descriptor;
    QLineEdit *m_name;
    QLabel *m_nameLabel;
    QLineEdit *m_proxy;
    QLabel *m_proxyLabel;
    QCheckBox *m_remember;
    QVBoxLayout *m_column;
    ConnectionForm *m_form = nullptr;
};

} // namespace naru
