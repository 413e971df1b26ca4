// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/labcontrol.h"

#include <QString>

namespace naru::lab {

namespace {

constexpr std::string_view FormType = "application/x-www-form-urlencoded";
const HttpHeaders Html = {{"Content-Type", "text/html; charset=utf-8"}};
const HttpHeaders Plain = {{"Content-Type", "text/plain; charset=utf-8"}};

std::string escaped(const std::string &text)
{
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

bool isForm(const HttpRequest &request)
{
    return request.header("Content-Type").value_or("").starts_with(FormType);
}

/// The field `fault` of the page's form, or the whole body.
std::string faultIn(const HttpRequest &request)
{
    constexpr std::string_view field = "fault=";
    if (!isForm(request))
        return request.body;
    const std::size_t begin = request.body.find(field);
    if (begin == std::string::npos)
        return {};
    const std::size_t end = request.body.find('&', begin);
    return percentDecoded(
        std::string_view(request.body).substr(begin + field.size(), end - begin - field.size()), true);
}

} // namespace

LabControl::LabControl(std::string token, std::vector<std::string> faultForms, Actions actions)
    : m_token(std::move(token))
    , m_faultForms(std::move(faultForms))
    , m_actions(std::move(actions))
{
}

void LabControl::handle(const HttpRequest &request, HttpResponder responder)
{
    if (!isAllowed(request)) {
        responder.send(401, Plain, "the control token is missing\n");
        return;
    }
    const bool isFaults = request.path == "/faults";
    if (request.method == "GET" && request.path == "/") {
        responder.send(200, Html, page({}));
    } else if (isFaults &&
               (request.method == "DELETE" || (request.method == "POST" && faultIn(request).empty()))) {
        m_actions.clear();
        m_active.clear();
        isForm(request) ? responder.send(200, Html, page("No fault is active."))
                        : responder.send(204, {}, {});
    } else if (isFaults && request.method == "POST") {
        const std::string fault = faultIn(request);
        const std::string problem = m_actions.apply(fault);
        if (problem.empty())
            m_active.push_back(fault);
        if (isForm(request))
            responder.send(problem.empty() ? 200 : 400, Html, page(problem));
        else
            responder.send(problem.empty() ? 204 : 400, Plain,
                           problem.empty() ? std::string() : problem + "\n");
    } else {
        responder.send(404, Plain, "there is no such page\n");
    }
}

bool LabControl::isAllowed(const HttpRequest &request) const
{
    return request.header("Authorization") == "Bearer " + m_token || request.queryValue("token") == m_token;
}

std::string LabControl::page(const std::string &message) const
{
    const std::string action = "/faults?token=" + escaped(m_token);
    std::string html =
        "<!doctype html><html lang=en><meta charset=utf-8><title>naru-lab</title>"
        "<body style='font-family:sans-serif;max-width:50em;margin:2em auto'><h1>naru-lab</h1>";
    if (!message.empty())
        html += "<p><strong>" + escaped(message) + "</strong></p>";
    html += "<h2>Active faults</h2><ul>";
    for (const std::string &fault : m_active)
        html += "<li><code>" + escaped(fault) + "</code></li>";
    html +=
        "</ul><form method=post action='" + action +
        "'><input name=fault size=50 autofocus> <button>Switch on</button></form><form method=post action='" +
        action +
        "'><input type=hidden name=fault><button>End all faults</button></form><h2>What can go "
        "wrong</h2><ul>";
    for (const std::string &form : m_faultForms)
        html += "<li><code>" + escaped(form) + "</code></li>";
    return html + "</ul></body></html>";
}

} // namespace naru::lab
