// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/inventoryservice.h"

#include "app/lab/forklift/provideraccess.h"
#include "core/net/peercertificate.h"

#include <QStringList>

#include <algorithm>

namespace naru::lab {

using namespace std::chrono_literals;

namespace {

constexpr auto LoadingLimit = 10s;
constexpr auto LoadingPoll = 50ms;
constexpr std::string_view Bearer = "Bearer ";

std::vector<std::string> segments(const std::string &path)
{
    std::vector<std::string> result;
    for (std::size_t begin = path.find_first_not_of('/'); begin != std::string::npos;) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        result.push_back(path.substr(begin, end - begin));
        begin = path.find_first_not_of('/', end);
    }
    return result;
}

std::string query(const HttpRequest &request, std::string_view name)
{
    return std::string(request.queryValue(name).value_or(""));
}

bool wantsDetail(const HttpRequest &request)
{
    const std::string detail = query(request, "detail");
    return !detail.empty() && detail != "0";
}

/// limit and offset; nothing when one of them is no number.
struct Page
{
    std::size_t offset = 0;
    std::size_t limit = std::string::npos;
};

std::optional<std::size_t> number(const std::string &text, std::size_t absent)
{
    if (text.empty())
        return absent;
    bool valid = false;
    const qulonglong value = QString::fromStdString(text).toULongLong(&valid);
    return valid ? std::optional<std::size_t>(value) : std::nullopt;
}

std::optional<Page> pageOf(const HttpRequest &request)
{
    const auto offset = number(query(request, "offset"), 0);
    const auto limit = number(query(request, "limit"), std::string::npos);
    if (!offset || !limit)
        return std::nullopt;
    return Page{*offset, *limit};
}

} // namespace

InventoryService::InventoryService(const World &world, const kube::Access &access,
                                   ProviderController &providers, bool concerns)
    : m_world(world)
    , m_access(access)
    , m_providers(providers)
    , m_concerns(concerns)
{
}

InventoryService::~InventoryService() = default;

void InventoryService::handle(HttpRequest request, HttpResponder responder)
{
    const auto exchange = std::make_shared<Exchange>(
        Exchange{std::move(request), std::move(responder), {}, m_world.clock.monotonic() + LoadingLimit});
    exchange->path = segments(exchange->request.path);
    const std::vector<std::string> &path = exchange->path;
    if (path.size() == 1 && path[0] == "tls-certificate")
        m_scope.spawn(answerCertificate(exchange));
    else if (path.empty() || path[0] != "providers")
        refusePath(exchange);
    else if (!isAllowed(exchange))
        return;
    else if (path.size() <= 2)
        answerProviders(exchange);
    else
        answerProvider(exchange);
}

Task<> InventoryService::close()
{
    m_watches.clear();
    m_scope.cancel();
    co_await m_scope.drain();
}

// A client certificate does not count here: the real service asks a TokenReview.
bool InventoryService::isAllowed(const ExchangePtr &exchange) const
{
    const std::string_view header = exchange->request.header("Authorization").value_or("");
    const auto user = header.starts_with(Bearer)
                          ? m_access.userOfToken(std::string(header.substr(Bearer.size())))
                          : std::nullopt;
    if (!user) {
        refuse(exchange, 401);
        return false;
    }
    const std::string space =
        exchange->path.size() <= 2 ? query(exchange->request, "namespace") : std::string();
    if (m_access.allows(*user, {"list", "forklift.konveyor.io", "providers", {}, space}))
        return true;
    refuse(exchange, 403,
           {{"Forklift-Error-Message", "providers.forklift.konveyor.io is forbidden: User \"" + user->name +
                                           "\" cannot list resource \"providers\" in API group "
                                           "\"forklift.konveyor.io\" in the namespace \"" +
                                           space + "\""}});
    return false;
}

void InventoryService::answerProviders(const ExchangePtr &exchange) const
{
    if (exchange->request.isWebSocketUpgrade()) {
        refuse(exchange, 400);
        return;
    }
    const std::string space = query(exchange->request, "namespace");
    Json byType;
    for (const char *type : {"openshift", "openstack", "ova", "ovirt", "vsphere"})
        byType[type] = Json::array();
    for (const kube::ObjectPtr &provider : m_world.store.list("Provider", space)) {
        const std::string type = kube::text(*provider, "/spec/type");
        if (byType.contains(type) && isKnown(*provider))
            byType[type].push_back(providerEntry(*provider, wantsDetail(exchange->request)));
    }
    if (exchange->path.size() == 1)
        send(exchange, byType);
    else if (byType.contains(exchange->path[1]))
        send(exchange, byType.at(exchange->path[1]));
    else
        refusePath(exchange);
}

void InventoryService::answerProvider(const ExchangePtr &exchange)
{
    const std::string &type = exchange->path[1];
    const std::string &uid = exchange->path[2];
    const std::string collection = exchange->path.size() > 3 ? exchange->path[3] : std::string();
    const bool isPath = type == "vsphere"
                            ? VSphereView::has(collection) || collection == "tree" || collection.empty() ||
                                  (collection == "workloads" && exchange->path.size() == 5)
                            : type == "openshift" && (!OpenShiftView::kindOf(collection).empty() ||
                                                      collection == "tree" || collection.empty());
    if (!isPath) {
        refusePath(exchange);
        return;
    }
    const std::vector<kube::ObjectPtr> providers = m_world.store.list("Provider");
    const auto provider = std::ranges::find_if(
        providers, [&uid](const kube::ObjectPtr &object) { return kube::uidOf(*object) == uid; });
    if (provider == providers.end() || !isKnown(**provider))
        refuse(exchange, 404, {{"X-Reason", "ProviderNotFound"}});
    else if (kube::text(**provider, "/spec/type") != type)
        refuse(exchange, 500);
    else if (type == "openshift")
        answerOpenShift(exchange, uid);
    else
        answerVSphere(exchange, uid);
}

// While the inventory loads, the real service waits for it and then says 206.
void InventoryService::answerVSphere(const ExchangePtr &exchange, const std::string &uid)
{
    const SourceInventory *inventory = std::as_const(m_providers).inventory(uid);
    if (!inventory) {
        refuse(exchange, 404, {{"X-Reason", "ProviderNotFound"}});
        return;
    }
    if (!inventory->isComplete()) {
        if (m_world.clock.monotonic() >= exchange->deadline)
            refuse(exchange, 206);
        else
            m_world.clock.callAfter(LoadingPoll, &m_context,
                                    [this, exchange, uid] { answerVSphere(exchange, uid); });
        return;
    }
    const VSphereView view = vsphereView(uid, *inventory);
    const std::vector<std::string> &path = exchange->path;
    if (path.size() == 3) {
        for (const kube::ObjectPtr &provider : m_world.store.list("Provider")) {
            if (kube::uidOf(*provider) == uid)
                send(exchange, providerEntry(*provider, true));
        }
    } else if (path[3] == "tree") {
        const bool isKnownTree = path.size() == 5 && (path[4] == "vm" || path[4] == "host");
        isKnownTree ? send(exchange, view.tree(path[4])) : refusePath(exchange);
    } else if (exchange->request.isWebSocketUpgrade()) {
        watch(exchange, uid);
    } else if (path.size() == 4) {
        answerCollection(exchange, *inventory, view);
    } else {
        const bool isWorkload = path[3] == "workloads";
        const std::string_view collection = isWorkload ? SourceInventory::Vms : std::string_view(path[3]);
        // Ids may hold slashes of their own: what is left of the path belongs to them.
        std::string id = path[4];
        for (std::size_t i = 5; i < path.size(); ++i)
            id += "/" + path[i];
        const Json *object = inventory->find(collection, id);
        if (!object)
            object = inventory->find(collection, "/" + id);
        if (!object)
            refuse(exchange, 404);
        else
            send(exchange, isWorkload ? view.workload(*object) : view.full(collection, *object));
    }
}

void InventoryService::answerCollection(const ExchangePtr &exchange, const SourceInventory &inventory,
                                        const VSphereView &view) const
{
    const std::optional<Page> page = pageOf(exchange->request);
    if (!page) {
        refuse(exchange, 400);
        return;
    }
    const std::string &collection = exchange->path[3];
    const std::string name = query(exchange->request, "name");
    const bool detail = wantsDetail(exchange->request);
    Json list = Json::array();
    std::size_t position = 0;
    for (const Json *object : inventory.list(collection)) {
        if (!VSphereView::isListed(collection, *object) ||
            (!name.empty() && kube::text(*object, "/name") != name))
            continue;
        if (position++ < page->offset || list.size() >= page->limit)
            continue;
        list.push_back(detail ? view.full(collection, *object) : view.brief(collection, *object));
    }
    send(exchange, list);
}

void InventoryService::answerOpenShift(const ExchangePtr &exchange, const std::string &uid) const
{
    const OpenShiftView view(m_world.store, "providers/openshift/" + uid);
    const std::vector<std::string> &path = exchange->path;
    if (exchange->request.isWebSocketUpgrade()) {
        refuse(exchange, 501);
        return;
    }
    if (path.size() == 3) {
        for (const kube::ObjectPtr &provider : m_world.store.list("Provider")) {
            if (kube::uidOf(*provider) == uid)
                send(exchange, providerEntry(*provider, true));
        }
        return;
    }
    if (path[3] == "tree") {
        path.size() == 5 && path[4] == "namespace" ? send(exchange, view.tree()) : refusePath(exchange);
        return;
    }
    const std::optional<Page> page = pageOf(exchange->request);
    const std::string kind = OpenShiftView::kindOf(path[3]);
    const bool isServed = m_world.store.catalogue().byKind(kind) != nullptr;
    const std::vector<kube::ObjectPtr> objects =
        isServed ? m_world.store.list(kind) : std::vector<kube::ObjectPtr>();
    if (path.size() > 4) {
        const auto one = std::ranges::find_if(
            objects, [&path](const kube::ObjectPtr &object) { return kube::uidOf(*object) == path[4]; });
        one == objects.end() ? refuse(exchange, 404) : send(exchange, view.entry(path[3], **one, true));
        return;
    }
    Json list = Json::array();
    for (std::size_t i = page ? page->offset : 0; page && i < objects.size() && list.size() < page->limit;
         ++i)
        list.push_back(view.entry(path[3], *objects[i], wantsDetail(exchange->request)));
    page ? send(exchange, list) : refuse(exchange, 400);
}

void InventoryService::watch(const ExchangePtr &exchange, const std::string &uid)
{
    const std::shared_ptr<VCenterLink> link = m_providers.link(uid);
    if (!exchange->request.header("X-Watch") || exchange->path.size() != 4 || !link) {
        refuse(exchange, 400);
        return;
    }
    std::erase_if(m_watches, [](const std::unique_ptr<InventoryWatch> &watch) { return !watch->isOpen(); });
    const bool snapshot = exchange->request.header("X-Watch") == "snapshot";
    m_watches.push_back(std::make_unique<InventoryWatch>(
        std::shared_ptr<SourceInventory>(link, &link->inventory()), vsphereView(uid, link->inventory()),
        exchange->path[3], exchange->responder.acceptWebSocket({}), snapshot, m_lastEvent));
}

Json InventoryService::providerEntry(const kube::Json &provider, bool detail) const
{
    const std::string uid = kube::uidOf(provider);
    const std::string type = kube::text(provider, "/spec/type");
    const std::string link = "providers/" + type + "/" + uid;
    Json entry = {{"uid", uid},
                  {"version", kube::text(provider, "/metadata/resourceVersion")},
                  {"namespace", kube::namespaceOf(provider)},
                  {"name", kube::nameOf(provider)},
                  {"selfLink", link},
                  {"id", uid}};
    if (!detail)
        return entry;
    entry["type"] = type;
    entry["object"] = provider;
    if (type == "openshift") {
        entry.update(OpenShiftView(m_world.store, link).counts());
    } else if (const std::shared_ptr<VCenterLink> vcenter = m_providers.link(uid)) {
        entry["apiVersion"] = vcenter->server().version.toStdString();
        entry["product"] = vcenter->server().product.toStdString();
        entry["instanceUuid"] = vcenter->server().instanceUuid.toStdString();
        entry.update(vsphereView(uid, vcenter->inventory()).counts());
    }
    return entry;
}

VSphereView InventoryService::vsphereView(const std::string &uid, const SourceInventory &inventory) const
{
    return VSphereView(inventory, "providers/vsphere/" + uid, m_concerns);
}

bool InventoryService::isKnown(const kube::Json &provider) const
{
    const std::string uid = kube::uidOf(provider);
    return kube::text(provider, "/spec/type") == "openshift"
               ? m_providers.isStarted(uid)
               : std::as_const(m_providers).inventory(uid) != nullptr;
}

Task<> InventoryService::answerCertificate(ExchangePtr exchange)
{
    const QUrl url(QString::fromStdString(query(exchange->request, "URL")));
    if (!url.isValid() || url.host().isEmpty()) {
        exchange->responder.send(400, {{"Content-Type", "text/plain; charset=utf-8"}},
                                 "Required parameter is invalid: URL\n");
        co_return;
    }
    const Result<naru::PeerCertificate> certificate =
        co_await readPeerCertificate(url, {}, m_world.clock, m_scope.token());
    if (certificate)
        exchange->responder.send(200, {{"Content-Type", "text/plain; charset=utf-8"}},
                                 certificate->pem.toStdString());
    else
        exchange->responder.send(500, {{"Content-Type", "text/plain; charset=utf-8"}},
                                 connectionErrorText(certificate.error(), url) + "\n");
}

void InventoryService::send(const ExchangePtr &exchange, const Json &body)
{
    exchange->responder.send(200, {{"Content-Type", "application/json; charset=utf-8"}},
                             body.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void InventoryService::refuse(const ExchangePtr &exchange, int status, HttpHeaders headers)
{
    exchange->responder.send(status, std::move(headers), {});
}

void InventoryService::refusePath(const ExchangePtr &exchange)
{
    exchange->responder.send(404, {{"Content-Type", "text/plain"}}, "404 page not found");
}

} // namespace naru::lab
