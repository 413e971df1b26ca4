// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

#include <QList>
#include <QPair>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace naru {

struct Confirmation
{
    QString title;
    QString text;   ///< the question
    QString detail; ///< consequences, names of the objects; may be several lines
    QString accept; ///< label of the button that does it, a verb
    bool destructive = false;
};

struct FileQuestion
{
    QString title;
    QString suggestedName; ///< name or path to begin with
    QString filter;        ///< as QFileDialog's name filters
};

struct SecretsQuestion
{
    QString title;
    QString text;
    QList<QPair<QString, QString>> fields; ///< key and label
    bool canRemember = true;
    std::optional<Error> why; ///< what went wrong before
};

struct SecretsAnswer
{
    QMap<QString, Secret> secrets; ///< by key
    bool remember = false;
};

/// Every modal question that Naru asks, so that tests can answer it. Calls return at once; the answer comes
/// from the event loop, and not at all when `parent` is destroyed before. All text is plain.
class Prompter
{
public:
    virtual ~Prompter() = default;

    /// `accepted` is called only when the person agrees.
    virtual void confirm(QWidget *parent, Confirmation question, std::function<void()> accepted) = 0;
    virtual void showError(QWidget *parent, Error error) = 0;
    /// `chosen` is called with a path that the person picked; never with an empty one.
    virtual void openFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen) = 0;
    virtual void saveFile(QWidget *parent, FileQuestion question, std::function<void(QString)> chosen) = 0;
    /// nullopt when the person cancels. An answer always comes while `parent` lives.
    virtual void askSecrets(QWidget *parent, SecretsQuestion question,
                            std::function<void(std::optional<SecretsAnswer>)> answered) = 0;
};

} // namespace naru
