// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/picture.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QWidget>

#include <iostream>

namespace naru::gallery {

namespace {

// A window that shows nothing but its background is as wrong as one that is not there.
bool isWorthShowing(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size() > 8;
}

QImage pictureOf(QWidget *window)
{
    // Children of a layout show themselves by posted events.
    QCoreApplication::sendPostedEvents();
    QPixmap picture = window->grab();
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(window->mapFromGlobal(popup->pos()), popup->grab());
    }
    return picture.toImage();
}

} // namespace

bool savePicture(QWidget *window, const QString &path)
{
    const QImage image = pictureOf(window);
    const bool fine = isWorthShowing(image) && image.save(path);
    std::cout << (fine ? "        " : "FAILED  ") << path.toStdString() << '\n';
    return fine;
}

} // namespace naru::gallery
