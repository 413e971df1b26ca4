// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/lab.h"
#include "core/net/httpclient.h"
#include "tests/support/peers.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace naru::test {

using lab::kube::Json;

/// A lab for one recorded scenario, with a vCenter simulator as the source that holds the recorded names:
/// sends what the recorded client sent, and keeps what the lab's controllers made of it. Identifiers are the
/// recording's on both sides.
class GoldenLab
{
public:
    struct Setup
    {
        double speed = 40;
        double allocationSeconds = 1; ///< until a volume is bound
        double copyMibPerSecond = 256;
        int vcenterDelayMs = 0; ///< before each answer of the vCenter
        QString user = QStringLiteral("svcmtv");
        QString password = QStringLiteral("lab-password");
    };

    GoldenLab(std::string scenario, Setup setup);
    ~GoldenLab();

    Peer &vcenter() { return *m_vcsim; }
    lab::Lab &lab() { return *m_lab; }
    /// Makes the two providers that every scenario but the providers' own begins with, and waits until they
    /// are Ready.
    void registerProviders();
    /// A virtual machine that was there before the recording began.
    void addVirtualMachine(const std::string &space, const std::string &name);
    /// Sends the recorded requests in order, each when the lab has come to the state in which the recorded
    /// client sent it. `before` is called right before each action with its note.
    void replay(const std::function<void(const std::string &note)> &before = {});
    /// Runs the event loop until the objects of `stream` are in the state in which the recording ends.
    void waitForEnd(const std::string &stream);

    /// Every state of every object of one stream ("plans"), by name: as recorded, and as the lab made it.
    using History = std::map<std::string, std::vector<Json>>;
    History recorded(const std::string &stream) const;
    History made(const std::string &stream) const;
    /// What was created and deleted in the namespace, one line each, in order, of one machine.
    std::vector<std::string> recordedLife(const std::string &vmId) const;
    std::vector<std::string> madeLife(const std::string &vmId) const;
    /// "Kind name reason type message" of every event, without doubles.
    std::vector<std::string> recordedEvents() const;
    std::vector<std::string> madeEvents() const;

private:
    struct Line
    {
        double time = 0;
        std::string type;
        Json object;
    };
    using Stream = std::vector<Line>;

    static Stream read(const std::string &path);
    static History historyOf(const Stream &stream);
    static std::vector<std::string> lifeOf(const std::vector<Line> &lines, const std::string &vmId);
    static std::vector<std::string> eventsOf(const Stream &stream);
    Stream madeStream(const std::vector<std::string> &kinds) const;
    void mapIds();
    Json toLab(const Json &recorded) const;
    Json toRecorded(const Json &made) const;
    std::string mapped(const std::string &text, const std::map<std::string, std::string> &ids) const;
    /// What decides whether the lab is where the recording was: an object's conditions and phase, a machine's
    /// phase.
    using States = std::map<std::string, std::string>;
    static std::vector<std::pair<std::string, std::string>> statesOf(const Line &line);
    static States lastStates(const Stream &stream, double time);
    /// How often each state was come to.
    using StateCounts = std::map<std::pair<std::string, std::string>, int>;
    static StateCounts stateCounts(const Stream &stream, double time);
    void waitForState(double time);
    void send(const Json &request, const Json &response);

    std::string m_scenario;
    QTemporaryDir m_directory;
    std::unique_ptr<VcsimPeer> m_vcsim;
    SystemClock m_clock;
    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<HttpClient> m_client;
    std::vector<lab::kube::Subscription> m_subscriptions;
    std::map<std::string, Stream> m_made; ///< by kind
    std::map<std::string, std::string> m_toLab;
    std::map<std::string, std::string> m_toRecorded;
    std::map<std::string, std::string> m_names; ///< generated names of Migrations, recorded to made
    std::string m_fingerprint;
};

/// The recorded kind of a stream: "plans" -> Plan.
std::string kindOfStream(const std::string &stream);

} // namespace naru::test
