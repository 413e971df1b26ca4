// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/control/faultdesk.h"

#include <string>
#include <string_view>
#include <vector>

namespace naru::lab {

enum class PageLanguage { English, Korean };

/// What a browser wants, by its Accept-Language header: the first of the two languages that it names.
PageLanguage pageLanguage(std::string_view acceptLanguage);

/// What the page shows.
struct ControlPage
{
    PageLanguage language = PageLanguage::English;
    std::string token;
    std::vector<std::string> active;
    std::string problem;        ///< why the last order was refused, in the words of FaultDesk; or empty
    bool wasCarriedOut = false; ///< the last order was

    /// The whole HTML document. It loads nothing from elsewhere and needs no script.
    std::string html() const;
};

} // namespace naru::lab
