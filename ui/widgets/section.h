// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace naru {

/// An entry of the window's navigation. Titles are functions: they are asked again when the language changes.
struct Section
{
    QString id;   ///< stable, e.g. "plans"
    QString icon; ///< of resources/icons
    std::function<QString()> title;
    std::function<QString()> group = {}; ///< the heading above it; unset = none
    /// Makes the page, called once, the first time the section is opened.
    std::function<QWidget *(QWidget *parent)> create;
};

} // namespace naru
