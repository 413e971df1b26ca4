// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <CLI/App.hpp>

namespace naru::ctl {

/// CLI11 options that fill Qt's texts.
inline CLI::Option *addText(CLI::App &command, const std::string &name, QString &target,
                            const QString &description)
{
    return command.add_option_function<std::string>(
        name, [&target](const std::string &value) { target = QString::fromStdString(value); },
        description.toStdString());
}

inline CLI::Option *addTexts(CLI::App &command, const std::string &name, QStringList &target,
                             const QString &description)
{
    return command.add_option_function<std::vector<std::string>>(
        name,
        [&target](const std::vector<std::string> &values) {
            for (const std::string &value : values)
                target.append(QString::fromStdString(value));
        },
        description.toStdString());
}

} // namespace naru::ctl
