// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/watchstream.h"

#include <QRandomGenerator>

#include <charconv>
#include <utility>

namespace naru::lab::kube {

using namespace std::chrono_literals;

KubeResult<WatchOptions> WatchOptions::of(const HttpRequest &request)
{
    const auto parsed = [&request](const char *name) -> KubeResult<std::uint64_t> {
        const std::string_view text = request.queryValue(name).value_or("");
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (!text.empty() && (error != std::errc() || end != text.data() + text.size()))
            return std::unexpected(
                Status::badRequest(std::string(name) + ": Invalid value: \"" + std::string(text) + '"'));
        return value;
    };
    const auto isTrue = [&request](const char *name) {
        const auto value = request.queryValue(name);
        return value && (*value == "true" || *value == "1");
    };
    WatchOptions options;
    const auto since = parsed("resourceVersion");
    if (!since)
        return std::unexpected(since.error());
    if (*since > 0)
        options.since = *since;
    options.initialEvents = isTrue("sendInitialEvents");
    options.bookmarks = isTrue("allowWatchBookmarks");
    if (options.initialEvents && request.queryValue("resourceVersionMatch") != "NotOlderThan") {
        return std::unexpected(
            Status{422,
                   "Invalid",
                   "ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: "
                   "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan",
                   nullptr,
                   {}});
    }
    const auto timeout = parsed("timeoutSeconds");
    if (!timeout)
        return std::unexpected(timeout.error());
    // Spread, so that watches that began together do not all come back together.
    options.timeout =
        std::chrono::seconds(*timeout > 0 ? *timeout : QRandomGenerator::global()->bounded(1800, 3600));
    return options;
}

WatchStream::WatchStream(Store &store, Clock &clock, ResourceView view, Selector selector,
                         WatchOptions options, Representation representation, HttpResponder responder,
                         std::function<void()> finished)
    : m_store(store)
    , m_clock(clock)
    , m_view(std::move(view))
    , m_selector(std::move(selector))
    , m_options(options)
    , m_representation(representation)
    , m_responder(std::move(responder))
    , m_finished(std::move(finished))
{
}

void WatchStream::start()
{
    m_responder.startStream(200,
                            {{"Content-Type", "application/json"}, {"Cache-Control", "no-cache, private"}});
    m_responder.onGone([this] { finish(); });
    const bool everything = m_options.initialEvents || !m_options.since;
    const std::uint64_t revision = everything ? m_store.revision() : *m_options.since;
    if (everything)
        sendEverything();
    startFrom(revision);
}

void WatchStream::startFrom(std::uint64_t revision)
{
    auto subscription =
        m_store.watchFrom(m_view.stored.kind, revision, [this](const Event &event) { onEvent(event); });
    if (!subscription) {
        send("ERROR", subscription.error().toJson());
        finish();
        return;
    }
    m_subscription = std::move(*subscription);
    m_clock.callAfter(m_options.timeout, this, [this] { finish(); });
    if (!m_options.bookmarks)
        return;
    scheduleBookmark(60s);
    if (m_options.timeout < 10s)
        return; // the recorded server sent none in short watches
    for (const auto before : {2s, 1s})
        m_clock.callAfter(m_options.timeout - before, this, [this] { sendBookmark(false); });
}

void WatchStream::sendEverything()
{
    for (const ObjectPtr &object : m_store.list(m_view.stored.kind, m_selector.ns())) {
        const ObjectPtr visible = m_selector.matches(*object) ? m_view.shown(object) : nullptr;
        if (visible)
            sendObject("ADDED", visible);
    }
    if (m_options.initialEvents && m_options.bookmarks)
        sendBookmark(true);
}

void WatchStream::scheduleBookmark(std::chrono::milliseconds delay)
{
    m_clock.callAfter(delay, this, [this, delay] {
        sendBookmark(false);
        scheduleBookmark(delay);
    });
}

void WatchStream::onEvent(const Event &event)
{
    if (m_options.since && event.revision <= *m_options.since)
        return; // the client named a version of the future
    // An object that leaves the selector is gone for this client, one that enters it is new.
    const bool is = event.type != EventType::Deleted && m_selector.matches(*event.object);
    const bool was = event.previous && m_selector.matches(*event.previous);
    if (is) {
        if (const ObjectPtr visible = m_view.shown(event.object))
            sendObject(was ? "MODIFIED" : "ADDED", visible);
    } else if (was) {
        Json last = event.type == EventType::Deleted ? *event.object : *event.previous;
        last["metadata"]["resourceVersion"] = std::to_string(event.revision);
        if (const ObjectPtr visible = m_view.shown(std::make_shared<const Json>(std::move(last))))
            sendObject("DELETED", visible);
    }
}

void WatchStream::sendObject(const char *type, const ObjectPtr &object)
{
    const bool withColumns = !std::exchange(m_columnsSent, true);
    send(type, m_representation.object(m_view.type, object, m_clock.now(), withColumns));
}

void WatchStream::sendBookmark(bool initialEventsEnd)
{
    Json metadata = {{"resourceVersion", std::to_string(m_store.revision())}};
    if (initialEventsEnd)
        metadata["annotations"] = {{"k8s.io/initial-events-end", "true"}};
    send("BOOKMARK", {{"kind", m_view.type.kind},
                      {"apiVersion", m_view.type.apiVersion()},
                      {"metadata", std::move(metadata)}});
}

void WatchStream::send(const char *type, const Json &object)
{
    m_responder.write(std::string(R"({"type":")") + type + R"(","object":)" + serialized(object) + "}\n");
}

void WatchStream::finish()
{
    m_subscription = {};
    m_responder.finish();
    // The owner deletes this object: not while one of its own functions runs.
    if (auto finished = std::exchange(m_finished, nullptr))
        QMetaObject::invokeMethod(this, std::move(finished), Qt::QueuedConnection);
}

} // namespace naru::lab::kube
