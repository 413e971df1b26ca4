// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/endpoint.h"
#include "ui/wizards/wizardpage.h"

class QButtonGroup;

namespace naru {

/// Which kind of endpoint to add.
class KindPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit KindPage(QList<ConnectionDescriptor> descriptors, QWidget *parent = nullptr);

    QString title() const override { return tr("Kind"); }
    QString subtitle() const override { return tr("What do you want to connect to?"); }
    bool isComplete() const override;

    ConnectionDescriptor chosen() const;

private:
    QList<ConnectionDescriptor> m_descriptors;
    QButtonGroup *m_group;
};

} // namespace naru
