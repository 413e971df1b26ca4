// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>

namespace naru::test {

/// Moves this process into a temporary home: HOME and the XDG folders point below it, QStandardPaths is in
/// test mode, KUBECONFIG and proxies are gone and the Qt platform is `offscreen` unless one is set. The
/// folder is removed when the program ends. Call once, first thing in main(), before any QCoreApplication.
void enterPrivateEnvironment();

/// The environment that this process was started with. Peers (tests/support/peers.h) run in it, since their
/// build cache belongs to the person and not to the test.
const QProcessEnvironment &outerEnvironment();

} // namespace naru::test
