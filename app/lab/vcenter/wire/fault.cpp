// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/wire/fault.h"

namespace naru::lab::vcenter {

Value Fault::localized() const
{
    return Struct("LocalizedMethodFault").set("fault", detail).set("localizedMessage", message);
}

std::unexpected<Fault> fault(Struct detail, std::string message)
{
    return std::unexpected(Fault{std::move(detail), std::move(message)});
}

std::unexpected<Fault> fault(std::string_view typeName, std::string message)
{
    return fault(Struct(typeName), std::move(message));
}

std::unexpected<Fault> notAuthenticated(const MoRef &object, std::string_view privilege)
{
    return fault(Struct("NotAuthenticated").set("object", object).set("privilegeId", privilege),
                 "The session is not authenticated.");
}

std::unexpected<Fault> noPermission(const MoRef &object, std::string_view privilege)
{
    return fault(Struct("NoPermission").set("object", object).set("privilegeId", privilege),
                 "Permission to perform this operation was denied.");
}

std::unexpected<Fault> objectNotFound(const MoRef &object)
{
    const std::string type(object.type ? object.type->name : "ManagedObject");
    return fault(Struct("ManagedObjectNotFound").set("obj", object),
                 "The object 'vim." + type + ":" + object.id +
                     "' has already been deleted or has not been completely created");
}

std::unexpected<Fault> invalidArgument(std::string_view property)
{
    return fault(Struct("InvalidArgument").set("invalidProperty", property),
                 "A specified parameter was not correct: " + std::string(property));
}

std::unexpected<Fault> invalidRequest(std::string reason)
{
    return fault("InvalidRequest", std::move(reason));
}

} // namespace naru::lab::vcenter
