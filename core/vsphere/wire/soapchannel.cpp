// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/soapchannel.h"

#include "core/base/log.h"
#include "core/vsphere/wire/soapfault.h"

#include <QVersionNumber>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

const QByteArray oldestVersion = "6.5"_ba;
const QByteArray newestVersion = "8.0.3.0"_ba;
constexpr QByteArrayView cookieName = "vmware_soap_session=";
constexpr qint64 faultLimitBytes = 1024 * 1024;
constexpr qint64 versionsLimitBytes = 64 * 1024;

QVersionNumber number(const QByteArray &version)
{
    return QVersionNumber::fromString(QLatin1StringView(version));
}

void collectVersions(XmlElement element, QByteArrayList &versions)
{
    for (const XmlElement child : element) {
        if (child.name() == "version")
            versions.append(child.text().trimmed().toByteArray());
        else if (child.name() == "priorVersions")
            collectVersions(child, versions);
    }
}

QByteArrayList listedVersions(const QByteArray &document)
{
    SoapReader reader;
    if (!reader.feed(document) || !reader.finish())
        return {};
    QByteArrayList versions;
    for (const XmlElement ns : reader.tree().root()) {
        if (ns.child("name").text() == "urn:vim25")
            collectVersions(ns, versions);
    }
    return versions;
}

Error statusError(const QString &host, int status)
{
    const bool away = status == 502 || status == 503 || status == 504;
    return Error{away ? ErrorCode::Unreachable : ErrorCode::Protocol,
                 host,
                 {},
                 away,
                 away ? u"HttpStatus"_s : u"NotSoap"_s,
                 {{u"status"_s, QString::number(status)}}};
}

Error notSoap(const QString &host)
{
    return Error{ErrorCode::Protocol, host, {}, false, u"NotSoap"_s, {}};
}

/// The reply as a value, or the fault in it.
Result<SoapReply> judged(XmlTree tree, const QString &host)
{
    SoapReply reply(std::move(tree));
    const XmlElement response = reply.response();
    if (response.isNull())
        return failure(notSoap(host));
    if (response.name() == "Fault") {
        Error error = soapFault(response);
        error.subject = host;
        return failure(std::move(error));
    }
    return reply;
}

Result<SoapReply> parsedFault(const HttpResponse &response, const QString &host)
{
    SoapReader reader;
    if (!reader.feed(response.body) || !reader.finish())
        return failure(statusError(host, response.status));
    Result<SoapReply> reply = judged(reader.takeTree(), host);
    if (reply || reply.error().reason == u"NotSoap"_s)
        return failure(statusError(host, response.status));
    return reply;
}

} // namespace

QByteArray chooseVersion(const QByteArrayList &offered)
{
    QByteArray best;
    for (const QByteArray &version : offered) {
        if (number(version) <= number(newestVersion) && (best.isEmpty() || number(version) > number(best)))
            best = version;
    }
    if (!best.isEmpty())
        return best;
    return offered.isEmpty() ? oldestVersion : newestVersion;
}

SoapChannel::SoapChannel(QUrl url, Transport transport, Clock &clock)
    : m_url(std::move(url))
    , m_calls(transport, clock)
    , m_polls(std::move(transport), clock)
    , m_version(oldestVersion)
{
}

Task<Result<>> SoapChannel::negotiateVersion(CancelToken cancel)
{
    HttpRequest request;
    request.url = m_url;
    request.url.setPath(m_url.path() + u"/vimServiceVersions.xml"_s);
    request.replyLimitBytes = versionsLimitBytes;
    const Result<HttpResponse> response = co_await m_calls.send(request, cancel);
    if (!response)
        co_return failure(response.error());
    if (response->status >= 500)
        co_return failure(statusError(m_url.host(), response->status));
    m_version = chooseVersion(response->status == 200 ? listedVersions(response->body) : QByteArrayList());
    qCDebug(logVsphere) << m_url.host() << "speaks vim25" << m_version;
    co_return Result<>();
}

Task<Result<SoapReply>> SoapChannel::exchange(SoapRequest request, ExchangeOptions options,
                                              CancelToken cancel)
{
    HttpRequest http = httpRequest(request);
    http.idleLimit = options.idleLimit;
    const auto reader =
        std::make_shared<SoapReader>(SoapLimits{}, std::move(options.recordName), std::move(options.sink));
    HttpClient &client = options.longPoll ? m_polls : m_calls;
    const QString host = m_url.host();
    const Result<HttpResponse> response =
        co_await client.stream(http, [reader](QByteArrayView chunk) { return reader->feed(chunk); }, cancel);
    if (!response) {
        Error error = response.error();
        error.subject = host;
        co_return failure(std::move(error));
    }
    keepCookie(*response);
    if (response->status >= 300)
        co_return parsedFault(*response, host);
    if (const Result<> ended = reader->finish(); !ended) {
        Error error = ended.error();
        error.subject = host;
        co_return failure(std::move(error));
    }
    co_return judged(reader->takeTree(), host);
}

HttpRequest SoapChannel::httpRequest(const SoapRequest &request) const
{
    HttpRequest http;
    http.method = "POST"_ba;
    http.url = m_url;
    http.body = request.envelope;
    http.replyLimitBytes = faultLimitBytes;
    http.headers = {{"Content-Type"_ba, "text/xml; charset=\"utf-8\""_ba},
                    {"SOAPAction"_ba, "\"urn:vim25/" + m_version + '"'}};
    if (!m_cookie.isEmpty())
        http.headers.append({"Cookie"_ba, m_cookie.reveal()});
    return http;
}

void SoapChannel::keepCookie(const HttpResponse &response)
{
    // Several Set-Cookie headers arrive joined by line feeds.
    for (const QByteArray &line : response.header("Set-Cookie").split('\n')) {
        const QByteArray pair = line.left(line.indexOf(';')).trimmed();
        if (pair.startsWith(cookieName))
            m_cookie = Secret(pair); // verbatim: a vCenter quotes the value and wants the quotes back
    }
}

} // namespace naru::vsphere
