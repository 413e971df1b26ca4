// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/vsphere/wire/xmltree.h"

#include <functional>
#include <memory>

namespace naru::vsphere {

/// What a reply may cost. A breach is a Protocol error with the reason named here.
struct SoapLimits
{
    qint64 replyBytes = qint64{64} * 1024 * 1024; ///< "ReplyTooLarge"
    int depth = 64;                               ///< "TooDeep"
    qint64 textBytes = qint64{4} * 1024 * 1024;   ///< of one element: "TextTooLarge"
    int elements = 2'000'000; ///< held at once, records that were handed on not counted: "TooManyElements"
    qint64 tokenBytes = qint64{1024} * 1024; ///< of one tag or comment: "TokenTooLarge"
};

/// A push parser for SOAP replies: bytes go in as they arrive, records come out while later bytes are still
/// on their way. Reads UTF-8 only. Refuses document type declarations (reason "DoctypeRefused"), malformed
/// XML
/// ("MalformedXml") and endings in the middle ("Truncated"), all Protocol errors. Namespaces are resolved;
/// elements are known by their local names.
class SoapReader
{
public:
    /// `record` is valid during the call only.
    using RecordSink = std::function<void(XmlElement record)>;

    /// Every outermost element named `recordName` goes to `sink` when it is complete, and is then forgotten;
    /// all others stay in the tree. Without a name everything stays.
    explicit SoapReader(SoapLimits limits = {}, QByteArray recordName = {}, RecordSink sink = {});
    ~SoapReader();
    SoapReader(const SoapReader &) = delete;
    SoapReader &operator=(const SoapReader &) = delete;

    /// After an error every further call returns the same error.
    Result<> feed(QByteArrayView chunk);
    Result<> finish();

    /// What is left of the reply once the records are gone; complete after finish().
    const XmlTree &tree() const;
    XmlTree takeTree();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace naru::vsphere
