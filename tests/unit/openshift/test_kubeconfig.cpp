// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubeconfig.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

class KubeConfigTest : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }

    Result<KubeAccess> accessOf(const QByteArray &text, const QString &context = {})
    {
        const Result<KubeConfig> config = KubeConfig::read({write(u"config"_s, text)});
        if (!config)
            return failure(config.error());
        return config->access(context);
    }

    QTemporaryDir m_folder;
};

QByteArray configWith(const QByteArray &cluster, const QByteArray &user)
{
    return "apiVersion: v1\nkind: Config\ncurrent-context: lab\n"
           "contexts:\n- name: lab\n  context: {cluster: c, user: u, namespace: openshift-mtv}\n"
           "clusters:\n- name: c\n  cluster: " +
           cluster + "\nusers:\n- name: u\n  user: " + user + "\n";
}

const QByteArray plainCluster = "{server: 'https://api.lab.example.com:6443'}"_ba;

} // namespace

TEST_F(KubeConfigTest, readsTheCurrentContextWithDataAndToken)
{
    const QByteArray ca = QByteArray("-----BEGIN CERTIFICATE-----").toBase64();
    const auto access =
        accessOf(configWith("{server: 'https://api:6443', certificate-authority-data: " + ca +
                                ", tls-server-name: kubernetes, proxy-url: 'socks5://p:1080'}",
                            "{token: sha256~abc}"));
    ASSERT_TRUE(access) << access.error().reason.toStdString();
    EXPECT_EQ(access->server, QUrl(u"https://api:6443"_s));
    EXPECT_EQ(access->ns, u"openshift-mtv"_s);
    EXPECT_EQ(access->trust.caPem, "-----BEGIN CERTIFICATE-----"_ba);
    EXPECT_EQ(access->trust.tlsServerName, u"kubernetes"_s);
    EXPECT_EQ(access->proxyUrl, u"socks5://p:1080"_s);
    EXPECT_EQ(access->login.token.revealText(), u"sha256~abc"_s);
    EXPECT_FALSE(access->trust.insecure);
}

TEST_F(KubeConfigTest, relativePathsBelongToTheFileThatHoldsThem)
{
    write(u"a/ca.crt"_s, "THE CA");
    const QString first = write(u"a/config"_s, "current-context: lab\nclusters:\n- name: c\n  cluster: "
                                               "{server: 'https://api', certificate-authority: ca.crt}\n");
    const QString second =
        write(u"b/config"_s, "clusters: []\ncontexts:\n- name: lab\n  context: {cluster: c, "
                             "user: u}\nusers:\n- name: u\n  user: {tokenFile: ../token}\n");
    const auto config = KubeConfig::read({first, m_folder.filePath(u"missing"_s), second});
    ASSERT_TRUE(config);
    const auto access = config->access({});
    ASSERT_TRUE(access);
    EXPECT_EQ(access->trust.caPem, "THE CA"_ba);
    EXPECT_EQ(access->login.tokenFile, m_folder.filePath(u"token"_s));
}

TEST_F(KubeConfigTest, theFirstDefinitionOfANameWins)
{
    const QString first = write(u"1"_s, configWith(plainCluster, "{token: first}"));
    const QString second = write(u"2"_s, configWith("{server: 'https://other'}", "{token: second}"));
    const auto config = KubeConfig::read({first, second});
    ASSERT_TRUE(config);
    EXPECT_EQ(config->access({})->login.token.revealText(), u"first"_s);
    EXPECT_EQ(config->access({})->server.host(), u"api.lab.example.com"_s);
}

TEST_F(KubeConfigTest, saysThatACertificateAuthorityAndNoVerificationContradict)
{
    const auto access = accessOf(configWith(
        "{server: 'https://api', certificate-authority-data: YQ==, insecure-skip-tls-verify: true}",
        "{token: t}"));
    ASSERT_FALSE(access);
    EXPECT_EQ(access.error().reason, u"CaAndInsecure"_s);
    const auto insecure =
        accessOf(configWith("{server: 'https://api', insecure-skip-tls-verify: true}", "{token: t}"));
    ASSERT_TRUE(insecure);
    EXPECT_TRUE(insecure->trust.insecure);
}

TEST_F(KubeConfigTest, sendsNoTokenInTheOpen)
{
    const auto access = accessOf(configWith("{server: 'http://api'}", "{token: t}"));
    ASSERT_FALSE(access);
    EXPECT_EQ(access.error().reason, u"NotHttps"_s);
}

TEST_F(KubeConfigTest, readsAnExecPluginWithWhatItAsksFor)
{
    const auto access = accessOf(configWith(
        plainCluster,
        "{exec: {apiVersion: client.authentication.k8s.io/v1, command: ./bin/oc, args: [get-token, "
        "--issuer, x], env: [{name: A, value: b}], installHint: get oc, interactiveMode: Never, "
        "provideClusterInfo: true}}"));
    ASSERT_TRUE(access);
    const ExecPlugin &exec = access->login.exec;
    EXPECT_EQ(exec.command, m_folder.filePath(u"bin/oc"_s));
    EXPECT_EQ(exec.arguments, (QStringList{u"get-token"_s, u"--issuer"_s, u"x"_s}));
    EXPECT_EQ(exec.environment, (QList<QPair<QString, QString>>{{u"A"_s, u"b"_s}}));
    EXPECT_EQ(exec.installHint, u"get oc"_s);
    EXPECT_EQ(exec.cluster.value(u"server"_s).toString(), u"https://api.lab.example.com:6443"_s);
    EXPECT_EQ(exec.consent(), u"exec:"_s + m_folder.filePath(u"bin/oc"_s) + u" get-token --issuer x"_s);
}

TEST_F(KubeConfigTest, readsImpersonation)
{
    const auto access = accessOf(
        configWith(plainCluster, "{token: t, as: jane, as-groups: [dev, ops], as-user-extra: {'a/b': [x]}}"));
    ASSERT_TRUE(access);
    EXPECT_EQ(access->login.impersonation,
              (QList<QPair<QByteArray, QByteArray>>{{"Impersonate-User", "jane"},
                                                    {"Impersonate-Group", "dev"},
                                                    {"Impersonate-Group", "ops"},
                                                    {"Impersonate-Extra-a%2Fb", "x"}}));
}

TEST_F(KubeConfigTest, refusesWhatItDoesNotSupportByName)
{
    EXPECT_EQ(accessOf(configWith(plainCluster, "{auth-provider: {name: gcp}}")).error().reason,
              u"AuthProvider"_s);
    EXPECT_EQ(accessOf(configWith(plainCluster, "{username: a, password: b}")).error().reason,
              u"BasicAuth"_s);
}

TEST_F(KubeConfigTest, namesWhatIsMissing)
{
    const auto noContext = accessOf(configWith(plainCluster, "{}"), u"other"_s);
    ASSERT_FALSE(noContext);
    EXPECT_EQ(noContext.error().subject, u"other"_s);
    EXPECT_EQ(noContext.error().reason, u"Context"_s);
    const auto noFile =
        accessOf(configWith("{server: 'https://api', certificate-authority: gone.crt}", "{}"));
    ASSERT_FALSE(noFile);
    EXPECT_EQ(noFile.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(noFile.error().subject.endsWith(u"/gone.crt"_s));
    EXPECT_EQ(KubeConfig::read({m_folder.filePath(u"nowhere"_s)}).error().code, ErrorCode::NotFound);
}

TEST_F(KubeConfigTest, saysWhereAFileIsBroken)
{
    const auto access = accessOf("clusters:\n- name: a\n  name: b\n");
    ASSERT_FALSE(access);
    EXPECT_EQ(access.error().reason, u"YamlDuplicateKey"_s);
    EXPECT_EQ(access.error().facts.value(u"line"_s), u"3"_s);
    EXPECT_TRUE(access.error().subject.endsWith(u"/config"_s));
    EXPECT_EQ(accessOf("just: yaml\n").error().reason, u"NotKubeConfig"_s);
}

} // namespace naru::openshift
