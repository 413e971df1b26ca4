// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/objectwriter.h"

#include "core/openshift/forkliftmanifest.h"
#include "core/openshift/jsonpath.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

const QString operationAnnotation = u"naru.io/operation"_s;
constexpr int createAttempts = 2;
constexpr int modifyAttempts = 5;

QJsonObject marked(QJsonObject manifest, const CreateMark &mark)
{
    QJsonObject metadata = objectAt(manifest, u"metadata");
    QJsonObject labels = objectAt(metadata, u"labels");
    labels.insert(u"app.kubernetes.io/managed-by"_s, u"naru"_s);
    QJsonObject annotations = objectAt(metadata, u"annotations");
    annotations.insert(operationAnnotation, mark.operationId);
    metadata.insert(u"labels"_s, labels);
    metadata.insert(u"annotations"_s, annotations);
    manifest.insert(u"metadata"_s, metadata);
    return manifest;
}

bool alreadyExists(const Error &error)
{
    return error.reason == u"AlreadyExists"_s;
}

/// The answer is lost or says nothing: the server may have created the object.
bool outcomeUnknown(const Error &error)
{
    return error.code == ErrorCode::TimedOut || error.code == ErrorCode::Unreachable ||
           error.code == ErrorCode::Protocol;
}

bool changedMeanwhile(const Error &error)
{
    return error.code == ErrorCode::Conflict && error.reason == u"Conflict"_s;
}

/// `changes` bound to the version of `current`: a merge patch from another version is a conflict.
KubePatch boundPatch(QJsonObject changes, const QJsonObject &current)
{
    QJsonObject metadata = objectAt(changes, u"metadata");
    metadata.insert(u"resourceVersion"_s, textAt(current, u"metadata.resourceVersion"));
    changes.insert(u"metadata"_s, metadata);
    return KubePatch::merge(changes);
}

} // namespace

ObjectWriter::ObjectWriter(std::shared_ptr<KubeClient> client)
    : m_client(std::move(client))
{
}

Result<KubeResource> ObjectWriter::resource(const QString &group, const QString &plural) const
{
    const std::optional<KubeResource> found = m_client->catalog().find(group, plural);
    if (!found)
        return failure(
            Error{ErrorCode::Unsupported, plural, {}, false, u"NoSuchApi"_s, {{u"group"_s, group}}});
    return *found;
}

Task<Result<bool>> ObjectWriter::isOwnWork(KubeResource resource, NamespacedName id, QString operationId,
                                           CancelToken cancel)
{
    const Result<QJsonObject> found = co_await m_client->get(resource, id, cancel);
    if (!found)
        co_return failure(found.error());
    co_return annotationOf(*found, operationAnnotation) == operationId;
}

Task<Result<>> ObjectWriter::create(KubeResource resource, QJsonObject manifest, CreateMark mark,
                                    CancelToken cancel)
{
    const auto self = shared_from_this();
    const NamespacedName id = idOf(manifest);
    const QJsonObject object = marked(manifest, mark);
    for (int attempt = 1;; ++attempt) {
        const Result<KubeReply> made =
            co_await m_client->create(resource, id.ns, object, {mark.dryRun}, cancel);
        if (made)
            co_return Result<>{};
        if (!alreadyExists(made.error()) && !outcomeUnknown(made.error()))
            co_return failure(made.error());
        const Result<bool> own = co_await isOwnWork(resource, id, mark.operationId, cancel);
        if (own && *own)
            co_return Result<>{};
        if (own && !alreadyExists(made.error())) // somebody else's, met while the outcome was unknown
            co_return failure(Error{ErrorCode::Conflict, id.name, {}, false, u"AlreadyExists"_s, {}});
        const bool absent = !own && own.error().code == ErrorCode::NotFound;
        if (!absent || attempt == createAttempts)
            co_return failure(made.error());
    }
}

Task<Result<>> ObjectWriter::modify(KubeResource resource, NamespacedName id, Change change,
                                    CancelToken cancel)
{
    const auto self = shared_from_this();
    for (int attempt = 1;; ++attempt) {
        const Result<QJsonObject> current = co_await m_client->get(resource, id, cancel);
        if (!current)
            co_return failure(current.error());
        const Result<std::optional<QJsonObject>> changes = change(*current);
        if (!changes)
            co_return failure(changes.error());
        if (!changes->has_value())
            co_return Result<>{};
        const KubePatch patch = boundPatch(**changes, *current);
        const Result<KubeReply> written = co_await m_client->patch(resource, id, patch, {}, cancel);
        if (written)
            co_return Result<>{};
        if (!changedMeanwhile(written.error()) || attempt == modifyAttempts)
            co_return failure(written.error());
    }
}

Task<Result<>> ObjectWriter::adopt(KubeResource ownerResource, NamespacedName owner,
                                   KubeResource ownedResource, NamespacedName owned, CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<QJsonObject> found = co_await m_client->get(ownerResource, owner, cancel);
    if (!found)
        co_return failure(found.error());
    const QString uid = textAt(*found, u"metadata.uid");
    const QJsonObject reference = ownerReference(ownerResource.kind, owner.name, uid);
    const Change change = [uid, reference](const QJsonObject &current) -> Result<std::optional<QJsonObject>> {
        QJsonArray owners = arrayAt(current, u"metadata.ownerReferences");
        for (const QJsonValue &present : std::as_const(owners)) {
            if (textAt(present.toObject(), u"uid") == uid)
                return std::nullopt;
        }
        owners.append(reference);
        return QJsonObject{{u"metadata"_s, QJsonObject{{u"ownerReferences"_s, owners}}}};
    };
    co_return co_await modify(ownedResource, owned, change, cancel);
}

} // namespace naru::openshift
