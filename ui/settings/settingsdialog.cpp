// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "core/settings/settingsstore.h"
#include "ui/style/metrics.h"
#include "ui/text/language.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/prompter.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace naru {

SettingsDialog::SettingsDialog(SettingsStore &settings, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_store(settings)
    , m_prompter(prompter)
    , m_before(settings.load().value_or(Settings()))
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_poll(new QSpinBox(this))
    , m_proxy(new QLineEdit(m_before.proxyUrl, this))
    , m_languageLabel(new QLabel(this))
    , m_themeLabel(new QLabel(this))
    , m_pollLabel(new QLabel(this))
    , m_proxyLabel(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    const Metrics m = metrics(this);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(m.large, m.large, m.large, m.medium);
    form->setHorizontalSpacing(m.large);
    form->setVerticalSpacing(m.medium);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_themeLabel, m_theme);
    form->addRow(m_pollLabel, m_poll);
    form->addRow(m_proxyLabel, m_proxy);
    form->addRow(m_buttons);
    setMinimumWidth(m.character * 70);
    fillChoices();
    m_poll->setRange(5, 3600);
    m_poll->setValue(m_before.pollSeconds);

    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this,
            [this] { Q_EMIT themeChosen(Theme(m_theme->currentData().toInt())); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    onLanguage(this, [this] { retranslate(); });
}

void SettingsDialog::fillChoices()
{
    m_language->addItem({}, QString());
    for (const auto &[code, name] : Language::available())
        m_language->addItem(name, code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_before.language)));
    for (const auto theme : {Theme::System, Theme::Light, Theme::Dark})
        m_theme->addItem({}, int(theme));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(int(m_before.theme))));
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_languageLabel->setText(tr("Language"));
    m_language->setItemText(0, tr("As the system"));
    m_language->setAccessibleName(tr("Language"));
    m_themeLabel->setText(tr("Theme"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark mode"));
    m_theme->setAccessibleName(tr("Theme"));
    m_pollLabel->setText(tr("Polling interval"));
    m_poll->setSuffix(tr(" s", "seconds"));
    m_poll->setAccessibleName(tr("Polling interval"));
    m_poll->setToolTip(tr("How often Naru looks for tasks of other Naru programs"));
    m_proxyLabel->setText(tr("Proxy"));
    m_proxy->setPlaceholderText(tr("Empty: as the system; none: direct"));
    m_proxy->setAccessibleName(tr("Proxy"));
    // Set by hand: the button box keeps the language it was made in.
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void SettingsDialog::accept()
{
    const Result<> stored = m_store.update([this](Settings &settings) {
        settings.language = m_language->currentData().toString();
        settings.theme = Theme(m_theme->currentData().toInt());
        settings.pollSeconds = m_poll->value();
        settings.proxyUrl = m_proxy->text().trimmed();
    });
    if (stored)
        QDialog::accept();
    else
        m_prompter.showError(this, stored.error());
}

void SettingsDialog::reject()
{
    Q_EMIT languageChosen(m_before.language);
    Q_EMIT themeChosen(m_before.theme);
    QDialog::reject();
}

} // namespace naru
