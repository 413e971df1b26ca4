// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/vmspage.h"

#include "ui/migration/migrationservices.h"
#include "ui/migration/wizard/sourcevmsmodel.h"
#include "ui/style/icon.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/services.h"

#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

VmsPage::VmsPage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::Vms, parent)
    , m_model(new SourceVmsModel(this))
    , m_table(new ObjectTable(u"wizardvms"_s, state.services().window.viewState,
                              state.services().window.prompter, this))
    , m_count(new QLabel)
{
    m_table->setModel(m_model);
    m_table->setEmptyText([] { return tr("The source has no VM that fits the filter."); });
    m_table->view()->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    const auto addTool = [this](const QString &label, bool check) {
        auto *button = new QToolButton;
        button->setText(label);
        connect(button, &QToolButton::clicked, this, [this, check] {
            QList<int> rows;
            for (const QModelIndex &row : m_table->selectedRows())
                rows.append(row.row());
            m_model->setChecked(rows, check);
        });
        m_table->addTool(button);
    };
    addTool(tr("Choose selected"), true);
    addTool(tr("Leave out selected"), false);
    m_count->setTextFormat(Qt::PlainText);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_count);
    connect(m_model, &SourceVmsModel::choiceChanged, this, &VmsPage::read);
}

QList<SourceVm> VmsPage::filtered() const
{
    const QStringList &datacenters = state().datacenterFilter;
    const QStringList &clusters = state().clusterFilter;
    if (datacenters.isEmpty() && clusters.isEmpty())
        return state().inventory.vms;
    QList<SourceVm> vms;
    std::ranges::copy_if(state().inventory.vms, std::back_inserter(vms), [&](const SourceVm &vm) {
        return datacenters.contains(vm.datacenterName) || clusters.contains(vm.clusterName);
    });
    return vms;
}

void VmsPage::enter()
{
    QSet<QString> chosen;
    for (const SourceVm &vm : std::as_const(state().draft.vms))
        chosen.insert(vm.id);
    m_model->setVms(filtered(), chosen, state().draft.targetNames);
    read();
    PlanPage::enter();
}

void VmsPage::read()
{
    // What was read about a machine before is worth keeping: details are not fetched twice.
    QList<SourceVm> chosen = m_model->chosen();
    for (SourceVm &vm : chosen) {
        const auto known = std::ranges::find(state().draft.vms, vm.id, &SourceVm::id);
        if (known != state().draft.vms.end() && known->details)
            vm = *known;
    }
    state().draft.vms = chosen;
    state().draft.targetNames = m_model->names();
    m_count->setText(tr("%n VMs chosen", nullptr, int(chosen.size())));
    edited();
}

} // namespace naru
