// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/jsonaccess.h"

#include <string>
#include <string_view>
#include <vector>

namespace naru::lab {

/// One entry of status.conditions of a Forklift object; its status is always "True": what does not hold is
/// absent.
struct Condition
{
    std::string type;
    std::string category; ///< Critical, Error, Warn, Required, Advisory
    std::string reason;
    std::string message;
    std::vector<std::string> items = {}; ///< the objects concerned
    bool durable = false;                ///< survives the end of a reconciliation that did not set it
};

/// The conditions of one object, edited in stages as Forklift does: a reconciliation sets what it finds, then
/// everything that it did not set (and that is not durable) goes. A condition that stays keeps its place and
/// its transition time.
class Conditions
{
public:
    Conditions() = default;
    explicit Conditions(const Json &array);

    void beginStaging();
    void set(const Condition &condition, const std::string &now);
    void remove(std::string_view type);
    void endStaging();

    bool has(std::string_view type) const;
    /// Critical or Error: the object cannot become Ready.
    bool isBlocked() const;
    /// Critical: nothing beyond the validation is done.
    bool isCritical() const;
    Json toJson() const;

private:
    struct Entry
    {
        Json json;
        bool staged = true;
    };
    std::vector<Entry>::const_iterator find(std::string_view type) const;
    bool hasCategory(std::string_view category) const;

    std::vector<Entry> m_entries;
};

/// Whether an object's status.conditions has that type.
bool hasCondition(const Json &object, std::string_view type);

} // namespace naru::lab
