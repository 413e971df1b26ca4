// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/codenames.h"
#include "ui/text/errortext.h"
#include "ui/text/migrationtext.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

TEST(MigrationWords, EveryFindingSaysWhatWasFound)
{
    int code = 0;
    for (; !findingCodeName(Finding::Code(code)).isEmpty(); ++code) {
        Finding finding;
        finding.code = Finding::Code(code);
        finding.facts = {{u"label"_s, u"the server's label"_s}};
        EXPECT_FALSE(text::finding(finding).what.isEmpty()) << findingCodeName(finding.code).toStdString();
    }
    EXPECT_GT(code, 25);
}

TEST(MigrationWords, EveryIssueOfADraftHasASentenceOfItsOwn)
{
    QSet<QString> sentences;
    int code = 0;
    for (; !draftIssueCodeName(DraftIssue::Code(code)).isEmpty(); ++code) {
        DraftIssue issue{};
        issue.code = DraftIssue::Code(code);
        issue.subject = u"x"_s;
        sentences.insert(text::draftIssue(issue));
    }
    EXPECT_GT(code, 20);
    EXPECT_EQ(sentences.size(), code);
}

TEST(MigrationWords, AProviderThatCannotBeReachedSaysWhichWay)
{
    // The texts are Forklift's own (recorded), except the two of TLS and time.
    const QString words[] = {
        u"Connection test, failed: ServerFaultCode: Login failure"_s,
        u"dial tcp 127.0.0.1:9: connect: connection refused"_s,
        u"dial tcp: lookup no-such-host on 127.0.0.1:53: dial udp 127.0.0.1:53: connect: network is unreachable"_s,
        u"tls: failed to verify certificate: x509: certificate signed by unknown authority"_s,
        u"context deadline exceeded"_s,
        u"something new"_s};
    QSet<QString> sentences;
    for (const QString &native : words) {
        const Error error{ErrorCode::PreconditionFailed, u"vmware"_s, native, false,
                          u"ConnectionTestFailed"_s,     {}};
        sentences.insert(errorText(error).sentence);
        EXPECT_TRUE(errorText(error).details.contains(native));
        EXPECT_FALSE(errorText(error).remedy.isEmpty());
    }
    EXPECT_EQ(sentences.size(), 6);
}

} // namespace
