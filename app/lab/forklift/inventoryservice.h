// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/inventorywatch.h"
#include "app/lab/forklift/providercontroller.h"
#include "app/lab/http/httpmessage.h"
#include "app/lab/http/httpresponder.h"
#include "app/lab/kube/access.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace naru::lab {

/// Forklift's inventory service and the certificate helper of forklift-services: give handle() to an
/// HttpServer. Answers, refusals and the waiting while a provider loads are those recorded of
/// Forklift 2.10.8. World thread.
class InventoryService
{
public:
    /// Without `concerns` it behaves as where no validation service is installed.
    InventoryService(const World &world, const kube::Access &access, ProviderController &providers,
                     bool concerns);
    ~InventoryService();
    InventoryService(const InventoryService &) = delete;
    InventoryService &operator=(const InventoryService &) = delete;

    void handle(HttpRequest request, HttpResponder responder);

    /// Ends what is still on its way to other servers.
    Task<> close();

private:
    /// One request on its way through the service.
    struct Exchange
    {
        HttpRequest request;
        HttpResponder responder;
        std::vector<std::string> path;
        std::chrono::milliseconds deadline; ///< until when an inventory that loads is waited for
    };
    using ExchangePtr = std::shared_ptr<Exchange>;

    bool isAllowed(const ExchangePtr &exchange) const;
    void answerProviders(const ExchangePtr &exchange) const;
    void answerProvider(const ExchangePtr &exchange);
    void answerVSphere(const ExchangePtr &exchange, const std::string &uid);
    void answerOpenShift(const ExchangePtr &exchange, const std::string &uid) const;
    void answerCollection(const ExchangePtr &exchange, const SourceInventory &inventory,
                          const VSphereView &view) const;
    void watch(const ExchangePtr &exchange, const std::string &uid);
    Json providerEntry(const kube::Json &provider, bool detail) const;
    VSphereView vsphereView(const std::string &uid, const SourceInventory &inventory) const;
    bool isKnown(const kube::Json &provider) const;
    Task<> answerCertificate(ExchangePtr exchange);

    static void send(const ExchangePtr &exchange, const Json &body);
    static void refuse(const ExchangePtr &exchange, int status, HttpHeaders headers = {});
    static void refusePath(const ExchangePtr &exchange);

    World m_world;
    const kube::Access &m_access;
    ProviderController &m_providers;
    bool m_concerns;
    std::vector<std::unique_ptr<InventoryWatch>> m_watches;
    int m_lastEvent = 0;
    QObject m_context;
    TaskScope m_scope;
};

} // namespace naru::lab
