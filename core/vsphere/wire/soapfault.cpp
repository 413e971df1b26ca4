// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/soapfault.h"

#include <QHash>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

/// Types that are not here refuse a call for the state something is in: PreconditionFailed.
ErrorCode codeOf(const QString &type)
{
    static const QHash<QString, ErrorCode> codes = {
        {u"InvalidLogin"_s, ErrorCode::Unauthenticated},
        {u"NotAuthenticated"_s, ErrorCode::Unauthenticated},
        {u"NoPermission"_s, ErrorCode::PermissionDenied},
        {u"SecurityError"_s, ErrorCode::PermissionDenied},
        {u"ManagedObjectNotFound"_s, ErrorCode::NotFound},
        {u"NotFound"_s, ErrorCode::NotFound},
        {u"FileNotFound"_s, ErrorCode::NotFound},
        {u"AlreadyExists"_s, ErrorCode::Conflict},
        {u"ConcurrentAccess"_s, ErrorCode::Conflict},
        {u"DuplicateName"_s, ErrorCode::Conflict},
        {u"ResourceInUse"_s, ErrorCode::Conflict},
        {u"TaskInProgress"_s, ErrorCode::Conflict},
        {u"MethodNotFound"_s, ErrorCode::Unsupported},
        {u"NotImplemented"_s, ErrorCode::Unsupported},
        {u"NotSupported"_s, ErrorCode::Unsupported},
        {u"RequestCanceled"_s, ErrorCode::Cancelled},
        {u"Timedout"_s, ErrorCode::TimedOut},
        {u"InvalidCollectorVersion"_s, ErrorCode::Protocol},
        {u"InvalidProperty"_s, ErrorCode::Protocol},
        {u"InvalidRequest"_s, ErrorCode::Protocol},
        {u"InvalidType"_s, ErrorCode::Protocol},
    };
    return codes.value(type, ErrorCode::PreconditionFailed);
}

/// Facts that callers or sentences use, by the fault's own field name.
void addFacts(Error &error, XmlElement fault)
{
    if (const XmlElement privilege = fault.child("privilegeId"))
        error.facts.insert(u"privilegeId"_s, privilege.string());
    if (const XmlElement property = fault.child("name"); property && error.reason == u"InvalidProperty"_s)
        error.facts.insert(u"path"_s, property.string());
    if (const XmlElement object = fault.child("obj"))
        error.facts.insert(u"object"_s, object.string());
}

} // namespace

Error faultError(const QString &type, const QString &words)
{
    return Error{codeOf(type), {}, words, false, type, {}};
}

Error soapFault(XmlElement fault)
{
    const XmlElement detail = fault.child("detail").firstChild();
    QString type = QString::fromUtf8(detail.xsiType());
    if (type.isEmpty()) {
        type = QString::fromUtf8(detail.name());
        if (type.endsWith("Fault"_L1))
            type.chop(5);
    }
    const QString words = fault.child("faultstring").string();
    if (type.isEmpty()) {
        // A call that the server cannot even read has a fault code but no detail.
        return Error{ErrorCode::Protocol, {}, words, false, u"SoapFault"_s, {}};
    }
    Error error = faultError(type, words);
    addFacts(error, detail);
    return error;
}

Error localizedFault(XmlElement fault)
{
    const XmlElement detail = fault.child("fault");
    Error error = faultError(QString::fromUtf8(detail.xsiType()), fault.child("localizedMessage").string());
    addFacts(error, detail);
    return error;
}

bool isSessionLost(const Error &error)
{
    return error.reason == u"NotAuthenticated"_s;
}

} // namespace naru::vsphere
