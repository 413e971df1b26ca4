// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/kube/resourcetype.h"
#include "app/lab/kube/table.h"

#include <QDateTime>

#include <vector>

namespace naru::lab::kube {

/// The form in which a client wants its objects (Accept).
struct Representation
{
    enum class Form { Plain, Table, Metadata };
    Form form = Form::Plain;
    RowObject rowObject = RowObject::Metadata;

    static Representation wanted(const HttpRequest &request);

    Json object(const ResourceType &type, const ObjectPtr &object, const QDateTime &now,
                bool withColumns = true) const;
    Json list(const ResourceType &type, const std::vector<ObjectPtr> &objects, Json metadata,
              const QDateTime &now) const;
};

} // namespace naru::lab::kube
