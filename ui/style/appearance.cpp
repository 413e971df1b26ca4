// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appearance.h"

#include "ui/style/colors.h"
#include "ui/style/stylesheet.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontMetrics>
#include <QProxyStyle>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto schemeKey = "color-scheme"_L1;

// The portal wraps its answer in one variant too many.
int schemeOf(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toInt();
}

/// Fusion without pictures on the buttons of dialogs.
class Style final : public QProxyStyle
{
public:
    Style()
        : QProxyStyle(u"Fusion"_s)
    {
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QFont textFont()
{
    QFont font = QApplication::font();
    // Without a Korean face named here fontconfig may draw Hanja with the Japanese cut.
    font.setFamilies({font.family(), u"Pretendard"_s, u"Noto Sans"_s, u"Noto Sans CJK KR"_s,
                      u"Noto Sans KR"_s, u"Malgun Gothic"_s, u"Apple SD Gothic Neo"_s});
    return font;
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_startedDark(isDark(QApplication::palette()))
{
    QApplication::setStyle(new Style);
    QApplication::setFont(textFont());
    askPortal();
    apply();
}

void Appearance::setDark(std::optional<bool> dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    apply();
}

void Appearance::apply()
{
    const QPalette palette = m_dark.value_or(desktopIsDark()) ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheet(palette, QFontMetrics(QApplication::font())));
}

bool Appearance::desktopIsDark() const
{
    return m_portalScheme == 0 ? m_startedDark : m_portalScheme == 1;
}

void Appearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    read.setArguments({QString(appearanceGroup), QString(schemeKey)});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return;
        m_portalScheme = schemeOf(reply.value().variant());
        apply();
    });
}

void Appearance::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearanceGroup || key != schemeKey)
        return;
    m_portalScheme = schemeOf(value.variant());
    apply();
}

} // namespace naru
