// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/prompter.h"

namespace naru {

/// Asks with window-modal dialogs.
class DialogPrompter final : public Prompter
{
public:
    void confirm(QWidget *parent, Confirmation question, std::function<void()> accepted) override;
    void showError(QWidget *parent, Error error) override;
    void openFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen) override;
    void saveFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen) override;
    void askSecrets(QWidget *parent, SecretsQuestion question,
                    std::function<void(std::optional<SecretsAnswer>)> answered) override;
};

} // namespace naru
