// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"

namespace naru::vsphere {

/// Connects to vCenter and ESXi. Fields: "address" (host, host:port or an https URL), "user", "password" and,
/// to be verified before anything is sent, "fingerprint" (SHA-1 or SHA-256, in any common writing).
/// InvalidInput names the field in `subject`.
class VsphereAdapter final : public Adapter
{
public:
    ConnectionDescriptor descriptor() const override;
    Task<Result<std::shared_ptr<Session>>> connect(ConnectRequest request, Clock &clock,
                                                   CancelToken cancel) override;
};

} // namespace naru::vsphere
