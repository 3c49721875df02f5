"""Where somebody was in a window, so that the one made anew in another language shows the same."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.item import ItemId
from editor_app.presenters.settings import Page
from editor_app.ui.areas import CONSULTATIONS, EDITOR, RAIL

if TYPE_CHECKING:
    from editor_app.ui.screens.editor.page import EditorPage
    from editor_app.ui.workbench import Workbench

_AREAS = frozenset({*(area.key for area in RAIL), CONSULTATIONS})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """One tab of the editor, and where its cursor stood."""

    item: ItemId
    anchor: int
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """The screen in front, the open items, and the widget that had the keyboard."""

    screen: str
    items: tuple[OpenItem, ...] = ()
    front: ItemId | None = None
    page: Page | None = None  # of the settings
    focus: str = ""  # object name


def place_of(bench: "Workbench") -> WindowPlace:
    """Look before the window ends."""
    editor = bench.screens.editor_if_open()
    pages = () if editor is None else map(editor.page_of, editor.items)
    items = tuple(_opened(page) for page in pages if page is not None)
    front = None if editor is None or editor.page is None else editor.page.item
    focused = QApplication.focusWidget()
    mine = focused is not None and bench.window.isAncestorOf(focused)
    return WindowPlace(
        screen=bench.window.screen_key,
        items=items,
        front=front,
        page=bench.screens.settings_page(),
        focus=focused.objectName() if mine and focused is not None else "",
    )


def go_to(bench: "Workbench", place: WindowPlace) -> None:
    """Show the same again; an item that is gone meanwhile is left out."""
    for one in place.items:
        bench.open_item(one.item)
        page = bench.screens.editor().page_of(one.item)
        if page is not None:
            _put_cursor(page, one)
    if place.front is not None:
        bench.open_item(place.front)
    if place.screen in _AREAS:
        bench.routes.show_asked(place.screen)
    elif place.screen != EDITOR:
        bench.window.show_screen(RAIL[0].key)  # a merge begins anew from its item
    if place.page is not None:
        bench.routes.show_settings_page(place.page)
    shown = bench.window.findChildren(QWidget, place.focus) if place.focus else []
    visible = [one for one in shown if one.isVisible()]
    if len(visible) == 1:
        visible[0].setFocus()


def _opened(page: "EditorPage") -> OpenItem:
    cursor = page.body.textCursor()
    return OpenItem(item=page.item, anchor=cursor.anchor(), position=cursor.position())


def _put_cursor(page: "EditorPage", one: OpenItem) -> None:
    cursor, last = page.body.textCursor(), page.body.document().characterCount() - 1
    cursor.setPosition(min(one.anchor, last))
    cursor.setPosition(min(one.position, last), QTextCursor.MoveMode.KeepAnchor)
    page.body.setTextCursor(cursor)
    page.body.ensureCursorVisible()
