// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/mapdialog.h"

#include "core/endpoint/migrationengine.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/sourcecatalog.h"
#include "core/migration/vmname.h"
#include "core/operation/operationmanager.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/migration/wizard/planwizardstate.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/services.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

NamespacedName idIn(const QComboBox *box)
{
    const QString id = box->currentData().toString();
    return {id.section(u'/', 0, 0), id.section(u'/', 1)};
}

template <class Map>
bool hasName(const QList<Map> &maps, const QString &name)
{
    return std::ranges::any_of(maps, [&](const Map &map) { return map.id.name == name; });
}

} // namespace

MapDialog::MapDialog(const MigrationServices &services, QString endpoint, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_endpoint(std::move(endpoint))
    , m_banner(new Banner(this))
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(this))
    , m_source(new QComboBox(this))
    , m_destination(new QComboBox(this))
    , m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"mapDialog"_s);
    m_name->setObjectName(u"mapName"_s);
    m_source->setObjectName(u"mapSource"_s);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", u"muted"_s);
    resize(metrics(this).character * 90, metrics(this).line * 26);
}

MapDialog::~MapDialog() = default;

void MapDialog::build(MapEntries *entries, const NamespacedName &id, const NamespacedName &source,
                      const NamespacedName &destination)
{
    m_entries = entries;
    m_id = id;
    m_isNew = id.isEmpty();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_banner);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Source provider"), m_source);
    m_form->addRow(tr("Target provider"), m_destination);
    column->addLayout(m_form);
    column->addWidget(entries, 1);
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(m_isNew ? tr("Create") : tr("Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"saveMap"_s);
    column->addWidget(buttons);

    if (const MigrationEngine *engine = m_services.engines.engine(m_endpoint)) {
        for (const Provider &provider : engine->providers()) {
            QComboBox *const box = provider.type == Provider::Type::OpenShift ? m_destination : m_source;
            box->addItem(format::plain(provider.id.name), provider.id.ns + u'/' + provider.id.name);
        }
    }
    const auto choose = [](QComboBox *box, const NamespacedName &wanted) {
        box->setCurrentIndex(std::max(0, box->findData(wanted.ns + u'/' + wanted.name)));
    };
    choose(m_source, source);
    choose(m_destination, destination);
    m_name->setText(id.name);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_source, m_destination})
        field->setEnabled(m_isNew);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { m_scope.spawn(save(this, m_scope.token())); });
    connect(m_name, &QLineEdit::textChanged, this, &MapDialog::check);
    connect(entries, &MapEntries::edited, this, &MapDialog::check);
    connect(m_source, &QComboBox::currentIndexChanged, this,
            [this] { m_scope.spawn(readSource(this, m_scope.token())); });
    m_scope.spawn(readSource(this, m_scope.token()));
}

NamespacedName MapDialog::id() const
{
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    return m_isNew && engine ? NamespacedName{engine->defaultNamespace(), m_name->text()} : m_id;
}

NamespacedName MapDialog::source() const
{
    return idIn(m_source);
}

NamespacedName MapDialog::destination() const
{
    return idIn(m_destination);
}

Task<> MapDialog::readSource(QPointer<MapDialog> dialog, CancelToken cancel)
{
    const NamespacedName wanted = dialog->source();
    const MigrationEngine *const engine = dialog->m_services.engines.engine(dialog->m_endpoint);
    const QList<Provider> providers = engine ? engine->providers() : QList<Provider>();
    const auto provider = std::ranges::find(providers, wanted, &Provider::id);
    if (provider == providers.end())
        co_return;
    dialog->m_banner->showMessage(Banner::Severity::Info, tr("Reading the inventory of the source…"));
    auto inventory = co_await dialog->m_services.catalog.read(dialog->m_endpoint, *provider, cancel);
    if (!dialog || dialog->source() != wanted)
        co_return;
    if (!inventory) {
        dialog->m_banner->showError(inventory.error());
        co_return;
    }
    dialog->m_banner->hide();
    PlanWizardState state(dialog->m_services, dialog->m_endpoint, {}, nullptr);
    state.inventory = std::move(*inventory);
    dialog->choicesRead(state.mapChoices());
    dialog->check();
}

QString MapDialog::problem() const
{
    if (!isDnsSubdomain(m_name->text()))
        return tr("Enter a name of lower-case letters, digits and hyphens.");
    if (m_isNew && isTaken(m_name->text()))
        return tr("There is a map of this name already.");
    if (source().isEmpty() || destination().isEmpty())
        return tr("Choose both providers.");
    const QList<DraftIssue> issues = entryIssues();
    return issues.isEmpty() ? QString() : text::draftIssue(issues.first());
}

void MapDialog::check()
{
    const QString why = problem();
    m_problem->setText(why);
    m_save->setEnabled(why.isEmpty());
}

Task<> MapDialog::save(QPointer<MapDialog> dialog, CancelToken cancel)
{
    dialog->m_save->setEnabled(false);
    const auto operation = co_await dialog->submit();
    if (!dialog)
        co_return;
    if (!operation) {
        dialog->m_save->setEnabled(true);
        dialog->m_banner->showError(operation.error());
        co_return;
    }
    const auto ended = co_await dialog->m_services.window.operations.wait(*operation, cancel);
    if (!dialog || !ended)
        co_return;
    if (const auto error = ended->error()) {
        dialog->m_banner->showError(*error);
        dialog->m_save->setEnabled(true);
        co_return;
    }
    dialog->accept();
}

NetworkMapDialog::NetworkMapDialog(const MigrationServices &services, const QString &endpoint, NetworkMap map,
                                   QWidget *parent)
    : MapDialog(services, endpoint, parent)
    , m_map(std::move(map))
    , m_editor(new NetworkEntries)
{
    setWindowTitle(m_map.id.isEmpty() ? tr("Create network map") : tr("Edit network map"));
    m_editor->setEntries(m_map.entries);
    build(m_editor, m_map.id, m_map.source, m_map.destination);
}

bool NetworkMapDialog::isTaken(const QString &name) const
{
    const MigrationEngine *const engine = services().engines.engine(endpoint());
    return engine && hasName(engine->networkMaps(), name);
}

Task<Result<QString>> NetworkMapDialog::submit()
{
    NetworkMap map = m_map;
    map.id = id();
    map.source = source();
    map.destination = destination();
    map.entries = m_editor->entries();
    return isNew() ? services().operations.createNetworkMap(endpoint(), map)
                   : services().operations.editNetworkMap(endpoint(), map);
}

StorageMapDialog::StorageMapDialog(const MigrationServices &services, const QString &endpoint, StorageMap map,
                                   QWidget *parent)
    : MapDialog(services, endpoint, parent)
    , m_map(std::move(map))
    , m_editor(new StorageEntries)
{
    setWindowTitle(m_map.id.isEmpty() ? tr("Create storage map") : tr("Edit storage map"));
    m_editor->setEntries(m_map.entries);
    build(m_editor, m_map.id, m_map.source, m_map.destination);
}

bool StorageMapDialog::isTaken(const QString &name) const
{
    const MigrationEngine *const engine = services().engines.engine(endpoint());
    return engine && hasName(engine->storageMaps(), name);
}

Task<Result<QString>> StorageMapDialog::submit()
{
    StorageMap map = m_map;
    map.id = id();
    map.source = source();
    map.destination = destination();
    map.entries = m_editor->entries();
    return isNew() ? services().operations.createStorageMap(endpoint(), map)
                   : services().operations.editStorageMap(endpoint(), map);
}

} // namespace naru
