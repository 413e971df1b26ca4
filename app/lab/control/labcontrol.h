// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/control/faultdesk.h"
#include "app/lab/http/httpmessage.h"
#include "app/lab/http/httpresponder.h"

#include <string>

namespace naru::lab {

/// The instructors' page and its API.
///
///   GET /            the page, in Korean or English as the browser asks
///   GET /faults      {"active": ["slow-copy:3"], "forms": [{"name": .., "parameters": [..], "lasts": ..}]}
///   POST /faults     {"fault": "disk-copy:database:40"} -> 204, or 400 {"problem": ..}
///   DELETE /faults   ends them all -> 204
class LabControl
{
public:
    /// Whoever knows the token may act: as a bearer token, or as the query parameter `token`. `desk` must
    /// outlive it.
    LabControl(std::string token, FaultDesk &desk);

    void handle(const HttpRequest &request, HttpResponder responder);

private:
    bool isAllowed(const HttpRequest &request) const;
    void showPage(const HttpRequest &request, HttpResponder &responder, const Result<> &order,
                  bool wasOrder) const;
    void takeForm(const HttpRequest &request, HttpResponder &responder);
    void takeJson(const HttpRequest &request, HttpResponder &responder);
    void listFaults(HttpResponder &responder) const;

    std::string m_token;
    FaultDesk &m_desk;
};

} // namespace naru::lab
