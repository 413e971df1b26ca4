// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/objects/updatestream.h"

namespace naru::vsphere {

/// Keeps an UpdateStream going: opens it, polls it, logs in again when the session has ended, starts over
/// when the server has lost its place, and tries again with growing pauses when the server cannot be
/// reached. Main thread only.
class UpdateLoop
{
public:
    explicit UpdateLoop(VimClient &client);
    virtual ~UpdateLoop();
    UpdateLoop(const UpdateLoop &) = delete;
    UpdateLoop &operator=(const UpdateLoop &) = delete;

protected:
    /// Runs while wanted(). Errors: Cancelled, and those that no waiting mends (credentials, certificate,
    /// rights).
    Task<Result<>> run(std::chrono::seconds maxWait, CancelToken cancel);
    /// Gives up the stream and begins with a new one, at once.
    void startOver();

    virtual bool wanted() const { return true; }
    /// Before every poll: adds the filters that stream() lacks.
    virtual Task<Result<>> addFilters(CancelToken cancel) = 0;
    /// True when the filters have been changed so that this error will not come again.
    virtual bool adjust(const Error &) { return false; }
    /// The stream has gone, with its filters.
    virtual void onStreamLost() {}
    /// The next records tell everything again.
    virtual void onStartingOver() {}
    virtual void onRecord(const ObjectRecord &record) = 0;
    virtual void onPage(UpdateStream::Page) {}
    /// An attempt has failed and another one will follow.
    virtual void onTrouble(const Error &) {}

    VimClient &client() const { return m_client; }
    /// Null while there is none.
    const std::shared_ptr<UpdateStream> &stream() const { return m_stream; }
    void dropStream();

private:
    Task<> abandonStream();
    Task<Result<>> poll(std::chrono::seconds maxWait, CancelToken cancel);
    /// Succeeds when another poll makes sense, after a pause where one is due.
    Task<Result<>> recover(Error error, int failures, CancelToken cancel);
    /// Does what the error asks for; the error itself when nothing can be done about it here.
    Task<Result<>> mend(Error error);

    VimClient &m_client;
    std::shared_ptr<UpdateStream> m_stream;
    CancelSource m_poll;
    int m_login = 0; ///< the client's login number when the last poll began
    bool m_startOver = false;
};

} // namespace naru::vsphere
