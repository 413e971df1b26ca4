// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QWidget>

class QGridLayout;

namespace naru {

/// Names and values of one object, as selectable plain text. Rows with the same names are kept, so that live
/// values do not make the page flicker.
class PropertyList final : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyList(QWidget *parent = nullptr);

    void setRows(const QList<QPair<QString, QString>> &rows);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void claimHeight();
    void rebuild(const QList<QPair<QString, QString>> &rows);

    QGridLayout *m_grid;
    QList<QPair<QString, QString>> m_rows;
};

} // namespace naru
