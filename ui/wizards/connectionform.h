// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/endpoint/endpoint.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace naru {

class Prompter;

/// The fields of a ConnectionDescriptor; fields that depend on others come and go with them.
class ConnectionForm final : public QWidget
{
    Q_OBJECT

public:
    /// `prompter` must outlive it.
    ConnectionForm(ConnectionDescriptor descriptor, Prompter &prompter, QWidget *parent = nullptr);

    /// What is not a secret, of the fields that are shown.
    QMap<QString, QString> settings() const;
    QMap<QString, Secret> secrets() const;
    void setSettings(const QMap<QString, QString> &settings);
    /// Secrets may stay empty: the stored ones are used.
    void setSecretsOptional();
    /// Every required field that is shown has a value, and fingerprints are well formed.
    bool isComplete() const;
    /// Marks the field and puts the cursor there; false when there is no such field.
    bool showInvalid(const QString &key);
    QWidget *editor(const QString &key) const;
    QList<QLabel *> labels() const;

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        ConnectionField field;
        QLabel *label;
        QWidget *holder; ///< what stands in the form: the editor, or the editor with its button
        QWidget *editor;
    };

    void addRow(const ConnectionField &field);
    QWidget *makeEditor(const ConnectionField &field);
    QWidget *withBrowseButton(QWidget *editor, const QString &key);
    QString value(const Row &row) const;
    QString valueOf(const QString &key) const;
    bool isShown(const Row &row) const;
    bool isAcceptable(const Row &row) const;
    void react();
    void retranslate();

    ConnectionDescriptor m_descriptor;
    Prompter &m_prompter;
    QFormLayout *m_layout;
    QList<Row> m_rows;
    bool m_secretsOptional = false;
};

} // namespace naru
