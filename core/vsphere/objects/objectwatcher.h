// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/async/taskscope.h"
#include "core/vsphere/objects/updateloop.h"

namespace naru::vsphere {

/// Follows single objects (tasks, machines) until each has come to its end, all over one long poll: a client
/// has only six connections, however many tasks run. Main thread only; owned by its client.
class ObjectWatcher final : private UpdateLoop
{
public:
    explicit ObjectWatcher(VimClient &client);
    ~ObjectWatcher() override;

    /// Sees the object as it is now, and then what changes in it (unchanged properties are left out); a
    /// value ends the following with it.
    using Judge = std::function<std::optional<Result<>>(const ObjectRecord &record)>;
    /// Errors: NotFound when there is no such object (any more); those of VimClient that waiting does not
    /// mend.
    Task<Result<>> follow(MoRef object, QByteArrayList paths, Judge judge, CancelToken cancel);

    /// Ends everything that is being followed, as Cancelled.
    Task<> close();

private:
    struct Followed
    {
        MoRef object;
        QByteArrayList paths;
        Judge judge;
        Completion<> done;
        MoRef filter;        ///< null = not in the stream yet
        bool adding = false; ///< somebody is putting it there

        void see(const ObjectRecord &record);
    };
    using FollowedPtr = std::shared_ptr<Followed>;

    static PropertyQuery queryFor(const Followed &followed);
    bool wanted() const override { return !m_followed.empty(); }
    Task<Result<>> addFilters(CancelToken cancel) override;
    void onStreamLost() override;
    void onRecord(const ObjectRecord &record) override;

    Task<Result<>> addFilter(FollowedPtr followed);
    Task<> readNow(FollowedPtr followed);
    Task<> forget(FollowedPtr followed);
    Task<> watch();

    TaskScope m_scope;
    std::vector<FollowedPtr> m_followed;
    bool m_watching = false;
};

} // namespace naru::vsphere
