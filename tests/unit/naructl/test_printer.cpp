// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/exitcode.h"
#include "app/naructl/printer.h"

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace naru;
using namespace naru::ctl;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

struct PrinterTest : testing::Test
{
    PrinterTest()
        : results(std::tmpfile())
        , remarks(std::tmpfile())
    {
    }
    ~PrinterTest() override
    {
        std::fclose(results);
        std::fclose(remarks);
    }

    static std::string read(FILE *file)
    {
        std::rewind(file);
        std::string text;
        for (int character = std::fgetc(file); character != EOF; character = std::fgetc(file))
            text += char(character);
        return text;
    }

    FILE *results;
    FILE *remarks;
    const QString hostile = u"web\x1b[31m\x1b]0;owned\x07\u202e\r\nroot"_s;
};

TEST_F(PrinterTest, AlignsColumnsByWhatTheTerminalShows)
{
    Printer printer(OutputFormat::Table, results, remarks);
    printer.list({u"NAME"_s, u"STATE"_s}, {{{}, {u"가상 머신"_s, u"On"_s}}, {{}, {u"web"_s, u"Off"_s}}});
    EXPECT_EQ(read(results), "NAME       STATE\n가상 머신  On\nweb        Off\n");
}

TEST_F(PrinterTest, LetsNoNameSteerTheTerminal)
{
    Printer printer(OutputFormat::Table, results, remarks);
    printer.list({u"NAME"_s}, {{{}, {hostile}}});
    printer.object({}, {{u"Name"_s, hostile}});
    printer.said(hostile);
    printer.remark(hostile);
    printer.progress(hostile);
    printer.error({ErrorCode::Protocol, hostile, hostile, false, {}, {}});
    for (const std::string &text : {read(results), read(remarks)}) {
        for (const char *steering : {"\x1b", "\x07", "\r", "\u202e", "\nroot"})
            EXPECT_THAT(text, Not(HasSubstr(steering)));
    }
}

TEST_F(PrinterTest, GivesMachinesWholeDocumentsAndNoSentences)
{
    Printer printer(OutputFormat::Json, results, remarks);
    printer.list({u"NAME"_s}, {{{{u"name"_s, hostile}}, {u"ignored"_s}}});
    printer.said(u"done"_s);
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(read(results)));
    EXPECT_EQ(document.array()[0].toObject()[u"name"_s].toString(), hostile)
        << "machines get the name as it is";
}

TEST_F(PrinterTest, PrintsProgressLineByLineWhereThereIsNoTerminal)
{
    Printer printer(OutputFormat::Table, results, remarks);
    printer.progress(u"one"_s);
    printer.progress(u"one"_s);
    printer.progress(u"two"_s);
    printer.endProgress();
    EXPECT_EQ(read(remarks), "one\ntwo\n");
}

TEST(ProgressBar, FillsWithTheFraction)
{
    EXPECT_THAT(progressBar(0.5).toStdString(), HasSubstr("[############............]  50 %"));
    EXPECT_THAT(progressBar(7).toStdString(), HasSubstr("100 %"));
    EXPECT_EQ(progressBar(-1), u"[........................]"_s);
}

TEST(ExitCodes, TellScriptsWhatKindOfFailureItWas)
{
    const auto code = [](ErrorCode code, const QString &reason = {}) {
        return exitCodeFor({code, {}, {}, false, reason, {}});
    };
    EXPECT_EQ(code(ErrorCode::Unreachable), NoConnection);
    EXPECT_EQ(code(ErrorCode::TlsUntrusted), NoConnection);
    EXPECT_EQ(code(ErrorCode::PreconditionFailed, u"ExecConsent"_s), NoConnection);
    EXPECT_EQ(code(ErrorCode::PreconditionFailed), Failed);
    EXPECT_EQ(code(ErrorCode::InvalidInput), Invalid);
    EXPECT_EQ(code(ErrorCode::Conflict, u"AlreadyExists"_s), Invalid);
    EXPECT_EQ(code(ErrorCode::Cancelled), Interrupted);
}

} // namespace
