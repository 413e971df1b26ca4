// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylesheet.h"

#include "ui/style/colors.h"
#include "ui/style/metrics.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

constexpr auto sheet = R"(
QToolTip { padding: @hair; border: 1px solid @border; background: @raised; color: @text; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; } QSplitter::handle:vertical { height: 1px; }
QStatusBar { border-top: 1px solid @border; background: @raised; } QStatusBar::item { border: none; }
QMenuBar { background: @raised; border-bottom: 1px solid @border; }
QMenuBar::item { padding: @hair @small; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; border: 1px solid @border; padding: @hair; }
QMenu::item { padding: @small @large @small @medium; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @text; } QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: @small; } QMenu::separator { height: 1px; background: @border; margin: @hair; }
QToolBar { background: @raised; border: none; border-bottom: 1px solid @border; spacing: @hair; padding: @hair; }
QToolButton { border: none; border-radius: 5px; padding: @small; background: transparent; }
QToolButton:hover, QToolButton:focus { background: @hover; } QToolButton:pressed, QToolButton:checked { background: @selected; }
QToolButton:disabled { color: @disabled; }
QToolButton[popupMode="2"]::menu-indicator { image: none; }
QPushButton { border: 1px solid @mid; border-radius: 5px; padding: @small @medium; background: @button; min-width: @buttonwidth; }
QPushButton:hover { background: @hover; } QPushButton:pressed { background: @selected; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @disabled; background: transparent; border-color: @border; }
QPushButton:default, QPushButton[role="primary"] { background: @highlight; border-color: @highlight; color: #ffffff; }
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: @accent; }
QPushButton:default:disabled, QPushButton[role="primary"]:disabled { background: @border; border-color: @border; color: @disabled; }
QPushButton[role="danger"], QPushButton[role="danger"]:default { background: @danger; border-color: @danger; color: #ffffff; }
QPushButton[role="flat"] { border: none; background: transparent; min-width: 0; color: @link; padding: @hair @small; }
QPushButton[role="flat"]:hover, QPushButton[role="flat"]:focus { background: @hover; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox { border: 1px solid @mid; border-radius: 5px; padding: @hair @small; background: @base; selection-background-color: @highlight; selection-color: #ffffff; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled { color: @disabled; background: @window; }
QLineEdit[invalid="true"] { border-color: @critical; }
QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator { width: @medium; height: @medium; border: 1px solid @muted; border-radius: 3px; background: @base; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked { background: @highlight; border-color: @highlight; image: url(:/icons/check-white.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent; }
QCheckBox::indicator:disabled { border-color: @border; background: @window; }
QMenu::indicator { margin-left: @small; }
QRadioButton::indicator { width: @medium; height: @medium; border: 1px solid @muted; border-radius: @radio; background: @base; }
QRadioButton::indicator:checked { border: @ring solid @highlight; width: @dot; height: @dot; background: #ffffff; }
QComboBox { padding-right: @large; }
QComboBox::drop-down { border: none; width: @large; }
QComboBox::down-arrow { image: url(:/icons/@chevron); width: @small2; height: @small2; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; selection-background-color: @selected; selection-color: @text; outline: 0; }
QAbstractItemView { background: @base; alternate-background-color: @base; border: none; selection-background-color: @selected; selection-color: @text; outline: 0; }
QTreeView::item, QTableView::item, QListView::item { padding: 0 @small; border: none; }
QTreeView::item { padding: @hair 0; }
QTreeView::item:hover, QTableView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected { background: @selected; color: @text; }
QTableView { gridline-color: transparent; }
QHeaderView { background: @base; border: none; }
QHeaderView::section { background: @base; color: @muted; border: none; border-bottom: 1px solid @border; padding: @small; font-weight: 600; }
QHeaderView::section:hover { color: @text; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar::tab { border: none; border-bottom: 2px solid transparent; padding: @small @medium; color: @muted; background: transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; } QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }
QScrollBar:vertical { background: transparent; width: @scroll; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @scroll; margin: 0; }
QScrollBar::handle { background: @mid; border-radius: @scrollradius; min-height: @large; min-width: @large; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; } QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; border-radius: 3px; background: @border; text-align: center; max-height: @line; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QDockWidget { titlebar-close-icon: none; }
QGroupBox { border: 1px solid @border; border-radius: 6px; margin-top: @large; padding: @small; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: @small; }
*[role="card"] { background: @raised; border: 1px solid @border; border-radius: 8px; }
*[role="sidebar"] { background: @raised; border: none; border-right: 1px solid @border; }
*[role="page"] { background: @base; }
QLabel[role="title"] { font-size: @titlesize; font-weight: 600; }
QLabel[role="subtitle"] { font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="critical"] { color: @critical; }
QLabel[role="mono"] { font-family: "DejaVu Sans Mono", "Noto Sans Mono", monospace; }
QListView[role="navigation"] { background: transparent; font-size: @textsize; }
QListView[role="navigation"]::item { border-radius: 5px; padding: @small; margin: 1px @hair; }
)";

QString pixels(int value)
{
    return QString::number(value) + "px"_L1;
}

} // namespace

QString styleSheet(const QPalette &palette, const QFontMetrics &font)
{
    const Metrics m = metrics(font);
    const auto role = [&palette](QPalette::ColorRole role) { return palette.color(role).name(); };
    const auto own = [&palette](ColorId id) { return color(id, palette).name(); };
    const QHash<QString, QString> values{
        {u"hair"_s, pixels(m.hair)},
        {u"small"_s, pixels(m.small)},
        {u"small2"_s, pixels(m.small * 2)},
        {u"medium"_s, pixels(m.medium)},
        {u"large"_s, pixels(m.large)},
        {u"line"_s, pixels(m.line)},
        {u"buttonwidth"_s, pixels(m.character * 8)},
        {u"radio"_s, pixels(m.medium / 2 + 1)},
        {u"ring"_s, pixels(m.medium / 3)},
        {u"dot"_s, pixels(m.medium + 2 - m.medium / 3 * 2)},
        {u"scroll"_s, pixels(m.medium)},
        {u"scrollradius"_s, pixels((m.medium - 4) / 2)},
        {u"titlesize"_s, pixels(m.line * 11 / 10)},
        {u"textsize"_s, pixels(m.line * 4 / 5)},
        {u"window"_s, role(QPalette::Window)},
        {u"base"_s, role(QPalette::Base)},
        {u"text"_s, role(QPalette::Text)},
        {u"button"_s, role(QPalette::Button)},
        {u"mid"_s, role(QPalette::Mid)},
        {u"highlight"_s, role(QPalette::Highlight)},
        {u"link"_s, role(QPalette::Link)},
        {u"disabled"_s, palette.color(QPalette::Disabled, QPalette::Text).name()},
        {u"danger"_s, isDark(palette) ? u"#b8423a"_s : own(ColorId::Critical)},
        {u"accent"_s, own(ColorId::Accent)},
        {u"critical"_s, own(ColorId::Critical)},
        {u"muted"_s, own(ColorId::Muted)},
        {u"border"_s, own(ColorId::Border)},
        {u"raised"_s, own(ColorId::Raised)},
        {u"hover"_s, own(ColorId::Hover)},
        {u"selected"_s, own(ColorId::SelectedRow)},
        {u"chevron"_s, isDark(palette) ? u"chevron-light.svg"_s : u"chevron-dark.svg"_s},
    };
    static const QRegularExpression variable(u"@(\\w+)"_s);
    QString text;
    qsizetype end = 0;
    const QString source = QString::fromLatin1(sheet);
    for (auto it = variable.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += source.mid(end, match.capturedStart() - end) + values.value(match.captured(1));
        end = match.capturedEnd();
    }
    return text + source.mid(end);
}

} // namespace naru
