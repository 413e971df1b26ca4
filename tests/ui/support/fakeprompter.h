// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/prompter.h"

#include <QList>

namespace naru::test {

/// Answers at once with what the test has set, and keeps what was asked.
class FakePrompter final : public Prompter
{
public:
    void confirm(QWidget *parent, Confirmation question, std::function<void()> accepted) override;
    void showError(QWidget *parent, Error error) override;
    void openFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen) override;
    void saveFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen) override;
    void askSecrets(QWidget *parent, SecretsQuestion question,
                    std::function<void(std::optional<SecretsAnswer>)> answered) override;

    bool accepts = true; ///< the answer to confirm()
    QString nextFile;    ///< the answer to openFile() and saveFile(); empty = cancelled
    std::optional<SecretsAnswer> nextSecrets;

    QList<Confirmation> confirmations;
    QList<Error> errors;
    QList<SecretsQuestion> secretsQuestions;
};

} // namespace naru::test
