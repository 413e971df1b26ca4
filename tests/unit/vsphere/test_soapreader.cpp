// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/wire/soapfault.h"
#include "core/vsphere/wire/soapreader.h"
#include "tests/support/awaittask.h"

#include <gmock/gmock.h>

namespace naru::vsphere {
namespace {

using namespace Qt::StringLiterals;
using test::describe;

const QByteArray head =
    "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>"_ba;
const QByteArray tail = "</soapenv:Body></soapenv:Envelope>"_ba;

QByteArray enveloped(const QByteArray &body)
{
    return head + body + tail;
}

/// Feeds in pieces of `step` bytes.
Result<> readIn(SoapReader &reader, const QByteArray &document, qsizetype step)
{
    for (qsizetype at = 0; at < document.size(); at += step) {
        const Result<> fed =
            reader.feed(QByteArrayView(document).sliced(at).first(std::min(step, document.size() - at)));
        if (!fed)
            return fed;
    }
    return reader.finish();
}

Result<> readWhole(const QByteArray &document, const SoapLimits &limits = {})
{
    SoapReader reader(limits);
    return readIn(reader, document, 64 * 1024);
}

TEST(SoapReader, readsTextTypesAndReferencesWhateverThePrefixes)
{
    SoapReader reader;
    const QByteArray document =
        enveloped("<R xmlns=\"urn:vim25\" xmlns:x=\"http://www.w3.org/2001/XMLSchema\">\n"
                  "  <obj type=\"VirtualMachine\">vm-4&amp;2</obj>\n"
                  "  <val xmlns:odd=\"http://www.w3.org/2001/XMLSchema-instance\" odd:type=\"x:string\">"
                  "\xED\x95\x9C <![CDATA[<b>]]></val>\n"
                  "  <val xmlns:fake=\"urn:other\" fake:type=\"x:int\"/>\n"
                  "</R>"_ba);
    const Result<> read = readIn(reader, document, 1);
    ASSERT_TRUE(read) << describe(read);
    const XmlElement response = reader.tree().root().child("Body").firstChild();
    EXPECT_EQ(response.child("obj").moRef(), (MoRef{u"VirtualMachine"_s, u"vm-4&2"_s}));
    EXPECT_EQ(response.child("val").string(), u"한 <b>"_s);
    EXPECT_EQ(response.child("val").xsiType(), "string");
    EXPECT_TRUE(response.child("val").nextSibling().xsiType().isEmpty());
    EXPECT_TRUE(response.text().isEmpty());
    EXPECT_TRUE(response.child("nothing").child("below").isNull());
}

TEST(SoapReader, handsOnRecordsBeforeTheReplyEnds)
{
    QStringList seen;
    SoapReader reader({}, "objects"_ba,
                      [&](XmlElement record) { seen.append(record.child("obj").string()); });
    const QByteArray record = "<objects><obj type=\"A\">1</obj><v><objects>inner</objects></v></objects>"_ba;
    ASSERT_TRUE(reader.feed(head + "<R><returnval><token>t</token>" + record));
    EXPECT_THAT(seen, ::testing::ElementsAre(u"1"_s));
    ASSERT_TRUE(reader.feed(record + "<last>x</last></returnval></R>" + tail));
    ASSERT_TRUE(reader.finish());
    EXPECT_EQ(seen.size(), 2);
    const XmlElement returnval = reader.tree().root().child("Body").firstChild().firstChild();
    EXPECT_EQ(returnval.child("token").text(), "t");
    EXPECT_EQ(returnval.child("last").text(), "x");
    EXPECT_TRUE(returnval.child("objects").isNull());
}

TEST(SoapReader, keepsNothingOfTheRecordsItHandedOn)
{
    SoapLimits limits;
    limits.elements = 50;
    int seen = 0;
    SoapReader reader(limits, "objects"_ba, [&](XmlElement) { ++seen; });
    ASSERT_TRUE(reader.feed(head + "<R>"));
    for (int i = 0; i < 10'000; ++i)
        ASSERT_TRUE(reader.feed("<objects><a>1</a><b>2</b></objects>"));
    EXPECT_EQ(seen, 10'000);
    EXPECT_LT(reader.tree().elementCount(), 5);
}

struct Hostile
{
    const char *name;
    QByteArray document;
    const char *reason;
};

QByteArray nested(int depth)
{
    return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
}

const Hostile corpus[] = {
    {"Doctype", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"_ba, "DoctypeRefused"},
    {"ExternalDoctype", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"_ba, "DoctypeRefused"},
    {"QuadraticBlowup",
     "<!DOCTYPE a [<!ENTITY x \"" + QByteArray(50'000, 'x') + "\">]><a>" +
         QByteArray("&x;").repeated(10'000) + "</a>",
     "DoctypeRefused"},
    {"UnknownEntity", enveloped("<a>&lol;</a>"), "MalformedXml"},
    {"Deep", nested(200'000), "TooDeep"},
    {"HugeText", enveloped("<a>" + QByteArray(5 * 1024 * 1024, 'x') + "</a>"), "TextTooLarge"},
    {"HugeAttribute", enveloped("<a b=\"" + QByteArray(3 * 1024 * 1024, 'x') + "\"/>"), "TokenTooLarge"},
    {"HugeComment", enveloped("<!--" + QByteArray(3 * 1024 * 1024, 'x') + "-->"), "TokenTooLarge"},
    {"HugeReply", enveloped("<a>" + QByteArray("<b>x</b>").repeated(9 * 1024 * 1024) + "</a>"),
     "TooManyElements"},
    {"Nul", QByteArray("<a>\0</a>", 8), "MalformedXml"},
    {"BrokenUtf8", "<a>\xC3\x28</a>"_ba, "MalformedXml"},
    {"Utf16", QByteArray("\xFF\xFE<\0a\0/\0>\0", 10), "MalformedXml"},
    {"ForeignBytesInAnotherEncoding", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>\xE9</a>"_ba,
     "MalformedXml"},
    {"EndsInTheMiddle", head + "<a><b>", "Truncated"},
    {"EndsInATag", head + "<a b=", "Truncated"},
    {"Empty", QByteArray(), "Truncated"},
    {"MismatchedTags", enveloped("<a></b>"), "MalformedXml"},
    {"TwoRoots", "<a/><b/>"_ba, "MalformedXml"},
    {"UnboundPrefix", "<a:b/>"_ba, "MalformedXml"},
    {"Html", "<html><body><p>Sign in<br></body></html>"_ba, "MalformedXml"},
    {"Json", "{\"a\": 1}"_ba, "MalformedXml"},
};

class HostileReply : public ::testing::TestWithParam<Hostile>
{
};

TEST_P(HostileReply, isRefusedForItsReason)
{
    const Result<> read = readWhole(GetParam().document);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Protocol);
    EXPECT_EQ(read.error().reason.toStdString(), GetParam().reason) << describe(read);
}

INSTANTIATE_TEST_SUITE_P(Corpus, HostileReply, ::testing::ValuesIn(corpus),
                         [](const auto &info) { return std::string(info.param.name); });

TEST(SoapReader, refusesMoreBytesThanTheLimit)
{
    SoapLimits limits;
    limits.replyBytes = 1000;
    const Result<> read = readWhole(enveloped(QByteArray("<a/>").repeated(300)), limits);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().reason, u"ReplyTooLarge"_s);
}

TEST(SoapReader, staysRefusedOnceItHasRefused)
{
    SoapReader reader;
    ASSERT_FALSE(reader.feed("<!DOCTYPE a><a/>"));
    EXPECT_EQ(reader.feed("<a/>").error().reason, u"DoctypeRefused"_s);
    EXPECT_EQ(reader.finish().error().reason, u"DoctypeRefused"_s);
}

TEST(XmlElement, answersWrongTypesWithNothing)
{
    SoapReader reader;
    ASSERT_TRUE(reader.feed("<a><n>twelve</n><big>99999999999999999999</big><b>maybe</b><e/><t> 1 </t></a>"));
    ASSERT_TRUE(reader.finish());
    const XmlElement a = reader.tree().root();
    EXPECT_EQ(a.child("n").integer(-1), -1);
    EXPECT_EQ(a.child("big").integer(-1), -1);
    EXPECT_EQ(a.child("e").integer(7), 7);
    EXPECT_EQ(a.child("missing").integer(7), 7);
    EXPECT_FALSE(a.child("b").boolean());
    EXPECT_TRUE(a.child("t").boolean());
    EXPECT_TRUE(a.child("e").moRef().isNull());
}

Error faultIn(const QByteArray &fault)
{
    SoapReader reader;
    EXPECT_TRUE(reader.feed(enveloped(fault)));
    EXPECT_TRUE(reader.finish());
    return soapFault(reader.tree().root().child("Body").firstChild());
}

TEST(SoapFault, becomesAnErrorByItsType)
{
    const Error error = faultIn(
        "<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>No.</faultstring><detail>"
        "<NoPermissionFault xmlns=\"urn:vim25\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:type=\"NoPermission\"><object type=\"VirtualMachine\">vm-1</object>"
        "<privilegeId>VirtualMachine.Interact.PowerOn</privilegeId></NoPermissionFault></detail></"
        "soapenv:Fault>");
    EXPECT_EQ(error.code, ErrorCode::PermissionDenied);
    EXPECT_EQ(error.reason, u"NoPermission"_s);
    EXPECT_EQ(error.nativeDetail, u"No."_s);
    EXPECT_EQ(error.facts.value(u"privilegeId"_s), u"VirtualMachine.Interact.PowerOn"_s);
}

TEST(SoapFault, takesTheTypeFromTheElementWhenNoneIsStated)
{
    const Error error = faultIn("<soapenv:Fault><faultstring/><detail><InvalidPowerStateFault/></detail>"
                                "</soapenv:Fault>");
    EXPECT_EQ(error.reason, u"InvalidPowerState"_s);
    EXPECT_EQ(error.code, ErrorCode::PreconditionFailed);
}

TEST(SoapFault, withoutADetailIsAProtocolError)
{
    const Error error =
        faultIn("<soapenv:Fault><faultstring>Unexpected element</faultstring></soapenv:Fault>");
    EXPECT_EQ(error.code, ErrorCode::Protocol);
    EXPECT_EQ(error.nativeDetail, u"Unexpected element"_s);
}

} // namespace
} // namespace naru::vsphere
