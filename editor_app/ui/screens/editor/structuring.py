"""Commands on the structure of the text: from menu and keys to the body editor and its dialogs."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
)

from editor_app.rendering.runs import Script
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.moves import move_selection
from editor_app.ui.body.word_marks import clear_marks, toggle_quote, toggle_script
from editor_app.ui.hub import Hub

_INPUTS = QLineEdit | QPlainTextEdit | QComboBox | QAbstractSpinBox
_FORMATS: tuple[tuple[str, ...], ...] = (
    ("bold", "italic", "superscript", "subscript", "marks.clear"),
    ("quote", "renumber"),
    ("block.up", "block.down"),
    ("source",),
)


class Structuring(QObject):
    """Connects one body's actions; keys pressed in other fields of the page do nothing here."""

    def __init__(self, body: BodyEditor, actions: dict[str, QAction], hub: Hub) -> None:
        super().__init__(body)
        self._body, self._actions, self._hub = body, actions, hub
        does: dict[str, Callable[[], object]] = {
            "bold": body.toggle_bold,
            "italic": body.toggle_italic,
            "superscript": partial(toggle_script, body, Script.SUPER),
            "subscript": partial(toggle_script, body, Script.SUB),
            "marks.clear": partial(clear_marks, body),
            "quote": partial(toggle_quote, body),
            "renumber": self._renumber,
            "block.up": partial(move_selection, body, -1),
            "block.down": partial(move_selection, body, 1),
            "rule": body.insert_rule,
        }
        for key, do in does.items():
            actions[key].triggered.connect(partial(self._do, do))

    def format_menu(self) -> QMenu:
        """Marks of words, kinds and order of blocks: what the template knows of them."""
        hidden = set()
        if not self._body.allows("quote"):
            hidden.add("quote")
        if not self._body.numbers_headings:
            hidden.add("renumber")
        menu = QMenu(self.tr("Format"), self._body)
        menu.setObjectName("format-menu")
        fill_menu(menu, self._actions, _FORMATS, hidden)
        return menu

    def _do(self, command: Callable[[], object], _checked: bool = False) -> None:
        if not isinstance(self._body.window().focusWidget(), _INPUTS) and not self._body.composing:
            command()

    def _renumber(self) -> None:
        if self._body.renumber_all():
            self._hub.toast(self.tr("Headings renumbered"), self.tr("Undo"), self._body.undo)
        elif self._body.numbers_headings:
            self._hub.toast(self.tr("All numbers follow one another; nothing was changed."))
        else:
            told = self.tr("This template has no numbered headings; nothing was changed.")
            self._hub.toast(told)


def fill_menu(
    menu: QMenu,
    actions: dict[str, QAction],
    groups: Sequence[Sequence[str]],
    hidden: set[str],
) -> None:
    """Put actions into a menu, a line between groups; hidden ones also lose their keys."""
    for group in groups:
        shown = [key for key in group if key not in hidden]
        if shown and not menu.isEmpty():
            menu.addSeparator()
        for key in shown:
            menu.addAction(actions[key])
    for key in hidden:
        actions[key].setEnabled(False)
