// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/vsphere/objects/vimclient.h"

namespace naru::vsphere {

/// Power verbs of virtual machines. Guest verbs need running guest tools ("ToolsUnavailable" otherwise).
class VspherePowerControl final : public PowerControl
{
public:
    explicit VspherePowerControl(std::shared_ptr<VimClient> client)
        : m_client(std::move(client))
    {
    }

    bool supports(PowerAction action) const override;
    Task<Result<QString>> submit(ObjectRef vm, PowerAction action, CancelToken cancel) override;

private:
    std::shared_ptr<VimClient> m_client;
};

} // namespace naru::vsphere
