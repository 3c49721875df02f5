"""The application's style sheet: one template, filled with the colours and the scale of a theme.

``@bg.surface`` stands for a colour token, ``14s`` for pixels that grow with the text. Fields keep
their text in place when focused: the border grows by one and the padding shrinks by one. Where a
theme has no tints, what is closed to typing has a dashed line (``$closed``).
Indicators are painted by ``style.py``; only the chevrons of fields must be files (``$icons``).
"""

import re
from collections.abc import Callable

_BASE = """
QWidget { color: @text.primary; }
QMainWindow, QWidget#frame { background: @bg.window; }
QDialog, QMessageBox { background: @bg.surface; }
QLabel { background: transparent; }
QLabel[role="caption"] { font-size: 12s; color: @text.tertiary; }
QLabel[role="secondary"] { font-size: 13s; color: @text.secondary; }
QLabel[role="link"] { font-size: 13s; color: @text.link; }
QLabel[role="label"] { font-size: 13s; color: @text.secondary; }
QLabel[role="key-name"] { font-size: 13s; color: @text.tertiary; }
QLabel[role="value"] { font-size: 13s; }
QLabel[role="pageTitle"] { font-size: 22s; font-weight: 600; }
QLabel[role="docTitle"] { font-size: 20s; font-weight: 600; }
QLabel[role="sectionTitle"] { font-size: 16s; font-weight: 600; }
QLabel[role="paneTitle"] { font-size: 15s; font-weight: 600; }
QLabel[role="cardTitle"] { font-size: 14s; font-weight: 600; }
QLabel[role="error"] { font-size: 12s; color: @tone.red.fg; }
QLabel[role="warning"] { font-size: 12s; color: @tone.ochre.fg; }
QToolTip { background: @bg.surface; color: @text.primary; border: 1px solid @border.control;
  padding: 4px 7px; font-size: 12s; }
"""

_BUTTONS = """
QPushButton { min-height: 30s; padding: 0 13px; border: 1px solid @border.control;
  border-radius: 4px; background: @bg.surface; color: @text.primary; }
QPushButton:hover { background: @bg.hover; }
QPushButton:pressed { background: @bg.pressed; }
QPushButton:disabled { color: @text.disabled; border-color: @border.default;
  background: @bg.subtle; }
QPushButton[small="true"] { min-height: 26s; padding: 0 9px; font-size: 13s; }
QPushButton[kind="primary"] { background: @accent.default; border-color: @accent.default;
  color: @text.onAccent; }
QPushButton[kind="primary"]:hover { background: @accent.hover; border-color: @accent.hover; }
QPushButton[kind="primary"]:pressed { background: @accent.pressed; border-color: @accent.pressed; }
QPushButton[kind="primary"]:disabled { color: @text.disabled; border-color: @border.default;
  background: @bg.subtle; }
QPushButton[kind="danger"] { color: @tone.red.fg; border-color: @tone.red.solid; }
QPushButton[kind="danger"]:hover { background: @tone.red.bg; }
QPushButton[kind="warning"] { color: @tone.ochre.fg; border-color: @tone.ochre.solid; }
QPushButton[kind="warning"]:hover { background: @tone.ochre.bg; }
QPushButton[kind="danger"]:disabled { color: @text.disabled; border-color: @border.default; }
QPushButton[kind="ghost"], QToolButton { border: 1px solid transparent; background: transparent;
  color: @text.secondary; border-radius: 4px; }
QPushButton[kind="ghost"]:hover, QToolButton:hover { background: @bg.hover; }
QPushButton[kind="ghost"]:pressed, QToolButton:pressed { background: @bg.pressed; }
QPushButton[kind="ghost"]:disabled, QToolButton:disabled { color: @text.disabled; }
QToolButton { min-height: 28s; min-width: 28s; padding: 0; font-size: 13s; }
QToolButton[labelled="true"] { padding: 0 5px; }
QToolButton:checked { background: @bg.selected; border-color: @accent.border;
  color: @tone.blue.fg; font-weight: 600; }
QToolButton::menu-indicator { image: none; }
QPushButton[kind="toggle"]:checked { background: @bg.selected; border-color: @accent.default;
  color: @tone.blue.fg; }
QPushButton[kind="pill"] { min-height: 24s; padding: 0 8px; border-radius: 12s; font-size: 12s;
  border-color: @border.default; background: transparent; color: @text.secondary; }
QPushButton[kind="pill"]:hover { background: @bg.hover; }
QPushButton[kind="pill"]:checked { background: @bg.selected; border-color: @accent.default;
  color: @tone.blue.fg; font-weight: 600; }
QPushButton[kind="link"] { min-height: 20s; padding: 0 1px; border: 1px solid transparent;
  background: transparent; color: @text.link; font-size: 13s; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:disabled { color: @text.disabled; }
QPushButton[kind="status"] { min-height: 20s; padding: 0; border: 0; background: transparent;
  color: @text.secondary; font-size: 12s; }
QFrame[segmented="true"] { border: 1px solid @border.control; border-radius: 4px;
  background: @bg.surface; }
QFrame[segmented="true"] QPushButton { min-height: 26s; padding: 0 10px; border: 0;
  border-left: 1px solid @border.default; border-radius: 0; font-size: 13s;
  background: transparent; color: @text.secondary; }
QFrame[segmented="true"] QPushButton[first="true"] { border-left: 0;
  border-top-left-radius: 3px; border-bottom-left-radius: 3px; }
QFrame[segmented="true"] QPushButton[last="true"] { border-top-right-radius: 3px;
  border-bottom-right-radius: 3px; }
QFrame[segmented="true"] QPushButton:hover { background: @bg.hover; }
QFrame[segmented="true"] QPushButton:checked { background: @bg.selected; color: @tone.blue.fg;
  font-weight: 600; }
QFrame[segmented="true"]:disabled { border: 1px $closed @border.default; background: @bg.subtle; }
QFrame[segmented="true"] QPushButton:disabled { color: @text.disabled; background: transparent; }
QFrame[segmented="true"] QPushButton:checked:disabled { color: @text.secondary; }
"""

_FIELDS = """
QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { min-height: 30s;
  padding: 0 9px; border: 1px solid @border.control; border-radius: 4px; background: @bg.surface;
  selection-background-color: @accent.default; selection-color: @text.onAccent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QDateTimeEdit:focus { min-height: 28s; padding: 0 8px; border: 2px solid @focus.default; }
QLineEdit, QTextEdit, QPlainTextEdit, QComboBox { placeholder-text-color: @text.tertiary; }
QLineEdit[small="true"], QComboBox[small="true"] { min-height: 26s; font-size: 13s; }
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus { min-height: 24s; }
QLineEdit:read-only, QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled,
QDateEdit:disabled, QDateTimeEdit:disabled, QTimeEdit:disabled { background: @bg.subtle;
  border: 1px $closed @border.default; color: @text.secondary; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; border: 1px solid @border.control;
  border-radius: 4px; background: @bg.surface; selection-background-color: @accent.default;
  selection-color: @text.onAccent; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 5px; border: 2px solid @focus.default; }
QPlainTextEdit[flat="true"], QTextEdit[flat="true"], QTextBrowser[flat="true"],
QPlainTextEdit[flat="true"]:focus, QTextEdit[flat="true"]:focus, QTextBrowser[flat="true"]:focus {
  border: 0; border-radius: 0; padding: 0; }
QComboBox QAbstractItemView { border: 1px solid @border.strong; background: @bg.surface;
  padding: 3px; outline: 0; selection-background-color: @bg.selected;
  selection-color: @text.primary; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: 0; width: 26s; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
  image: url("$icons/down-$name.png"); width: 16s; height: 16s; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {
  border: 0; width: 22s; background: transparent; }
QSpinBox::up-arrow, QTimeEdit::up-arrow { image: url("$icons/up-$name.png"); width: 16s;
  height: 16s; }
QSpinBox::down-arrow, QTimeEdit::down-arrow { image: url("$icons/down-$name.png"); width: 16s;
  height: 16s; }
QAbstractSpinBox { max-height: 30s; }
QAbstractSpinBox:focus { max-height: 28s; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit,
QAbstractSpinBox QLineEdit:focus { min-height: 0; padding: 0; border: 0; background: transparent; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 28s; border: 2px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @focus.default; border-radius: 4px; }
QFrame#search { border: 1px solid @border.control; border-radius: 4px; background: @bg.surface; }
QFrame#search[active="true"] { border: 2px solid @focus.default; }
QFrame#search QLineEdit, QFrame#search QLineEdit:focus { border: 0; padding: 0; min-height: 24s;
  font-size: 13s; background: transparent; }
QLabel[role="key"] { font-size: 12s; color: @text.tertiary; border: 1px solid @border.default;
  min-height: 20s;
  border-radius: 3px; padding: 0 5px; background: @bg.subtle; }
"""

# Below the rules they outdo; `{tone}` is filled for what blocks and for what warns.
_PROBLEM = """
QLineEdit[problem="{name}"], QComboBox[problem="{name}"], QSpinBox[problem="{name}"],
QDateEdit[problem="{name}"], QDateTimeEdit[problem="{name}"], QPlainTextEdit[problem="{name}"],
QTextEdit[problem="{name}"] {{ border-color: @tone.{tone}.solid; }}
"""

_SURFACES = """
QFrame[card="true"] { background: @bg.surface; border: 1px solid @border.default;
  border-radius: 6px; }
QFrame[field="true"] { background: @bg.surface; border: 1px solid @border.control;
  border-radius: 4px; }
QFrame[card="true"][current="true"], QFrame[card="true"]:focus { border-color: @accent.default; }
QFrame[quote="true"] { border: 0; border-left: 3px solid @accent.border; }
QFrame[surface="true"] { background: @bg.surface; border: 0; }
QFrame[surface="canvas"] { background: @bg.canvas; border: 0; }
QLabel[masked="true"] { background: @bg.surface; border: 1px solid @border.default;
  border-radius: 3px; padding: 0 6px; font-size: 13s; }
QLabel[band="true"] { background: @bg.subtle; border-top: 1px solid @border.subtle; }
QFrame[surface="brand"] { background: @accent.pressed; border: 0; }
QFrame[surface="brand"] QLabel { color: @text.onAccent; }
QLabel[role="brand"] { font-size: 32s; font-weight: 600; }
QLabel[role="bigCode"] { font-size: 32s; font-weight: 600; letter-spacing: 4px; }
QFrame[surface="subtle"] { background: @bg.subtle; border: 0; border-radius: 4px; }
QFrame[line="bottom"] { border: 0; border-bottom: 1px solid @border.default; }
QFrame[line="top"] { border: 0; border-top: 1px solid @border.default; }
QFrame[line="left"] { border: 0; border-left: 1px solid @border.default; }
QFrame[line="right"] { border: 0; border-right: 1px solid @border.default; }
QFrame[rule="h"] { background: @border.subtle; border: 0; max-height: 1px; min-height: 1px; }
QFrame[rule="v"] { background: @border.default; border: 0; max-width: 1px; min-width: 1px; }
QFrame#statusbar { background: @bg.window; border: 0; border-top: 1px solid @border.default; }
QWidget[header="true"] { min-height: 43s; }
QFrame#toast { min-height: 38s; background: @bg.surface; border: 1px solid @border.strong;
  border-radius: 4px; }
QFrame#toast QLabel { font-size: 13s; }
QScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QSplitter::handle { background: @border.default; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent.border; }
"""

_VIEWS = """
QAbstractItemView { border: 0; outline: 0; background: @bg.surface;
  selection-background-color: @bg.selected; selection-color: @text.primary; }
QAbstractItemView[surface="canvas"] { background: @bg.canvas; }
QTreeView[columns="true"] { padding-left: 8px; }
QTableView { gridline-color: @border.subtle; font-size: 13s; }
QTableView::item { padding: 0 9px; border-bottom: 1px solid @border.subtle; }
QTableView::item:selected { background: @bg.selected; color: @text.primary; }
QTableView::item:focus { border: 2px solid @focus.default; padding: 0 7px; }
QHeaderView { background: @bg.subtle; border: 0; }
QHeaderView::section { background: @bg.subtle; color: @text.secondary; font-size: 12s;
  font-weight: 600; padding: 0 12px; min-height: 33s; border: 0;
  border-bottom: 1px solid @border.default; }
QTabBar { background: transparent; border: 0; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; border: 0; border-bottom: 2px solid transparent;
  color: @text.secondary; padding: 0 9px; min-height: 38s; margin-right: 2px; }
QTabBar::tab:selected { color: @tone.blue.fg; border-bottom: 2px solid @accent.default;
  font-weight: 600; }
QTabBar::tab:hover:!selected { color: @text.primary; background: @bg.hover; }
QTabBar::tab:selected:focus { border: 2px solid @focus.default; padding: 0 7px;
  min-height: 36s; border-radius: 3px; }
QTabWidget::pane { border: 0; border-top: 1px solid @border.default; }
"""

_BARS = """
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border.default; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @border.control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QProgressBar { border: 0; border-radius: 3px; background: @tone.neutral.bg; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: @accent.default; }
QMenuBar { background: @bg.window; color: @text.primary; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @bg.hover; }
QMenu { background: @bg.surface; border: 1px solid @border.strong; padding: 4px; }
QMenu::item { padding: 6px 22px 6px 10px; border-radius: 3px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @bg.selected; color: @text.primary; }
QMenu::item:disabled { color: @text.disabled; }
QMenu::separator { height: 1px; background: @border.subtle; margin: 4px 6px; }
"""

_WEIGHTS = (("error", "red"), ("warning", "ochre"))
_TONES = ("neutral", "blue", "teal", "green", "purple", "ochre", "red", "magenta", "slate")
_BANNER = """
QFrame[banner="{tone}"] {{ background: @tone.{tone}.bg; border: 1px solid @tone.{tone}.border;
  border-radius: 4px; }}
QFrame[banner="{tone}"] QLabel {{ color: @tone.{tone}.fg; font-size: 13s; }}
QFrame[strip="{tone}"] {{ background: @tone.{tone}.bg; border: 0;
  border-top: 1px solid @border.default; border-bottom-left-radius: 3px;
  border-bottom-right-radius: 3px; }}
QLabel[tone="{tone}"] {{ color: @tone.{tone}.fg; }}
QPushButton[kind="status"][tone="{tone}"] {{ color: @tone.{tone}.fg; }}
"""

_COLOR = re.compile(r"@([A-Za-z]+(?:\.[A-Za-z0-9]+)*)")
_SCALED = re.compile(r"\b(\d+)s\b")


def build_stylesheet(
    color: Callable[[str], str],
    px: Callable[[float], int],
    icons: str,
    name: str,
    *,
    tints: bool = True,
) -> str:
    """Fill the template.

    ``color`` gives a token's ``#rrggbb``, ``px`` scaled pixels; ``icons`` is the folder of the
    chevrons and ``name`` says whether those for ``light`` or ``dark`` grounds are meant. Without
    ``tints`` (high contrast) all grounds are alike.
    """
    banners = "".join(_BANNER.format(tone=tone) for tone in _TONES)
    problems = "".join(_PROBLEM.format(name=name, tone=tone) for name, tone in _WEIGHTS)
    text = "".join((_BASE, _BUTTONS, _FIELDS, problems, _SURFACES, _VIEWS, _BARS, banners))
    text = text.replace("$icons", icons).replace("$name", name)
    text = text.replace("$closed", "solid" if tints else "dashed")
    text = _SCALED.sub(lambda found: f"{px(int(found[1]))}px", text)
    return _COLOR.sub(lambda found: color(found[1]), text)
