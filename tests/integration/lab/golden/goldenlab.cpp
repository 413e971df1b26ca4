// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/lab/golden/goldenlab.h"

#include "core/net/httpclient.h"
#include "tests/integration/lab/golden/goldenscenario.h"
#include "tests/support/awaittask.h"

#include <QRegularExpression>

#include <algorithm>
#include <fstream>
#include <set>

namespace naru::test {

using namespace Qt::StringLiterals;
using lab::kube::nameOf;
using lab::kube::text;
namespace kube = lab::kube;

namespace {

const std::vector<std::string> RecordedUrls = {"https://127.0.0.1:28443/sdk", "https://127.0.0.1:28444/sdk"};
constexpr const char *RecordedFingerprint = "52:6C:4E:88:1D:78:AE:12:1C:F3:BB:6C:5B:F4:E2:82:86:A7:08:AF";
const std::vector<std::string> TargetKinds = {"VirtualMachine", "DataVolume", "PersistentVolumeClaim", "Pod",
                                              "Secret",         "ConfigMap"};

/// The object's name without what the server has put at its end. A claim is called as the volume that made
/// it; Migrations bear their recorded names.
std::string stableName(const Json &object)
{
    static const QRegularExpression suffix(u"-[a-z0-9]{5}$"_s);
    const std::string kind = text(object, "/kind");
    const bool isGenerated = kind == "PersistentVolumeClaim" ||
                             (kind != "Migration" && !text(object, "/metadata/generateName").empty());
    const QString name = QString::fromStdString(nameOf(object));
    return (isGenerated ? QString(name).replace(suffix, u"-*"_s) : name).toStdString();
}

/// A port group of uplinks bears a number of its own in each simulator.
std::string withoutUplinkNumber(const std::string &name)
{
    static const QRegularExpression number(u"(?<=-DVUplinks-)\\d+$"_s);
    return QString::fromStdString(name).remove(number).toStdString();
}

std::string namespaceOfPath(const std::string &path)
{
    static const QRegularExpression space(u"/namespaces/([^/]+)/"_s);
    return space.match(QString::fromStdString(path)).captured(1).toStdString();
}

std::string conditionTypes(const Json &object)
{
    std::set<std::string> types;
    for (const Json &condition : object.value(Json::json_pointer("/status/conditions"), Json::array()))
        types.insert(text(condition, "/type"));
    std::string joined;
    for (const std::string &type : types)
        joined += type + " ";
    return joined;
}

} // namespace

std::string kindOfStream(const std::string &stream)
{
    static const std::map<std::string, std::string> kinds = {{"plans", "Plan"},
                                                             {"migrations", "Migration"},
                                                             {"providers", "Provider"},
                                                             {"networkmaps", "NetworkMap"},
                                                             {"storagemaps", "StorageMap"},
                                                             {"events", "Event"},
                                                             {"virtualmachines", "VirtualMachine"}};
    return kinds.at(stream);
}

GoldenLab::GoldenLab(std::string scenario, Setup setup)
    : m_scenario(std::move(scenario))
{
    m_vcsim = std::make_unique<VcsimPeer>(
        QStringList{u"--user"_s, setup.user, u"--password"_s, setup.password, u"--standalone-hosts"_s, u"1"_s,
                    u"--hosts"_s, u"2"_s, u"--vms"_s, u"8"_s, u"--datastores"_s, u"2"_s, u"--portgroups"_s,
                    u"2"_s, u"--delay"_s, QString::number(setup.vcenterDelayMs)});
    if (!m_vcsim->isRunning())
        return;
    m_fingerprint = m_vcsim->sha1().toStdString();
    lab::LabOptions options;
    options.scenario = goldenScenario(setup.copyMibPerSecond, setup.allocationSeconds);
    options.stateDirectory = m_directory.path().toStdString();
    options.speed = setup.speed;
    options.concerns = false;
    auto started = lab::Lab::start(std::move(options), m_clock);
    EXPECT_TRUE(started) << describe(started);
    if (!started)
        return;
    m_lab = std::move(*started);
    Transport transport;
    transport.trust.caPem = QByteArray::fromStdString(m_lab->description().caPem);
    m_client = std::make_unique<HttpClient>(transport, m_clock);
    std::vector<std::string> kinds = {"Provider", "NetworkMap", "StorageMap", "Plan", "Migration", "Event"};
    kinds.insert(kinds.end(), TargetKinds.begin(), TargetKinds.end());
    for (const std::string &kind : kinds)
        m_subscriptions.push_back(m_lab->store().watch(kind, [this, kind](const kube::Event &event) {
            static const char *const names[] = {"ADDED", "MODIFIED", "DELETED"};
            m_made[kind].push_back({0, names[static_cast<int>(event.type)], *event.object});
        }));
}

GoldenLab::~GoldenLab()
{
    m_subscriptions.clear();
    if (m_lab)
        awaitTask(m_lab->stop());
}

void GoldenLab::registerProviders()
{
    const std::string url = m_vcsim->url().toString().toStdString();
    ASSERT_TRUE(m_lab->store().create(providerSecret(url)));
    ASSERT_TRUE(m_lab->store().create(vsphereProvider(url)));
    const auto isReady = [this](const char *name) {
        const auto provider = m_lab->store().get("Provider", "openshift-mtv", name);
        return provider && text(**provider, "/status/phase") == "Ready";
    };
    ASSERT_TRUE(waitUntil([&] { return isReady("vc") && isReady("host"); }));
    mapIds();
}

void GoldenLab::addVirtualMachine(const std::string &space, const std::string &name)
{
    ASSERT_TRUE(m_lab->store().create(
        {{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", {{"name", space}}}}));
    ASSERT_TRUE(m_lab->store().create(
        {{"apiVersion", "kubevirt.io/v1"},
         {"kind", "VirtualMachine"},
         {"metadata", {{"name", name}, {"namespace", space}}},
         {"spec", {{"runStrategy", "Halted"}, {"template", {{"spec", {{"domain", Json::object()}}}}}}}}));
}

// The recorded ids and this simulator's, matched by name: both say them in the same inventory service.
void GoldenLab::mapIds()
{
    const std::pair<const char *, const char *> collections[] = {{"vms", "ws-vsphere-vms"},
                                                                 {"networks", "ws-vsphere-networks"},
                                                                 {"datastores", "ws-vsphere-datastores"}};
    const auto provider = m_lab->store().get("Provider", "openshift-mtv", "vc");
    for (const auto &[collection, stream] : collections) {
        HttpRequest request;
        request.url = m_lab->description().inventory;
        request.url.setPath(u"/providers/vsphere/"_s + QString::fromStdString(kube::uidOf(**provider)) +
                            u'/' + QString::fromLatin1(collection));
        request.headers = {{"Authorization", "Bearer golden-token"}};
        const auto reply = awaitTask(m_client->send(request, {}));
        ASSERT_TRUE(reply) << describe(reply);
        ASSERT_EQ(reply->status, 200);
        std::map<std::string, Json> objects;
        for (const Json &object : Json::parse(reply->body.toStdString()))
            objects[withoutUplinkNumber(text(object, "/name"))] = object;
        std::ifstream file(std::string(NARU_TEST_DATA "/golden/forklift/06-inventory/") + stream + ".jsonl");
        for (std::string line; std::getline(file, line);) {
            const Json resource = Json::parse(line).value(Json::json_pointer("/event/Resource"), Json());
            const std::string id = text(resource, "/id");
            if (id.empty() || m_toLab.contains(id))
                continue;
            const std::string name = text(resource, "/name");
            ASSERT_TRUE(objects.contains(withoutUplinkNumber(name))) << name;
            const Json &own = objects.at(withoutUplinkNumber(name));
            m_toLab[id] = text(own, "/id");
            m_toRecorded[text(own, "/id")] = id;
            m_toRecorded[text(own, "/name")] = name;
        }
    }
}

void GoldenLab::replay(const std::function<void(const std::string &)> &before)
{
    std::ifstream file(std::string(NARU_TEST_DATA "/golden/forklift/") + m_scenario + "/actions.jsonl");
    for (std::string line; std::getline(file, line);) {
        const Json action = Json::parse(line);
        if (!action.contains("request"))
            continue;
        waitForState(action.at("t"));
        if (before)
            before(text(action, "/note"));
        send(action.at("request"), action.at("response"));
        if (testing::Test::HasFatalFailure())
            return;
    }
}

void GoldenLab::send(const Json &request, const Json &response)
{
    const std::string path = text(request, "/path");
    const std::string space = namespaceOfPath(path);
    if (!space.empty() && !m_lab->store().get("Namespace", {}, space)) {
        ASSERT_TRUE(m_lab->store().create(
            {{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", {{"name", space}}}}));
    }
    Json body = toLab(request.value("body", Json()));
    // Owners are named by uid: this lab's.
    for (const char *pointer : {"/metadata/ownerReferences/0", "/0/value/0"}) {
        const Json::json_pointer at(pointer);
        if (!body.contains(at) || text(body.at(at), "/kind").empty())
            continue;
        const auto owner = m_lab->store().get(text(body.at(at), "/kind"), space, text(body.at(at), "/name"));
        if (owner)
            body.at(at)["uid"] = kube::uidOf(**owner);
    }
    if (const auto plan = m_lab->store().get("Plan", space, text(body, "/spec/plan/name"));
        plan && body.contains(Json::json_pointer("/spec/plan/uid")))
        body["spec"]["plan"]["uid"] = kube::uidOf(**plan);
    HttpRequest http;
    http.method = QByteArray::fromStdString(text(request, "/method"));
    http.url = m_lab->description().openshift;
    QString mappedPath = QString::fromStdString(path);
    for (const auto &[recordedName, madeName] : m_names)
        mappedPath.replace(QString::fromStdString(recordedName), QString::fromStdString(madeName));
    http.url.setPath(mappedPath);
    const std::string type = text(request, "/contentType");
    http.headers = {
        {"Authorization", "Bearer golden-token"},
        {"Content-Type", type.empty() ? QByteArray("application/json") : QByteArray::fromStdString(type)}};
    if (!body.is_null())
        http.body = QByteArray::fromStdString(body.dump());
    const auto reply = awaitTask(m_client->send(http, {}));
    ASSERT_TRUE(reply) << describe(reply);
    const Json answer = Json::parse(reply->body.toStdString(), nullptr, false);
    // The `host` provider is there by itself in the lab.
    const bool isHost = reply->status == 409 && text(body, "/metadata/name") == "host";
    ASSERT_TRUE(isHost || reply->status == response.at("status")) << path << " " << reply->body.toStdString();
    if (!text(response, "/body/metadata/generateName").empty()) {
        m_names[text(response, "/body/metadata/name")] = nameOf(answer);
        m_toRecorded[nameOf(answer)] = text(response, "/body/metadata/name");
    }
}

// A state that an object comes to twice has to be come to twice.
void GoldenLab::waitForState(double time)
{
    constexpr double Rounding = 0.015; // times are recorded in hundredths
    for (const char *stream : {"providers", "networkmaps", "storagemaps", "plans", "migrations"}) {
        Stream recording = read(m_scenario + "/" + stream + ".jsonl");
        // What is gone, the action itself may delete.
        std::erase_if(recording, [](const Line &line) { return line.type == "DELETED"; });
        States wanted = lastStates(recording, time + Rounding);
        const std::string kind = kindOfStream(stream);
        // What the recorded controller had not come to yet, the lab may have.
        std::erase_if(wanted, [](const auto &entry) { return entry.second.empty(); });
        const StateCounts counts = stateCounts(recording, time + Rounding);
        StateCounts seen;
        const bool reached = waitUntil([&] {
            seen = stateCounts(madeStream({kind}), time);
            return std::ranges::all_of(wanted,
                                       [&](const auto &entry) { return seen[entry] >= counts.at(entry); });
        });
        if (reached)
            continue;
        for (const auto &entry : wanted)
            EXPECT_GE(seen[entry], counts.at(entry)) << kind << " " << entry.first << ": " << entry.second;
        FAIL() << "the lab did not come to the state of the recording at " << time;
    }
}

void GoldenLab::waitForEnd(const std::string &stream)
{
    constexpr double End = 1e9;
    States wanted = lastStates(read(m_scenario + "/" + stream + ".jsonl"), End);
    std::erase_if(wanted, [](const auto &entry) { return entry.first.contains(' '); }); // machines
    const std::string kind = kindOfStream(stream);
    States last;
    const bool reached = waitUntil([&] {
        last = lastStates(madeStream({kind}), End);
        return std::ranges::all_of(wanted,
                                   [&](const auto &entry) { return last[entry.first] == entry.second; });
    });
    for (const auto &[what, state] : wanted) {
        if (!reached)
            EXPECT_EQ(last[what], state) << what;
    }
}

std::vector<std::pair<std::string, std::string>> GoldenLab::statesOf(const Line &line)
{
    const std::string name = stableName(line.object);
    if (line.type == "DELETED")
        return {{name, "gone"}};
    std::vector<std::pair<std::string, std::string>> states = {
        {name, conditionTypes(line.object) + text(line.object, "/status/phase")}};
    for (const Json &vm : line.object.value(Json::json_pointer("/status/migration/vms"), Json::array())) {
        const auto begun = std::ranges::count_if(vm.value("pipeline", Json::array()),
                                                 [](const Json &step) { return step.contains("started"); });
        states.emplace_back(name + " " + text(vm, "/name"), text(vm, "/phase") + " " + std::to_string(begun));
    }
    return states;
}

GoldenLab::States GoldenLab::lastStates(const Stream &stream, double time)
{
    States states;
    for (const Line &line : stream) {
        if (line.time > time)
            break;
        for (const auto &[what, state] : statesOf(line))
            states[what] = state;
    }
    return states;
}

GoldenLab::StateCounts GoldenLab::stateCounts(const Stream &stream, double time)
{
    States last;
    StateCounts counts;
    for (const Line &line : stream) {
        if (line.time > time)
            break;
        for (const auto &state : statesOf(line)) {
            if (std::exchange(last[state.first], state.second) != state.second)
                ++counts[state];
        }
    }
    return counts;
}

GoldenLab::Stream GoldenLab::read(const std::string &path)
{
    Stream stream;
    std::ifstream file(NARU_TEST_DATA "/golden/forklift/" + path);
    for (std::string line; std::getline(file, line);) {
        Json json = Json::parse(line);
        stream.push_back(
            {json.at("t"), json.at("event").at("type"), std::move(json.at("event").at("object"))});
    }
    return stream;
}

GoldenLab::Stream GoldenLab::madeStream(const std::vector<std::string> &kinds) const
{
    Stream stream;
    for (const std::string &kind : kinds) {
        const auto lines = m_made.find(kind);
        if (lines == m_made.end())
            continue;
        for (const Line &line : lines->second)
            stream.push_back({0, line.type, toRecorded(line.object)});
    }
    return stream;
}

GoldenLab::History GoldenLab::historyOf(const Stream &stream)
{
    History history;
    for (const Line &line : stream) {
        if (line.type != "DELETED")
            history[stableName(line.object)].push_back(line.object);
    }
    return history;
}

GoldenLab::History GoldenLab::recorded(const std::string &stream) const
{
    return historyOf(read(m_scenario + "/" + stream + ".jsonl"));
}

GoldenLab::History GoldenLab::made(const std::string &stream) const
{
    return historyOf(madeStream({kindOfStream(stream)}));
}

std::vector<std::string> GoldenLab::lifeOf(const std::vector<Line> &lines, const std::string &vmId)
{
    std::vector<std::string> life;
    for (const Line &line : lines) {
        const std::string kind = text(line.object, "/kind");
        // Without a garbage collector, claims outlived their volumes in the recording.
        const bool isCollected = kind == "PersistentVolumeClaim" && line.type == "DELETED";
        if (text(line.object, "/metadata/labels/vmID") == vmId && line.type != "MODIFIED" && !isCollected)
            life.push_back(line.type + " " + kind + " " + stableName(line.object));
    }
    return life;
}

std::vector<std::string> GoldenLab::recordedLife(const std::string &vmId) const
{
    std::multimap<double, Line> lines;
    for (const char *file :
         {"virtualmachines", "datavolumes", "persistentvolumeclaims", "pods", "target-secrets-configmaps"}) {
        for (const Line &line : read(m_scenario + "/" + file + ".jsonl"))
            lines.emplace(line.time, line);
    }
    Stream ordered;
    for (const auto &[time, line] : lines)
        ordered.push_back(line);
    return lifeOf(ordered, vmId);
}

// The store counts all changes of all kinds by one number: it gives their order.
std::vector<std::string> GoldenLab::madeLife(const std::string &vmId) const
{
    Stream lines = madeStream(TargetKinds);
    std::ranges::sort(lines, {}, [](const Line &line) {
        return QString::fromStdString(text(line.object, "/metadata/resourceVersion")).toLongLong();
    });
    return lifeOf(lines, vmId);
}

std::vector<std::string> GoldenLab::eventsOf(const Stream &stream)
{
    std::set<std::string> events;
    for (const Line &line : stream)
        events.insert(text(line.object, "/involvedObject/kind") + " " +
                      text(line.object, "/involvedObject/name") + " " + text(line.object, "/reason") + " " +
                      text(line.object, "/type") + " " + text(line.object, "/message") + " " +
                      text(line.object, "/source/component"));
    return {events.begin(), events.end()};
}

std::vector<std::string> GoldenLab::recordedEvents() const
{
    return eventsOf(read(m_scenario + "/events.jsonl"));
}

std::vector<std::string> GoldenLab::madeEvents() const
{
    return eventsOf(madeStream({"Event"}));
}

Json GoldenLab::toLab(const Json &recorded) const
{
    Json result = recorded;
    if (result.is_string()) {
        const std::string value = result.get<std::string>();
        const std::string url = m_vcsim->url().toString().toStdString();
        for (const std::string &recordedUrl : RecordedUrls) {
            if (value == recordedUrl)
                return url;
            if (value == base64(recordedUrl))
                return base64(url);
        }
        return m_toLab.contains(value) ? m_toLab.at(value) : value;
    }
    for (Json &child : result) {
        if (result.is_structured())
            child = toLab(child);
    }
    return result;
}

Json GoldenLab::toRecorded(const Json &made) const
{
    Json result = made;
    if (result.is_string())
        return mapped(result.get<std::string>(), m_toRecorded);
    for (Json &child : result) {
        if (result.is_structured())
            child = toRecorded(child);
    }
    return result;
}

/// Ids inside texts: " id:vm-65 name:'X' ", "demo-vm-65-abcde".
std::string GoldenLab::mapped(const std::string &value, const std::map<std::string, std::string> &ids) const
{
    if (value == m_fingerprint)
        return RecordedFingerprint;
    if (const auto whole = ids.find(value); whole != ids.end())
        return whole->second;
    static const QRegularExpression id(u"\\bvm-\\d+\\b"_s);
    QString result = QString::fromStdString(value);
    qsizetype from = 0;
    for (auto match = id.match(result, from); match.hasMatch(); match = id.match(result, from)) {
        const auto known = ids.find(match.captured().toStdString());
        const QString replacement =
            known == ids.end() ? match.captured() : QString::fromStdString(known->second);
        result.replace(match.capturedStart(), match.capturedLength(), replacement);
        from = match.capturedStart() + replacement.size();
    }
    return result.toStdString();
}

} // namespace naru::test
