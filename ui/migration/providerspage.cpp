// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/providerspage.h"

#include "core/migration/migrationoperations.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/migration/providerdialog.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"

#include <QMenu>
#include <QPointer>
#include <QToolButton>
#include <QVBoxLayout>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

QVariant readyIcon(const Provider &provider)
{
    if (provider.isReady())
        return icon(u"ok"_s, ColorId::Success);
    return provider.hasBlocker() ? icon(u"error"_s, ColorId::Critical) : icon(u"pending"_s, ColorId::Info);
}

QString serverWords(const Provider &provider)
{
    QStringList lines;
    for (const Condition &condition : provider.conditions) {
        const bool blocks = condition.category == Condition::Category::Critical ||
                            condition.category == Condition::Category::Error ||
                            condition.category == Condition::Category::Warn;
        if (condition.status && blocks)
            lines.append(condition.message);
    }
    return format::plain(lines.join(u"; "_s));
}

} // namespace

ProvidersPage::ProvidersPage(const MigrationServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new Model(
          columns(),
          [&services] {
              QList<Model::Row> rows;
              for (const QString &endpoint : services.engines.endpoints()) {
                  for (const Provider &provider : services.engines.engine(endpoint)->providers())
                      rows.append({endpoint, provider});
              }
              return rows;
          },
          this))
    , m_table(new ObjectTable(u"providers"_s, services.window.viewState, services.window.prompter, this))
    , m_create(new QToolButton)
    , m_edit(new QToolButton)
    , m_delete(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_create->setObjectName(u"createProvider"_s);
    const std::pair<QToolButton *, QString> tools[] = {
        {m_create, u"add"_s}, {m_edit, u"edit"_s}, {m_delete, u"delete"_s}};
    for (const auto &[button, iconName] : tools) {
        button->setIcon(icon(iconName));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_table->addTool(button);
    }
    m_table->setModel(m_model);
    m_table->setEmptyText([this] { return emptyReason(); });
    m_table->setContextMenu([this](QMenu &menu) { fillMenu(menu); });
    connect(m_create, &QToolButton::clicked, this, &ProvidersPage::create);
    connect(m_edit, &QToolButton::clicked, this, &ProvidersPage::edit);
    connect(m_delete, &QToolButton::clicked, this, &ProvidersPage::remove);
    connect(&services.engines, &EngineDirectory::providersChanged, this, [this] {
        m_model->scheduleRefresh();
        refreshCounts();
    });
    connect(&services.engines, &EngineDirectory::enginesChanged, m_table, &ObjectTable::updateEmptyText);
    connect(m_table, &ObjectTable::selectionChanged, this, [this] {
        const Model::Row *row = m_model->rowAt(m_table->currentRow().row());
        m_edit->setEnabled(row && !row->object.isHost());
        m_delete->setEnabled(row && !row->object.isHost());
    });
    m_edit->setEnabled(false);
    m_delete->setEnabled(false);
    onLanguage(this, [this] { retranslate(); });
    refreshCounts();
}

ProvidersPage::~ProvidersPage() = default;

QList<EngineColumn<Provider>> ProvidersPage::columns()
{
    using P = const Provider &;
    const auto count = [this](const QString &id, QString (*title)(), int ProviderCounts::*member) {
        EngineColumn<Provider> column;
        column.id = id;
        column.title = title;
        column.width = 10;
        column.text = [this, member](const QString &, P p) {
            const int value = countsOf(p).*member;
            return value < 0 ? format::unknown() : format::number(value);
        };
        column.sort = [this, member](P p) { return QVariant(countsOf(p).*member); };
        return column;
    };
    return {
        {u"name"_s,
         [] { return tr("Name"); },
         22,
         [](const QString &, P p) { return format::plain(p.id.name); },
         {},
         readyIcon},
        {u"type"_s, [] { return tr("Type"); }, 22,
         [](const QString &, P p) { return text::providerType(p); }},
        {u"status"_s,
         [] { return tr("Status"); },
         34,
         [](const QString &, P p) { return text::readiness(p); },
         {},
         {},
         {},
         serverWords},
        {u"url"_s, [] { return tr("Address"); }, 34,
         [](const QString &, P p) { return format::plain(p.url); }},
        count(
            u"vms"_s, [] { return tr("VMs"); }, &ProviderCounts::vms),
        count(
            u"hosts"_s, [] { return tr("Hosts"); }, &ProviderCounts::hosts),
        count(
            u"networks"_s, [] { return tr("Networks"); }, &ProviderCounts::networks),
        count(
            u"storages"_s, [] { return tr("Storage"); }, &ProviderCounts::storages),
        {u"project"_s, [] { return tr("Project"); }, 18,
         [](const QString &, P p) { return format::plain(p.id.ns); }},
    };
}

void ProvidersPage::refreshCounts()
{
    for (const QString &endpoint : m_services.engines.endpoints()) {
        if (m_counting.contains(endpoint))
            continue;
        m_counting.append(endpoint);
        m_scope.spawn(readCounts(this, endpoint, m_scope.token()));
    }
}

Task<> ProvidersPage::readCounts(QPointer<ProvidersPage> page, QString endpoint, CancelToken cancel)
{
    MigrationEngine *const engine = page->m_services.engines.engine(endpoint);
    if (!engine)
        co_return;
    const auto counts = co_await engine->providerCounts(cancel);
    if (!page)
        co_return;
    page->m_counting.removeAll(endpoint);
    if (!counts)
        co_return; // shown as unknown; the status column says what is wrong with a provider
    for (auto it = counts->begin(); it != counts->end(); ++it)
        page->m_counts.insert(it.key(), it.value());
    page->m_model->scheduleRefresh();
}

void ProvidersPage::fillMenu(QMenu &menu)
{
    for (QToolButton *button : {m_edit, m_delete}) {
        QAction *action = menu.addAction(button->icon(), button->text(), button, &QToolButton::click);
        action->setEnabled(button->isEnabled());
    }
}

void ProvidersPage::create()
{
    const QString endpoint = m_services.engines.endpoints().value(0);
    if (!endpoint.isEmpty())
        (new ProviderDialog(m_services, endpoint, std::nullopt, this))->open();
}

void ProvidersPage::edit()
{
    if (const Model::Row *row = m_model->rowAt(m_table->currentRow().row()))
        (new ProviderDialog(m_services, row->endpoint, row->object, this))->open();
}

void ProvidersPage::remove()
{
    const Model::Row *row = m_model->rowAt(m_table->currentRow().row());
    if (!row)
        return;
    Confirmation question;
    question.title = tr("Delete provider");
    question.text = tr("Delete the provider %1?").arg(format::plain(row->object.id.name));
    question.detail =
        tr("Its credentials on the cluster are deleted with it. The platform behind it is not touched.");
    question.accept = tr("Delete");
    question.destructive = true;
    m_services.window.prompter.confirm(this, question, [this, endpoint = row->endpoint, id = row->object.id] {
        whenDone(m_services.operations.remove(endpoint, MigrationKind::Provider, id), this,
                 [this](const Result<QString> &operation) {
                     if (!operation)
                         m_services.window.prompter.showError(this, operation.error());
                 });
    });
}

QString ProvidersPage::emptyReason() const
{
    if (m_services.engines.endpoints().isEmpty())
        return tr("No connected endpoint can carry machines in. Connect an OpenShift cluster with the "
                  "Migration Toolkit for "
                  "Virtualization.");
    return m_services.engines.isLoaded() ? tr("There is no provider.") : tr("Providers are being read…");
}

void ProvidersPage::retranslate()
{
    m_create->setText(tr("Create provider"));
    m_edit->setText(tr("Edit"));
    m_delete->setText(tr("Delete"));
    m_table->updateEmptyText();
}

} // namespace naru
