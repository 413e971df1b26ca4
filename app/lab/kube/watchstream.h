// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpresponder.h"
#include "app/lab/kube/representation.h"
#include "app/lab/kube/resourceview.h"
#include "app/lab/kube/selector.h"
#include "app/lab/kube/store.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace naru::lab::kube {

/// What a watch request asks for besides its selector.
struct WatchOptions
{
    std::optional<std::uint64_t> since; ///< resourceVersion; nothing or 0: first everything there is
    bool initialEvents = false;         ///< sendInitialEvents: everything, then an annotated bookmark
    bool bookmarks = false;             ///< allowWatchBookmarks
    std::chrono::seconds timeout{};

    static KubeResult<WatchOptions> of(const HttpRequest &request);
};

/// One watch: writes an event a line until the timeout or until the client goes. Bookmarks, when asked for,
/// come each minute and again two seconds and one second before the end, as kube-apiserver was recorded to
/// send them.
class WatchStream : public QObject
{
public:
    /// `finished` is called once, from the event loop; the stream may be deleted then.
    WatchStream(Store &store, Clock &clock, ResourceView view, Selector selector, WatchOptions options,
                Representation representation, HttpResponder responder, std::function<void()> finished);

    void start();

private:
    void startFrom(std::uint64_t revision);
    void sendEverything();
    void onEvent(const Event &event);
    void send(const char *type, const Json &object);
    void sendObject(const char *type, const ObjectPtr &object);
    void sendBookmark(bool initialEventsEnd);
    void scheduleBookmark(std::chrono::milliseconds delay);
    void finish();

    Store &m_store;
    Clock &m_clock;
    ResourceView m_view;
    Selector m_selector;
    WatchOptions m_options;
    Representation m_representation;
    HttpResponder m_responder;
    std::function<void()> m_finished;
    Subscription m_subscription;
    bool m_columnsSent = false;
};

} // namespace naru::lab::kube
