// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/objectref.h"
#include "ui/inventory/vmactions.h"

#include <QHash>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace naru {

class EndpointActions;
class InventoryTreeModel;
class ObjectPage;
enum class TreeView;
struct Services;

/// The tree in its four arrangements on the left, the page of what is selected on the right.
class InventorySection final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    InventorySection(const Services &services, EndpointActions &endpointActions,
                     const QList<VmCommand> &commands, QWidget *parent = nullptr);

    /// Selects the object in the tree, changing the arrangement when it has none of it.
    void showObject(const ObjectRef &ref);
    ObjectPage *page() const { return m_page; }
    QTreeView *tree(TreeView view) const;

private:
    struct Arrangement
    {
        TreeView view;
        QToolButton *button;
        QTreeView *tree;
        InventoryTreeModel *model;
    };

    void buildTreePanel();
    void addArrangement(TreeView view, const QString &iconName);
    void openMenu(const Arrangement &arrangement, const QPoint &position);
    void showWelcome();
    QWidget *makeWelcome();
    void choose(int arrangement);
    bool select(const Arrangement &arrangement, const ObjectRef &ref);
    void retranslate();

    const Services &m_services;
    EndpointActions &m_endpointActions;
    QSplitter *m_splitter;
    QList<Arrangement> m_arrangements;
    QStackedWidget *m_trees;
    QStackedWidget *m_right;
    ObjectPage *m_page;
    VmActions *m_treeActions;
    QToolButton *m_add;
};

} // namespace naru
