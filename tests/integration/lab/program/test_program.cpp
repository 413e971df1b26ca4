// SPDX-License-Identifier: GPL-3.0-or-later
// naru-lab as a program: what it prints and writes, and how it ends.
#include "app/lab/kube/json.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <csignal>

using namespace Qt::StringLiterals;
using naru::lab::kube::Json;
using naru::lab::kube::text;
using testing::HasSubstr;

namespace {

constexpr int LimitMs = 20000;
constexpr QFile::Permissions Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

class LabProgram : public testing::Test
{
protected:
    void start(const QStringList &more = {})
    {
        m_process.start(QStringLiteral(NARU_LAB_PROGRAM),
                        QStringList{u"--state-dir"_s, m_state.path()} + more);
        ASSERT_TRUE(m_process.waitForStarted(LimitMs));
        while (!m_output.contains("ready\n") && m_process.waitForReadyRead(LimitMs))
            m_output += m_process.readAllStandardOutput();
        ASSERT_TRUE(m_output.contains("ready\n")) << m_process.readAllStandardError().toStdString();
    }

    void TearDown() override
    {
        if (m_process.state() != QProcess::NotRunning)
            stop(SIGTERM);
    }

    void stop(int signal)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        EXPECT_TRUE(m_process.waitForFinished(LimitMs));
        EXPECT_EQ(m_process.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(m_process.exitCode(), 0);
    }

    QString stateFile(const QString &name) const { return m_state.filePath(name); }

    QTemporaryDir m_state;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

TEST_F(LabProgram, SaysWhereEverythingIsAndKeepsItFromOthers)
{
    start();
    QFile file(stateFile(u"lab.json"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const Json lab = Json::parse(file.readAll().toStdString());
    for (const char *pointer : {"/vcenter/url", "/vcenter/user", "/vcenter/password", "/vcenter/sha1",
                                "/vcenter/sha256", "/vcenter/caPem", "/openshift/url", "/openshift/token",
                                "/openshift/kubeconfig", "/inventory/url", "/control/url"})
        EXPECT_FALSE(text(lab, pointer).empty()) << pointer;
    EXPECT_THAT(m_output.toStdString(), HasSubstr(text(lab, "/vcenter/url")));
    for (const char *name : {"lab.json", "kubeconfig"})
        EXPECT_EQ(QFileInfo(stateFile(QString::fromLatin1(name))).permissions() & Others,
                  QFile::Permissions())
            << name;
    EXPECT_EQ(QFileInfo(m_state.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
}

TEST_F(LabProgram, EndsCleanlyOnSigterm)
{
    start();
    stop(SIGTERM);
}

TEST_F(LabProgram, EndsWithItsStandardInput)
{
    start({u"--exit-with-stdin"_s});
    m_process.closeWriteChannel();
    ASSERT_TRUE(m_process.waitForFinished(LimitMs));
    EXPECT_EQ(m_process.exitCode(), 0);
}

TEST_F(LabProgram, KeepsItsCertificatesFromOneRunToTheNext)
{
    start();
    const QByteArray first = m_output.mid(m_output.indexOf("SHA-256"), 110);
    stop(SIGINT);
    m_output.clear();
    start();
    EXPECT_THAT(m_output.toStdString(), HasSubstr(first.toStdString()));
    stop(SIGTERM);
}

TEST(LabProgramArguments, AreRefusedInWords)
{
    for (const QStringList &arguments :
         {QStringList{u"--speed"_s, u"0"_s}, QStringList{u"--scenario"_s, u"/no/such/file"_s},
          QStringList{u"--no-such-option"_s}}) {
        QProcess process;
        process.start(QStringLiteral(NARU_LAB_PROGRAM), arguments);
        ASSERT_TRUE(process.waitForFinished(LimitMs));
        EXPECT_NE(process.exitCode(), 0);
        EXPECT_FALSE(process.readAllStandardError().isEmpty()) << arguments.join(u' ').toStdString();
    }
    const QTemporaryDir state;
    QProcess process;
    process.start(QStringLiteral(NARU_LAB_PROGRAM),
                  {u"--state-dir"_s, state.path(), u"--fault"_s, u"no-such-fault"_s});
    ASSERT_TRUE(process.waitForFinished(LimitMs));
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_THAT(process.readAllStandardError().toStdString(), HasSubstr("no-such-fault"));
}
