// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/guestos.h"

#include <map>
#include <string_view>

namespace naru::lab::scenario {

std::string guestFullName(const std::string &guestId)
{
    static const std::map<std::string_view, const char *> names = {
        {"centos7_64Guest", "CentOS 7 (64-bit)"},
        {"centos8_64Guest", "CentOS 8 (64-bit)"},
        {"debian10_64Guest", "Debian GNU/Linux 10 (64-bit)"},
        {"freebsd12_64Guest", "FreeBSD 12 or later versions (64-bit)"},
        {"oracleLinux8_64Guest", "Oracle Linux 8 (64-bit)"},
        {"otherGuest64", "Other (64-bit)"},
        {"otherLinux64Guest", "Other Linux (64-bit)"},
        {"rhel6_64Guest", "Red Hat Enterprise Linux 6 (64-bit)"},
        {"rhel7_64Guest", "Red Hat Enterprise Linux 7 (64-bit)"},
        {"rhel8_64Guest", "Red Hat Enterprise Linux 8 (64-bit)"},
        {"sles12_64Guest", "SUSE Linux Enterprise 12 (64-bit)"},
        {"ubuntu64Guest", "Ubuntu Linux (64-bit)"},
        {"windows7Server64Guest", "Microsoft Windows Server 2008 R2 (64-bit)"},
        {"windows8Server64Guest", "Microsoft Windows Server 2012 (64-bit)"},
        {"windows9Server64Guest", "Microsoft Windows Server 2016 or later (64-bit)"},
        {"windows9_64Guest", "Microsoft Windows 10 (64-bit)"},
    };
    const auto found = names.find(guestId);
    return found == names.end() ? guestId : found->second;
}

bool isWindows(const std::string &guestId)
{
    return guestId.starts_with("win");
}

} // namespace naru::lab::scenario
