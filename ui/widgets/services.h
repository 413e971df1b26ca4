// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace naru {

class Clock;
class EndpointManager;
class Inventory;
class OperationManager;
class PowerOperations;
class Prompter;
class SettingsStore;
class ViewState;

/// What the parts of the window work with. All outlive every widget.
struct Services
{
    EndpointManager &endpoints;
    Inventory &inventory;
    OperationManager &operations;
    PowerOperations &power;
    SettingsStore &settings;
    ViewState &viewState;
    Prompter &prompter;
    Clock &clock;
};

} // namespace naru
