// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewstate.h"

#include "core/base/log.h"
#include "core/settings/settingsstore.h"

namespace naru {

ViewState::ViewState(SettingsStore &settings)
    : m_settings(settings)
{
    if (const Result<Settings> stored = settings.load())
        m_values = stored->viewState;
}

QByteArray ViewState::value(const QString &key) const
{
    return QByteArray::fromBase64(m_values.value(key).toLatin1());
}

void ViewState::set(const QString &key, const QByteArray &value)
{
    const QString text = QString::fromLatin1(value.toBase64());
    if (m_values.value(key) == text)
        return;
    m_values.insert(key, text);
    m_changed.insert(key, text);
}

void ViewState::save()
{
    if (m_changed.isEmpty())
        return;
    const Result<> stored =
        m_settings.update([this](Settings &settings) { settings.viewState.insert(m_changed); });
    if (stored)
        m_changed.clear();
    else
        qCWarning(logUi) << "The state of the windows was not stored:" << stored.error().nativeDetail;
}

} // namespace naru
