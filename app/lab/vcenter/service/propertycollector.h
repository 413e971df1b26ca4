// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedobject.h"
#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/objectselection.h"
#include "app/lab/vcenter/service/propertyselection.h"
#include "core/base/clock.h"

#include <QObject>

#include <chrono>
#include <map>
#include <optional>

namespace naru::lab::vcenter {

class ChangeFeed;
class PropertyFilter;

/// A PropertyCollector of one session: answers reads in pages and waits for changes.
///
/// Versions count the answers to WaitForUpdatesEx. The version of a complete answer may be sent again, when
/// the answer was lost on the way, and gets the same following answer; that of a truncated one works once.
/// Anything else is InvalidCollectorVersion, after which the client begins with "".
class PropertyCollector : public ManagedObject
{
public:
    /// What a client may ask to hold in one page; the server never gives more.
    static constexpr std::size_t mostObjectsPerUpdate = 100;
    static constexpr std::size_t mostObjectsPerRead = 1000;

    PropertyCollector(ChangeFeed &feed, Clock &clock, std::string id, ObjectFinder find);
    /// A waiting call is answered with RequestCanceled.
    ~PropertyCollector() override;

    void addFilter(std::shared_ptr<PropertyFilter> filter);
    bool removeFilter(const MoRef &filter);
    std::vector<MoRef> filters() const;

    /// RetrieveProperties: everything at once.
    Reply retrieveAll(const List &specSet);
    /// RetrievePropertiesEx; `most` as the client asks, absent = the server's choice.
    Reply retrievePage(const List &specSet, std::optional<int64_t> most);
    Reply continueRetrieve(const std::string &token);
    Reply cancelRetrieve(const std::string &token);

    struct WaitOptions
    {
        std::optional<std::chrono::seconds> longest; ///< absent = without limit; 0 = only look
        std::size_t mostObjects = mostObjectsPerUpdate;
    };
    void waitForUpdates(const std::string &version, WaitOptions options, Answer answer);
    /// Answers a waiting call with RequestCanceled.
    void cancelWait();
    /// For fault injection: every version a client holds becomes invalid.
    void forgetVersions();

    Value property(std::string_view name) const override;

private:
    struct Cursor
    {
        std::shared_ptr<const PropertySelection> properties;
        std::vector<std::shared_ptr<ManagedObject>> rest; ///< last one first
        std::size_t most;
    };
    struct Wait
    {
        Answer answer;
        std::size_t mostObjects;
        uint64_t number;
    };

    std::expected<Cursor, Fault> open(const Value &spec) const;
    static List readObjects(Cursor &cursor, std::size_t most);
    Reply nextPage(Cursor cursor);
    std::optional<Fault> enterVersion(const std::string &version);
    Value takeUpdateSet(std::size_t mostObjects, bool evenIfEmpty);
    void feedAdvanced();
    void tryPending();
    void giveWaiting(const Reply &reply);
    void endWait(uint64_t number);

    Clock &m_clock;
    ObjectFinder m_find;
    std::vector<std::shared_ptr<PropertyFilter>> m_filters;
    std::map<std::string, Cursor> m_cursors;
    int m_lastToken = 0;

    uint64_t m_version = 0;
    bool m_truncated = false;             ///< the answer that made m_version was
    bool m_startsOver = true;             ///< the next answer is to version ""
    std::optional<uint64_t> m_repeatable; ///< the version that m_lastAnswer answered
    Value m_lastAnswer;
    std::optional<Wait> m_wait;
    uint64_t m_lastWait = 0;
    bool m_checkIsDue = false;
    QObject m_context; ///< ends timers with this object
};

} // namespace naru::lab::vcenter
