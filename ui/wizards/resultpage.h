// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"
#include "ui/wizards/wizardpage.h"

namespace naru {

class Banner;
class PropertyList;

/// Who answered.
class ResultPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);

    QString title() const override { return tr("Result"); }
    QString nextLabel() const override { return tr("Finish"); }

    void setResult(const QString &name, const ServerInfo &info);

private:
    void showTexts();

    QString m_name;
    ServerInfo m_info;
    Banner *m_banner;
    PropertyList *m_facts;
};

} // namespace naru
