// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/control/controlpage.h"

#include <QString>

#include <algorithm>
#include <array>

namespace naru::lab {

namespace {

/// A text in the order of PageLanguage.
using Text = std::array<const char *, 2>;

struct FaultText
{
    const char *name;
    Text title;
};

struct ParameterText
{
    const char *name;
    Text label;
};

constexpr Text title = {"naru-lab: instructor's page", "naru-lab: 강사용 페이지"};
constexpr Text whatGoesWrong = {"What goes wrong now", "지금 걸려 있는 장애"};
constexpr Text nothing = {"Nothing: everything works.", "없음: 모두 정상입니다."};
constexpr Text endAll = {"End all faults", "장애 모두 해제"};
constexpr Text whatCanGoWrong = {"What can go wrong", "일으킬 수 있는 장애"};
constexpr Text apply = {"Apply", "적용"};
constexpr Text carriedOut = {"Done.", "적용했습니다."};
constexpr Text refused = {"Refused: ", "적용하지 못했습니다: "};
constexpr Text happensOnce = {"once", "한 번"};

constexpr std::array faultTexts = {
    FaultText{"disk-copy",
              {"The disk copy of a machine breaks off (* = every machine)",
               "가상 머신의 디스크 복사가 중간에 끊김 (* = 모든 가상 머신)"}},
    FaultText{"slow-copy", {"Disk copies take longer", "디스크 복사가 느려짐"}},
    FaultText{"storage-full", {"A storage class has no space left", "스토리지 클래스에 남은 공간이 없음"}},
    FaultText{"slow-network", {"vCenter answers late", "vCenter 응답이 늦음"}},
    FaultText{"vcenter-unreachable", {"vCenter cannot be reached", "vCenter에 연결할 수 없음"}},
    FaultText{"vcenter-restart", {"vCenter restarts", "vCenter 다시 시작"}},
    FaultText{"expired-session", {"All vCenter sessions expire", "vCenter 세션이 모두 만료됨"}},
    FaultText{"lost-versions",
              {"vCenter forgets what its clients have seen", "vCenter가 변경 추적 버전을 잃어버림"}},
    FaultText{"task-failure",
              {"The next vCenter task of a machine fails", "가상 머신의 다음 vCenter 작업이 실패함"}},
};

constexpr std::array parameterTexts = {
    ParameterText{"vm", {"Machine", "가상 머신"}},
    ParameterText{"percent", {"Breaks off at (%)", "실패 지점(%)"}},
    ParameterText{"factor", {"Times as long", "느려지는 배수"}},
    ParameterText{"storage-class", {"Storage class", "스토리지 클래스"}},
    ParameterText{"milliseconds", {"Delay (ms)", "지연 시간(ms)"}},
    ParameterText{"seconds", {"Away for (s)", "중단 시간(초)"}},
};

const char *in(PageLanguage language, const Text &text)
{
    return text[static_cast<std::size_t>(language)];
}

std::string escaped(const std::string &text)
{
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

std::string faultTitle(PageLanguage language, std::string_view name)
{
    const auto found = std::ranges::find(faultTexts, name, &FaultText::name);
    return found == faultTexts.end() ? std::string(name) : in(language, found->title);
}

std::string parameterLabel(PageLanguage language, std::string_view name)
{
    const auto found = std::ranges::find(parameterTexts, name, &ParameterText::name);
    return found == parameterTexts.end() ? std::string(name) : in(language, found->label);
}

std::string formFor(PageLanguage language, const FaultForm &form, const std::string &action)
{
    std::string html = "<form method=post action='" + action + "'><fieldset><legend>" +
                       faultTitle(language, form.name) +
                       (form.lasts ? "" : std::string(" (") + in(language, happensOnce) + ")") +
                       "</legend><input type=hidden name=fault value='" + form.name + "'>";
    for (const FaultParameter &parameter : form.parameters)
        html += std::string("<label>") + parameterLabel(language, parameter.name) + " <input name='" +
                parameter.name + "' required " +
                (parameter.kind == FaultParameter::Kind::Text ? "" : "inputmode=decimal size=6") +
                "></label> ";
    return html + "<button>" + in(language, apply) + "</button> <code>" + escaped(form.usage()) +
           "</code></fieldset></form>";
}

} // namespace

PageLanguage pageLanguage(std::string_view acceptLanguage)
{
    const std::size_t korean = acceptLanguage.find("ko");
    const std::size_t english = acceptLanguage.find("en");
    return korean < english ? PageLanguage::Korean : PageLanguage::English;
}

std::string ControlPage::html() const
{
    const std::string action = "/faults?token=" + escaped(token);
    std::string html = std::string("<!doctype html><html lang=") +
                       (language == PageLanguage::Korean ? "ko" : "en") + "><meta charset=utf-8><title>" +
                       in(language, title) +
                       "</title><body style='font-family:sans-serif;max-width:50em;margin:2em auto'><h1>" +
                       in(language, title) + "</h1>";
    if (!problem.empty())
        html += std::string("<p role=alert><strong>") + in(language, refused) + escaped(problem) +
                "</strong></p>";
    else if (wasCarriedOut)
        html += std::string("<p role=status>") + in(language, carriedOut) + "</p>";

    html += std::string("<h2>") + in(language, whatGoesWrong) + "</h2>";
    if (active.empty())
        html += std::string("<p>") + in(language, nothing) + "</p>";
    else
        html += "<ul>";
    for (const std::string &fault : active)
        html += "<li>" + faultTitle(language, fault.substr(0, fault.find(':'))) + " <code>" + escaped(fault) +
                "</code></li>";
    if (!active.empty())
        html += "</ul><form method=post action='" + action + "'><button name=clear value=1>" +
                in(language, endAll) + "</button></form>";

    html += std::string("<h2>") + in(language, whatCanGoWrong) + "</h2>";
    for (const FaultForm &form : FaultDesk::forms())
        html += formFor(language, form, action);
    return html + "</body></html>";
}

} // namespace naru::lab
