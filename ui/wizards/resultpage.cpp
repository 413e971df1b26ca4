// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/resultpage.h"

#include "ui/style/metrics.h"
#include "ui/text/objecttext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/propertylist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace naru {

ResultPage::ResultPage(QWidget *parent)
    : WizardPage(parent)
    , m_banner(new Banner(this))
    , m_facts(new PropertyList(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics(this).medium);
    column->addWidget(m_banner);
    column->addWidget(m_facts);
    column->addStretch(1);
    onLanguage(this, [this] { showTexts(); });
}

void ResultPage::setResult(const QString &name, const ServerInfo &info)
{
    m_name = name;
    m_info = info;
    showTexts();
}

void ResultPage::showTexts()
{
    if (m_name.isEmpty())
        return;
    const bool isInsecure = m_info.trustedBy == "insecure"_L1;
    m_banner->showMessage(isInsecure ? Banner::Severity::Warning : Banner::Severity::Success,
                          tr("The connection works."),
                          isInsecure ? text::trustedBy(m_info.trustedBy) : QString());
    m_facts->setRows({{tr("Name"), m_name},
                      {tr("Product"), m_info.product},
                      {tr("Version"), m_info.version},
                      {tr("User name"), m_info.user},
                      {tr("Security"), text::trustedBy(m_info.trustedBy)}});
}

} // namespace naru
