// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/consoleworld.h"

#include <QWidget>

#include <functional>

namespace naru::gallery {

/// One picture of the gallery: a window in a state worth looking at.
struct Scene
{
    QString name;
    /// Makes the window, shown and settled. The picture is of what is returned, and its owner deletes it.
    std::function<QWidget *(test::ConsoleWorld &world)> make;
};

QList<Scene> inventoryScenes();
QList<Scene> endpointScenes();

} // namespace naru::gallery
