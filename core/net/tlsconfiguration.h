// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSslConfiguration;

namespace naru {

struct Transport;

/// TLS 1.2 or later with the authorities of the endpoint set explicitly: Qt 6.4.2 accepts a certificate of
/// any system authority when they are restricted through the default configuration only (CVE-2023-34410).
QSslConfiguration tlsConfiguration(const Transport &transport);

} // namespace naru
