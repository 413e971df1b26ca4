// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakevcenter.h"

#include "app/lab/http/certificate.h"
#include "core/vsphere/wire/soapreader.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <utility>

namespace naru::test {

using namespace Qt::StringLiterals;
using vsphere::MoRef;
using vsphere::XmlElement;

namespace {

const QByteArray envelopeHead =
    "<?xml version=\"1.0\"?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" "
    "xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body>"_ba;
const QByteArray envelopeTail = "</soapenv:Body></soapenv:Envelope>"_ba;

/// The children of each element in the order of the vim25 schema (pyVmomi 6.7.1).
const QMap<QByteArray, QByteArrayList> &schemaOrder()
{
    static const QMap<QByteArray, QByteArrayList> order = {
        {"Login", {"_this", "userName", "password", "locale"}},
        {"CreateContainerView", {"_this", "container", "type", "recursive"}},
        {"CreateFilter", {"_this", "spec", "partialUpdates"}},
        {"RetrievePropertiesEx", {"_this", "specSet", "options"}},
        {"ContinueRetrievePropertiesEx", {"_this", "token"}},
        {"WaitForUpdatesEx", {"_this", "version", "options"}},
        {"spec", {"propSet", "objectSet", "reportMissingObjectsInResults"}},
        {"specSet", {"propSet", "objectSet", "reportMissingObjectsInResults"}},
        {"propSet", {"type", "all", "pathSet"}},
        {"objectSet", {"obj", "skip", "selectSet"}},
        {"selectSet", {"name", "type", "path", "skip", "selectSet"}},
        {"options", {"maxWaitSeconds", "maxObjectUpdates", "maxObjects"}},
    };
    return order;
}

} // namespace

FakeVcenter::FakeVcenter()
{
    serve(0);
}

void FakeVcenter::serve(quint16 port)
{
    const QTemporaryDir folder; // a new one, so a new certificate
    const auto authority = lab::CertificateAuthority::open(folder.path().toStdString());
    ASSERT_TRUE(authority);
    const auto identity = authority->server("vcenter", {});
    ASSERT_TRUE(identity);
    m_sha256 = QString::fromStdString(identity->sha256);
    lab::HttpServer::Config config;
    config.port = port;
    config.certificatePem = identity->certificatePem;
    config.privateKeyPem = identity->privateKeyPem;
    m_server = std::make_unique<lab::HttpServer>(
        config, [this](const lab::HttpRequest &request, lab::HttpResponder responder) {
            handle(request, std::move(responder));
        });
    m_server->setFaultHook([this](const lab::HttpRequest &request) {
        lab::HttpFault fault;
        if (!m_cutMethod.isEmpty() && request.body.contains('<' + m_cutMethod.toStdString() + ' ')) {
            fault.dropAfterBytes = m_cutBytes;
            m_cutMethod.clear();
        }
        return fault;
    });
    ASSERT_TRUE(m_server->listen());
}

void FakeVcenter::changeCertificate()
{
    const quint16 port = m_server->port();
    m_server.reset();
    m_collectors.clear();
    m_session.clear();
    serve(port);
}

FakeVcenter::~FakeVcenter() = default;

QUrl FakeVcenter::url() const
{
    return QUrl(u"https://127.0.0.1:%1/sdk"_s.arg(m_server->port()));
}

Transport FakeVcenter::transport() const
{
    Transport transport;
    transport.trust.pinnedSha256 = m_sha256;
    transport.proxyUrl = u"none"_s;
    return transport;
}

void FakeVcenter::set(const MoRef &object, const Values &values)
{
    m_world.set(object, values);
    tellWaiting();
}

void FakeVcenter::remove(const MoRef &object)
{
    m_world.remove(object);
    tellWaiting();
}

void FakeVcenter::addMachines(int count)
{
    for (int i = 1; i <= count; ++i)
        set({u"VirtualMachine"_s, u"vm-%1"_s.arg(i)},
            {{"name", val("xsd:string", "machine-" + QByteArray::number(i))},
             {"runtime.powerState", val("VirtualMachinePowerState", "poweredOn")}});
}

void FakeVcenter::setTask(const QByteArray &id, const QByteArray &state, int progress,
                          const QByteArray &fault)
{
    QByteArray info =
        "<key>" + id + "</key><task type=\"Task\">" + id + "</task><state>" + state + "</state>";
    if (!fault.isEmpty())
        info +=
            "<error><fault xsi:type=\"" + fault + "\"/><localizedMessage>because</localizedMessage></error>";
    if (progress >= 0)
        info += "<progress>" + QByteArray::number(progress) + "</progress>";
    set({u"Task"_s, QString::fromUtf8(id)}, {{"info", val("TaskInfo", info)}});
}

void FakeVcenter::expireSessions()
{
    m_session.clear();
    for (auto &[id, collector] : std::exchange(m_collectors, {}).toStdMap()) {
        if (collector.waiting)
            sendFault(*collector.waiting, "NotAuthenticated");
    }
}

void FakeVcenter::forgetVersions()
{
    for (Collector &collector : m_collectors) {
        collector.version.clear();
        collector.resumable.clear();
        collector.pages.clear();
        if (const auto waiting = std::exchange(collector.waiting, {}))
            sendFault(*waiting, "InvalidCollectorVersion");
    }
}

void FakeVcenter::endPolls()
{
    for (Collector &collector : m_collectors) {
        if (const auto waiting = std::exchange(collector.waiting, {}))
            send(*waiting, {});
    }
}

void FakeVcenter::answerNext(const QByteArray &method, Answer answer)
{
    m_answers.append({method, std::move(answer)});
}

void FakeVcenter::cutNext(const QByteArray &method, std::size_t bytes)
{
    m_cutMethod = method;
    m_cutBytes = bytes;
}

void FakeVcenter::holdAfter(const QByteArray &method, int answers)
{
    m_held = method;
    m_freeAnswers = answers;
}

void FakeVcenter::release()
{
    m_held.clear();
    m_heldHalf.clear();
    for (const auto &go : std::exchange(m_waitingForRelease, {}))
        go();
}

void FakeVcenter::dropHeld()
{
    m_held.clear();
    m_waitingForRelease.clear();
}

QByteArray FakeVcenter::val(const QByteArray &xsiType, const QByteArray &content)
{
    return "<val xsi:type=\"" + xsiType + "\">" + content + "</val>";
}

void FakeVcenter::sendXml(const Call &call, int status, const QByteArray &body)
{
    lab::HttpResponder responder = call.responder;
    responder.send(status, {{"Content-Type", "text/xml; charset=utf-8"}},
                   (envelopeHead + body + envelopeTail).toStdString());
}

void FakeVcenter::sendFault(const Call &call, const QByteArray &type, const QByteArray &content)
{
    sendXml(call, 500,
            "<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>fake</faultstring><detail><" +
                type + "Fault xmlns=\"urn:vim25\" xsi:type=\"" + type + "\">" + content + "</" + type +
                "Fault></detail></soapenv:Fault>");
}

void FakeVcenter::handle(const lab::HttpRequest &request, lab::HttpResponder responder)
{
    if (request.method == "GET") {
        responder.send(versionsXml.isEmpty() ? 404 : 200, {{"Content-Type", "text/xml"}},
                       versionsXml.toStdString());
        return;
    }
    vsphere::SoapReader reader;
    if (!reader.feed(QByteArray::fromStdString(request.body)) || !reader.finish()) {
        m_problems.append(u"the request is not well-formed"_s);
        responder.send(500, {}, {});
        return;
    }
    const XmlElement body = reader.tree().root().child("Body").firstChild();
    dispatch({body.name().toByteArray(), body, std::move(responder)}, request);
}

void FakeVcenter::dispatch(const Call &call, const lab::HttpRequest &request)
{
    m_calls.append(call.method);
    checkOrder(call.body);
    if (request.header("SOAPAction").value_or("").find("urn:vim25/") == std::string_view::npos)
        m_problems.append(u"no SOAPAction"_s);
    if (request.header("Content-Type").value_or("") != "text/xml; charset=\"utf-8\"")
        m_problems.append(u"wrong Content-Type"_s);
    for (qsizetype i = 0; i < m_answers.size(); ++i) {
        if (m_answers[i].first == call.method) {
            m_answers.takeAt(i).second(call);
            return;
        }
    }
    static const QByteArrayList open = {"RetrieveServiceContent", "Login", "CurrentTime"};
    const std::string_view cookie = request.header("Cookie").value_or("");
    const bool known = !m_session.isEmpty() && cookie == m_session.toStdString();
    if (!known && !m_session.isEmpty() && !open.contains(call.method))
        m_problems.append(u"wrong cookie: "_s + QString::fromUtf8(cookie.data(), qsizetype(cookie.size())));
    if (known || open.contains(call.method) ||
        (lostSessionsReadAsMissing && call.method == "RetrievePropertiesEx"))
        perform(call);
    else
        sendFault(call, "NotAuthenticated");
}

void FakeVcenter::perform(const Call &call)
{
    const QByteArray &method = call.method;
    const QByteArray self = call.body.child("_this").text().toByteArray();
    if (method == "RetrieveServiceContent")
        return send(call, "<returnval><rootFolder type=\"Folder\">group-d1</rootFolder>"
                          "<propertyCollector type=\"PropertyCollector\">pc</propertyCollector>"
                          "<viewManager type=\"ViewManager\">views</viewManager><about><name>Fake</name>"
                          "<version>9</version><apiType>VirtualCenter</apiType></about>"
                          "<sessionManager type=\"SessionManager\">sm</sessionManager></returnval>");
    if (method == "Login")
        return login(call);
    if (method == "CreateContainerView")
        return send(call, "<returnval type=\"ContainerView\">view-" + QByteArray::number(++m_counter) +
                              "</returnval>");
    if (method == "CreatePropertyCollector") {
        const QByteArray id = "collector-" + QByteArray::number(++m_counter);
        m_collectors.insert(id, {});
        return send(call, "<returnval type=\"PropertyCollector\">" + id + "</returnval>");
    }
    if (method == "CreateFilter")
        return createFilter(call);
    if (method == "WaitForUpdatesEx")
        return waitForUpdates(call);
    if (method == "RetrievePropertiesEx")
        return retrieve(call);
    if (method == "ContinueRetrievePropertiesEx") {
        const QByteArray token = call.body.child("token").text().toByteArray();
        if (!m_tokens.contains(token))
            return sendFault(call, "InvalidProperty");
        return sendObjects(call, m_tokens.take(token));
    }
    if (method.endsWith("_Task"))
        return startTask(call);
    if (method == "DestroyPropertyCollector")
        m_collectors.remove(self);
    if (method == "Logout")
        m_session.clear();
    send(call, {});
}

void FakeVcenter::login(const Call &call)
{
    if (call.body.child("password").string() != password)
        return sendFault(call, "InvalidLogin");
    // A real vCenter quotes the value and wants the quotes back.
    m_session = "vmware_soap_session=\"" + QByteArray::number(++m_counter) + "-a=b/c\"";
    m_collectors.clear();
    lab::HttpResponder responder = call.responder;
    responder.send(
        200,
        {{"Content-Type", "text/xml"},
         {"Set-Cookie", m_session.toStdString() + "; Path=/; HttpOnly; Secure"},
         {"Set-Cookie", "other=1"}},
        (envelopeHead + "<LoginResponse xmlns=\"urn:vim25\"><returnval/></LoginResponse>" + envelopeTail)
            .toStdString());
}

void FakeVcenter::createFilter(const Call &call)
{
    const auto collector = m_collectors.find(call.body.child("_this").text().toByteArray());
    if (collector == m_collectors.end())
        return sendFault(call, "ManagedObjectNotFound");
    const Filter filter{FakeWorld::Selection::read(call.body.child("spec"))};
    for (const QByteArrayList &paths : filter.selection.paths) {
        if (!unknownPath.isEmpty() && paths.contains(unknownPath))
            return sendFault(call, "InvalidProperty", "<name>" + unknownPath + "</name>");
    }
    collector->filters.append(filter);
    send(call,
         "<returnval type=\"PropertyFilter\">filter-" + QByteArray::number(++m_counter) + "</returnval>");
    tellWaiting();
}

void FakeVcenter::waitForUpdates(const Call &call)
{
    const auto collector = m_collectors.find(call.body.child("_this").text().toByteArray());
    if (collector == m_collectors.end())
        return sendFault(call, "ManagedObjectNotFound");
    const QByteArray version = call.body.child("version").text().toByteArray();
    if (version.isEmpty()) {
        tell(*collector, call, true);
    } else if (version == collector->version && !collector->pages.isEmpty()) {
        sendPage(*collector, call);
    } else if (collector->resumable.contains(version)) {
        collector->seen = collector->resumable.value(version);
        if (!tell(*collector, call, false))
            collector->waiting = call;
    } else {
        sendFault(call, "InvalidCollectorVersion");
    }
}

bool FakeVcenter::tell(Collector &collector, const Call &call, bool everything)
{
    QByteArrayList records;
    for (Filter &filter : collector.filters) {
        const bool whole = everything || !filter.told;
        filter.told = true;
        records += whole ? m_world.enterUpdates(filter.selection)
                         : m_world.updatesSince(collector.seen, filter.selection);
    }
    collector.seen = m_world.changeCount();
    collector.pages.clear();
    for (qsizetype at = 0; at < records.size(); at += pageSize)
        collector.pages.append(
            records.sliced(at).first(std::min<qsizetype>(pageSize, records.size() - at)).join());
    if (collector.pages.isEmpty() && !everything)
        return false;
    if (collector.pages.isEmpty())
        collector.pages.append(QByteArray());
    sendPage(collector, call);
    return true;
}

void FakeVcenter::sendPage(Collector &collector, const Call &call)
{
    const QByteArray page = collector.pages.takeFirst();
    const bool truncated = !collector.pages.isEmpty();
    collector.version = "v-" + QByteArray::number(++m_counter);
    if (!truncated)
        collector.resumable.insert(collector.version, collector.seen);
    QByteArray body = "<returnval><version>" + collector.version + "</version>";
    if (!page.isEmpty())
        body += "<filterSet><filter type=\"PropertyFilter\">f</filter>" + page + "</filterSet>";
    if (truncated)
        body += "<truncated>true</truncated>";
    send(call, body + "</returnval>");
}

void FakeVcenter::retrieve(const Call &call)
{
    const FakeWorld::Selection selection = FakeWorld::Selection::read(call.body.child("specSet"));
    for (const MoRef &object : selection.objects) {
        if (!selection.leavesOutMissing && !m_world.contains(object))
            return sendFault(call, "ManagedObjectNotFound");
    }
    sendObjects(call, m_world.contents(selection, m_session.isEmpty()));
}

void FakeVcenter::sendObjects(const Call &call, QByteArrayList contents)
{
    QByteArray body;
    if (contents.size() > pageSize) {
        const QByteArray token = "token-" + QByteArray::number(++m_counter);
        m_tokens.insert(token, contents.sliced(pageSize));
        contents.resize(pageSize);
        body = "<token>" + token + "</token>";
    }
    body += contents.join();
    send(call, body.isEmpty() ? body : "<returnval>" + body + "</returnval>");
}

void FakeVcenter::startTask(const Call &call)
{
    const QByteArray id = "task-" + QByteArray::number(++m_counter);
    setTask(id, "queued");
    send(call, "<returnval type=\"Task\">" + id + "</returnval>");
}

void FakeVcenter::tellWaiting()
{
    for (Collector &collector : m_collectors) {
        if (const auto waiting = std::exchange(collector.waiting, {})) {
            if (!tell(collector, *waiting, false))
                collector.waiting = waiting;
        }
    }
}

void FakeVcenter::send(const Call &call, const QByteArray &body)
{
    const QByteArray response = call.method + "Response";
    QByteArray text =
        envelopeHead + '<' + response + " xmlns=\"urn:vim25\">" + body + "</" + response + '>' + envelopeTail;
    lab::HttpHeaders headers = {{"Content-Type", "text/xml; charset=utf-8"}};
    if (deflate) {
        text = qCompress(text).sliced(4); // without the length that Qt puts in front
        headers.emplace_back("Content-Encoding", "deflate");
    }
    lab::HttpResponder responder = call.responder;
    if (call.method == m_held && --m_freeAnswers < 0) {
        m_waitingForRelease.append(
            [responder, headers, text]() mutable { responder.send(200, headers, text.toStdString()); });
    } else if (call.method == m_heldHalf) {
        responder.startStream(200, headers);
        responder.write(text.first(text.size() / 2).toStdString());
        m_waitingForRelease.append([responder, text]() mutable {
            responder.write(text.sliced(text.size() / 2).toStdString());
            responder.finish();
        });
    } else {
        responder.send(200, headers, text.toStdString());
    }
}

void FakeVcenter::checkOrder(XmlElement parent)
{
    const QByteArrayList order = schemaOrder().value(parent.name().toByteArray());
    qsizetype last = 0;
    for (const XmlElement child : parent) {
        checkOrder(child);
        if (order.isEmpty())
            continue;
        const qsizetype place = order.indexOf(child.name().toByteArray());
        if (place < last)
            m_problems.append(u"%1 is out of place in %2"_s.arg(QString::fromUtf8(child.name()),
                                                                QString::fromUtf8(parent.name())));
        last = std::max(last, place);
    }
}

} // namespace naru::test
