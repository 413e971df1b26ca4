// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogprompter.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/errortext.h"
#include "ui/widgets/secretsdialog.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace naru {

namespace {

QMessageBox *messageBox(QWidget *parent, bool isWarning, const QString &title, const QString &text,
                        const QString &detail)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, parent);
    const int edge = metrics(box).line * 2;
    const QIcon sign = isWarning ? icon(QStringLiteral("warning"), ColorId::Warning)
                                 : icon(QStringLiteral("info"), ColorId::Info);
    box->setIconPixmap(sign.pixmap(edge, edge));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(detail);
    return box;
}

QFileDialog *fileDialog(QWidget *parent, const FileQuestion &question, std::function<void(QString)> chosen)
{
    auto *dialog = new QFileDialog(parent, question.title, question.suggestedName, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString &path) {
                         if (!path.isEmpty())
                             chosen(path);
                     });
    return dialog;
}

} // namespace

void DialogPrompter::confirm(QWidget *parent, Confirmation question, std::function<void()> accepted)
{
    QMessageBox *box =
        messageBox(parent, question.destructive, question.title, question.text, question.detail);
    QPushButton *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    if (question.destructive)
        accept->setProperty("role", QStringLiteral("danger"));
    // A destructive thing must not happen by pressing Enter too early.
    box->setDefaultButton(question.destructive ? cancel : accept);
    box->setEscapeButton(cancel);
    QObject::connect(accept, &QPushButton::clicked, parent, std::move(accepted));
    box->open();
}

void DialogPrompter::showError(QWidget *parent, Error error)
{
    if (error.isCancelled())
        return;
    const ErrorText text = errorText(error);
    QMessageBox *box = messageBox(parent, true, {}, text.sentence, text.remedy);
    box->setDetailedText(text.details);
    box->addButton(QMessageBox::Close);
    box->open();
}

void DialogPrompter::openFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question, std::move(chosen));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void DialogPrompter::saveFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen)
{
    QFileDialog *dialog = fileDialog(parent, question, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->open();
}

void DialogPrompter::askSecrets(QWidget *parent, SecretsQuestion question,
                                std::function<void(std::optional<SecretsAnswer>)> answered)
{
    auto *dialog = new SecretsDialog(std::move(question), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QDialog::finished, parent, [dialog, answered = std::move(answered)](int result) {
            answered(result == QDialog::Accepted ? std::optional(dialog->answer()) : std::nullopt);
        });
    dialog->open();
}

} // namespace naru
