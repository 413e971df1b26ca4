// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/vsphereadapter.h"
#include "tests/gallery/picture.h"
#include "tests/gallery/scene.h"
#include "tests/support/environment.h"
#include "ui/style/appearance.h"
#include "ui/text/language.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

bool render(const gallery::Scene &scene, const QString &path)
{
    test::ConsoleWorld world(std::make_shared<test::FakeAdapter>(vsphere::VsphereAdapter().descriptor()));
    const std::unique_ptr<QWidget> window(scene.make(world));
    return gallery::savePicture(window.get(), path);
}

} // namespace

/// Renders every scene in both languages and both themes. Arguments: the folder for the pictures, and
/// optionally the beginning of the names of the scenes to render.
int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    test::enterPrivateEnvironment();
    QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"gallery"_s);
    const QString only = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    folder.mkpath(u"."_s);
    Appearance appearance;
    Language language;
    bool fine = true;
    for (const QString &code : {u"ko"_s, u"en"_s}) {
        language.choose(code);
        for (const bool dark : {false, true}) {
            appearance.setDark(dark);
            for (const gallery::Scene &scene : gallery::inventoryScenes() + gallery::endpointScenes()) {
                const QString name = u"%1-%2-%3.png"_s.arg(scene.name, code, dark ? u"dark"_s : u"light"_s);
                if (scene.name.startsWith(only))
                    fine &= render(scene, folder.filePath(name));
            }
        }
    }
    return fine ? 0 : 1;
}
