// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/propertycollector.h"

#include "app/lab/vcenter/model/changefeed.h"
#include "app/lab/vcenter/service/propertyfilter.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace naru::lab::vcenter {

namespace {

/// Changes that follow one another closely go out together.
constexpr std::chrono::milliseconds gathering{20};

std::unexpected<Fault> requestCanceled()
{
    return fault("RequestCanceled", "The task was canceled by a user.");
}

} // namespace

PropertyCollector::PropertyCollector(ChangeFeed &feed, Clock &clock, std::string id, ObjectFinder find)
    : ManagedObject(feed, "PropertyCollector", std::move(id))
    , m_clock(clock)
    , m_find(std::move(find))
{
    QObject::connect(&feed, &ChangeFeed::advanced, &m_context, [this] { feedAdvanced(); });
}

PropertyCollector::~PropertyCollector()
{
    cancelWait();
}

void PropertyCollector::addFilter(std::shared_ptr<PropertyFilter> filter)
{
    m_filters.push_back(std::move(filter));
    touch();
}

bool PropertyCollector::removeFilter(const MoRef &filter)
{
    return std::erase_if(m_filters, [&](const auto &known) { return known->ref() == filter; }) > 0;
}

std::vector<MoRef> PropertyCollector::filters() const
{
    std::vector<MoRef> refs;
    refs.reserve(m_filters.size());
    for (const auto &filter : m_filters)
        refs.push_back(filter->ref());
    return refs;
}

std::expected<PropertyCollector::Cursor, Fault> PropertyCollector::open(const Value &spec) const
{
    const Struct &filterSpec = *spec.structure();
    auto properties = PropertySelection::compile(*filterSpec.get("propSet").list());
    if (!properties)
        return std::unexpected(properties.error());
    const auto objects = ObjectSelection::compile(*filterSpec.get("objectSet").list(), m_find,
                                                  filterSpec.get("reportMissingObjectsInResults").toBool());
    if (!objects)
        return std::unexpected(objects.error());
    Cursor cursor{std::make_shared<const PropertySelection>(std::move(*properties)),
                  objects->select(m_find).objects, 0};
    std::ranges::reverse(cursor.rest);
    return cursor;
}

/// Takes the next objects off the cursor; those of types that were not asked for do not count.
List PropertyCollector::readObjects(Cursor &cursor, std::size_t most)
{
    List contents;
    for (; !cursor.rest.empty() && contents.size() < most; cursor.rest.pop_back()) {
        const ManagedObject &object = *cursor.rest.back();
        const std::vector<PropertyPath> *paths = cursor.properties->pathsFor(object.type());
        if (!paths)
            continue;
        PropertyReader reader(object);
        List properties;
        properties.reserve(paths->size());
        for (const PropertyPath &path : *paths) {
            if (Value value = path.read(reader); value.isSet())
                properties.push_back(
                    Struct("DynamicProperty").set("name", path.text()).set("val", std::move(value)));
        }
        contents.push_back(
            Struct("ObjectContent").set("obj", object.ref()).set("propSet", std::move(properties)));
    }
    return contents;
}

Reply PropertyCollector::retrieveAll(const List &specSet)
{
    List contents;
    for (const Value &spec : specSet) {
        auto cursor = open(spec);
        if (!cursor)
            return std::unexpected(cursor.error());
        List part = readObjects(*cursor, std::numeric_limits<std::size_t>::max());
        contents.insert(contents.end(), std::make_move_iterator(part.begin()),
                        std::make_move_iterator(part.end()));
    }
    return contents;
}

Reply PropertyCollector::retrievePage(const List &specSet, std::optional<int64_t> most)
{
    if (most && *most <= 0)
        return invalidArgument("options.maxObjects");
    if (specSet.size() != 1)
        return invalidArgument("specSet");
    auto cursor = open(specSet.front());
    if (!cursor)
        return std::unexpected(cursor.error());
    cursor->most = std::min<std::size_t>(most ? static_cast<std::size_t>(*most) : mostObjectsPerRead,
                                         mostObjectsPerRead);
    return nextPage(std::move(*cursor));
}

Reply PropertyCollector::continueRetrieve(const std::string &token)
{
    auto cursor = m_cursors.extract(token);
    if (!cursor)
        return invalidArgument("token");
    return nextPage(std::move(cursor.mapped()));
}

Reply PropertyCollector::cancelRetrieve(const std::string &token)
{
    if (m_cursors.erase(token) == 0)
        return invalidArgument("token");
    return Value();
}

Reply PropertyCollector::nextPage(Cursor cursor)
{
    List contents = readObjects(cursor, cursor.most);
    if (contents.empty() && cursor.rest.empty())
        return Value();
    Struct result("RetrieveResult");
    result.set("objects", std::move(contents));
    if (!cursor.rest.empty()) {
        const std::string token = std::to_string(++m_lastToken);
        m_cursors.emplace(token, std::move(cursor));
        result.set("token", token);
    }
    return result;
}

std::optional<Fault> PropertyCollector::enterVersion(const std::string &version)
{
    if (version.empty()) {
        for (const auto &filter : m_filters)
            filter->restart();
        m_truncated = false;
        m_startsOver = true;
        return {};
    }
    if (version != std::to_string(m_version))
        return fault("InvalidCollectorVersion", "The collector version is not valid.").error();
    return {};
}

void PropertyCollector::waitForUpdates(const std::string &version, WaitOptions options, Answer answer)
{
    cancelWait();
    if (m_repeatable && version == std::to_string(*m_repeatable))
        return answer.give(m_lastAnswer);
    if (const auto problem = enterVersion(version))
        return answer.give(std::unexpected(*problem));

    const bool continues = m_truncated;
    if (Value updates = takeUpdateSet(options.mostObjects, continues); updates.isSet())
        return answer.give(std::move(updates));
    if (options.longest && options.longest->count() == 0)
        return answer.give(Value());
    const uint64_t number = ++m_lastWait;
    m_wait = Wait{std::move(answer), options.mostObjects, number};
    if (options.longest)
        m_clock.callAfter(*options.longest, &m_context, [this, number] { endWait(number); });
}

/// The next UpdateSet, which makes a new version; unset when there is nothing to tell.
Value PropertyCollector::takeUpdateSet(std::size_t mostObjects, bool evenIfEmpty)
{
    List filterSet;
    std::size_t count = 0;
    bool more = false;
    for (const auto &filter : m_filters) {
        List updates = filter->takeUpdates(mostObjects - count);
        count += updates.size();
        if (!updates.empty())
            filterSet.push_back(Struct("PropertyFilterUpdate")
                                    .set("filter", filter->ref())
                                    .set("objectSet", std::move(updates)));
        if (count == mostObjects) {
            more = std::ranges::any_of(m_filters, &PropertyFilter::hasWork);
            break;
        }
    }
    if (filterSet.empty() && !evenIfEmpty)
        return {};
    m_repeatable = m_truncated || m_startsOver ? std::nullopt : std::optional(m_version);
    m_truncated = more;
    m_startsOver = false;
    Struct updateSet("UpdateSet");
    updateSet.set("version", std::to_string(++m_version)).set("filterSet", std::move(filterSet));
    if (more)
        updateSet.set("truncated", true);
    m_lastAnswer = updateSet;
    return m_lastAnswer;
}

void PropertyCollector::feedAdvanced()
{
    if (!m_wait || m_checkIsDue)
        return;
    m_checkIsDue = true;
    m_clock.callAfter(gathering, &m_context, [this] {
        m_checkIsDue = false;
        tryPending();
    });
}

void PropertyCollector::tryPending()
{
    if (!m_wait)
        return;
    if (m_wait->answer.isGone()) { // what nobody receives must not count as delivered
        m_wait.reset();
        return;
    }
    Value updates = takeUpdateSet(m_wait->mostObjects, false);
    if (!updates.isSet())
        return;
    giveWaiting(std::move(updates));
}

/// Answers the waiting call, if there is one; whatever it calls may wait again.
void PropertyCollector::giveWaiting(const Reply &reply)
{
    if (const auto wait = std::exchange(m_wait, std::nullopt))
        wait->answer.give(reply);
}

void PropertyCollector::endWait(uint64_t number)
{
    if (!m_wait || m_wait->number != number)
        return;
    giveWaiting(Value());
}

void PropertyCollector::cancelWait()
{
    giveWaiting(requestCanceled());
}

void PropertyCollector::forgetVersions()
{
    m_version += 1000;
    m_repeatable.reset();
    m_truncated = false;
    giveWaiting(fault("InvalidCollectorVersion", "The collector version is not valid."));
}

Value PropertyCollector::property(std::string_view name) const
{
    return name == "filter" ? Value(referencesOf(m_filters)) : ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
