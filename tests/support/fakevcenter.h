// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpserver.h"
#include "core/net/httpclient.h"
#include "tests/support/fakeworld.h"

#include <QMap>

#include <optional>

namespace naru::test {

/// A vCenter in this process for the edges of the protocol that vcsim does not have: pages of 100 with
/// truncated versions and tokens, lost versions and sessions, a strict eye on the order of elements, and
/// replies that are slow, cut or nonsense. It knows just the calls that Naru makes, and nothing of what they
/// mean: the test says what exists. Main thread.
class FakeVcenter
{
public:
    using MoRef = vsphere::MoRef;
    using Values = FakeWorld::Values;

    FakeVcenter();
    ~FakeVcenter();

    QUrl url() const;
    Transport transport() const; ///< trusts this server by the pin it has now
    QString sha256() const { return m_sha256; }
    QString user() const { return QStringLiteral("fake@vsphere.local"); }
    QString password = QStringLiteral("fake-sample");
    int pageSize = 100;
    QByteArray versionsXml; ///< body of vimServiceVersions.xml; empty = 404

    // What exists. A change is told to whoever waits for updates.
    void set(const MoRef &object, const Values &values);
    void remove(const MoRef &object);
    void addMachines(int count); ///< "vm-1".. named "machine-1".., switched on
    void setTask(const QByteArray &id, const QByteArray &state, int progress = -1,
                 const QByteArray &fault = {});

    // What goes wrong.
    void expireSessions();
    void forgetVersions();
    /// Comes back on the same port with another certificate.
    void changeCertificate();
    void endPolls();                        ///< pending polls end empty, as after their time
    bool lostSessionsReadAsMissing = false; ///< RetrievePropertiesEx says NotAuthenticated inside a success
    QByteArray unknownPath;                 ///< makes CreateFilter fault with InvalidProperty

    struct Call
    {
        QByteArray method;
        vsphere::XmlElement body; ///< valid during the call
        lab::HttpResponder responder;
    };
    using Answer = std::function<void(const Call &)>;
    /// The next call of that method is answered by the test.
    void answerNext(const QByteArray &method, Answer answer);
    /// The answer to the next call of that method breaks off after so many bytes, headers included.
    void cutNext(const QByteArray &method, std::size_t bytes);
    /// After `answers` more of them, answers of that method wait until release().
    void holdAfter(const QByteArray &method, int answers);
    /// The first half of each answer of that method is sent at once, the rest waits until release().
    void holdHalf(const QByteArray &method) { m_heldHalf = method; }
    void release();
    /// What waits for release() is never answered (the client gets an empty 500).
    void dropHeld();
    /// Answers are compressed from now on.
    bool deflate = false;

    // What was seen.
    int count(const QByteArray &method) const { return int(m_calls.count(method)); }
    const QByteArrayList &calls() const { return m_calls; }
    /// Breaches of the contract: wrong order or name of elements, wrong cookie or content type.
    const QStringList &problems() const { return m_problems; }

    static QByteArray val(const QByteArray &xsiType, const QByteArray &content);
    static void sendXml(const Call &call, int status, const QByteArray &body);
    static void sendFault(const Call &call, const QByteArray &type, const QByteArray &content = {});

private:
    struct Filter
    {
        FakeWorld::Selection selection;
        bool told = false;
    };
    struct Collector
    {
        QList<Filter> filters;
        QByteArrayList pages; ///< what is left of a truncated answer
        QByteArray version;
        QMap<QByteArray, qsizetype> resumable; ///< version to the place in the log
        qsizetype seen = 0;
        std::optional<Call> waiting;
    };
    void serve(quint16 port);
    void handle(const lab::HttpRequest &request, lab::HttpResponder responder);
    void dispatch(const Call &call, const lab::HttpRequest &request);
    void perform(const Call &call);
    void login(const Call &call);
    void createFilter(const Call &call);
    void waitForUpdates(const Call &call);
    bool tell(Collector &collector, const Call &call, bool everything);
    void sendPage(Collector &collector, const Call &call);
    void retrieve(const Call &call);
    void sendObjects(const Call &call, QByteArrayList contents);
    void startTask(const Call &call);
    void tellWaiting();
    void send(const Call &call, const QByteArray &body);
    void checkOrder(vsphere::XmlElement element);

    QString m_sha256;
    std::unique_ptr<lab::HttpServer> m_server;
    FakeWorld m_world;
    QMap<QByteArray, Collector> m_collectors;
    QMap<QByteArray, QByteArrayList> m_tokens;
    QByteArray m_session; ///< empty = nobody is logged in
    QList<QPair<QByteArray, Answer>> m_answers;
    QByteArray m_cutMethod;
    std::size_t m_cutBytes = 0;
    QByteArray m_held;
    int m_freeAnswers = 0;
    QByteArray m_heldHalf;
    QList<std::function<void()>> m_waitingForRelease;
    QByteArrayList m_calls;
    QStringList m_problems;
    int m_counter = 0;
};

} // namespace naru::test
