// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/openshift/kubeclient.h"

namespace naru::openshift {

/// What a power action leads to; the handle by which TaskTracker finds it again is its text form.
struct PowerGoal
{
    enum class Kind { Running, Stopped, Restarted, Paused };
    Kind kind = Kind::Running;
    NamespacedName machine;
    QString instanceUid; ///< Restarted: of the instance that is to be replaced

    QString toHandle() const;
    /// InvalidInput when the text is no such handle.
    static Result<PowerGoal> fromHandle(const QString &handle);

    friend bool operator==(const PowerGoal &, const PowerGoal &) = default;
};

/// KubeVirt's subresources (openshift.md 2.3). The server answers at once and works on: a second submit of
/// the same action is refused with Conflict.
class KubePower final : public PowerControl
{
public:
    explicit KubePower(std::shared_ptr<KubeClient> client);

    bool supports(PowerAction action) const override;
    Task<Result<QString>> submit(ObjectRef vm, PowerAction action, CancelToken cancel) override;

private:
    std::shared_ptr<KubeClient> m_client;
};

/// Follows the machine until its own state shows that the goal is reached. cancelNative is Unsupported:
/// KubeVirt takes no power action back.
class KubeTasks final : public TaskTracker
{
public:
    explicit KubeTasks(std::shared_ptr<KubeClient> client);

    Task<Result<>> wait(QString handle, std::function<void(TaskUpdate)> report, CancelToken cancel) override;
    Task<Result<>> cancelNative(QString handle, CancelToken cancel) override;

private:
    std::shared_ptr<KubeClient> m_client;
};

} // namespace naru::openshift
