// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/soapreader.h"
#include "core/vsphere/adapter/devices.h"
#include "core/vsphere/adapter/inventoryrows.h"
#include "core/vsphere/wire/soapfault.h"

#include <cstddef>
#include <cstdint>

using namespace naru;
using namespace naru::vsphere;

// A reply as a hostile server may send it, through everything that reads replies. The first byte is the size
// of the pieces it arrives in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const qsizetype step = data[0] + 1;
    const QByteArrayView reply(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);

    InventoryRows rows(QStringLiteral("e1"), {QStringLiteral("Folder"), QStringLiteral("group-d1")});
    References references(QStringLiteral("e1"));
    VirtualMachineDetails details;
    rows.startPass();
    SoapReader reader({}, "objectSet", [&](XmlElement element) {
        const ObjectRecord record(element);
        rows.apply(record);
        readDevices(record.value("config.hardware.device"), references, details);
        readGuestNetwork(record.value("guest.net"), details);
        readSnapshots(record.value("snapshot"));
    });
    for (qsizetype at = 0; at < reply.size(); at += step) {
        if (!reader.feed(reply.sliced(at).first(std::min(step, reply.size() - at))))
            return 0;
    }
    if (reader.finish())
        soapFault(reader.tree().root().child("Body").firstChild());
    return 0;
}
