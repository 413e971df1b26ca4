// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/control/labcontrol.h"

#include "app/lab/control/controlpage.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace naru::lab {

namespace {

using Json = nlohmann::json;

constexpr std::string_view formType = "application/x-www-form-urlencoded";
const HttpHeaders htmlType = {{"Content-Type", "text/html; charset=utf-8"}};
const HttpHeaders jsonType = {{"Content-Type", "application/json"}};

bool isForm(const HttpRequest &request)
{
    return request.header("Content-Type").value_or("").starts_with(formType);
}

std::map<std::string, std::string> formFields(std::string_view body)
{
    std::map<std::string, std::string> fields;
    while (!body.empty()) {
        const std::string_view pair = body.substr(0, body.find('&'));
        body.remove_prefix(std::min(pair.size() + 1, body.size()));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos)
            fields[percentDecoded(pair.substr(0, equals), true)] =
                percentDecoded(pair.substr(equals + 1), true);
    }
    return fields;
}

std::string wordsOf(const Result<> &order)
{
    return order ? std::string() : order.error().nativeDetail.toStdString();
}

} // namespace

LabControl::LabControl(std::string token, FaultDesk &desk)
    : m_token(std::move(token))
    , m_desk(desk)
{
}

void LabControl::handle(const HttpRequest &request, HttpResponder responder)
{
    const bool isFaults = request.path == "/faults";
    if (!isAllowed(request)) {
        responder.send(401, jsonType, Json{{"problem", "the control token is missing"}}.dump());
    } else if (request.path == "/" && request.method == "GET") {
        showPage(request, responder, {}, false);
    } else if (isFaults && request.method == "GET") {
        listFaults(responder);
    } else if (isFaults && request.method == "POST") {
        isForm(request) ? takeForm(request, responder) : takeJson(request, responder);
    } else if (isFaults && request.method == "DELETE") {
        m_desk.clear();
        responder.send(204, {}, {});
    } else {
        responder.send(404, jsonType, Json{{"problem", "there is no such page"}}.dump());
    }
}

bool LabControl::isAllowed(const HttpRequest &request) const
{
    return request.header("Authorization") == "Bearer " + m_token || request.queryValue("token") == m_token;
}

void LabControl::showPage(const HttpRequest &request, HttpResponder &responder, const Result<> &order,
                          bool wasOrder) const
{
    const ControlPage page{pageLanguage(request.header("Accept-Language").value_or("")), m_token,
                           m_desk.active(), wordsOf(order), wasOrder};
    responder.send(order ? 200 : 400, htmlType, page.html());
}

void LabControl::takeForm(const HttpRequest &request, HttpResponder &responder)
{
    const std::map<std::string, std::string> fields = formFields(request.body);
    if (fields.contains("clear")) {
        m_desk.clear();
        return showPage(request, responder, {}, true);
    }
    const auto named = fields.find("fault");
    const std::string name = named == fields.end() ? std::string() : named->second;
    std::vector<std::string> arguments;
    const auto form = std::ranges::find(FaultDesk::forms(), name, &FaultForm::name);
    for (std::size_t i = 0; form != FaultDesk::forms().end() && i < form->parameters.size(); ++i) {
        const auto field = fields.find(form->parameters[i].name);
        arguments.push_back(field == fields.end() ? std::string() : field->second);
    }
    showPage(request, responder, m_desk.apply(name, arguments), true);
}

void LabControl::takeJson(const HttpRequest &request, HttpResponder &responder)
{
    const Json order = Json::parse(request.body, nullptr, false);
    if (!order.is_object() || !order.contains("fault") || !order["fault"].is_string())
        return responder.send(400, jsonType,
                              Json{{"problem", "{\"fault\": \"name:value\"} is expected"}}.dump());
    const Result<> applied = m_desk.apply(order["fault"].get<std::string>());
    if (applied)
        return responder.send(204, {}, {});
    responder.send(400, jsonType, Json{{"problem", wordsOf(applied)}}.dump());
}

void LabControl::listFaults(HttpResponder &responder) const
{
    Json forms = Json::array();
    for (const FaultForm &form : FaultDesk::forms()) {
        Json parameters = Json::array();
        for (const FaultParameter &parameter : form.parameters)
            parameters.push_back(parameter.name);
        forms.push_back({{"name", form.name}, {"parameters", parameters}, {"lasts", form.lasts}});
    }
    responder.send(200, jsonType, Json{{"active", m_desk.active()}, {"forms", forms}}.dump(2) + "\n");
}

} // namespace naru::lab
