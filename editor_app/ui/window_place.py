"""Where somebody was in a window, so that the one made anew in another language shows the same.

What was typed and not sent comes along, with the steps that can be undone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.inquiries import InquiryId
from editor_app.domain.item import ItemId
from editor_app.presenters.settings import Page
from editor_app.ui.areas import CONSULTATIONS, EDITOR, INTERACTION, RAIL
from editor_app.ui.hub import Hub
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.typed_texts import PutLater, Typed, put_back, typed_in

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench

_AREAS = frozenset({*(area.key for area in RAIL), CONSULTATIONS})
_REVIEW = "review"
_SHOWN = 24  # characters of words that found no place


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """One tab of the editor, where its cursor stood, and the steps of its fields."""

    item: ItemId
    anchor: int
    position: int
    scroll: int
    panel: int  # of the inspector
    source: bool  # shown as Markdown
    texts: tuple[Typed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """The screen in front, the open items, and the widget that had the keyboard."""

    screen: str
    items: tuple[OpenItem, ...] = ()
    front: ItemId | None = None
    page: Page | None = None  # of the settings
    focus: str = ""  # object name
    texts: tuple[tuple[str, tuple[Typed, ...]], ...] = ()  # by screen, typed and not sent
    search: tuple[Typed, ...] = ()
    review: ItemId | None = None
    case: InquiryId | None = None


def place_of(bench: "Workbench") -> WindowPlace:
    """Look before the window ends."""
    QGuiApplication.inputMethod().commit()
    editor = bench.screens.editor_if_open()
    pages = () if editor is None else map(editor.page_of, editor.items)
    items = tuple(_opened(page) for page in pages if page is not None)
    front = None if editor is None or editor.page is None else editor.page.item
    focused = QApplication.focusWidget()
    mine = focused is not None and bench.window.isAncestorOf(focused)
    texts = _typed_on_screens(bench)
    typed = {key for key, _ in texts}
    return WindowPlace(
        screen=bench.window.screen_key,
        items=items,
        front=front,
        page=bench.screens.settings_page(),
        focus=focused.objectName() if mine and focused is not None else "",
        texts=texts,
        search=tuple(typed_in(bench.window.topbar)),
        review=bench.screens.review().presenter.chosen if _REVIEW in typed else None,
        case=bench.screens.inbox().chosen if INTERACTION in typed else None,
    )


def go_to(bench: "Workbench", place: WindowPlace) -> None:
    """Show the same again; an item that is gone meanwhile is left out."""
    for one in place.items:
        bench.open_item(one.item)
        page = bench.screens.editor().page_of(one.item)
        if page is not None:
            _put_item(page, one)
    if place.front is not None:
        bench.open_item(place.front)
    _put_typed(bench, place)
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


def _typed_on_screens(bench: "Workbench") -> tuple[tuple[str, tuple[Typed, ...]], ...]:
    """What was typed on each screen that was built; the pages of items are told apart."""
    found = []
    for key in sorted(_AREAS):
        screen = bench.window.content.built(key)
        texts = () if screen is None else tuple(typed_in(screen))
        if texts:
            found.append((key, texts))
    return tuple(found)


def _put_typed(bench: "Workbench", place: WindowPlace) -> None:
    """Screens read what they show on lanes: their fields are filled once that is there."""
    left_over = partial(_tell_left_over, bench.hub)
    put_back(bench.window.topbar, place.search)
    for key, texts in place.texts:
        screen = bench.screens.build(key)
        if key == _REVIEW and place.review is not None:
            bench.screens.review().select(place.review)
        if key == INTERACTION and place.case is not None:
            bench.screens.inbox().select(place.case)
        reads, same = partial(bench.runner.reads_for, screen), partial(_is_same, bench, place, key)
        PutLater(screen, texts, reads, same, left_over)


def _is_same(bench: "Workbench", place: WindowPlace, key: str) -> bool:
    """Whether a screen still shows what the words on it were typed for."""
    if key == _REVIEW and place.review is not None:
        return bench.screens.review().presenter.chosen == place.review
    if key == INTERACTION and place.case is not None:
        return bench.screens.inbox().chosen == place.case
    return True


def _tell_left_over(hub: Hub, words: Sequence[str]) -> None:
    """What was typed before the language changed is not lost: it can be copied."""
    whole = "\n".join(words)
    short = whole if len(whole) <= _SHOWN else f"{whole[:_SHOWN]}…"
    told = QCoreApplication.translate(
        "WindowPlace", "Not put back, since something else stands there now: “{words}”"
    )
    copy = partial(QGuiApplication.clipboard().setText, whole)
    hub.toast(
        told.format(words=" ".join(short.split())),
        QCoreApplication.translate("WindowPlace", "Copy"),
        copy,
    )


def _opened(page: EditorPage) -> OpenItem:
    cursor = page.body.textCursor()
    return OpenItem(
        item=page.item,
        anchor=cursor.anchor(),
        position=cursor.position(),
        scroll=page.body.verticalScrollBar().value(),
        panel=page.inspector.current,
        source=page.sheet.source.shown,
        texts=tuple(typed_in(page)),
    )


def _put_item(page: EditorPage, one: OpenItem) -> None:
    if one.source:
        page.sheet.source.toggle()
    if one.texts:
        page.inspector.form.row("")  # rows are made in turns: all of them now
        put_back(page, one.texts)
    page.inspector.show_panel(one.panel)
    cursor, last = page.body.textCursor(), page.body.document().characterCount() - 1
    cursor.setPosition(min(one.anchor, last))
    cursor.setPosition(min(one.position, last), QTextCursor.MoveMode.KeepAnchor)
    page.body.setTextCursor(cursor)
    page.body.verticalScrollBar().setValue(one.scroll)
    page.body.ensureCursorVisible()
