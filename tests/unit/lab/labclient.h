// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/certificate.h"
#include "app/lab/http/httpmessage.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace naru::test {

struct LabAnswer
{
    int status = 0;
    lab::HttpHeaders headers;
    std::string body;
    std::string error; ///< why there is no complete answer

    std::string header(std::string_view name) const;
};

/// A blocking HTTPS client on one connection that another library (Boost.Beast) implements. Every call runs
/// on a thread of its own while the world thread's event loop goes on.
class LabClient
{
public:
    /// Trusts only `caPem` and checks the name "localhost". `identity` is the client certificate, if any.
    LabClient(std::uint16_t port, std::string caPem, const lab::Identity *identity = nullptr);
    ~LabClient();

    LabAnswer request(std::string method, std::string target, lab::HttpHeaders headers = {},
                      std::string body = {});
    /// Sends raw bytes and returns what comes until the peer closes.
    std::string raw(std::string bytes);
    /// Sends raw bytes and leaves at the first byte of the answer. Blocks only the calling thread.
    void abandon(std::string bytes);
    /// Upgrades, sends each text in turn, and returns the negotiated protocol followed by one answer per
    /// text.
    std::vector<std::string> webSocket(std::string target, std::string protocols,
                                       std::vector<std::string> texts);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace naru::test
