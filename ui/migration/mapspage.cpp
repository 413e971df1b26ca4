// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/mapspage.h"

#include "core/endpoint/migrationengine.h"
#include "core/migration/migrationoperations.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/engineobjectsmodel.h"
#include "ui/migration/mapdialog.h"
#include "ui/migration/migrationservices.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::Maps)
};

struct NetworkKind
{
    using Map = NetworkMap;
    using Dialog = NetworkMapDialog;
    static constexpr MigrationKind kind = MigrationKind::NetworkMap;
    static QString id() { return u"networkmaps"_s; }
    static QList<Map> read(const MigrationEngine &engine) { return engine.networkMaps(); }
    static constexpr auto changed = &EngineDirectory::networkMapsChanged;
    static QString createLabel() { return Text::tr("Create network map"); }
    static QString emptyText() { return Text::tr("There is no network map yet."); }
    static QString target(const NetworkMapEntry &entry)
    {
        switch (entry.target) {
        case NetworkMapEntry::Target::Pod:
            return NetworkEntries::tr("Pod network");
        case NetworkMapEntry::Target::Ignored:
            return NetworkEntries::tr("Do not connect");
        case NetworkMapEntry::Target::Multus:
            break;
        }
        return entry.attachment.ns + u'/' + entry.attachment.name;
    }
};

struct StorageKind
{
    using Map = StorageMap;
    using Dialog = StorageMapDialog;
    static constexpr MigrationKind kind = MigrationKind::StorageMap;
    static QString id() { return u"storagemaps"_s; }
    static QList<Map> read(const MigrationEngine &engine) { return engine.storageMaps(); }
    static constexpr auto changed = &EngineDirectory::storageMapsChanged;
    static QString createLabel() { return Text::tr("Create storage map"); }
    static QString emptyText() { return Text::tr("There is no storage map yet."); }
    static QString target(const StorageMapEntry &entry) { return entry.storageClass; }
};

template <class Kind>
QString entriesText(const typename Kind::Map &map)
{
    QStringList pairs;
    for (const auto &entry : map.entries) {
        const QString source = entry.source.name.isEmpty() ? entry.source.id : entry.source.name;
        pairs.append(u"%1 → %2"_s.arg(format::plain(source), format::plain(Kind::target(entry))));
    }
    return pairs.join(u", "_s);
}

template <class Map>
QVariant readyIcon(const Map &map)
{
    if (map.isReady())
        return icon(u"ok"_s, ColorId::Success);
    return map.hasBlocker() ? icon(u"error"_s, ColorId::Critical) : icon(u"pending"_s, ColorId::Info);
}

/// One page for both kinds: they differ in what an entry's target is and in who makes and edits them.
template <class Kind>
class MapsPage final : public QWidget
{
public:
    using Map = typename Kind::Map;
    using Model = EngineObjectsModel<Map>;

    MapsPage(const MigrationServices &services, QWidget *parent)
        : QWidget(parent)
        , m_services(services)
        , m_model(new Model(
              columns(), [&services] { return readAll(services.engines); }, this))
        , m_table(new ObjectTable(Kind::id(), services.window.viewState, services.window.prompter, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_table);
        m_create = addTool(u"add"_s, [this] { create(); });
        m_edit = addTool(u"edit"_s, [this] { edit(); });
        m_delete = addTool(u"delete"_s, [this] { remove(); });
        m_create->setObjectName(u"createMap"_s);
        m_table->setModel(m_model);
        m_table->setEmptyText([this] {
            if (m_services.engines.endpoints().isEmpty())
                return Text::tr("No connected endpoint can carry machines in.");
            return m_services.engines.isLoaded() ? Kind::emptyText() : Text::tr("Maps are being read…");
        });
        m_table->setContextMenu([this](QMenu &menu) {
            for (QToolButton *button : {m_edit, m_delete})
                menu.addAction(button->icon(), button->text(), button, &QToolButton::click)
                    ->setEnabled(button->isEnabled());
        });
        QObject::connect(m_table, &ObjectTable::activated, this, [this] { edit(); });
        QObject::connect(m_table, &ObjectTable::selectionChanged, this, [this] { enableTools(); });
        QObject::connect(&services.engines, Kind::changed, this, [this] { m_model->scheduleRefresh(); });
        QObject::connect(&services.engines, &EngineDirectory::enginesChanged, this,
                         [this] { enableTools(); });
        onLanguage(this, [this] {
            m_create->setText(Kind::createLabel());
            m_edit->setText(Text::tr("Edit"));
            m_delete->setText(Text::tr("Delete"));
            m_table->updateEmptyText();
        });
        enableTools();
    }

private:
    static QList<typename Model::Row> readAll(const EngineDirectory &engines)
    {
        QList<typename Model::Row> rows;
        for (const QString &endpoint : engines.endpoints()) {
            for (const Map &map : Kind::read(*engines.engine(endpoint)))
                rows.append({endpoint, map});
        }
        return rows;
    }

    static QList<EngineColumn<Map>> columns()
    {
        using M = const Map &;
        return {
            {u"name"_s,
             [] { return Text::tr("Name"); },
             24,
             [](const QString &, M m) { return format::plain(m.id.name); },
             {},
             readyIcon<Map>},
            {u"status"_s, [] { return Text::tr("Status"); }, 24,
             [](const QString &, M m) { return text::readiness(m); }},
            {u"source"_s, [] { return Text::tr("Source provider"); }, 18,
             [](const QString &, M m) { return format::plain(m.source.name); }},
            {u"target"_s, [] { return Text::tr("Target provider"); }, 18,
             [](const QString &, M m) { return format::plain(m.destination.name); }},
            {u"entries"_s, [] { return Text::tr("Mappings"); }, 60,
             [](const QString &, M m) { return entriesText<Kind>(m); }},
            {u"project"_s, [] { return Text::tr("Project"); }, 18,
             [](const QString &, M m) { return format::plain(m.id.ns); }},
        };
    }

    QToolButton *addTool(const QString &iconName, std::function<void()> run)
    {
        auto *button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        QObject::connect(button, &QToolButton::clicked, this, std::move(run));
        m_table->addTool(button);
        return button;
    }

    const typename Model::Row *current() const { return m_model->rowAt(m_table->currentRow().row()); }

    void enableTools()
    {
        m_create->setEnabled(!m_services.engines.endpoints().isEmpty());
        m_edit->setEnabled(current() != nullptr);
        m_delete->setEnabled(current() != nullptr);
        m_table->updateEmptyText();
    }

    void create()
    {
        if (const QString endpoint = m_services.engines.endpoints().value(0); !endpoint.isEmpty())
            (new typename Kind::Dialog(m_services, endpoint, Map(), this))->open();
    }

    void edit()
    {
        if (const auto *row = current())
            (new typename Kind::Dialog(m_services, row->endpoint, row->object, this))->open();
    }

    void remove()
    {
        const auto *row = current();
        if (!row)
            return;
        Confirmation question;
        question.title = Text::tr("Delete map");
        question.text = Text::tr("Delete the map %1?").arg(format::plain(row->object.id.name));
        question.accept = Text::tr("Delete");
        question.destructive = true;
        m_services.window.prompter.confirm(
            this, question, [this, endpoint = row->endpoint, id = row->object.id] {
                whenDone(m_services.operations.remove(endpoint, Kind::kind, id), this,
                         [this](const Result<QString> &operation) {
                             if (!operation)
                                 m_services.window.prompter.showError(this, operation.error());
                         });
            });
    }

    const MigrationServices &m_services;
    Model *m_model;
    ObjectTable *m_table;
    QToolButton *m_create = nullptr;
    QToolButton *m_edit = nullptr;
    QToolButton *m_delete = nullptr;
};

} // namespace

QWidget *makeNetworkMapsPage(const MigrationServices &services, QWidget *parent)
{
    return new MapsPage<NetworkKind>(services, parent);
}

QWidget *makeStorageMapsPage(const MigrationServices &services, QWidget *parent)
{
    return new MapsPage<StorageKind>(services, parent);
}

} // namespace naru
