// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/jsonpath.h"
#include "core/openshift/watchdecoder.h"
#include "tests/unit/openshift/recordings.h"

#include <gmock/gmock.h>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

QList<WatchEvent> decodedInPieces(const QByteArray &stream, qsizetype pieceSize)
{
    WatchDecoder decoder;
    QList<WatchEvent> all;
    for (qsizetype at = 0; at < stream.size(); at += pieceSize) {
        const Result<QList<WatchEvent>> events =
            decoder.feed(QByteArrayView(stream).sliced(at, std::min(pieceSize, stream.size() - at)));
        EXPECT_TRUE(events.has_value());
        all += events.value_or(QList<WatchEvent>());
    }
    return all;
}

} // namespace

TEST(WatchDecoder, givesTheSameEventsWhereverTheNetworkCutsTheBytes)
{
    const QByteArray stream = test::recordedStream(u"kubernetes/watch-add-modify-delete.jsonl"_s);
    const QList<WatchEvent> whole = decodedInPieces(stream, stream.size());
    ASSERT_EQ(whole.size(), stream.count('\n'));
    for (const qsizetype size : {1, 2, 3, 7, 1460}) {
        const QList<WatchEvent> pieces = decodedInPieces(stream, size);
        ASSERT_EQ(pieces.size(), whole.size()) << size;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            EXPECT_EQ(pieces[i].type, whole[i].type);
            EXPECT_EQ(pieces[i].object, whole[i].object);
        }
    }
}

TEST(WatchDecoder, joinsACharacterThatWasCutInTwo)
{
    const QByteArray stream =
        u"{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"나루\"}}}\n"_s.toUtf8();
    const QList<WatchEvent> events = decodedInPieces(stream, 1);
    ASSERT_EQ(events.size(), 1);
    EXPECT_EQ(textAt(events.first().object, u"metadata.name"), u"나루"_s);
}

TEST(WatchDecoder, passesOnTheErrorThatArrivesInsideASuccess)
{
    const auto events = decodedInPieces(test::recordedStream(u"kubernetes/watch-gone-410.jsonl"_s), 1 << 20);
    ASSERT_EQ(events.size(), 1);
    EXPECT_EQ(events.first().type, WatchEvent::Type::Error);
    EXPECT_EQ(integerAt(events.first().object, u"code"), 410);
}

TEST(WatchDecoder, knowsBookmarksFromUpdates)
{
    const auto events = decodedInPieces(test::recordedStream(u"kubernetes/watch-bookmark.jsonl"_s), 1 << 20);
    ASSERT_FALSE(events.isEmpty());
    EXPECT_EQ(events.last().type, WatchEvent::Type::Bookmark);
    EXPECT_FALSE(textAt(events.last().object, u"metadata.resourceVersion").isEmpty());
}

TEST(WatchDecoder, refusesWhatIsNoEvent)
{
    for (const QByteArray &line : {"<html>\n"_ba, "{\"type\":\"NEWS\",\"object\":{}}\n"_ba, "{]\n"_ba}) {
        const auto events = WatchDecoder().feed(line);
        ASSERT_FALSE(events) << line.toStdString();
        EXPECT_EQ(events.error().code, ErrorCode::Protocol);
        EXPECT_EQ(events.error().reason, u"WatchLine"_s);
    }
}

} // namespace naru::openshift
