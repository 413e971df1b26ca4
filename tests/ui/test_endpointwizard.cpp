// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "ui/widgets/banner.h"
#include "ui/wizards/connectionform.h"
#include "ui/wizards/connectionpage.h"
#include "ui/wizards/consentpage.h"
#include "ui/wizards/endpointwizard.h"
#include "ui/wizards/kindpage.h"
#include "ui/wizards/resultpage.h"
#include "ui/wizards/trustpage.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

class EndpointWizardTest : public testing::Test
{
protected:
    void SetUp() override { open(); }

    void open()
    {
        wizard = std::make_unique<EndpointWizard>(*world.services);
        wizard->show();
    }
    template <class Page>
    Page *page() const
    {
        return wizard->findChild<Page *>();
    }
    template <class Page>
    bool reaches() const
    {
        return waitUntil(
            [this] { return wizard->currentPage() == page<Page>() && wizard->backButton()->isEnabled(); });
    }
    void type(const QString &field, const QString &text) const
    {
        qobject_cast<QLineEdit *>(page<ConnectionPage>()->form()->editor(field))->setText(text);
    }
    void next() const { wizard->nextButton()->click(); }
    void fillConnection() const
    {
        next();
        type(u"address"_s, u"vc.example.com"_s);
        type(u"user"_s, u"admin"_s);
        type(u"password"_s, u"correct horse"_s);
    }

    ConsoleWorld world;
    std::unique_ptr<EndpointWizard> wizard;
};

} // namespace

TEST_F(EndpointWizardTest, AddsAnEndpointFromNothingButTheAdaptersDescription)
{
    fillConnection();
    next();
    ASSERT_TRUE(reaches<ResultPage>());
    QString kept;
    QObject::connect(wizard.get(), &EndpointWizard::kept, wizard.get(),
                     [&](const QString &id) { kept = id; });
    next();
    ASSERT_TRUE(waitUntil([&] { return !kept.isEmpty(); }));
    const auto endpoint = world.endpoints.endpoint(kept);
    ASSERT_TRUE(endpoint);
    EXPECT_EQ(endpoint->kind, u"fake"_s);
    EXPECT_EQ(endpoint->name, u"vc.example.com"_s);
    EXPECT_EQ(endpoint->settings.value(u"user"_s), u"admin"_s);
    EXPECT_FALSE(endpoint->settings.contains(u"password"_s)) << "a secret is no setting";
    const Result<Secret> stored = awaitTask(world.secrets.read(endpoint->secretKey(u"password"_s)));
    ASSERT_TRUE(stored.has_value());
    EXPECT_EQ(stored->revealText(), u"correct horse"_s);
}

TEST_F(EndpointWizardTest, CannotGoOnBeforeEveryRequiredFieldIsFilled)
{
    next();
    EXPECT_FALSE(wizard->nextButton()->isEnabled());
    type(u"address"_s, u"vc"_s);
    type(u"user"_s, u"admin"_s);
    EXPECT_FALSE(wizard->nextButton()->isEnabled());
    type(u"password"_s, u"pw"_s);
    EXPECT_TRUE(wizard->nextButton()->isEnabled());
    type(u"fingerprint"_s, u"not hexadecimal"_s);
    EXPECT_FALSE(wizard->nextButton()->isEnabled());
}

TEST_F(EndpointWizardTest, FieldsComeAndGoWithTheFieldTheyDependOn)
{
    next();
    const ConnectionForm *form = page<ConnectionPage>()->form();
    EXPECT_TRUE(form->editor(u"user"_s)->isVisible());
    EXPECT_FALSE(form->editor(u"token"_s)->isVisible());
    qobject_cast<QComboBox *>(form->editor(u"login"_s))->setCurrentIndex(1);
    EXPECT_FALSE(form->editor(u"user"_s)->isVisible());
    EXPECT_TRUE(form->editor(u"token"_s)->isVisible());
}

TEST_F(EndpointWizardTest, AWrongPasswordIsToldOnTheConnectionPageAndNothingIsKept)
{
    world.adapter->judge = [](const ConnectRequest &) {
        return Result<>(failure(ErrorCode::Unauthenticated, u"admin"_s));
    };
    fillConnection();
    next();
    ASSERT_TRUE(waitUntil([&] { return wizard->banner()->isVisible(); }));
    EXPECT_EQ(wizard->currentPage(), page<ConnectionPage>());
    EXPECT_TRUE(wizard->banner()->text().contains(u"admin"_s));
    EXPECT_TRUE(world.endpoints.endpoints().isEmpty());
}

TEST_F(EndpointWizardTest, AProgramIsRunOnlyWithConsentWhichIsKept)
{
    const QString consent = u"exec:/usr/bin/oc get-token"_s;
    world.adapter->judge = [consent](const ConnectRequest &request) -> Result<> {
        if (request.endpoint.consents.contains(consent))
            return {};
        return failure(Error{ErrorCode::PermissionDenied,
                             {},
                             {},
                             false,
                             u"ExecConsent"_s,
                             {{u"command"_s, u"/usr/bin/oc get-token"_s}, {u"consent"_s, consent}}});
    };
    fillConnection();
    next();
    ASSERT_TRUE(reaches<ConsentPage>());
    EXPECT_FALSE(wizard->nextButton()->isEnabled());
    wizard->findChild<QCheckBox *>(u"consent"_s)->setChecked(true);
    next();
    ASSERT_TRUE(reaches<ResultPage>());
    next();
    ASSERT_TRUE(waitUntil([&] { return !world.endpoints.endpoints().isEmpty(); }));
    EXPECT_EQ(world.endpoints.endpoints().first().consents, QStringList{consent});
}

TEST_F(EndpointWizardTest, GoingBackKeepsWhatWasTyped)
{
    fillConnection();
    wizard->back();
    EXPECT_EQ(wizard->currentPage(), page<KindPage>());
    next();
    EXPECT_EQ(page<ConnectionPage>()->form()->settings().value(u"address"_s), u"vc.example.com"_s);
    EXPECT_EQ(page<ConnectionPage>()->secrets().value(u"password"_s).revealText(), u"correct horse"_s);
}

TEST_F(EndpointWizardTest, AnotherAddressForgetsWhatWasConfirmedForTheFirst)
{
    fillConnection();
    next();
    ASSERT_TRUE(reaches<ResultPage>());
    wizard->back();
    ASSERT_TRUE(reaches<ConnectionPage>());
    world.adapter->judge = [](const ConnectRequest &request) -> Result<> {
        EXPECT_TRUE(request.endpoint.trust.pinnedSha256.isEmpty());
        EXPECT_TRUE(request.endpoint.consents.isEmpty());
        return {};
    };
    type(u"address"_s, u"elsewhere.example.com"_s);
    next();
    ASSERT_TRUE(reaches<ResultPage>());
}

TEST_F(EndpointWizardTest, EditingLeavesThePasswordAsItIsWhenNoneIsTyped)
{
    world.addEndpoint(u"vc"_s, u"vcenter"_s);
    wizard = std::make_unique<EndpointWizard>(*world.services, *world.endpoints.endpoint(u"vc"_s));
    wizard->show();
    EXPECT_TRUE(wizard->nextButton()->isEnabled());
    type(u"user"_s, u"somebody else"_s);
    next();
    ASSERT_TRUE(waitUntil([&] { return wizard->currentPage() == page<ResultPage>(); }));
    EXPECT_EQ(world.adapter->requests.last().secrets.value(u"password"_s).revealText(), u"pw"_s);
    EXPECT_EQ(world.adapter->requests.last().endpoint.settings.value(u"user"_s), u"somebody else"_s);
}

TEST_F(EndpointWizardTest, ClosingWhileConnectingEndsTheAttempt)
{
    world.adapter->hangs = true;
    fillConnection();
    next();
    ASSERT_TRUE(waitUntil([&] { return !world.adapter->requests.isEmpty(); }));
    wizard->reject();
    wizard.reset();
    EXPECT_TRUE(world.endpoints.endpoints().isEmpty());
}

namespace {

PeerCertificate certificate()
{
    PeerCertificate peer;
    peer.sha256 = QStringList(32, u"AB"_s).join(u':');
    peer.sha1 = QStringList(20, u"CD"_s).join(u':');
    return peer;
}

} // namespace

TEST(TrustPage, GoesOnOnlyAfterThePersonHasCompared)
{
    TrustPage page;
    EXPECT_FALSE(page.isComplete());
    page.setCertificate(u"vc"_s, certificate(), {});
    EXPECT_FALSE(page.isComplete());
    page.findChild<QCheckBox *>(u"fingerprintCompared"_s)->setChecked(true);
    EXPECT_TRUE(page.isComplete());
}

TEST(TrustPage, ComparesAPastedFingerprintInAnyWriting)
{
    TrustPage page;
    page.setCertificate(u"vc"_s, certificate(), {});
    auto *typed = page.findChild<QLineEdit *>(u"typedFingerprint"_s);
    typed->setText(QString(u"cd"_s).repeated(20));
    EXPECT_TRUE(page.isComplete()) << "SHA-1 without colons";
    typed->setText(QStringList(32, u"ab"_s).join(u' '));
    EXPECT_TRUE(page.isComplete()) << "SHA-256 with spaces";
}

TEST(TrustPage, AFingerprintThatDiffersStopsEvenAfterTheBoxWasTicked)
{
    TrustPage page;
    page.setCertificate(u"vc"_s, certificate(), {});
    page.findChild<QCheckBox *>(u"fingerprintCompared"_s)->setChecked(true);
    page.findChild<QLineEdit *>(u"typedFingerprint"_s)->setText(QString(u"00"_s).repeated(32));
    EXPECT_FALSE(page.isComplete());
}

TEST(TrustPage, AChangedCertificateShowsTheOldFingerprintBesideTheNew)
{
    TrustPage page;
    const QString old = QStringList(32, u"11"_s).join(u':');
    page.setCertificate(u"vc"_s, certificate(), old);
    QStringList shown;
    for (const QLabel *label : page.findChildren<QLabel *>())
        shown << label->text();
    EXPECT_TRUE(shown.contains(old));
    EXPECT_TRUE(shown.contains(certificate().sha256));
    EXPECT_FALSE(page.isComplete()) << "a consent given before does not count";
}

} // namespace naru::test
