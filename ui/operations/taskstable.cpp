// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operations/taskstable.h"

#include "core/operation/operationmanager.h"
#include "ui/operations/operationsmodel.h"
#include "ui/style/icon.h"
#include "ui/text/connectiontext.h"
#include "ui/text/operationtext.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"

#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace naru {

TasksTable::TasksTable(const QString &id, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new OperationsModel(services, this))
    , m_table(new ObjectTable(id, services.viewState, services.prompter, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_table->setModel(m_model);
    m_table->sortInitially(OperationsModel::Started, Qt::DescendingOrder);
    m_table->setEmptyText([] { return tr("No task has been started yet."); });
    m_table->setContextMenu([this](QMenu &menu) { fillMenu(menu); });
    connect(m_table, &ObjectTable::activated, this, [this](const QModelIndex &row) {
        if (const Operation *operation = m_model->operationAt(row.row()))
            showError(operation->id);
    });
}

void TasksTable::setTarget(const ObjectRef &target)
{
    m_model->setTarget(target);
}

void TasksTable::fillMenu(QMenu &menu)
{
    const Operation *operation = m_model->operationAt(m_table->currentRow().row());
    if (!operation)
        return;
    const QString id = operation->id;
    const StepState state = operation->state();
    const bool failed = state == StepState::Failed || state == StepState::NeedsAttention;
    QAction *cancel = menu.addAction(icon(u"close"_s), tr("Cancel task"), this, [this, id] {
        if (const Result<> asked = m_services.operations.cancel(id); !asked)
            m_services.prompter.showError(this, asked.error());
    });
    cancel->setEnabled(!operation->isFinished() && !operation->cancelRequested);
    QAction *again = menu.addAction(icon(u"refresh"_s), tr("Retry"), this, [this, id] { retry(id); });
    again->setEnabled(failed || state == StepState::Cancelled);
    QAction *close = menu.addAction(tr("Close as failed"), this, [this, id] {
        if (const Result<> closed = m_services.operations.giveUp(id); !closed)
            m_services.prompter.showError(this, closed.error());
    });
    close->setEnabled(state == StepState::NeedsAttention);
    QAction *details = menu.addAction(icon(u"info"_s), tr("Details"), this, [this, id] { showError(id); });
    details->setEnabled(operation->error().has_value());
}

void TasksTable::retry(const QString &id)
{
    const std::optional<Operation> operation = m_services.operations.find(id);
    if (operation && operation->error() && operation->error()->reason == "SecretNeeded"_L1) {
        retryWithSecrets(id, operation->error()->subject);
        return;
    }
    whenDone(m_services.operations.retry(id), this, [this](const Result<> &begun) {
        if (!begun)
            m_services.prompter.showError(this, begun.error());
    });
}

void TasksTable::retryWithSecrets(const QString &id, const QString &field)
{
    SecretsQuestion question;
    question.title = tr("Credentials needed");
    question.text = tr("The task goes on as soon as you enter the credentials again.");
    question.fields = {{field, text::fieldLabel({}, field)}};
    question.canRemember = false;
    m_services.prompter.askSecrets(this, question, [this, id](const std::optional<SecretsAnswer> &answer) {
        if (!answer)
            return;
        whenDone(m_services.operations.retry(id, answer->secrets), this, [this](const Result<> &begun) {
            if (!begun)
                m_services.prompter.showError(this, begun.error());
        });
    });
}

void TasksTable::showError(const QString &id)
{
    const std::optional<Operation> operation = m_services.operations.find(id);
    if (operation && operation->error())
        m_services.prompter.showError(this, *operation->error());
}

} // namespace naru
