// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// A resource in a static library stays out of the program unless somebody asks for it, outside any namespace.
static void bringIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace naru {

namespace {

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, std::optional<ColorId> hue)
        : m_name(std::move(name))
        , m_hue(hue)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QString ink = inkFor(mode).name();
        const QString key = u"naru-icon/%1/%2/%3x%4"_s.arg(m_name, ink).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = draw(size, ink);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return m_hue ? color(*m_hue, palette) : palette.color(QPalette::WindowText);
    }

    QPixmap draw(const QSize &size, const QString &ink) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return pixmap;
        QSvgRenderer renderer(file.readAll().replace("currentColor", ink.toLatin1()));
        QPainter painter(&pixmap);
        const int edge = std::min(size.width(), size.height());
        renderer.render(&painter,
                        QRectF((size.width() - edge) / 2.0, (size.height() - edge) / 2.0, edge, edge));
        return pixmap;
    }

    QString m_name;
    std::optional<ColorId> m_hue;
};

} // namespace

QIcon icon(const QString &name, std::optional<ColorId> hue)
{
    [[maybe_unused]] static const bool brought = (bringIcons(), true);
    return QIcon(new LineIconEngine(name, hue));
}

QIcon applicationIcon()
{
    bringIcons();
    return QIcon(u":/icons/naru.svg"_s);
}

} // namespace naru
