// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/cutoverdialog.h"

#include <QCoreApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace naru {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::CutoverDialog)
};

} // namespace

void askCutoverTime(QWidget *parent, const QDateTime &now, std::function<void(QDateTime)> chosen)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("cutoverDialog"));
    dialog->setWindowTitle(Text::tr("Schedule cutover"));
    auto *form = new QFormLayout(dialog);
    auto *explanation = new QLabel(
        Text::tr("At this time the VMs are shut down on the source, the last changes are copied and "
                 "they are created on the target."),
        dialog);
    explanation->setWordWrap(true);
    form->addRow(explanation);
    auto *when = new QDateTimeEdit(now.toLocalTime().addSecs(3600), dialog);
    when->setObjectName(QStringLiteral("cutoverTime"));
    when->setCalendarPopup(true);
    when->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    when->setMinimumDateTime(now.toLocalTime());
    form->addRow(Text::tr("Cutover at"), when);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(Text::tr("Schedule cutover"));
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, when, chosen] {
        chosen(when->dateTime().toUTC());
        dialog->accept();
    });
    dialog->open();
}

} // namespace naru
