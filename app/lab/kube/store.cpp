// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/store.h"

#include "app/lab/kube/managedfields.h"
#include "app/lab/kube/objectrules.h"
#include "app/lab/kube/schema.h"

#include <QObject>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <map>
#include <random>
#include <unordered_map>
#include <utility>

namespace naru::lab::kube {

namespace {

using Key = std::pair<std::string, std::string>; ///< namespace, name
using Objects = std::map<Key, ObjectPtr>;

/// One kind: its objects and what happened to them since `compacted`.
struct Collection
{
    const ResourceType *type = nullptr;
    Objects objects;
    std::deque<Event> history;
    std::uint64_t compacted = 0; ///< everything after this revision is in the history
    std::vector<std::weak_ptr<EventCallback>> watchers;
};

Key keyOf(const Json &object)
{
    return {namespaceOf(object), nameOf(object)};
}

ObjectPtr share(Json object)
{
    return std::make_shared<const Json>(std::move(object));
}

bool hasFinalizers(const Json &object)
{
    return !at(object, "/metadata/finalizers").empty();
}

} // namespace

class Store::Private
{
public:
    Private(Catalogue kinds, Clock &time, std::uint64_t seed)
        : catalogue(std::move(kinds))
        , clock(time)
        , random(seed)
    {
        for (const auto &type : catalogue.types())
            collections[type->kind].type = type.get();
    }

    Collection &collection(std::string_view kind)
    {
        const auto found = collections.find(kind);
        Q_ASSERT_X(found != collections.end(), "Store", std::string(kind).c_str());
        return found->second;
    }

    std::string now() const { return clock.now().toUTC().toString(Qt::ISODate).toStdString(); }
    std::string newUid();
    std::string generatedName(const std::string &prefix);
    KubeResult<void> checkNamespace(const ResourceType &type, const std::string &ns, const std::string &name);
    KubeResult<void> accept(const ResourceType &type, Json &object);
    Json ownership(const ResourceType &type, const Json &before, const Json &after,
                   const WriteOptions &options) const;
    ObjectPtr commit(Collection &collection, EventType type, Json object, const ObjectPtr &previous);
    void publish(Collection &collection, Event event);
    void deliver(const std::weak_ptr<EventCallback> &watcher, Event event);
    void flush();

    Catalogue catalogue;
    Clock &clock;
    std::mt19937_64 random;
    std::map<std::string, Collection, std::less<>> collections;
    std::vector<std::weak_ptr<EventCallback>> watchersOfAll;
    std::deque<std::pair<std::weak_ptr<EventCallback>, Event>> pending;
    std::uint64_t revision = 1;
    std::size_t historyLimit = 1000;
    bool flushing = false;
    QObject context;
};

std::string Store::Private::newUid()
{
    const std::uint64_t high = (random() & ~0xF000ULL) | 0x4000ULL;
    const std::uint64_t low = (random() & ~(0xC000ULL << 48U)) | (0x8000ULL << 48U);
    char text[37];
    std::snprintf(text, sizeof text, "%08x-%04x-%04x-%04x-%012llx", static_cast<unsigned>(high >> 32U),
                  static_cast<unsigned>((high >> 16U) & 0xFFFFU), static_cast<unsigned>(high & 0xFFFFU),
                  static_cast<unsigned>(low >> 48U),
                  static_cast<unsigned long long>(low & 0xFFFFFFFFFFFFULL));
    return text;
}

std::string Store::Private::generatedName(const std::string &prefix)
{
    // The letters that Kubernetes uses: no vowels, so no words.
    static constexpr std::string_view Letters = "bcdfghjklmnpqrstvwxz2456789";
    std::string name = prefix.substr(0, 58);
    for (int i = 0; i < 5; ++i)
        name += Letters[random() % Letters.size()];
    return name;
}

KubeResult<void> Store::Private::checkNamespace(const ResourceType &type, const std::string &ns,
                                                const std::string &name)
{
    if (!type.namespaced)
        return {};
    const Collection &namespaces = collection("Namespace");
    const auto found = namespaces.objects.find({{}, ns});
    if (found == namespaces.objects.end())
        return std::unexpected(Status::notFound(*namespaces.type, ns));
    if (!isTerminating(*found->second))
        return {};
    const std::string why =
        "unable to create new content in namespace " + ns + " because it is being terminated";
    Status status = Status::forbidden(type, name, why);
    status.details["causes"] = {{{"reason", "NamespaceTerminating"},
                                 {"message", "namespace " + ns + " is being terminated"},
                                 {"field", "metadata.namespace"}}};
    return std::unexpected(std::move(status));
}

KubeResult<void> Store::Private::accept(const ResourceType &type, Json &object)
{
    pruneUnknown(type, object);
    applyDefaults(type, object);
    if (const auto causes = validate(type, object); !causes.empty())
        return std::unexpected(Status::invalid(type, nameOf(object), causes));
    applyBuiltInRules(type, object);
    return {};
}

Json Store::Private::ownership(const ResourceType &type, const Json &before, const Json &after,
                               const WriteOptions &options) const
{
    if (options.managedFields)
        return *options.managedFields;
    return recordUpdate(type, before, after, {options.manager, "Update", options.subresource, now()});
}

ObjectPtr Store::Private::commit(Collection &collection, EventType type, Json object,
                                 const ObjectPtr &previous)
{
    ++revision;
    object["metadata"]["resourceVersion"] = std::to_string(revision);
    ObjectPtr stored = share(std::move(object));
    if (type == EventType::Deleted)
        collection.objects.erase(keyOf(*stored));
    else
        collection.objects[keyOf(*stored)] = stored;
    publish(collection, {type, collection.type, stored, previous, revision});
    return stored;
}

void Store::Private::publish(Collection &collection, Event event)
{
    const auto expired = [](const auto &watcher) { return watcher.expired(); };
    std::erase_if(collection.watchers, expired);
    std::erase_if(watchersOfAll, expired);
    for (const auto &watcher : collection.watchers)
        deliver(watcher, event);
    for (const auto &watcher : watchersOfAll)
        deliver(watcher, event);
    collection.history.push_back(std::move(event));
    if (collection.history.size() > historyLimit) {
        collection.compacted = collection.history.front().revision;
        collection.history.pop_front();
    }
}

void Store::Private::deliver(const std::weak_ptr<EventCallback> &watcher, Event event)
{
    pending.emplace_back(watcher, std::move(event));
    if (!std::exchange(flushing, true))
        QMetaObject::invokeMethod(&context, [this] { flush(); }, Qt::QueuedConnection);
}

void Store::Private::flush()
{
    // What the callbacks cause comes in the next round, so that a batch ends.
    flushing = false;
    for (const auto &[watcher, event] : std::exchange(pending, {})) {
        if (const auto callback = watcher.lock())
            (*callback)(event);
    }
}

Store::Store(Catalogue catalogue, Clock &clock, std::uint64_t seed)
    : d(std::make_unique<Private>(std::move(catalogue), clock, seed))
{
}

Store::~Store() = default;

const Catalogue &Store::catalogue() const
{
    return d->catalogue;
}

std::uint64_t Store::revision() const
{
    return d->revision;
}

KubeResult<ObjectPtr> Store::create(Json object, const WriteOptions &options)
{
    Collection &collection = d->collection(text(object, "/kind"));
    const ResourceType &type = *collection.type;
    Json &metadata = object["metadata"];
    if (nameOf(object).empty() && !text(object, "/metadata/generateName").empty())
        metadata["name"] = d->generatedName(text(object, "/metadata/generateName"));
    const std::string name = nameOf(object);
    if (name.empty()) {
        return std::unexpected(Status::invalid(
            type, name,
            {{"FieldValueRequired", "Required value: name or generateName is required", "metadata.name"}}));
    }
    for (const char *field : {"resourceVersion", "deletionTimestamp", "deletionGracePeriodSeconds",
                              "managedFields", "selfLink", "generation"})
        metadata.erase(field);
    if (!type.namespaced)
        metadata.erase("namespace");
    if (type.hasStatus && type.custom && options.subresource.empty())
        object.erase("status");
    if (auto allowed = d->checkNamespace(type, namespaceOf(object), name); !allowed)
        return std::unexpected(allowed.error());
    metadata["uid"] = d->newUid();
    metadata["creationTimestamp"] = d->now();
    if (type.countsGenerations)
        metadata["generation"] = 1;
    if (auto accepted = d->accept(type, object); !accepted)
        return std::unexpected(accepted.error());
    if (collection.objects.contains(keyOf(object)))
        return std::unexpected(Status::alreadyExists(type, name));
    object["metadata"]["managedFields"] = d->ownership(type, nullptr, object, options);
    if (options.dryRun)
        return share(std::move(object));
    return d->commit(collection, EventType::Added, std::move(object), nullptr);
}

KubeResult<ObjectPtr> Store::get(std::string_view kind, const std::string &ns, const std::string &name) const
{
    const Collection &collection = d->collection(kind);
    const auto found = collection.objects.find({collection.type->namespaced ? ns : std::string(), name});
    if (found == collection.objects.end())
        return std::unexpected(Status::notFound(*collection.type, name));
    return found->second;
}

KubeResult<ObjectPtr> Store::update(Json object, const WriteOptions &options)
{
    Collection &collection = d->collection(text(object, "/kind"));
    const ResourceType &type = *collection.type;
    const std::string name = nameOf(object);
    const auto found = get(type.kind, namespaceOf(object), name);
    if (!found)
        return found;
    const ObjectPtr &current = *found;
    if (const std::string uid = uidOf(object); !uid.empty() && uid != uidOf(*current)) {
        return std::unexpected(Status::conflict(type, name,
                                                "Precondition failed: UID in precondition: " + uid +
                                                    ", UID in object meta: " + uidOf(*current)));
    }
    const std::string version = text(object, "/metadata/resourceVersion");
    if (!version.empty() && version != text(*current, "/metadata/resourceVersion"))
        return std::unexpected(Status::modified(type, name));

    keepOtherPart(type, options.subresource, *current, object);
    keepSystemFields(*current, object);
    if (auto accepted = d->accept(type, object); !accepted)
        return std::unexpected(accepted.error());
    Json &metadata = object["metadata"];
    if (type.countsGenerations && specChanged(type, *current, object))
        metadata["generation"] = metadata.value("generation", 0) + 1;
    metadata["managedFields"] = d->ownership(type, *current, object, options);
    const bool ownershipMoved =
        options.managedFields && metadata["managedFields"] != current->at("metadata")["managedFields"];
    if (!ownershipMoved && sameExceptOwnership(*current, object))
        return current;
    if (options.dryRun)
        return share(std::move(object));
    const bool released = type.kind != "Namespace" || at(object, "/spec/finalizers").empty();
    const bool gone = isTerminating(object) && !hasFinalizers(object) && released;
    return d->commit(collection, gone ? EventType::Deleted : EventType::Modified, std::move(object), current);
}

KubeResult<ObjectPtr> Store::modify(std::string_view kind, const std::string &ns, const std::string &name,
                                    const std::function<void(Json &)> &change, const WriteOptions &options)
{
    const auto current = get(kind, ns, name);
    if (!current)
        return current;
    Json object = **current;
    change(object);
    return update(std::move(object), options);
}

KubeResult<ObjectPtr> Store::modifyStatus(std::string_view kind, const std::string &ns,
                                          const std::string &name, const std::function<void(Json &)> &change,
                                          const std::string &manager)
{
    return modify(kind, ns, name, change, {.manager = manager, .subresource = "status"});
}

KubeResult<Deleted> Store::remove(std::string_view kind, const std::string &ns, const std::string &name,
                                  const DeleteOptions &options)
{
    Collection &collection = d->collection(kind);
    const ResourceType &type = *collection.type;
    const auto found = get(kind, ns, name);
    if (!found)
        return std::unexpected(found.error());
    const ObjectPtr &current = *found;
    if (!options.uid.empty() && options.uid != uidOf(*current))
        return std::unexpected(Status::preconditionFailed(type, name, "UID", options.uid, uidOf(*current)));
    const std::string version = text(*current, "/metadata/resourceVersion");
    if (!options.resourceVersion.empty() && options.resourceVersion != version)
        return std::unexpected(
            Status::preconditionFailed(type, name, "ResourceVersion", options.resourceVersion, version));

    Json object = *current;
    Json &metadata = object["metadata"];
    if (options.propagation == Propagation::Foreground)
        metadata["finalizers"].push_back("foregroundDeletion");
    else if (options.propagation == Propagation::Orphan)
        metadata["finalizers"].push_back("orphan");
    const bool held = hasFinalizers(object) || type.kind == "Namespace";
    if (!held) {
        if (options.dryRun)
            return Deleted{current, true};
        return Deleted{d->commit(collection, EventType::Deleted, std::move(object), current), true};
    }
    if (isTerminating(*current))
        return Deleted{current, false};
    metadata["deletionTimestamp"] = d->now();
    metadata["deletionGracePeriodSeconds"] = 0;
    if (type.countsGenerations)
        metadata["generation"] = metadata.value("generation", 0) + 1;
    applyBuiltInRules(type, object);
    if (options.dryRun)
        return Deleted{share(std::move(object)), false};
    return Deleted{d->commit(collection, EventType::Modified, std::move(object), current), false};
}

std::vector<ObjectPtr> Store::list(std::string_view kind, const std::string &ns) const
{
    return *listAt(kind, ns, d->revision);
}

std::optional<std::vector<ObjectPtr>> Store::listAt(std::string_view kind, const std::string &ns,
                                                    std::uint64_t revision) const
{
    const Collection &collection = d->collection(kind);
    if (revision < collection.compacted)
        return std::nullopt;
    const auto selected = [&ns](const Objects &objects) {
        std::vector<ObjectPtr> result;
        for (auto entry = ns.empty() ? objects.begin() : objects.lower_bound({ns, {}});
             entry != objects.end() && (ns.empty() || entry->first.first == ns); ++entry)
            result.push_back(entry->second);
        return result;
    };
    if (collection.history.empty() || collection.history.back().revision <= revision)
        return selected(collection.objects);
    Objects objects = collection.objects;
    for (auto event = collection.history.rbegin();
         event != collection.history.rend() && event->revision > revision; ++event) {
        if (event->previous)
            objects[keyOf(*event->object)] = event->previous;
        else
            objects.erase(keyOf(*event->object));
    }
    return selected(objects);
}

Subscription Store::watch(std::string_view kind, EventCallback callback)
{
    Collection &collection = d->collection(kind);
    auto shared = std::make_shared<EventCallback>(std::move(callback));
    collection.watchers.push_back(shared);
    for (const auto &[key, object] : collection.objects)
        d->deliver(shared, {EventType::Added, collection.type, object, nullptr, d->revision});
    return Subscription(std::move(shared));
}

KubeResult<Subscription> Store::watchFrom(std::string_view kind, std::uint64_t revision,
                                          EventCallback callback)
{
    Collection &collection = d->collection(kind);
    if (revision < collection.compacted) {
        return std::unexpected(Status::expired("too old resource version: " + std::to_string(revision) +
                                               " (" + std::to_string(collection.compacted) + ")"));
    }
    auto shared = std::make_shared<EventCallback>(std::move(callback));
    collection.watchers.push_back(shared);
    const auto first = std::ranges::upper_bound(collection.history, revision, {}, &Event::revision);
    for (auto event = first; event != collection.history.end(); ++event)
        d->deliver(shared, *event);
    return Subscription(std::move(shared));
}

Subscription Store::watchAll(EventCallback callback)
{
    auto shared = std::make_shared<EventCallback>(std::move(callback));
    d->watchersOfAll.push_back(shared);
    return Subscription(std::move(shared));
}

void Store::compact()
{
    for (auto &[kind, collection] : d->collections) {
        collection.history.clear();
        collection.compacted = d->revision;
    }
}

void Store::setHistoryLimit(std::size_t events)
{
    d->historyLimit = events;
}

} // namespace naru::lab::kube
