// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "core/vsphere/wire/soapreader.h"
#include "core/vsphere/wire/soapwriter.h"

namespace naru::vsphere {

/// What a call answered. Copies share the tree.
class SoapReply
{
public:
    explicit SoapReply(XmlTree tree)
        : m_tree(std::make_shared<const XmlTree>(std::move(tree)))
    {
    }

    /// The first element inside the body: `<Method>Response`.
    XmlElement response() const { return m_tree->root().child("Body").firstChild(); }
    XmlElement returnval() const { return response().child("returnval"); }

private:
    std::shared_ptr<const XmlTree> m_tree;
};

/// How one exchange differs from a plain call.
struct ExchangeOptions
{
    bool longPoll = false; ///< use the connections kept for calls that wait on the server
    std::chrono::milliseconds idleLimit{60'000};
    QByteArray recordName; ///< as SoapReader
    SoapReader::RecordSink sink;
};

/// One `/sdk` as a SOAP service: API version, session cookie, envelopes out, replies or faults back. Knows
/// nothing of logins. Main thread only; destroying it settles open exchanges as Cancelled.
class SoapChannel
{
public:
    SoapChannel(QUrl url, Transport transport, Clock &clock);

    /// Reads vimServiceVersions.xml (no login needed) and settles on the newest version that both sides
    /// know. A server without that file is spoken to in the oldest one.
    Task<Result<>> negotiateVersion(CancelToken cancel);
    QByteArray version() const { return m_version; }

    /// Errors: those of HttpClient, SoapReader and soapFault(); Unreachable with reason "HttpStatus" (fact
    /// "status", retryable) while a gateway says that the server is away; Protocol with reason "NotSoap" for
    /// anything that is no vim25 service.
    Task<Result<SoapReply>> exchange(SoapRequest request, ExchangeOptions options, CancelToken cancel);

    void forgetSession() { m_cookie = {}; }
    QUrl url() const { return m_url; }
    QString trustedBy() const { return m_calls.trustedBy(); }

private:
    HttpRequest httpRequest(const SoapRequest &request) const;
    void keepCookie(const HttpResponse &response);

    QUrl m_url;
    HttpClient m_calls;
    HttpClient m_polls;
    QByteArray m_version;
    Secret m_cookie;
};

/// The version to send, given what vimServiceVersions.xml lists.
QByteArray chooseVersion(const QByteArrayList &offered);

} // namespace naru::vsphere
