// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/wire/moref.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QStringList>

namespace naru::vsphere {

/// One method call, ready to send.
struct SoapRequest
{
    QByteArray method; ///< e.g. "PowerOnVM_Task"
    QByteArray envelope;
};

/// Writes the envelope of one call, element by element in the order of the calls: a vCenter reads them by
/// its schema's order (fields of a base type first), so that order is the caller's duty. Names are ASCII
/// literals; values are escaped.
class SoapWriter
{
public:
    SoapWriter(const char *method, const MoRef &self);

    SoapWriter &text(const char *name, const QString &value);
    SoapWriter &text(const char *name, const QByteArray &utf8);
    SoapWriter &number(const char *name, qint64 value);
    SoapWriter &flag(const char *name, bool value);
    SoapWriter &ref(const char *name, const MoRef &value);
    SoapWriter &texts(const char *name, const QByteArrayList &values);
    /// `xsiType` only where the run-time type is a subtype of the declared one.
    SoapWriter &open(const char *name, const char *xsiType = nullptr);
    SoapWriter &close();

    /// Ends the call; every open() has had its close().
    SoapRequest finish();

private:
    void start(const char *name, const char *attribute = nullptr, const QByteArray &value = {});
    void end(const char *name);

    QByteArray m_method;
    QByteArray m_out;
    QList<const char *> m_open;
};

} // namespace naru::vsphere
