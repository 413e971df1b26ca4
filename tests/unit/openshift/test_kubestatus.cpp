// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubestatus.h"
#include "tests/unit/openshift/recordings.h"

#include <gmock/gmock.h>

namespace naru::openshift {

using namespace Qt::StringLiterals;
using test::recordedExchange;

namespace {

Error errorOf(const QString &file, const KubeContext &context = {})
{
    return kubeError(recordedExchange(u"kubernetes/"_s + file).response, context);
}

} // namespace

TEST(KubeStatus, tellsAnExistingObjectFromOneThatSomebodyChanged)
{
    const Error exists = errorOf(u"already-exists-409.json"_s);
    EXPECT_EQ(exists.code, ErrorCode::Conflict);
    EXPECT_EQ(exists.reason, u"AlreadyExists"_s);
    EXPECT_EQ(exists.subject, u"a"_s);
    const Error changed = errorOf(u"conflict-409.json"_s);
    EXPECT_EQ(changed.code, ErrorCode::Conflict);
    EXPECT_EQ(changed.reason, u"Conflict"_s);
    EXPECT_FALSE(changed.retryable);
}

TEST(KubeStatus, namesTheManagerThatOwnsAFieldRefusedToAnApply)
{
    const Error error = errorOf(u"ssa-conflict-409.json"_s);
    EXPECT_EQ(error.code, ErrorCode::Conflict);
    EXPECT_EQ(error.reason, u"FieldManagerConflict"_s);
    EXPECT_EQ(error.facts.value(u"manager"_s), u"one"_s);
    EXPECT_EQ(error.facts.value(u"field"_s), u".data.colour"_s);
}

TEST(KubeStatus, namesTheFieldThatASchemaRefuses)
{
    const Error error = errorOf(u"invalid-422-enum.json"_s);
    EXPECT_EQ(error.code, ErrorCode::InvalidInput);
    EXPECT_EQ(error.facts.value(u"field"_s), u"spec.map[0].destination.type"_s);
    EXPECT_TRUE(error.facts.value(u"causes"_s).contains(u"supported values"_s));
}

TEST(KubeStatus, saysWhichRightIsMissing)
{
    const Error error = errorOf(u"forbidden-create.json"_s, {u"create"_s, u"forklift.konveyor.io"_s,
                                                             u"plans"_s, u"demo-validation"_s, u"x"_s});
    EXPECT_EQ(error.code, ErrorCode::PermissionDenied);
    EXPECT_EQ(error.reason, u"Forbidden"_s);
    EXPECT_EQ(error.facts.value(u"verb"_s), u"create"_s);
    EXPECT_EQ(error.facts.value(u"resource"_s), u"plans"_s);
    EXPECT_EQ(error.facts.value(u"namespace"_s), u"demo-validation"_s);
    EXPECT_TRUE(error.nativeDetail.contains(u"cannot create resource"_s));
}

TEST(KubeStatus, mapsTheOtherRefusalsToWhatAPersonCanDo)
{
    EXPECT_EQ(errorOf(u"unauthorized.json"_s).code, ErrorCode::Unauthenticated);
    EXPECT_EQ(errorOf(u"not-found.json"_s).code, ErrorCode::NotFound);
    EXPECT_EQ(errorOf(u"apis-unknown-group-404.json"_s).code, ErrorCode::NotFound);
    EXPECT_EQ(errorOf(u"continue-expired-410.json"_s).reason, u"Expired"_s);
    EXPECT_EQ(errorOf(u"continue-expired-410.json"_s).code, ErrorCode::PreconditionFailed);
    EXPECT_EQ(errorOf(u"strategic-patch-on-custom-415.json"_s).code, ErrorCode::Unsupported);
    EXPECT_EQ(errorOf(u"bad-json-400.json"_s).code, ErrorCode::InvalidInput);
    const Error tooLarge = errorOf(u"too-large-resourceVersion-504.json"_s);
    EXPECT_EQ(tooLarge.code, ErrorCode::TimedOut);
    EXPECT_TRUE(tooLarge.retryable);
    EXPECT_EQ(tooLarge.facts.value(u"retryAfterSeconds"_s), u"1"_s);
}

TEST(KubeStatus, keepsPlainTextAnswersAsDetail)
{
    const Error error = kubeError(HttpResponse{500, {}, "VMI has no guest agent\n"_ba}, {});
    EXPECT_EQ(error.code, ErrorCode::Protocol);
    EXPECT_EQ(error.nativeDetail, u"VMI has no guest agent"_s);
}

TEST(KubeStatus, asksToComeBackLaterAsTheServerSays)
{
    const Error error = kubeError(HttpResponse{429, {{"Retry-After"_ba, "7"_ba}}, {}}, {});
    EXPECT_EQ(error.code, ErrorCode::Throttled);
    EXPECT_TRUE(error.retryable);
    EXPECT_EQ(error.facts.value(u"retryAfterSeconds"_s), u"7"_s);
}

TEST(KubeStatus, recognizesARefusalByAnAdmissionWebhook)
{
    const QByteArray body =
        R"({"kind":"Status","status":"Failure","reason":"Forbidden","code":403,)"
        R"("message":"admission webhook \"secrets.forklift\" denied the request: Invalid credentials"})"_ba;
    const Error error = kubeError(HttpResponse{403, {}, body}, {});
    EXPECT_EQ(error.code, ErrorCode::PermissionDenied);
    EXPECT_EQ(error.reason, u"AdmissionDenied"_s);
}

} // namespace naru::openshift
