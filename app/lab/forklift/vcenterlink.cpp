// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/vcenterlink.h"

#include "core/vsphere/objects/requests.h"
#include "core/vsphere/wire/soapfault.h"

namespace naru::lab {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using vsphere::MoRef;
using vsphere::ObjectRecord;
using vsphere::UpdateStream;
using vsphere::VimClient;
namespace requests = vsphere::requests;

namespace {

constexpr auto LongPoll = 60s;

MoRef machine(const std::string &id)
{
    return {u"VirtualMachine"_s, QString::fromStdString(id)};
}

} // namespace

VCenterLink::VCenterLink(std::shared_ptr<VimClient> client)
    : m_client(std::move(client))
    , m_objects(m_inventory)
{
}

Task<Result<std::shared_ptr<VCenterLink>>> VCenterLink::open(VCenterAccess access, Clock &clock,
                                                             CancelToken cancel)
{
    Transport transport;
    transport.trust = access.trust;
    Result<std::shared_ptr<VimClient>> client =
        co_await VimClient::connect(access.url, access.user, access.password, transport, clock, cancel);
    if (!client)
        co_return failure(client.error());
    co_return std::shared_ptr<VCenterLink>(new VCenterLink(*client));
}

void VCenterLink::follow(std::function<void(const Error &)> lost)
{
    m_inventory.setStarted(true);
    m_scope.spawn(followLoop(std::move(lost)));
}

Task<> VCenterLink::followLoop(std::function<void(const Error &)> lost)
{
    const auto self = shared_from_this();
    for (;;) {
        const int login = m_client->loginNumber();
        Result<> followed = co_await followOnce();
        if (m_scope.token().isCancelled())
            co_return;
        if (!followed && vsphere::isSessionLost(followed.error()))
            followed = co_await m_client->renewLogin(login);
        // A collector that the server has dropped is made anew; anything else means that the vCenter is out
        // of reach.
        if (!followed && followed.error().reason != u"ManagedObjectNotFound"_s) {
            lost(followed.error());
            co_return;
        }
    }
}

Task<Result<>> VCenterLink::followOnce()
{
    const auto self = shared_from_this();
    const Result<std::shared_ptr<UpdateStream>> stream = co_await openStream();
    if (!stream)
        co_return failure(stream.error());
    m_objects.beginResync();
    for (;;) {
        const Result<UpdateStream::Page> page = co_await (*stream)->next(
            [this](const ObjectRecord &record) { m_objects.apply(record); }, LongPoll, m_scope.token());
        if (!page && page.error().reason == u"InvalidCollectorVersion"_s) {
            (*stream)->restart();
            m_objects.beginResync();
            continue;
        }
        if (!page)
            co_return failure(page.error());
        if (!page->truncated && !page->timedOut && !m_inventory.isComplete()) {
            m_objects.endResync();
            m_inventory.setComplete(true);
        }
    }
}

// Older servers know fewer properties: those that this one does not know are left out.
Task<Result<std::shared_ptr<UpdateStream>>> VCenterLink::openStream()
{
    const auto self = shared_from_this();
    const Result<std::shared_ptr<UpdateStream>> stream =
        co_await UpdateStream::open(m_client, m_scope.token());
    if (!stream)
        co_return failure(stream.error());
    vsphere::PropertyQuery query = inventoryQuery(m_client->content().rootFolder);
    for (;;) {
        const Result<MoRef> filter = co_await (*stream)->addFilter(query, m_scope.token());
        if (filter)
            co_return *stream;
        if (!vsphere::dropUnknownPath(query, filter.error()))
            co_return failure(filter.error());
    }
}

int VCenterLink::shutDown(const std::string &vm)
{
    return start(&VCenterLink::runShutDown, vm);
}

int VCenterLink::createSnapshot(const std::string &vm, const std::string &name)
{
    return start(&VCenterLink::runCreateSnapshot, vm, name);
}

int VCenterLink::removeSnapshot(const std::string &snapshot)
{
    return start(&VCenterLink::runRemoveSnapshot, snapshot);
}

VCenterLink::Action VCenterLink::action(int number) const
{
    const auto found = m_actions.find(number);
    return found == m_actions.end() ? Action{ActionState::Failed, "the connection to the vCenter was lost"}
                                    : found->second;
}

int VCenterLink::start(Task<Result<>> (VCenterLink::*work)(std::string, std::string), std::string id,
                       std::string name)
{
    const int number = m_nextAction++;
    m_actions[number] = {};
    m_scope.spawn(track(number, (this->*work)(std::move(id), std::move(name))));
    return number;
}

Task<> VCenterLink::track(int number, Task<Result<>> work)
{
    const auto self = shared_from_this();
    const Result<> done = co_await work;
    m_actions[number] =
        done ? Action{ActionState::Done, {}}
             : Action{ActionState::Failed, "ServerFaultCode: " + done.error().nativeDetail.toStdString()};
}

Task<Result<>> VCenterLink::runShutDown(std::string vm, std::string)
{
    const auto self = shared_from_this();
    const Result<vsphere::SoapReply> asked =
        co_await m_client->call(requests::shutdownGuest(machine(vm)), m_scope.token());
    if (asked || asked.error().code == ErrorCode::NotFound)
        co_return asked ? Result<>() : Result<>(failure(asked.error()));
    const Result<> off = co_await m_client->runTask(requests::powerOffVm(machine(vm)), {}, m_scope.token());
    if (!off && off.error().reason == u"InvalidPowerState"_s)
        co_return Result<>();
    co_return off;
}

Task<Result<>> VCenterLink::runCreateSnapshot(std::string vm, std::string name)
{
    const auto self = shared_from_this();
    co_return co_await m_client->runTask(
        requests::createSnapshot(machine(vm), QString::fromStdString(name),
                                 u"Created by the migration, do not remove"_s, false),
        {}, m_scope.token());
}

Task<Result<>> VCenterLink::runRemoveSnapshot(std::string snapshot, std::string)
{
    const auto self = shared_from_this();
    const MoRef ref{u"VirtualMachineSnapshot"_s, QString::fromStdString(snapshot)};
    const Result<> removed = co_await m_client->runTask(requests::removeSnapshot(ref), {}, m_scope.token());
    if (!removed && removed.error().code == ErrorCode::NotFound)
        co_return Result<>();
    co_return removed;
}

Task<> VCenterLink::close()
{
    const auto self = shared_from_this();
    m_scope.cancel();
    co_await m_scope.drain();
    co_await m_client->close();
}

} // namespace naru::lab
