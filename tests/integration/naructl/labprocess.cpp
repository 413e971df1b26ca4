// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/naructl/labprocess.h"

#include "core/net/httpclient.h"
#include "tests/support/awaittask.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace naru::test {

using namespace Qt::StringLiterals;

LabProcess::LabProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QStringLiteral(NARU_LAB),
                    QStringList{u"--state-dir"_s, m_folder.path(), u"--exit-with-stdin"_s} + arguments);
    QByteArray said;
    while (!said.contains("\nready\n") && m_process.waitForReadyRead(30'000))
        said += m_process.readAllStandardOutput();
    QFile file(m_folder.filePath(u"lab.json"_s));
    if (said.contains("\nready\n") && file.open(QIODevice::ReadOnly))
        m_addresses = QJsonDocument::fromJson(file.readAll()).object();
}

LabProcess::~LabProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(5'000);
}

QStringList LabProcess::names(const QString &resource, const QString &prefix) const
{
    const QString group = resource == "secrets"_L1 ? u"/api/v1"_s : u"/apis/forklift.konveyor.io/v1beta1"_s;
    return namesIn(u"%1/namespaces/openshift-mtv/%2"_s.arg(group, resource), prefix);
}

QStringList LabProcess::namesIn(const QString &path, const QString &prefix) const
{
    const QJsonObject cluster = m_addresses["openshift"_L1].toObject();
    SystemClock clock;
    Transport transport;
    transport.trust.caPem = cluster["caPem"_L1].toString().toUtf8();
    transport.proxyUrl = u"none"_s;
    HttpClient client(transport, clock);
    HttpRequest request;
    request.url = QUrl(cluster["url"_L1].toString() + path);
    request.headers = {{"Authorization", "Bearer " + cluster["token"_L1].toString().toUtf8()}};
    request.replyLimitBytes = 16 * 1024 * 1024;
    const Result<HttpResponse> response = awaitTask(client.send(request, {}));
    EXPECT_TRUE(response) << describe(response);
    EXPECT_EQ(response ? response->status : 0, 200) << path.toStdString();
    QStringList found;
    if (!response)
        return found;
    for (const QJsonValue &item : QJsonDocument::fromJson(response->body)["items"_L1].toArray()) {
        const QString name = item["metadata"_L1]["name"_L1].toString();
        if (name.startsWith(prefix))
            found.append(name);
    }
    return found;
}

} // namespace naru::test
