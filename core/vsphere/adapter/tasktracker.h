// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/vsphere/objects/vimclient.h"

namespace naru::vsphere {

/// Follows tasks by property updates, never by polling. A guest that was asked to shut down is given ten
/// minutes (then TimedOut, reason "GuestStillRunning"); a restart inside the guest counts as done when the
/// guest has taken the request, since the platform never tells its end.
class VsphereTaskTracker final : public TaskTracker
{
public:
    explicit VsphereTaskTracker(std::shared_ptr<VimClient> client)
        : m_client(std::move(client))
    {
    }

    Task<Result<>> wait(QString handle, std::function<void(TaskUpdate)> report, CancelToken cancel) override;
    Task<Result<>> cancelNative(QString handle, CancelToken cancel) override;

private:
    static Task<Result<>> waitForPowerOff(std::shared_ptr<VimClient> client, QString vmId,
                                          CancelToken cancel);

    std::shared_ptr<VimClient> m_client;
};

} // namespace naru::vsphere
