// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/profilefile.h"
#include "core/settings/settingsyaml.h"
#include "tests/support/awaittask.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace naru;
using namespace Qt::StringLiterals;
using test::describe;

namespace {

Endpoint sampleEndpoint()
{
    Endpoint endpoint;
    endpoint.id = u"e1"_s;
    endpoint.kind = u"vsphere"_s;
    endpoint.name = u"서울 vCenter"_s;
    endpoint.settings = {{u"url"_s, u"https://vc.example.com/sdk"_s}, {u"user"_s, u"no"_s}};
    endpoint.trust.caPem = "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n";
    endpoint.trust.pinnedSha256 = u"AB:CD"_s;
    endpoint.proxyUrl = u"none"_s;
    endpoint.consents = {u"exec:/usr/bin/oc get-token"_s};
    return endpoint;
}

Settings sampleSettings()
{
    Settings settings;
    settings.endpoints = {sampleEndpoint()};
    settings.language = u"no"_s; // a language, and a boolean for careless readers of YAML
    settings.theme = Theme::Dark;
    settings.pollSeconds = 60;
    settings.proxyUrl = u"http://proxy.example.com:3128"_s;
    settings.viewState = {{u"main/geometry"_s, u"AAAB+/=="_s}, {u"version"_s, u"1.10"_s}};
    return settings;
}

struct ProfileFileTest : testing::Test
{
    QTemporaryDir home;
    QString directory = home.filePath(u"naru"_s);
    ProfileFile profile{directory};

    void write(const QByteArray &content,
               QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        QDir().mkpath(directory);
        QFile file(profile.path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.setPermissions(permissions);
    }

    QByteArray content() const
    {
        QFile file(profile.path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(ProfileFileTest, GivesDefaultsBeforeTheFirstSave)
{
    const Result<Settings> settings = profile.load();
    ASSERT_TRUE(settings) << describe(settings);
    EXPECT_EQ(*settings, Settings());
    EXPECT_FALSE(QFileInfo::exists(directory)) << "reading leaves no trace";
}

TEST_F(ProfileFileTest, GivesBackWhatWasSavedInEveryLocale)
{
    const QLocale before;
    for (const QLocale &locale : {QLocale::c(), QLocale(QLocale::Korean), QLocale(QLocale::Turkish)}) {
        QLocale::setDefault(locale);
        const Result<> saved = profile.update([](Settings &settings) { settings = sampleSettings(); });
        ASSERT_TRUE(saved) << describe(saved);
        const Result<Settings> loaded = profile.load();
        ASSERT_TRUE(loaded) << describe(loaded);
        EXPECT_EQ(*loaded, sampleSettings());
    }
    QLocale::setDefault(before);
}

TEST_F(ProfileFileTest, CanBeReadByItsOwnerOnlyWhateverTheUmask)
{
    const mode_t before = ::umask(0);
    const Result<> saved = profile.update([](Settings &settings) { settings = sampleSettings(); });
    ::umask(before);
    ASSERT_TRUE(saved) << describe(saved);
    struct stat info = {};
    ASSERT_EQ(::stat(QFile::encodeName(profile.path()).constData(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(QFile::encodeName(directory).constData(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0700U);
}

TEST_F(ProfileFileTest, KeepsKeysThatItDoesNotKnowAndTheirQuotes)
{
    write("future: {answer: \"no\", list: [1, \"1.10\"]}\n"
          "endpoints:\n"
          "  - {id: e1, kind: old, name: x, colour: red, trust: {ocsp: must}}\n"
          "  - {id: e2, kind: mold, name: y}\n");
    const Result<> saved =
        profile.update([](Settings &settings) { settings.endpoints = {sampleEndpoint()}; });
    ASSERT_TRUE(saved) << describe(saved);
    for (const char *kept : {"answer: \"no\"", "\"1.10\"", "colour: red", "ocsp: must"})
        EXPECT_TRUE(content().contains(kept)) << kept << "\n" << content().constData();
    EXPECT_FALSE(content().contains("e2")) << "an endpoint that was removed is gone with all its keys";
}

TEST_F(ProfileFileTest, NamesTheLineOfASyntaxError)
{
    write("language: ko\nendpoints: [\nname: {\n");
    const Result<Settings> settings = profile.load();
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().reason, u"SyntaxError"_s);
    EXPECT_EQ(settings.error().subject, profile.path());
    EXPECT_GE(settings.error().facts[u"line"_s].toInt(), 3);
}

TEST_F(ProfileFileTest, NamesTheLineAndKeyOfAValueOfTheWrongType)
{
    const std::pair<QByteArray, QString> cases[] = {
        {"language: ko\npollSeconds: often\n", u"pollSeconds"_s},
        {"language: ko\npollSeconds: 2\n", u"pollSeconds"_s},
        {"language: ko\ntheme: pink\n", u"theme"_s},
        {"language: ko\nendpoints: 7\n", u"endpoints"_s},
        {"language: ko\nendpoints: [{kind: vsphere}]\n", u"id"_s},
        {"language: ko\nviewState: [a]\n", u"viewState"_s},
    };
    for (const auto &[yaml, key] : cases) {
        const Result<Settings> settings = settingsFromYaml(yaml);
        ASSERT_FALSE(settings) << yaml.constData();
        EXPECT_EQ(settings.error().reason, u"WrongType"_s) << yaml.constData();
        EXPECT_EQ(settings.error().facts[u"key"_s], key);
        EXPECT_EQ(settings.error().facts[u"line"_s], u"2"_s) << yaml.constData();
    }
}

TEST_F(ProfileFileTest, RefusesAFileThatOthersCanWrite)
{
    write("language: ko\n", QFile::ReadOwner | QFile::WriteOwner | QFile::WriteGroup);
    const Result<Settings> settings = profile.load();
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().code, ErrorCode::PermissionDenied);
    EXPECT_EQ(settings.error().reason, u"WritableByOthers"_s);
}

TEST_F(ProfileFileTest, LeavesAFileThatItCannotReadUntouched)
{
    const QByteArray broken = "endpoints: [\n";
    write(broken);
    EXPECT_FALSE(profile.update([](Settings &settings) { settings.language = u"ko"_s; }));
    EXPECT_EQ(content(), broken);
}

TEST_F(ProfileFileTest, LosesNoChangeOfAnotherProcess)
{
    ProfileFile other(directory);
    ASSERT_TRUE(profile.update([](Settings &settings) { settings.language = u"ko"_s; }));
    ASSERT_TRUE(other.update([](Settings &settings) { settings.theme = Theme::Light; }));
    ASSERT_TRUE(profile.update([](Settings &settings) { settings.pollSeconds = 10; }));
    const Result<Settings> settings = other.load();
    ASSERT_TRUE(settings) << describe(settings);
    EXPECT_EQ(settings->language, u"ko"_s);
    EXPECT_EQ(settings->theme, Theme::Light);
    EXPECT_EQ(settings->pollSeconds, 10);
}

TEST(SettingsYaml, SurvivesHostileFiles)
{
    const QByteArray cases[] = {
        QByteArray(200'000, '['), "&a [*a, *a]",     "a: &x {b: *x}",         "- 1\n- 2\n", "\xff\xfe",
        "endpoints: {id: 1}",     "endpoints: [[]]", "endpoints: [{id: [1]}]"};
    for (const QByteArray &yaml : cases) {
        const Result<Settings> settings = settingsFromYaml(yaml);
        EXPECT_FALSE(settings && !settings->endpoints.isEmpty()) << yaml.left(40).constData();
    }
}

} // namespace
