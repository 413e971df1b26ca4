// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/colors.h"

namespace naru {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// Text on tints keeps a contrast of at least 4.5 : 1 in both themes.
Pair pairOf(ColorId id)
{
    switch (id) {
    case ColorId::Accent:
        return {0xff1f6f78, 0xff58b6bd};
    case ColorId::Success:
        return {0xff24713f, 0xff69c585};
    case ColorId::Warning:
        return {0xff8a5a00, 0xffe3b04b};
    case ColorId::Critical:
        return {0xffb3261e, 0xfff2877f};
    case ColorId::Info:
        return {0xff2a5fa5, 0xff7fb0ec};
    case ColorId::Muted:
        return {0xff5b6570, 0xff9aa5b1};
    case ColorId::Border:
        return {0xffdde2e7, 0xff373e47};
    case ColorId::Raised:
        return {0xffffffff, 0xff23282f};
    case ColorId::Hover:
        return {0xffeaf0f2, 0xff2c333b};
    case ColorId::SelectedRow:
        return {0xffd6ebed, 0xff234a50};
    }
    Q_UNREACHABLE();
}

struct Roles
{
    QRgb window, base, alternate, text, button, mid, disabled, highlight, highlightedText, link, toolTip;
};

QPalette paletteOf(const Roles &roles)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(roles.window));
    palette.setColor(QPalette::Base, QColor(roles.base));
    palette.setColor(QPalette::AlternateBase, QColor(roles.alternate));
    palette.setColor(QPalette::WindowText, QColor(roles.text));
    palette.setColor(QPalette::Text, QColor(roles.text));
    palette.setColor(QPalette::ButtonText, QColor(roles.text));
    palette.setColor(QPalette::ToolTipText, QColor(roles.text));
    palette.setColor(QPalette::PlaceholderText, QColor(roles.disabled));
    palette.setColor(QPalette::Button, QColor(roles.button));
    palette.setColor(QPalette::ToolTipBase, QColor(roles.toolTip));
    palette.setColor(QPalette::Light, QColor(roles.base));
    palette.setColor(QPalette::Midlight, QColor(roles.button));
    palette.setColor(QPalette::Mid, QColor(roles.mid));
    palette.setColor(QPalette::Dark, QColor(roles.mid).darker(120));
    palette.setColor(QPalette::Shadow, QColor(roles.mid).darker(150));
    palette.setColor(QPalette::Highlight, QColor(roles.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(roles.highlightedText));
    palette.setColor(QPalette::Link, QColor(roles.link));
    palette.setColor(QPalette::LinkVisited, QColor(roles.link));
    palette.setColor(QPalette::BrightText, QColor(roles.highlightedText));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(roles.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(roles.mid));
    return palette;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor color(ColorId id, const QPalette &palette)
{
    const Pair pair = pairOf(id);
    return QColor(isDark(palette) ? pair.dark : pair.light);
}

QColor tint(ColorId id, const QPalette &palette)
{
    const QColor hue = color(id, palette);
    const QColor ground = palette.color(QPalette::Base);
    const double share = isDark(palette) ? 0.18 : 0.11;
    const auto mixed = [share](int top, int bottom) { return int(top * share + bottom * (1 - share)); };
    return QColor(mixed(hue.red(), ground.red()), mixed(hue.green(), ground.green()),
                  mixed(hue.blue(), ground.blue()));
}

QPalette lightPalette()
{
    return paletteOf({0xfff4f6f8, 0xffffffff, 0xfff8fafb, 0xff1c232b, 0xffffffff, 0xffc9d0d7, 0xff7b8590,
                      0xff1f6f78, 0xffffffff, 0xff1f6f78, 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf({0xff1a1e23, 0xff1f242a, 0xff232930, 0xffe6eaee, 0xff2a3038, 0xff454d57, 0xff838d98,
                      0xff2f8089, 0xffffffff, 0xff6fc5cc, 0xff2a3038});
}

} // namespace naru
