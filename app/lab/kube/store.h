// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"
#include "app/lab/kube/resourcetype.h"
#include "app/lab/kube/status.h"
#include "core/base/clock.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naru::lab::kube {

enum class EventType { Added, Modified, Deleted };

struct Event
{
    EventType type = EventType::Added;
    const ResourceType *resource = nullptr;
    ObjectPtr object;   ///< when deleted: its last state, with the resourceVersion of the deletion
    ObjectPtr previous; ///< null when added
    std::uint64_t revision = 0;
};
using EventCallback = std::function<void(const Event &)>;

/// Ends its watch when it goes out of scope.
class [[nodiscard]] Subscription
{
public:
    Subscription() = default;
    explicit Subscription(std::shared_ptr<EventCallback> callback)
        : m_callback(std::move(callback))
    {
    }

private:
    std::shared_ptr<EventCallback> m_callback;
};

struct WriteOptions
{
    std::string manager = "naru-lab"; ///< who owns the fields that change (metadata.managedFields)
    std::string subresource = {};     ///< "status", or empty for everything but the status
    bool dryRun = false;              ///< all checks, the result, but no change
    /// Set by apply, which works out the ownership itself; otherwise it follows from what changed.
    std::optional<Json> managedFields = std::nullopt;
};

enum class Propagation { Background, Foreground, Orphan };

struct DeleteOptions
{
    Propagation propagation = Propagation::Background;
    std::string uid = {};             ///< precondition; empty = any
    std::string resourceVersion = {}; ///< precondition; empty = any
    bool dryRun = false;
};

struct Deleted
{
    ObjectPtr object;
    bool gone = true; ///< false: finalizers hold it, deletionTimestamp is set
};

/// The lab cluster's objects with the semantics of a Kubernetes API server: uid, one counter for all
/// resourceVersions, generation, defaults and validation by schema, managedFields, finalizers, and a history
/// that gives consistent pages and watches until it is compacted. Kinds are named as in their manifests
/// ("Plan"); naming one that the catalogue does not have is a programming error. World thread only. Callbacks
/// come from the event loop, never inside a call.
class Store
{
public:
    /// `clock` must outlive the store. The same seed gives the same uids and generated names.
    Store(Catalogue catalogue, Clock &clock, std::uint64_t seed = 1);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    const Catalogue &catalogue() const;
    /// The resourceVersion of the last change.
    std::uint64_t revision() const;

    /// `object` carries apiVersion, kind and metadata.name or generateName. A namespace that is missing or
    /// terminating is refused.
    KubeResult<ObjectPtr> create(Json object, const WriteOptions &options = {});
    KubeResult<ObjectPtr> get(std::string_view kind, const std::string &ns, const std::string &name) const;
    /// Replaces the object; a resourceVersion in it must be the current one. A write that changes nothing is
    /// no event.
    KubeResult<ObjectPtr> update(Json object, const WriteOptions &options = {});
    /// Reads, lets `change` edit a copy and writes it back: the way for controllers. With subresource
    /// "status" only the status is kept.
    KubeResult<ObjectPtr> modify(std::string_view kind, const std::string &ns, const std::string &name,
                                 const std::function<void(Json &)> &change, const WriteOptions &options = {});
    KubeResult<ObjectPtr> modifyStatus(std::string_view kind, const std::string &ns, const std::string &name,
                                       const std::function<void(Json &)> &change,
                                       const std::string &manager = "naru-lab");
    /// Dependents are the garbage collector's business (GarbageCollector).
    KubeResult<Deleted> remove(std::string_view kind, const std::string &ns, const std::string &name,
                               const DeleteOptions &options = {});

    /// In order of namespace and name; an empty namespace means all.
    std::vector<ObjectPtr> list(std::string_view kind, const std::string &ns = {}) const;
    /// The same as it was at `revision`; nothing when that is compacted away.
    std::optional<std::vector<ObjectPtr>> listAt(std::string_view kind, const std::string &ns,
                                                 std::uint64_t revision) const;

    /// Every present object as Added, then every change.
    Subscription watch(std::string_view kind, EventCallback callback);
    /// Every change after `revision`; 410 when that is compacted away.
    KubeResult<Subscription> watchFrom(std::string_view kind, std::uint64_t revision, EventCallback callback);
    /// Every change of every kind from now on.
    Subscription watchAll(EventCallback callback);

    /// Forgets the history: older resourceVersions and continue tokens are 410 from now on.
    void compact();
    /// How many events each kind remembers before the oldest are forgotten (default 1000).
    void setHistoryLimit(std::size_t events);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace naru::lab::kube
