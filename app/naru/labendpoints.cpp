// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naru/labendpoints.h"

#include "core/endpoints/endpointmanager.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::LabEndpoints)
};

LabEndpoint vcenterOf(const QJsonObject &json)
{
    LabEndpoint lab;
    lab.address = json.value("url"_L1).toString();
    lab.fingerprint = normalizedFingerprint(json.value("sha256"_L1).toString());
    lab.endpoint.id = u"lab-vcenter"_s;
    lab.endpoint.kind = u"vsphere"_s;
    lab.endpoint.name = Text::tr("Lab vCenter");
    lab.endpoint.settings = {{u"address"_s, lab.address}, {u"user"_s, json.value("user"_L1).toString()}};
    lab.endpoint.trust.pinnedSha256 = lab.fingerprint;
    lab.secrets.insert(u"password"_s, Secret::fromText(json.value("password"_L1).toString()));
    return lab;
}

LabEndpoint clusterOf(const QJsonObject &json)
{
    LabEndpoint lab;
    lab.address = json.value("url"_L1).toString();
    lab.endpoint.id = u"lab-openshift"_s;
    lab.endpoint.kind = u"openshift"_s;
    lab.endpoint.name = Text::tr("Lab OpenShift");
    lab.endpoint.settings = {{u"login"_s, u"token"_s}, {u"server"_s, lab.address}};
    lab.endpoint.trust.caPem = json.value("caPem"_L1).toString().toUtf8();
    lab.secrets.insert(u"token"_s, Secret::fromText(json.value("token"_L1).toString()));
    return lab;
}

} // namespace

Result<QList<LabEndpoint>> readLabFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path, file.errorString());
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &problem).object();
    QList<LabEndpoint> lab;
    if (json.contains("vcenter"_L1))
        lab.append(vcenterOf(json.value("vcenter"_L1).toObject()));
    if (json.contains("openshift"_L1))
        lab.append(clusterOf(json.value("openshift"_L1).toObject()));
    if (lab.isEmpty())
        return failure(ErrorCode::InvalidInput, path, problem.errorString());
    return lab;
}

Task<Result<>> addLabEndpoints(EndpointManager &endpoints, QList<LabEndpoint> lab)
{
    for (const LabEndpoint &place : lab) {
        const Result<> saved = co_await endpoints.save(place.endpoint, place.secrets, false);
        if (!saved)
            co_return saved;
    }
    endpoints.connectAll();
    co_return Result<>();
}

} // namespace naru
