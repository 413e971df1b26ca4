// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubeidentity.h"

#include <QFile>

#include <utility>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestToken = 64 * 1024;
constexpr std::chrono::seconds expiryMargin{10};

} // namespace

KubeIdentity::KubeIdentity(KubeLogin login, Clock &clock)
    : m_login(std::move(login))
    , m_clock(clock)
{
}

Result<KubeCredential> KubeIdentity::fromFile() const
{
    QFile file(m_login.tokenFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error{
            ErrorCode::Unauthenticated, m_login.tokenFile, file.errorString(), false, u"TokenFile"_s, {}});
    return KubeCredential{
        Secret(file.read(longestToken).trimmed()), m_login.certificatePem, m_login.keyPem, {}};
}

bool KubeIdentity::isFresh(const KubeCredential &credential) const
{
    return !credential.expires.isValid() || m_clock.now().addSecs(expiryMargin.count()) < credential.expires;
}

Task<Result<KubeCredential>> KubeIdentity::current(CancelToken cancel)
{
    if (!m_login.exec.isEmpty())
        co_return co_await fromPlugin(cancel);
    if (!m_login.tokenFile.isEmpty())
        co_return fromFile();
    co_return KubeCredential{m_login.token, m_login.certificatePem, m_login.keyPem, {}};
}

Task<Result<KubeCredential>> KubeIdentity::fromPlugin(CancelToken cancel)
{
    const auto self = shared_from_this();
    while (m_running) {
        const Completion<> idle;
        m_waiting.push_back(idle);
        co_await idle;
        if (cancel.isCancelled())
            co_return failure(cancelledError());
    }
    if (m_executed && isFresh(*m_executed))
        co_return Result<KubeCredential>(*m_executed); // a plain *m_executed would be moved from
    m_running = true;
    Result<KubeCredential> credential = co_await runExecPlugin(m_login.exec, m_clock, cancel);
    m_running = false;
    for (const Completion<> &waiting : std::exchange(m_waiting, {}))
        waiting.settle({});
    if (credential)
        m_executed = *credential;
    co_return credential;
}

bool KubeIdentity::renewAfter(const KubeCredential &refused)
{
    if (m_login.exec.isEmpty())
        return false;
    if (m_executed == refused)
        m_executed.reset();
    return true;
}

} // namespace naru::openshift
