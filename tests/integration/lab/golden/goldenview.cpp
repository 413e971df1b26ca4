// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/lab/golden/goldenview.h"

namespace naru::test {

using lab::kube::text;

namespace {

/// The words of a resolver and of a server's login differ from machine to machine.
Json messageView(const std::string &message)
{
    for (const char *beginning : {"dial tcp: lookup no-such-host"}) {
        if (message.starts_with(beginning))
            return beginning;
    }
    return message;
}

Json conditionView(const Json &condition)
{
    Json view = condition;
    view.erase("lastTransitionTime");
    view["message"] = messageView(text(condition, "/message"));
    return view;
}

Json conditionList(const Json &conditions)
{
    Json views = Json::array();
    for (const Json &condition : conditions)
        views.push_back(conditionView(condition));
    return views;
}

Json progressView(const Json &step)
{
    const Json progress = step.value("progress", Json::object());
    const bool isComplete = progress.value("completed", 0) == progress.value("total", 1);
    return {{"total", progress.value("total", 0)}, {"complete", isComplete}};
}

Json stepView(const Json &step)
{
    Json view;
    for (const char *field : {"name", "description", "phase", "reason", "error", "annotations"}) {
        if (step.contains(field))
            view[field] = step.at(field);
    }
    for (const char *field : {"started", "completed"})
        view[field] = step.contains(field);
    view["progress"] = progressView(step);
    for (const Json &task : step.value("tasks", Json::array()))
        view["tasks"].push_back(stepView(task));
    return view;
}

} // namespace

Json conditionsView(const Json &object)
{
    return conditionList(object.value(Json::json_pointer("/status/conditions"), Json::array()));
}

Json vmView(const Json &vm)
{
    Json view = vm;
    // What virt-v2v found in the guest was the stand-in's word in the recordings.
    if (view.contains("operatingSystem"))
        view["operatingSystem"] = "found";
    for (const char *field : {"started", "completed"})
        view[field] = vm.contains(field);
    view["conditions"] = conditionList(vm.value("conditions", Json::array()));
    view["pipeline"] = Json::array();
    for (const Json &step : vm.value("pipeline", Json::array()))
        view["pipeline"].push_back(stepView(step));
    return view;
}

std::vector<Json> sequence(const std::vector<Json> &history, Json (*view)(const Json &))
{
    std::vector<Json> views;
    for (const Json &state : history) {
        Json next = view(state);
        if (views.empty() || views.back() != next)
            views.push_back(std::move(next));
    }
    return views;
}

std::map<std::string, std::vector<Json>> vmSequences(const std::vector<Json> &history, const char *vmsPointer)
{
    std::map<std::string, std::vector<Json>> sequences;
    for (const Json &state : history) {
        for (const Json &vm : state.value(Json::json_pointer(vmsPointer), Json::array())) {
            std::vector<Json> &views = sequences[text(vm, "/name")];
            Json next = vmView(vm);
            if (views.empty() || views.back() != next)
                views.push_back(std::move(next));
        }
    }
    return sequences;
}

std::string lines(const std::vector<Json> &views)
{
    std::string result;
    for (const Json &view : views)
        result += view.dump() + "\n";
    return result;
}

} // namespace naru::test
