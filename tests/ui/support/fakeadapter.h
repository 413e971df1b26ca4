// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/fakesession.h"

#include <functional>

namespace naru::test {

/// The form of the kind "fake", with every type of field that matters.
ConnectionDescriptor fakeDescriptor();

/// An adapter whose answer to connect() the test decides.
class FakeAdapter final : public Adapter
{
public:
    explicit FakeAdapter(ConnectionDescriptor form = fakeDescriptor())
        : m_form(std::move(form))
    {
    }

    ConnectionDescriptor descriptor() const override { return m_form; }
    Task<Result<std::shared_ptr<Session>>> connect(ConnectRequest request, Clock &clock,
                                                   CancelToken cancel) override;

    /// Asked first, with the request; an error refuses the connection.
    std::function<Result<>(const ConnectRequest &)> judge;
    /// While true, connecting does not come to an end unless it is cancelled.
    bool hangs = false;
    QMap<QString, QList<InventoryObject>> objects;      ///< by endpoint id
    QMap<QString, std::weak_ptr<FakeSession>> sessions; ///< the last one, by endpoint id
    QList<ConnectRequest> requests;

private:
    ConnectionDescriptor m_form;
};

} // namespace naru::test
