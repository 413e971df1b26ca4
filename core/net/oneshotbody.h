// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace naru {

/// The body of a request that must not be sent twice: it can be read once and never goes back to its
/// beginning. Without it Qt repeats a request up to three times by itself when the server closes the
/// connection before it answers, also one that has switched a machine off by then.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray content);

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_read = 0;
};

} // namespace naru
