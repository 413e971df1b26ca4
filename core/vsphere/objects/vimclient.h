// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/async/taskscope.h"
#include "core/vsphere/objects/objectrecord.h"
#include "core/vsphere/objects/propertyquery.h"
#include "core/vsphere/objects/servicecontent.h"
#include "core/vsphere/wire/soapchannel.h"

#include <QObject>

#include <vector>

namespace naru::vsphere {

class ObjectWatcher;

/// What a task says while it runs.
struct TaskProgress
{
    int percent = -1;    ///< -1 = not reported
    QString description; ///< the server's words or its description id
};

/// "vc.example.com", "vc.example.com:8443" or "https://vc.example.com/sdk" as the URL to connect to; an
/// invalid URL when the text is none of these (plain http is refused).
QUrl sdkUrl(const QString &address);

/// A login to one vCenter or ESXi host: the calls of the vim25 API as coroutines. Logs in again by itself,
/// once, when the session has expired, keeps an idle session alive (every 10 minutes) and follows tasks.
///
/// Main thread only. Held by shared_ptr; calls keep it alive until they end. close() before letting go of
/// it, or the server keeps the session until its idle limit.
///
/// Errors of every call: Cancelled, TimedOut, Unreachable, TlsUntrusted, Protocol (see SoapChannel), and
/// faults with the fault's type as the reason: Unauthenticated ("InvalidLogin", and after that one every
/// call fails the same way without trying again, so that no account is locked by repeats),
/// PermissionDenied, NotFound ("ManagedObjectNotFound"), Conflict, Unsupported, PreconditionFailed
/// ("InvalidPowerState", ...).
class VimClient final : public QObject, public std::enable_shared_from_this<VimClient>
{
    Q_OBJECT

public:
    /// Negotiates the version and logs in. `url` as sdkUrl() gives it; `clock` must outlive the client.
    static Task<Result<std::shared_ptr<VimClient>>>
    connect(QUrl url, QString user, Secret password, Transport transport, Clock &clock, CancelToken cancel);
    ~VimClient() override;

    const ServiceContent &content() const { return m_content; }
    QString user() const { return m_user; }
    QString trustedBy() const { return m_channel.trustedBy(); }
    Clock &clock() const { return m_clock; }

    /// A call on an object that outlives sessions (see requests.h for the calls there are).
    Task<Result<SoapReply>> call(SoapRequest request, CancelToken cancel);

    using ObjectSink = std::function<void(const ObjectRecord &record)>;
    /// Reads properties of objects as they are now, page by page; each object goes to `sink` as soon as it
    /// has arrived. Paths that the server does not know are left out, objects that are gone as well. A
    /// session lost between two pages is an Unauthenticated error with reason "NotAuthenticated": the caller
    /// may start again.
    Task<Result<>> retrieve(PropertyQuery query, ObjectSink sink, CancelToken cancel);

    /// Makes a call that answers with a task.
    Task<Result<MoRef>> startTask(SoapRequest request, CancelToken cancel);
    using ProgressReport = std::function<void(TaskProgress progress)>;
    /// Follows a task to its end; its fault is the error. Cancelling stops only the following. NotFound: the
    /// server has forgotten the task.
    Task<Result<>> waitForTask(MoRef task, ProgressReport report, CancelToken cancel);
    /// startTask() and waitForTask().
    Task<Result<>> runTask(SoapRequest request, ProgressReport report, CancelToken cancel);
    /// Returns as soon as `holds` is true of the object's properties; survives lost connections and sessions.
    Task<Result<>> waitUntil(MoRef object, QByteArrayList paths,
                             std::function<bool(const ObjectRecord &record)> holds, CancelToken cancel);

    /// Ends every call and logs out. Afterwards all calls fail with Cancelled.
    Task<> close();

    // For what manages objects that die with the session (views, collectors, filters):

    /// As call(), but an expired session is an error with reason "NotAuthenticated".
    Task<Result<SoapReply>> callInSession(SoapRequest request, ExchangeOptions options, CancelToken cancel);
    /// Counts the logins; what was made under another number is gone.
    int loginNumber() const { return m_loginNumber; }
    /// Logs in again unless somebody has since login `stale`.
    Task<Result<>> renewLogin(int stale);

private:
    VimClient(QUrl url, QString user, Secret password, Transport transport, Clock &clock);

    Task<Result<>> open(CancelToken cancel);
    Task<Result<>> login(CancelToken cancel);
    Task<Result<>> retrieveOnce(PropertyQuery query, ObjectSink sink, CancelToken cancel);
    Task<Result<>> retrievePages(PropertyQuery query, MoRef view, ObjectSink sink, CancelToken cancel);
    void scheduleKeepAlive();
    Task<> keepAlive();
    ObjectWatcher &watcher();

    QString m_user;
    Secret m_password;
    Clock &m_clock;
    SoapChannel m_channel;
    ServiceContent m_content;
    TaskScope m_scope;
    std::unique_ptr<ObjectWatcher> m_watcher;
    int m_loginNumber = 0;
    bool m_renewing = false;
    std::vector<Completion<>> m_waitingForLogin;
    std::optional<Error> m_refused; ///< the server said InvalidLogin
};

} // namespace naru::vsphere
