// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/objects/vimclient.h"

namespace naru::vsphere {

/// A PropertyCollector of our own with its filters, and the long poll over them. Belongs to one login: an
/// error with reason "NotAuthenticated" or "ManagedObjectNotFound" ends it, open a new one. Main thread only;
/// one next() at a time.
class UpdateStream
{
public:
    static Task<Result<std::shared_ptr<UpdateStream>>> open(std::shared_ptr<VimClient> client,
                                                            CancelToken cancel);

    /// Watches what `query` names (its paths are all known to the server: see dropUnknownPath). The filter's
    /// objects arrive with the next updates.
    Task<Result<MoRef>> addFilter(PropertyQuery query, CancelToken cancel);
    Task<Result<>> removeFilter(MoRef filter, CancelToken cancel);

    struct Page
    {
        bool timedOut = false;  ///< nothing has happened for `maxWait`
        bool truncated = false; ///< more is waiting: ask again at once
    };
    /// The next page of updates; each object goes to `sink` as soon as it has arrived.
    Task<Result<Page>> next(VimClient::ObjectSink sink, std::chrono::seconds maxWait, CancelToken cancel);

    /// The next updates begin with everything again, as after an error with reason "InvalidCollectorVersion".
    void restart()
    {
        m_version.clear();
        m_truncated = false;
    }
    /// True when the present version may be used again after an exchange that broke.
    bool canResume() const { return !m_truncated; }

    /// Best effort, also on a lost session.
    Task<> close();

private:
    explicit UpdateStream(std::shared_ptr<VimClient> client)
        : m_client(std::move(client))
    {
    }

    std::shared_ptr<VimClient> m_client;
    MoRef m_collector;
    QList<MoRef> m_views;
    QByteArray m_version;
    bool m_truncated = false;
};

} // namespace naru::vsphere
