// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/fault.h"
#include "app/lab/vcenter/wire/soapdecoder.h"

#include <functional>
#include <string_view>
#include <unordered_map>

namespace naru::lab::vcenter {

class Session;

/// Where the reply to one call goes: give() once, now or later.
struct Answer
{
    std::function<void(Reply)> give;
    std::function<bool()> isGone; ///< whether the client has left, so that nothing is worth giving
};

/// One call with what is known about its caller.
struct Request
{
    SoapCall call;
    Session *session = nullptr; ///< null when not logged in
    std::string remoteAddress;
    std::string userAgent;

    const Value &argument(std::string_view name) const { return call.argument(name); }
    const MoRef &self() const { return call.self; }
};

/// The methods that the services implement, by their wire name.
class MethodTable
{
public:
    using Handler = std::function<Reply(Request &)>;
    using DeferredHandler = std::function<void(Request &, Answer)>;

    void add(std::string_view method, Handler handler)
    {
        addDeferred(method, [handler = std::move(handler)](Request &request, const Answer &answer) {
            answer.give(handler(request));
        });
    }
    void addDeferred(std::string_view method, DeferredHandler handler)
    {
        m_handlers.insert_or_assign(method, std::move(handler));
    }
    /// Null for a method that nobody implements.
    const DeferredHandler *find(std::string_view method) const
    {
        const auto found = m_handlers.find(method);
        return found == m_handlers.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<std::string_view, DeferredHandler> m_handlers;
};

} // namespace naru::lab::vcenter
