// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/prompter.h"

#include <QDialog>
#include <QMap>

class QCheckBox;
class QLineEdit;

namespace naru {

/// Asks for passwords and tokens.
class SecretsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SecretsDialog(SecretsQuestion question, QWidget *parent = nullptr);

    SecretsAnswer answer() const;

private:
    QMap<QString, QLineEdit *> m_fields;
    QCheckBox *m_remember;
};

} // namespace naru
