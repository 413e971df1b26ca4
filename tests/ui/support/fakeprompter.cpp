// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakeprompter.h"

namespace naru::test {

void FakePrompter::confirm(QWidget *, Confirmation question, std::function<void()> accepted)
{
    confirmations.append(question);
    if (accepts)
        accepted();
}

void FakePrompter::showError(QWidget *, Error error)
{
    errors.append(std::move(error));
}

void FakePrompter::openFile(QWidget *, FileQuestion, std::function<void(QString)> chosen)
{
    if (!nextFile.isEmpty())
        chosen(nextFile);
}

void FakePrompter::saveFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen)
{
    openFile(parent, std::move(question), std::move(chosen));
}

void FakePrompter::askSecrets(QWidget *, SecretsQuestion question,
                              std::function<void(std::optional<SecretsAnswer>)> answered)
{
    secretsQuestions.append(std::move(question));
    answered(nextSecrets);
}

} // namespace naru::test
