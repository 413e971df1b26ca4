// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/endpoint/migrationengine.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace naru {

class Banner;
struct MigrationServices;

/// "Create provider", and "edit" when one is given. Nothing is created before the server's certificate has
/// been read, compared with a typed fingerprint and confirmed by the person. Stays open until the provider is
/// Ready, showing the condition it waits for, or says what was refused.
class ProviderDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `services` must outlive it. Deletes itself when closed.
    ProviderDialog(const MigrationServices &services, QString endpoint, std::optional<Provider> existing,
                   QWidget *parent = nullptr);
    ~ProviderDialog() override;

    /// The address of a vCenter to begin with.
    void suggest(const QString &name, const QString &address, const QString &user);

Q_SIGNALS:
    void created(const naru::NamespacedName &provider);

private:
    static Task<> readCertificate(QPointer<ProviderDialog> dialog, CancelToken cancel);
    static Task<> submit(QPointer<ProviderDialog> dialog, CancelToken cancel);
    void build();
    void showFieldsOfType();
    void showCertificate(const Result<PeerCertificate> &certificate, bool seenByCluster);
    void compare();
    QString problem() const;
    ProviderDraft draft() const;
    Provider::Type type() const;
    QString url() const;
    void setBusy(bool busy);
    void follow(const QString &operation);
    void update();

    const MigrationServices &m_services;
    QString m_endpoint;
    std::optional<Provider> m_existing;
    std::optional<PeerCertificate> m_certificate;
    bool m_confirmed = false;
    QFormLayout *m_form;
    QComboBox *m_type;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QComboBox *m_sdk;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_vddk;
    QLineEdit *m_fingerprint;
    QPushButton *m_read;
    QLabel *m_shown;
    QCheckBox *m_compared;
    Banner *m_banner;
    QPushButton *m_create;
    TaskScope m_scope;
};

} // namespace naru
