// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/http/httpresponder.h"

#include <functional>
#include <string>
#include <vector>

namespace naru::lab {

/// The instructors' page: which faults there are, one form to switch one on, one button to end them all. GET
/// / is the page; POST /faults takes a fault in the body (as text, or as the form's field `fault`), DELETE
/// /faults ends them.
class LabControl
{
public:
    struct Actions
    {
        std::function<std::string(const std::string &fault)>
            apply; ///< returns the problem, empty when it worked
        std::function<void()> clear;
    };

    /// Whoever knows the token may act: as a bearer token, or as the query parameter `token` of the page.
    LabControl(std::string token, std::vector<std::string> faultForms, Actions actions);

    void handle(const HttpRequest &request, HttpResponder responder);

private:
    bool isAllowed(const HttpRequest &request) const;
    std::string page(const std::string &message) const;

    std::string m_token;
    std::vector<std::string> m_faultForms;
    Actions m_actions;
    std::vector<std::string> m_active;
};

} // namespace naru::lab
