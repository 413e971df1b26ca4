// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"
#include "ui/text/language.h"

#include <gtest/gtest.h>

#include <QSet>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

Error error(ErrorCode code, const QString &reason = {}, const QString &subject = u"vc.example.com"_s)
{
    return Error{code, subject, u"native words"_s, false, reason, {}};
}

} // namespace

TEST(ErrorText, HasASentenceOfItsOwnForEveryCodeInBothLanguages)
{
    Language language;
    for (const QString &code : {u"ko"_s, u"en"_s}) {
        language.choose(code);
        QSet<QString> sentences;
        for (int i = 0; i <= int(ErrorCode::Internal); ++i)
            sentences.insert(errorText(error(ErrorCode(i))).sentence);
        EXPECT_EQ(sentences.size(), int(ErrorCode::Internal) + 1);
        EXPECT_FALSE(sentences.contains(QString()));
    }
}

TEST(ErrorText, NamesWhatItIsAbout)
{
    EXPECT_TRUE(errorText(error(ErrorCode::Unreachable)).sentence.contains(u"vc.example.com"_s));
    const QString bare = errorText(error(ErrorCode::Unreachable, {}, {})).sentence;
    EXPECT_FALSE(bare.contains(u'%'));
    EXPECT_FALSE(bare.endsWith(u':'));
}

TEST(ErrorText, TellsACheckedCertificateFromAChangedOne)
{
    EXPECT_NE(errorText(error(ErrorCode::TlsUntrusted, u"PinChanged"_s)).sentence,
              errorText(error(ErrorCode::TlsUntrusted, u"Untrusted"_s)).sentence);
}

TEST(ErrorText, AnUnknownReasonFallsBackToItsCode)
{
    EXPECT_EQ(errorText(error(ErrorCode::Conflict, u"NeverHeardOf"_s)).sentence,
              errorText(error(ErrorCode::Conflict)).sentence);
}

TEST(ErrorText, KeepsTheServersWordsForDetailsOnly)
{
    const ErrorText text = errorText(error(ErrorCode::Protocol));
    EXPECT_TRUE(text.details.contains(u"native words"_s));
    EXPECT_FALSE(text.sentence.contains(u"native words"_s));
    EXPECT_FALSE(text.remedy.contains(u"native words"_s));
}

TEST(ErrorText, ASubjectWithAPercentSignIsNotTakenForAPlaceholder)
{
    EXPECT_TRUE(
        errorText(error(ErrorCode::NotFound, {}, u"%1 %2 100%"_s)).sentence.contains(u"%1 %2 100%"_s));
}

} // namespace naru::test
