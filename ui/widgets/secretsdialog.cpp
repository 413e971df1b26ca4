// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretsdialog.h"

#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace naru {

SecretsDialog::SecretsDialog(SecretsQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_remember(new QCheckBox(tr("Keep in the keyring"), this))
{
    const Metrics m = metrics(this);
    setWindowTitle(question.title);
    setMinimumWidth(m.character * 60);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.large, m.large, m.large, m.medium);
    column->setSpacing(m.medium);
    auto *text = new QLabel(question.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *banner = new Banner(this);
    column->addWidget(banner);
    if (question.why)
        banner->showError(*question.why);

    auto *form = new QFormLayout;
    for (const auto &[key, label] : question.fields) {
        auto *field = new QLineEdit(this);
        field->setEchoMode(QLineEdit::Password);
        form->addRow(label, field);
        m_fields.insert(key, field);
    }
    column->addLayout(form);
    m_remember->setVisible(question.canRemember);
    column->addWidget(m_remember);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

SecretsAnswer SecretsDialog::answer() const
{
    SecretsAnswer answer;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        answer.secrets.insert(field.key(), Secret::fromText(field.value()->text()));
    answer.remember = m_remember->isChecked();
    return answer;
}

} // namespace naru
