// SPDX-License-Identifier: GPL-3.0-or-later
// Only what the palette cannot reach: flat fields, quiet buttons, thin scroll bars, hairline
// splitters. Fields name no colour of their text: with one, Qt 6.4 makes their placeholders too
// pale to read.
#include "ui/theme/appearance.hpp"
#include "ui/theme/theme.hpp"

#include <utility>

namespace weft::ui {

namespace {

const char* const kSheet = R"(
QToolTip { background: @card; color: @text; border: 1px solid @hairline; padding: 6px 8px; }
QFrame#popover { background: @card; border: 1px solid @outline; }
QMenuBar { background: transparent; }
QMenuBar::item { padding: 5px 8px; border-radius: 5px; background: transparent; color: @muted; }
QMenuBar::item:selected { background: @field; color: @text; }
QMenu { background: @card; border: 1px solid @hairline; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @hairline; margin: 5px 6px; }
QMenu::icon { padding-left: 6px; }
QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: @field; border: 1px solid @hairline;
    border-radius: 6px; padding: 5px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; background: @card; }
QLineEdit:disabled { color: @disabled; }
QComboBox { background: @field; color: @text; border: 1px solid @hairline; border-radius: 6px; padding: 5px 8px; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/arrow-@shade.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @hairline; padding: 4px; outline: 0;
    selection-background-color: @accentSoft; selection-color: @text; }
QPushButton { background: @card; color: @text; border: 1px solid @hairline; border-radius: 6px; padding: 5px 14px; }
QPushButton:hover { background: @field; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:focus { border-color: @accent; }
QPushButton:default { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton:disabled { color: @disabled; }
QPushButton:default:disabled { background: @field; color: @disabled; border-color: @hairline; }
QPushButton[flat="true"] { border: 1px solid transparent; background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @outline; border-radius: 4px; background: @card; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-@shade.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent; image: url(:/icons/dash-@shade.svg); }
QCheckBox::indicator:disabled { border-color: @hairline; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }
QToolButton:hover { background: @field; }
QToolButton:checked { background: @accentSoft; color: @accent; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: 1px solid @hairline; padding: 8px 8px 5px 8px; }
QHeaderView::section:vertical { padding: 4px 8px 0 8px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: border; subcontrol-position: top center; width: 10px; height: 6px; }
QHeaderView::up-arrow { image: url(:/icons/sort-up-@shade.svg); }
QHeaderView::down-arrow { image: url(:/icons/sort-down-@shade.svg); }
QTableView, QTreeView, QListView { border: none; background: @card; outline: 0; gridline-color: @hairline;
    selection-background-color: @accentSoft; selection-color: @text; }
QTreeView::item, QListView::item { padding: 3px 0; }
QTableCornerButton::section { background: @card; border: none; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: none; }
QAbstractScrollArea::corner { background: @card; border: none; }
QSplitter::handle { background: @hairline; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }
)";

} // namespace

QString styleSheetOf(const Theme& theme) {
    QColor disabled = theme.textMuted;
    disabled.setAlphaF(0.6F);
    QColor scroll = theme.outline;
    scroll.setAlphaF(0.5F);
    // Longer names before those they begin with.
    const std::pair<const char*, QColor> tokens[] = {
        {"@accentSoft", theme.accentSoft},
        {"@onAccent", theme.onAccent},
        {"@accent", theme.accent},
        {"@hairline", theme.hairline},
        {"@outline", theme.outline},
        {"@disabled", disabled},
        {"@scroll", scroll},
        {"@muted", theme.textMuted},
        {"@field", theme.field},
        {"@card", theme.card},
        {"@text", theme.text},
    };
    QString sheet = QLatin1String(kSheet);
    sheet.replace(QLatin1String("@shade"),
                  theme.isDark ? QLatin1String("dark") : QLatin1String("light"));
    for (const auto& [name, colour] : tokens) {
        sheet.replace(QLatin1String(name), QStringLiteral("rgba(%1, %2, %3, %4)")
                                               .arg(colour.red())
                                               .arg(colour.green())
                                               .arg(colour.blue())
                                               .arg(colour.alpha()));
    }
    return sheet;
}

} // namespace weft::ui
