// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/operationtext.h"

#include "core/operation/poweroperations.h"
#include "ui/text/objecttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace naru::text {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::OperationText)
};

QList<QString (*)(const QString &)> &otherNames()
{
    static QList<QString (*)(const QString &)> names;
    return names;
}

} // namespace

QString operationName(const QString &kind)
{
    constexpr auto powerPrefix = "power."_L1;
    if (kind.startsWith(powerPrefix)) {
        if (const auto action = powerActionFromName(kind.mid(powerPrefix.size())))
            return powerAction(*action);
    }
    for (const auto names : otherNames()) {
        if (const QString name = names(kind); !name.isEmpty())
            return name;
    }
    return kind;
}

void registerOperationNames(QString (*names)(const QString &kind))
{
    otherNames().append(names);
}

QString operationState(StepState state)
{
    switch (state) {
    case StepState::Planned:
        return Text::tr("Pending");
    case StepState::Submitting:
    case StepState::Running:
        return Text::tr("Running");
    case StepState::Verifying:
        return Text::tr("Verifying");
    case StepState::Done:
        return Text::tr("Succeeded");
    case StepState::Failed:
        return Text::tr("Failed");
    case StepState::Cancelled:
        return Text::tr("Canceled");
    case StepState::NeedsAttention:
        return Text::tr("Needs attention");
    }
    return {};
}

QString obstacle(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NotConnected:
        return Text::tr("The endpoint is not connected.");
    case Obstacle::NotSupported:
        return Text::tr("This platform does not offer it.");
    case Obstacle::Busy:
        return Text::tr("Another task is running on it.");
    case Obstacle::IsTemplate:
        return Text::tr("It is a template.");
    case Obstacle::AlreadyOn:
        return Text::tr("It is powered on already.");
    case Obstacle::AlreadyOff:
        return Text::tr("It is powered off already.");
    case Obstacle::NotRunning:
        return Text::tr("It is not running.");
    case Obstacle::NotPaused:
        return Text::tr("It is not paused.");
    case Obstacle::InTransition:
        return Text::tr("It is starting, stopping or migrating right now.");
    case Obstacle::GuestToolsNeeded:
        return Text::tr("The guest tools are not running, so the guest cannot be asked.");
    case Obstacle::StateUnknown:
        return Text::tr("The platform does not report its power state.");
    case Obstacle::NothingSelected:
        return Text::tr("Nothing is selected.");
    case Obstacle::MixedEndpoints:
        return Text::tr("The selection spans several endpoints.");
    case Obstacle::NoMigrationTarget:
        return Text::tr("No connected endpoint can take virtual machines in.");
    }
    return {};
}

} // namespace naru::text
