// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/profilefile.h"

#include "core/base/privatefiles.h"
#include "core/settings/settingsyaml.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <chrono>

#include <fcntl.h>
#include <unistd.h>

namespace naru {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto lockLimit = 5s;

/// An empty text when the file is not there yet.
Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (file.permissions() & (QFile::WriteGroup | QFile::WriteOther))
        return failure(Error{ErrorCode::PermissionDenied, path, {}, false, u"WritableByOthers"_s, {}});
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PermissionDenied, path, file.errorString());
    return file.readAll();
}

Error cannotWrite(const QString &path, const QString &detail)
{
    return Error{ErrorCode::Internal, path, detail, false, u"CannotWrite"_s, {}};
}

/// A rename is on disk only when its folder is.
void flushDirectory(const QString &directory)
{
    const int handle = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

Result<> writeFile(const QString &path, const QString &directory, const QByteArray &content)
{
    QSaveFile file(path); // flushes before it renames
    if (!file.open(QIODevice::WriteOnly))
        return failure(cannotWrite(path, file.errorString()));
    file.setPermissions(ownerOnly);
    file.write(content);
    if (!file.commit())
        return failure(cannotWrite(path, file.errorString()));
    flushDirectory(directory);
    return {};
}

template <class T>
Result<T> about(const QString &path, Result<T> result)
{
    if (!result)
        result.error().subject = path;
    return result;
}

} // namespace

ProfileFile::ProfileFile(const QString &directory)
    : m_directory(directory)
    , m_path(QDir(directory).filePath(u"profile.yaml"_s))
{
}

QString ProfileFile::defaultDirectory()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(u"naru"_s);
}

QString ProfileFile::journalPath() const
{
    return QDir(m_directory).filePath(u"operations.db"_s);
}

Result<Settings> ProfileFile::load() const
{
    const Result<QByteArray> content = readFile(m_path);
    if (!content)
        return failure(content.error());
    return about(m_path, settingsFromYaml(*content));
}

Result<> ProfileFile::update(const std::function<void(Settings &)> &change)
{
    if (!makePrivateDirectory(m_directory))
        return failure(cannotWrite(m_directory, {}));
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(int(std::chrono::milliseconds(lockLimit).count())))
        return failure(ErrorCode::Locked, m_path);
    const Result<QByteArray> previous = readFile(m_path);
    if (!previous)
        return failure(previous.error());
    Result<Settings> settings = about(m_path, settingsFromYaml(*previous));
    if (!settings)
        return failure(settings.error());
    change(*settings);
    const Result<QByteArray> content = about(m_path, settingsToYaml(*settings, *previous));
    if (!content)
        return failure(content.error());
    return writeFile(m_path, m_directory, *content);
}

} // namespace naru
