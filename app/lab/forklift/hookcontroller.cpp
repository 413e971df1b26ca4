// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/hookcontroller.h"

#include <QByteArray>
#include <QRegularExpression>

namespace naru::lab {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ReconcileDelay = 20ms;

bool isBase64(const std::string &text)
{
    return bool(
        QByteArray::fromBase64Encoding(QByteArray::fromStdString(text),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors));
}

} // namespace

std::vector<Condition> validateHook(const Json &spec)
{
    static const QRegularExpression image(
        u"^[a-z0-9]+([._-][a-z0-9]+)*(:[0-9]+)?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:[\\w][\\w.-]{0,127})?(@sha256:[a-f0-9]{64})?$"_s);
    std::vector<Condition> found;
    if (!image.match(QString::fromStdString(kube::text(spec, "/image"))).hasMatch())
        found.push_back(
            {"InvalidImage", "Critical", "NotSet", "The image name specified in `Image` is invalid."});
    if (!isBase64(kube::text(spec, "/playbook")))
        found.push_back({"InvalidPlaybook", "Critical", "DataErr",
                         "`Playbook` should contain a base64 encoded playbook."});
    return found;
}

HookController::HookController(const World &world)
    : m_world(world)
    , m_queue(world.clock, [this](const ObjectKey &key) { reconcile(key); })
    , m_subscription(world.store.watch(
          "Hook", [this](const kube::Event &event) { m_queue.add(keyOf(*event.object), ReconcileDelay); }))
{
}

void HookController::reconcile(const ObjectKey &key)
{
    const auto hook = m_world.store.get("Hook", key.space, key.name);
    if (!hook)
        return;
    Conditions conditions(arrayAt(**hook, "/status/conditions"));
    conditions.beginStaging();
    for (const Condition &condition : validateHook(objectAt(**hook, "/spec")))
        conditions.set(condition, m_world.now());
    if (!conditions.isBlocked())
        conditions.set({"Ready", "Required", "", "The hook is ready."}, m_world.now());
    conditions.endStaging();
    (void)m_world.store.modifyStatus(
        "Hook", key.space, key.name,
        [&](Json &object) {
            object["status"] = {{"conditions", conditions.toJson()},
                                {"observedGeneration", numberAt(**hook, "/metadata/generation")}};
        },
        "forklift-controller");
}

} // namespace naru::lab
