// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/objectref.h"

#include <QFrame>

class QLabel;
class QListView;

namespace naru {

class FilterBox;
class ObjectSearch;
struct Services;

/// "Search across all" (Ctrl+K): type, choose with the arrow keys, Enter opens, Escape closes.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    CommandPalette(const Services &services, QWidget *window);

    void openOver(QWidget *window);
    FilterBox *input() const { return m_input; }
    QListView *results() const { return m_results; }

Q_SIGNALS:
    void chosen(const naru::ObjectRef &ref);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCurrent();
    void showCount();

    ObjectSearch *m_search;
    FilterBox *m_input;
    QListView *m_results;
    QLabel *m_hint;
};

} // namespace naru
