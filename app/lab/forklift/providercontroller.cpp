// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/providercontroller.h"

#include "app/lab/forklift/forkliftevents.h"
#include "app/lab/forklift/provideraccess.h"
#include "core/async/timing.h"
#include "core/net/peercertificate.h"

#include <QCryptographicHash>

#include <algorithm>

namespace naru::lab {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ReconcileDelay = 20ms;
constexpr double RetrySeconds = 10; // between two tests of a vCenter that is out of reach
constexpr const char *Kind = "Provider";
const std::string Manager = "forklift-controller";

const Condition Insecure{
    "ConnectionInsecure", "Warn", "SkipTLSVerification",
    "TLS is susceptible to machine-in-the-middle attacks when certificate verification is skipped."};
const Condition Connected{"ConnectionTestSucceeded", "Required", "Tested", "Connection test, succeeded."};
const Condition Validated{"Validated", "Advisory", "Completed", "Validation has been completed."};
const Condition Loading{"LoadInventory", "Advisory", "Started", "Loading the inventory."};
const Condition Loaded{"InventoryCreated", "Required", "Completed", "The inventory has been loaded."};
const Condition Ready{"Ready", "Required", "", "The provider is ready."};

Condition connectionFailed(std::string message)
{
    return {"ConnectionTestFailed", "Critical", "Tested", std::move(message)};
}

/// What the connection test depends on, as a text that can be compared.
std::string testInput(const kube::Json &provider, const kube::ObjectPtr &secret)
{
    const std::string text = std::to_string(numberAt(provider, "/metadata/generation")) +
                             (secret ? objectAt(*secret, "/data").dump() : "none");
    return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256)
        .toStdString();
}

/// A url without a scheme is a host name to the real controller.
QUrl sdkAddress(const kube::Json &provider)
{
    return QUrl::fromUserInput(QString::fromStdString(kube::text(provider, "/spec/url")));
}

} // namespace

ProviderController::ProviderController(const World &world)
    : m_world(world)
    , m_queue(world.clock, [this](const ObjectKey &key) { reconcile(key); })
{
    m_subscriptions.push_back(world.store.watch(
        Kind, [this](const kube::Event &event) { m_queue.add(keyOf(*event.object), ReconcileDelay); }));
    m_subscriptions.push_back(world.store.watch("Secret", [this](const kube::Event &event) {
        for (const kube::ObjectPtr &provider : m_world.store.list(Kind)) {
            if (kube::text(*provider, "/spec/secret/name") == kube::nameOf(*event.object) &&
                kube::text(*provider, "/spec/secret/namespace") == kube::namespaceOf(*event.object))
                m_queue.add(keyOf(*provider), ReconcileDelay);
        }
    }));
}

ProviderController::~ProviderController() = default;

const SourceInventory *ProviderController::inventory(const std::string &uid) const
{
    const auto entry = m_entries.find(uid);
    return entry == m_entries.end() || !entry->second.link ? nullptr : &entry->second.link->inventory();
}

SourceInventory *ProviderController::inventory(const std::string &uid)
{
    return const_cast<SourceInventory *>(std::as_const(*this).inventory(uid));
}

std::shared_ptr<VCenterLink> ProviderController::link(const std::string &uid) const
{
    const auto entry = m_entries.find(uid);
    return entry == m_entries.end() ? nullptr : entry->second.link;
}

bool ProviderController::isStarted(const std::string &uid) const
{
    const auto entry = m_entries.find(uid);
    return entry != m_entries.end() && (entry->second.phase == "Staging" || entry->second.phase == "Ready");
}

void ProviderController::onInventoryChange(std::function<void(const std::string &)> callback)
{
    m_listeners.push_back(std::move(callback));
}

Task<> ProviderController::close()
{
    m_subscriptions.clear();
    m_scope.cancel();
    co_await m_scope.drain();
    std::vector<std::shared_ptr<VCenterLink>> links;
    for (auto &[uid, entry] : m_entries) {
        if (entry.link)
            links.push_back(std::exchange(entry.link, nullptr));
    }
    for (const std::shared_ptr<VCenterLink> &link : links)
        co_await link->close();
    m_entries.clear();
}

void ProviderController::reconcile(const ObjectKey &key)
{
    forgetDeleted(key);
    const auto found = m_world.store.get(Kind, key.space, key.name);
    if (!found)
        return;
    const kube::Json &provider = **found;
    Entry &entry = m_entries[kube::uidOf(provider)];
    entry.key = key;
    const std::string type = kube::text(provider, "/spec/type");
    if (type == "vsphere") {
        reconcileVSphere(entry, provider);
    } else if (type == "openshift") {
        reconcileOpenShift(entry, provider);
    } else {
        const bool isKnown = type == "ovirt" || type == "openstack" || type == "ova";
        write(entry, provider,
              {isKnown
                   ? connectionFailed("Connection test, failed: the lab has no " + type + " to connect to")
                   : Condition{"ProviderTypeNotSupported", "Critical", "NotSupported",
                               "The `type` must be: [openshift vsphere ovirt openstack ova]"}},
              isKnown ? "ConnectionFailed" : "ValidationFailed");
    }
}

void ProviderController::reconcileVSphere(Entry &entry, const kube::Json &provider)
{
    const kube::ObjectPtr secret = secretOf(provider);
    const std::string input = testInput(provider, secret);
    if (entry.testing)
        return;
    if (entry.tested && entry.input == input) {
        if (entry.phase == "Staging" && entry.link && isLoadingOver(entry))
            load(entry, provider, entry.link->inventory().isComplete());
        return;
    }
    const bool isFirst = entry.input.empty();
    entry.input = input;
    entry.tested = false;
    entry.fingerprint.clear();
    if (kube::text(provider, "/spec/url").empty()) {
        fail(entry, "ValidationFailed", {"UrlNotValid", "Critical", "NotSet", "The `url` is not valid."});
        write(entry, provider, entry.conditions, entry.phase);
    } else if (!secret) {
        fail(entry, "ValidationFailed",
             {"SecretNotValid", "Critical", "NotFound", "The `secret` is not valid."});
        write(entry, provider, entry.conditions, entry.phase);
    } else {
        entry.testing = true;
        m_scope.spawn(test(kube::uidOf(provider), sdkAddress(provider), *secret, isFirst));
    }
}

// The host provider stands for the cluster itself: there is nothing to log in to.
void ProviderController::reconcileOpenShift(Entry &entry, const kube::Json &provider)
{
    if (!kube::text(provider, "/spec/url").empty()) {
        write(entry, provider, {connectionFailed("Connection test, failed: the lab has no other cluster")},
              "ConnectionFailed");
        return;
    }
    if (!entry.tested) {
        entry.tested = true;
        entry.conditions = {Connected, Validated};
        entry.connected = m_world.clock.monotonic();
        entry.phase = "Staging";
        write(entry, provider, entry.conditions, entry.phase);
    }
    if (entry.phase == "Staging" && isLoadingOver(entry))
        load(entry, provider, true);
}

// The real controller looks again after a while, however soon the inventory is complete.
bool ProviderController::isLoadingOver(const Entry &entry)
{
    const auto rest =
        entry.connected + m_world.time.real(m_world.pace.inventoryLoadSeconds) - m_world.clock.monotonic();
    if (rest > 0ms)
        m_queue.add(entry.key, rest);
    return rest <= 0ms;
}

Task<> ProviderController::test(std::string uid, QUrl url, Json secret, bool isFirst)
{
    if (isFirst)
        (void)co_await sleepFor(m_world.clock, m_world.time.real(m_world.pace.providerConnectSeconds),
                                m_scope.token());
    const Result<std::shared_ptr<VCenterLink>> link = co_await connect(uid, url, secret);
    const auto entry = m_entries.find(uid);
    if (m_scope.token().isCancelled() || entry == m_entries.end()) {
        if (link)
            co_await (*link)->close();
        co_return;
    }
    entry->second.testing = false;
    const auto provider = m_world.store.get(Kind, entry->second.key.space, entry->second.key.name);
    // An answer to what was asked before the url or the secret changed says nothing any more.
    if (!provider || entry->second.input != testInput(**provider, secretOf(**provider))) {
        m_queue.add(entry->second.key, ReconcileDelay);
        if (link)
            co_await (*link)->close();
        co_return;
    }
    judge(uid, url, secret, link);
    write(entry->second, **provider, entry->second.conditions, entry->second.phase);
    m_queue.add(entry->second.key, ReconcileDelay);
}

void ProviderController::judge(const std::string &uid, const QUrl &url, const Json &secret,
                               const Result<std::shared_ptr<VCenterLink>> &link)
{
    Entry &entry = m_entries.at(uid);
    entry.tested = true;
    drop(entry);
    const bool insecure = skipsVerification(secret);
    if (link) {
        entry.conditions =
            insecure ? std::vector{Insecure, Connected, Validated} : std::vector{Connected, Validated};
        entry.phase = "Staging";
        entry.connected = m_world.clock.monotonic();
        adopt(uid, *link);
        return;
    }
    if (link.error().reason == u"SecretNotValid"_s) {
        fail(entry, "ValidationFailed",
             {"SecretNotValid", "Critical", "DataErr", "The `secret` is not valid.", missingKeys(secret)});
        return;
    }
    // What fails before a login is tried is told in the network's words alone.
    const bool isDial =
        link.error().code == ErrorCode::Unreachable || link.error().code == ErrorCode::TimedOut;
    const std::string text = connectionErrorText(link.error(), url);
    fail(entry, "ConnectionFailed", connectionFailed(isDial ? text : "Connection test, failed: " + text));
    if (insecure)
        entry.conditions.insert(entry.conditions.begin(), Insecure);
    if (isDial)
        m_world.clock.callAfter(m_world.time.real(RetrySeconds), &m_queue, [this, uid] { retry(uid); });
}

void ProviderController::retry(const std::string &uid)
{
    const auto entry = m_entries.find(uid);
    if (entry != m_entries.end() && entry->second.phase == "ConnectionFailed")
        connectionLost(uid);
}

Task<Result<std::shared_ptr<VCenterLink>>> ProviderController::connect(std::string uid, QUrl url, Json secret)
{
    const Result<naru::PeerCertificate> certificate =
        co_await readPeerCertificate(url, {}, m_world.clock, m_scope.token());
    if (!certificate)
        co_return failure(certificate.error());
    if (const auto entry = m_entries.find(uid); entry != m_entries.end())
        entry->second.fingerprint = certificate->sha1.toStdString();
    if (!missingKeys(secret).empty())
        co_return failure(Error{ErrorCode::InvalidInput, {}, {}, false, u"SecretNotValid"_s, {}});
    const Result<VCenterAccess> access = providerAccess(url, secret, *certificate);
    if (!access)
        co_return failure(access.error());
    co_return co_await VCenterLink::open(*access, m_world.clock, m_scope.token());
}

void ProviderController::adopt(const std::string &uid, std::shared_ptr<VCenterLink> link)
{
    Entry &entry = m_entries.at(uid);
    entry.link = std::move(link);
    entry.observer = entry.link->inventory().addObserver([this, uid](const SourceInventory::Change &) {
        for (const auto &listener : m_listeners)
            listener(uid);
    });
    entry.link->follow([this, uid](const Error &) { connectionLost(uid); });
}

// The connection test is done again; what is known stays until it has an answer.
void ProviderController::connectionLost(const std::string &uid)
{
    const auto entry = m_entries.find(uid);
    if (entry == m_entries.end())
        return;
    entry->second.tested = false;
    m_queue.add(entry->second.key, ReconcileDelay);
}

void ProviderController::fail(Entry &entry, const std::string &phase, Condition condition)
{
    drop(entry);
    entry.tested = true;
    entry.phase = phase;
    entry.conditions = {std::move(condition)};
}

void ProviderController::load(Entry &entry, const kube::Json &provider, bool complete)
{
    std::vector<Condition> conditions = entry.conditions;
    if (complete) {
        conditions.insert(conditions.end(), {Loaded, Ready});
        entry.phase = "Ready";
        entry.conditions = conditions;
    } else {
        conditions.push_back(Loading);
        entry.connected = m_world.clock.monotonic();
        (void)isLoadingOver(entry);
    }
    write(entry, provider, std::move(conditions), entry.phase);
}

void ProviderController::write(const Entry &entry, const kube::Json &provider, std::vector<Condition> found,
                               const std::string &phase)
{
    const Json before = arrayAt(provider, "/status/conditions");
    Conditions conditions(before);
    conditions.beginStaging();
    for (const Condition &condition : found)
        conditions.set(condition, m_world.now());
    conditions.endStaging();
    const auto written = m_world.store.modifyStatus(
        Kind, entry.key.space, entry.key.name,
        [&](Json &object) {
            Json &status = object["status"];
            status["conditions"] = conditions.toJson();
            status["observedGeneration"] = numberAt(provider, "/metadata/generation");
            status["phase"] = phase;
            if (entry.fingerprint.empty())
                status.erase("fingerprint");
            else
                status["fingerprint"] = entry.fingerprint;
        },
        Manager);
    if (written)
        recordNewConditions(m_world, "provider", provider, before, conditions.toJson());
}

void ProviderController::drop(Entry &entry)
{
    if (const std::shared_ptr<VCenterLink> link = std::exchange(entry.link, nullptr)) {
        link->inventory().removeObserver(entry.observer);
        m_scope.spawn(link->close());
    }
}

void ProviderController::forgetDeleted(const ObjectKey &key)
{
    const auto present = m_world.store.get(Kind, key.space, key.name);
    const std::string uid = present ? kube::uidOf(**present) : std::string();
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (entry->second.key == key && entry->first != uid) {
            drop(entry->second);
            entry = m_entries.erase(entry);
        } else {
            ++entry;
        }
    }
}

kube::ObjectPtr ProviderController::secretOf(const kube::Json &provider) const
{
    const auto secret = m_world.store.get("Secret", kube::text(provider, "/spec/secret/namespace"),
                                          kube::text(provider, "/spec/secret/name"));
    return secret ? *secret : nullptr;
}

} // namespace naru::lab
