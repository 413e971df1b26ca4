// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTabWidget;

namespace naru {

struct Services;

/// Tasks with progress and history, and what happened to the endpoints.
class TasksPane final : public QWidget
{
    Q_OBJECT

public:
    explicit TasksPane(const Services &services, QWidget *parent = nullptr);

private:
    QTabWidget *m_tabs;
};

} // namespace naru
