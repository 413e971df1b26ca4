// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/section.h"

#include <QListWidget>

namespace naru {

/// The list of sections on the left of the window.
class Navigation final : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void setSections(const QList<Section> &sections);
    void select(const QString &id);

Q_SIGNALS:
    void sectionChosen(const QString &id);

private:
    void retranslate();

    QList<Section> m_sections;
};

} // namespace naru
