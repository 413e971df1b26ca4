// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/base/secret.h"

#include <gtest/gtest.h>

#include <QDebug>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

TEST(Redaction, RemovesEveryFormOfACredentialFromALogLine)
{
    const QString lines[] = {
        u"Authorization: Bearer sha256~CANARY-abcdef"_s,
        u"authorization=Basic CANARYbase64=="_s,
        u"Set-Cookie: vmware_soap_session=\"CANARY\"; HttpOnly"_s,
        u"{\"password\": \"CANARY\", \"user\": \"kim\"}"_s,
        u"<userName>kim</userName><password>CANARY</password>"_s,
        u"https://kim:CANARY@vc.example.test/sdk"_s,
        u"token=CANARY&user=kim"_s,
    };
    for (const QString &line : lines)
        EXPECT_FALSE(redacted(line).contains(u"CANARY"_s)) << redacted(line).toStdString();
}

TEST(Redaction, KeepsOrdinaryText)
{
    const QString line = u"GET https://vc.example.test:443/sdk 200 in 12 ms"_s;
    EXPECT_EQ(redacted(line), line);
}

TEST(Secret, NeverPrintsItself)
{
    QString out;
    QDebug(&out) << Secret::fromText(u"CANARY"_s);
    EXPECT_FALSE(out.contains(u"CANARY"_s));
}

} // namespace
