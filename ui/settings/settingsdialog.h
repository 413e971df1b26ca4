// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace naru {

class Prompter;
class SettingsStore;

/// Language, theme, polling and proxy. Language and theme take effect while the dialog is open; "Cancel"
/// takes them back.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SettingsDialog(SettingsStore &settings, Prompter &prompter, QWidget *parent = nullptr);

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// Also for what is only tried out.
    void languageChosen(const QString &code);
    void themeChosen(naru::Theme theme);

private:
    void fillChoices();
    void retranslate();

    SettingsStore &m_store;
    Prompter &m_prompter;
    Settings m_before;
    QComboBox *m_language;
    QComboBox *m_theme;
    QSpinBox *m_poll;
    QLineEdit *m_proxy;
    QLabel *m_languageLabel;
    QLabel *m_themeLabel;
    QLabel *m_pollLabel;
    QLabel *m_proxyLabel;
    QDialogButtonBox *m_buttons;
};

} // namespace naru
