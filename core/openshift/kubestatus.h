// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/net/httpclient.h"

#include <QJsonObject>

namespace naru::openshift {

/// What was asked, so that a refusal can say what is missing.
struct KubeContext
{
    QString verb; ///< get, list, watch, create, update, patch, delete
    QString group;
    QString resource;
    QString ns;
    QString name;
};

/// The error that an answer of 400 or more stands for. Reads the Status object where there is one; facts:
/// "verb", "resource", "group", "namespace", "name" of what was asked, "causes" (lines "field: message"),
/// "field" (the first of them), "manager" (of a field conflict), "retryAfterSeconds". The reason is the
/// Status's own ("AlreadyExists", "Conflict", "Expired", ...), "FieldManagerConflict" for a refused apply and
/// "AdmissionDenied" when a webhook refused.
Error kubeError(const HttpResponse &response, const KubeContext &context);

/// The same for a Status object that arrives inside a watch.
Error kubeError(const QJsonObject &status, const KubeContext &context);

/// "a" of `conflict with "a" using ...`; empty when the text has another form.
QString conflictingManager(const QString &message);

} // namespace naru::openshift
