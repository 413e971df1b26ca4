// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/providerdialog.h"

#include "core/migration/migrationoperations.h"
#include "core/migration/vmname.h"
#include "core/net/peercertificate.h"
#include "core/operation/operationmanager.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/services.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

ProviderDialog::ProviderDialog(const MigrationServices &services, QString endpoint,
                               std::optional<Provider> existing, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_endpoint(std::move(endpoint))
    , m_existing(std::move(existing))
    , m_form(new QFormLayout(this))
    , m_type(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_sdk(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_vddk(new QLineEdit(this))
    , m_fingerprint(new QLineEdit(this))
    , m_read(new QPushButton(tr("Read from server"), this))
    , m_shown(new QLabel(this))
    , m_compared(new QCheckBox(tr("I have compared the fingerprint and trust this server"), this))
    , m_banner(new Banner(this))
    , m_create(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"providerDialog"_s);
    setWindowTitle(m_existing ? tr("Edit provider") : tr("Create provider"));
    build();
    if (m_existing) {
        m_type->setCurrentIndex(m_type->findData(int(m_existing->type)));
        m_name->setText(m_existing->id.name);
        m_address->setText(QUrl(m_existing->url).authority());
        m_vddk->setText(m_existing->settings.value(u"vddkInitImage"_s));
        m_type->setEnabled(false);
        m_name->setEnabled(false);
    }
    showFieldsOfType();
    update();
}

ProviderDialog::~ProviderDialog() = default;

void ProviderDialog::suggest(const QString &name, const QString &address, const QString &user)
{
    m_name->setText(name);
    m_address->setText(address);
    m_user->setText(user);
}

void ProviderDialog::build()
{
    m_type->addItem(u"VMware"_s, int(Provider::Type::VSphere));
    m_type->addItem(u"OpenShift Virtualization"_s, int(Provider::Type::OpenShift));
    m_type->addItem(u"OVA"_s, int(Provider::Type::Ova));
    m_sdk->addItem(u"vCenter"_s, u"vcenter"_s);
    m_sdk->addItem(u"ESXi"_s, u"esxi"_s);
    m_name->setObjectName(u"providerName"_s);
    m_address->setObjectName(u"providerAddress"_s);
    m_user->setObjectName(u"providerUser"_s);
    m_password->setObjectName(u"providerPassword"_s);
    m_vddk->setObjectName(u"providerVddk"_s);
    m_fingerprint->setObjectName(u"providerFingerprint"_s);
    m_read->setObjectName(u"readFingerprint"_s);
    m_compared->setObjectName(u"fingerprintCompared"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_fingerprint->setPlaceholderText(tr("SHA-1 or SHA-256, optional: compared before anything is created"));
    m_vddk->setPlaceholderText(u"registry.example.com/vddk:latest"_s);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->setTextFormat(Qt::PlainText);
    m_form->addRow(m_banner);
    m_form->addRow(tr("Provider type"), m_type);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Server type"), m_sdk);
    m_form->addRow(tr("Host name or address"), m_address);
    m_form->addRow(tr("User name"), m_user);
    m_form->addRow(tr("Password"), m_password);
    m_form->addRow(tr("VDDK init image"), m_vddk);
    m_form->addRow(tr("Fingerprint"), m_fingerprint);
    m_form->addRow(QString(), m_read);
    m_form->addRow(tr("Certificate"), m_shown);
    m_form->addRow(QString(), m_compared);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(m_existing ? tr("Save") : tr("Create"), QDialogButtonBox::ActionRole);
    m_create->setObjectName(u"submitProvider"_s);
    m_create->setDefault(true);
    m_form->addRow(buttons);
    setMinimumWidth(metrics(this).character * 104);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, [this] { m_scope.spawn(submit(this, m_scope.token())); });
    connect(m_read, &QPushButton::clicked, this,
            [this] { m_scope.spawn(readCertificate(this, m_scope.token())); });
    connect(m_type, &QComboBox::currentIndexChanged, this, &ProviderDialog::showFieldsOfType);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_certificate.reset(); // another server: what was read says nothing about it
        m_compared->setChecked(false);
        update();
    });
    for (QLineEdit *edit : {m_name, m_user, m_password, m_fingerprint})
        connect(edit, &QLineEdit::textChanged, this, &ProviderDialog::update);
    connect(m_compared, &QCheckBox::toggled, this, &ProviderDialog::update);
}

Provider::Type ProviderDialog::type() const
{
    return Provider::Type(m_type->currentData().toInt());
}

QString ProviderDialog::url() const
{
    const QString address = m_address->text().trimmed();
    switch (type()) {
    case Provider::Type::VSphere: {
        const QUrl url = QUrl::fromUserInput(address.contains(u"://"_s) ? address : u"https://"_s + address);
        return url.host().isEmpty() ? QString() : u"https://%1/sdk"_s.arg(url.authority());
    }
    case Provider::Type::OpenShift:
        return address.contains(u"://"_s) ? address : u"https://"_s + address;
    default:
        return address;
    }
}

void ProviderDialog::showFieldsOfType()
{
    const bool vsphere = type() == Provider::Type::VSphere;
    const bool tls = type() != Provider::Type::Ova;
    const auto show = [this](QWidget *field, bool visible) {
        field->setVisible(visible);
        if (QWidget *label = m_form->labelForField(field))
            label->setVisible(visible);
    };
    show(m_sdk, vsphere);
    show(m_user, vsphere);
    show(m_password, tls);
    show(m_vddk, vsphere);
    for (QWidget *field : std::initializer_list<QWidget *>{m_fingerprint, m_read, m_shown, m_compared})
        show(field, tls);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_password)))
        label->setText(vsphere ? tr("Password") : tr("Token"));
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_address)))
        label->setText(type() == Provider::Type::Ova ? tr("NFS path (host:/path)")
                                                     : tr("Host name or address"));
    update();
}

QString ProviderDialog::problem() const
{
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    if (!engine)
        return tr("The cluster is not connected.");
    if (!isDnsSubdomain(m_name->text()))
        return tr("Enter a name of lower-case letters, digits and hyphens.");
    const QList<Provider> providers = engine->providers();
    const bool taken = !m_existing && std::ranges::any_of(providers, [this](const Provider &provider) {
        return provider.id.name == m_name->text();
    });
    if (taken)
        return tr("There is a provider of this name already.");
    if (url().isEmpty())
        return tr("Enter the address of the server.");
    if (type() == Provider::Type::Ova)
        return {};
    if (!m_existing && type() == Provider::Type::VSphere && m_user->text().isEmpty())
        return tr("Enter the user name.");
    if (!m_existing && m_password->text().isEmpty())
        return tr("Enter the password or token.");
    if (!m_fingerprint->text().trimmed().isEmpty() && normalizedFingerprint(m_fingerprint->text()).isEmpty())
        return tr("The fingerprint is neither SHA-1 nor SHA-256.");
    return {};
}

void ProviderDialog::update()
{
    const QString why = problem();
    m_create->setEnabled(why.isEmpty());
    m_create->setToolTip(why);
    const bool tls = type() != Provider::Type::Ova;
    m_read->setEnabled(tls && !url().isEmpty());
    m_compared->setEnabled(m_certificate.has_value());
    compare();
}

void ProviderDialog::compare()
{
    if (!m_certificate) {
        m_shown->setText(tr("Not read yet."));
        return;
    }
    const PeerCertificate &c = *m_certificate;
    m_shown->setText(tr("Subject: %1\nIssuer: %2\nValid: %3 to %4\nSHA-1: %5\nSHA-256: %6\n               %7")
                         .arg(format::plain(c.subject), format::plain(c.issuer),
                              format::dateTime(c.notBefore), format::dateTime(c.notAfter), c.sha1,
                              c.sha256.left(48), c.sha256.mid(48)));
    const QString typed = normalizedFingerprint(m_fingerprint->text());
    const bool matches = typed == c.sha1 || typed == c.sha256;
    if (!typed.isEmpty() && !matches) {
        m_banner->showError(
            Error{ErrorCode::TlsUntrusted,
                  QUrl(url()).host(),
                  {},
                  false,
                  u"PinChanged"_s,
                  {{u"expected"_s, typed}, {u"actual"_s, typed.size() < 80 ? c.sha1 : c.sha256}}});
        m_create->setEnabled(false);
        return;
    }
    m_confirmed = matches || m_compared->isChecked();
    m_compared->setVisible(typed.isEmpty());
}

Task<> ProviderDialog::readCertificate(QPointer<ProviderDialog> dialog, CancelToken cancel)
{
    const QString url = dialog->url();
    dialog->setBusy(true);
    Result<PeerCertificate> certificate =
        co_await readPeerCertificate(url, {}, dialog->m_services.window.clock, cancel);
    if (!dialog)
        co_return;
    bool seenByCluster = false;
    MigrationEngine *const engine = dialog->m_services.engines.engine(dialog->m_endpoint);
    if (!certificate && engine && !certificate.error().isCancelled()) {
        Result<PeerCertificate> seen = co_await engine->certificateSeenByCluster(url, cancel);
        if (!dialog)
            co_return;
        if (seen) {
            certificate = std::move(seen);
            seenByCluster = true;
        }
    }
    dialog->setBusy(false);
    if (dialog->url() == url)
        dialog->showCertificate(certificate, seenByCluster);
}

void ProviderDialog::showCertificate(const Result<PeerCertificate> &certificate, bool seenByCluster)
{
    if (!certificate) {
        m_banner->showError(certificate.error());
        return;
    }
    m_certificate = *certificate;
    m_banner->showMessage(
        Banner::Severity::Info,
        seenByCluster ? tr("This computer cannot reach the server: the cluster has read the certificate.")
                      : tr("This computer has read the certificate."),
        tr("Compare the fingerprint with the one that the server's administrator gave you."));
    update();
}

ProviderDraft ProviderDialog::draft() const
{
    ProviderDraft draft;
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    draft.id = m_existing ? m_existing->id : NamespacedName{engine->defaultNamespace(), m_name->text()};
    draft.type = type();
    draft.url = url();
    draft.user = m_user->text();
    draft.password = Secret::fromText(m_password->text());
    if (m_certificate) {
        draft.caPem = m_certificate->chainPem;
        draft.sha1 = m_certificate->sha1;
    }
    if (m_existing)
        draft.secretName = m_existing->secret.name;
    if (type() == Provider::Type::VSphere) {
        draft.settings.insert(u"sdkEndpoint"_s, m_sdk->currentData().toString());
        if (!m_vddk->text().isEmpty())
            draft.settings.insert(u"vddkInitImage"_s, m_vddk->text().trimmed());
    }
    return draft;
}

Task<> ProviderDialog::submit(QPointer<ProviderDialog> dialog, CancelToken cancel)
{
    const bool needsCertificate = dialog->type() != Provider::Type::Ova &&
                                  (!dialog->m_existing || dialog->url() != dialog->m_existing->url ||
                                   !dialog->m_fingerprint->text().isEmpty());
    if (needsCertificate && !dialog->m_certificate)
        co_await readCertificate(dialog, cancel);
    if (!dialog)
        co_return;
    dialog->compare();
    if (needsCertificate && !dialog->m_certificate)
        co_return; // the banner says why it could not be read
    if (needsCertificate && !dialog->m_confirmed) {
        if (normalizedFingerprint(dialog->m_fingerprint->text()).isEmpty())
            dialog->m_banner->showMessage(
                Banner::Severity::Warning,
                tr("Confirm the certificate first: compare its fingerprint and tick the box."));
        co_return;
    }
    dialog->setBusy(true);
    MigrationOperations &operations = dialog->m_services.operations;
    const Result<QString> operation =
        dialog->m_existing ? co_await operations.editProvider(dialog->m_endpoint, dialog->draft())
                           : co_await operations.createProvider(dialog->m_endpoint, dialog->draft());
    if (!dialog)
        co_return;
    if (!operation) {
        dialog->setBusy(false);
        dialog->m_banner->showError(operation.error());
        co_return;
    }
    dialog->follow(*operation);
}

void ProviderDialog::follow(const QString &operation)
{
    OperationManager &manager = m_services.window.operations;
    const auto showActivity = [this, operation, &manager](const QString &changed) {
        const auto now = changed == operation ? manager.find(operation) : std::nullopt;
        if (now && !now->isFinished())
            m_banner->showMessage(Banner::Severity::Info, tr("Waiting until the provider is ready."),
                                  text::conditionName(now->activity()));
    };
    connect(&manager, &OperationManager::operationChanged, this, showActivity);
    showActivity(operation);
    whenDone(manager.wait(operation, m_scope.token()), this, [this](const Result<Operation> &ended) {
        setBusy(false);
        if (!ended)
            return;
        if (ended->state() == StepState::Done) {
            Q_EMIT created(m_existing ? m_existing->id : draft().id);
            accept();
            return;
        }
        if (ended->error())
            m_banner->showError(*ended->error());
        // The provider exists now: what is mended is its credentials.
        const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
        if (m_existing || !engine)
            return;
        for (const Provider &provider : engine->providers()) {
            if (provider.id.name == m_name->text()) {
                m_existing = provider;
                m_name->setEnabled(false);
                m_type->setEnabled(false);
                m_create->setText(tr("Save"));
            }
        }
        update();
    });
}

void ProviderDialog::setBusy(bool busy)
{
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_address, m_sdk, m_user, m_password, m_vddk, m_fingerprint})
        field->setEnabled(!busy);
    m_read->setEnabled(!busy);
    m_create->setEnabled(!busy);
    if (!busy)
        update();
}

} // namespace naru
