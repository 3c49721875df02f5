"""Where somebody was in a window, so that the one made anew in another language shows the same.

What was typed and not sent comes along, with the steps that can be undone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.domain.inquiries import InquiryId
from editor_app.domain.item import ItemId
from editor_app.presenters.settings import Page
from editor_app.ui.areas import CONSULTATIONS, EDITOR, INTERACTION, RAIL
from editor_app.ui.left_over import LeftOver
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.typed_texts import PutLater, Typed, put_back, typed_in

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench

_AREAS = frozenset({*(area.key for area in RAIL), CONSULTATIONS})
_REVIEW = "review"


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
class ScreenWords:
    """Typed on a screen and not sent, and the item or case they are for."""

    screen: str
    texts: tuple[Typed, ...]
    meant: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPlace:
    """The screen in front, the open items, and the widget that had the keyboard."""

    screen: str
    items: tuple[OpenItem, ...] = ()
    front: ItemId | None = None
    page: Page | None = None  # of the settings
    focus: str = ""  # object name
    texts: tuple[ScreenWords, ...] = ()
    search: tuple[Typed, ...] = ()
    left_over: tuple[str, ...] = ()  # what found no place before and was not copied yet


def place_of(bench: "Workbench") -> WindowPlace:
    """Look before the window ends."""
    QGuiApplication.inputMethod().commit()
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
        texts=tuple(_typed_on_screens(bench)),
        search=tuple(typed_in(bench.window.topbar)),
        left_over=LeftOver.of(bench.window).words,
    )


def go_to(bench: "Workbench", place: WindowPlace) -> None:
    """Show the same again; an item that is gone meanwhile is left out."""
    for one in place.items:
        bench.open_item(one.item)
        page = bench.screens.editor().page_of(one.item)
        if page is not None:
            LeftOver.of(bench.window).offer(_put_item(page, one))
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


def _typed_on_screens(bench: "Workbench") -> Iterator[ScreenWords]:
    """What was typed on each screen that was built, and what still waits to be put back there.

    The pages of items are told apart.
    """
    for key in sorted(_AREAS):
        screen = bench.window.content.built(key)
        if screen is None:
            continue
        if typed := tuple(typed_in(screen)):
            yield ScreenWords(screen=key, texts=typed, meant=_in_front(bench, key))
        for later in PutLater.waiting_in(screen):
            yield ScreenWords(screen=key, texts=later.texts, meant=later.meant)


def _put_typed(bench: "Workbench", place: WindowPlace) -> None:
    """Screens read what they show on lanes: their fields are filled once that is there.

    Of what was typed for two things on one screen, the newer one is shown and filled in.
    """
    left_over, selected = LeftOver.of(bench.window).offer, set[str]()
    left_over(place.left_over)
    left_over(put_back(bench.window.topbar, place.search))
    for words in place.texts:
        screen = bench.screens.build(words.screen)
        if words.screen not in selected and words.meant is not None:
            _select(bench, words)
        selected.add(words.screen)
        reads, same = partial(bench.runner.reads_for, screen), partial(_is_same, bench, words)
        PutLater(screen, words.texts, reads, same, left_over, meant=words.meant)


def _in_front(bench: "Workbench", key: str) -> object:
    """What a screen of several things shows."""
    if key == _REVIEW:
        return bench.screens.review().presenter.chosen
    return bench.screens.inbox().chosen if key == INTERACTION else None


def _select(bench: "Workbench", words: ScreenWords) -> None:
    if words.screen == _REVIEW:
        bench.screens.review().select(ItemId(str(words.meant)))
    elif words.screen == INTERACTION:
        bench.screens.inbox().select(InquiryId(str(words.meant)))


def _is_same(bench: "Workbench", words: ScreenWords) -> bool:
    """Whether a screen still shows what the words on it were typed for."""
    return words.meant is None or _in_front(bench, words.screen) == words.meant


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


def _put_item(page: EditorPage, one: OpenItem) -> list[str]:
    """The words whose fields are not there any more."""
    if one.source:
        page.sheet.source.toggle()
    if one.texts:
        page.inspector.form.row("")  # rows are made in turns: all of them now
    homeless = put_back(page, one.texts)
    page.inspector.show_panel(one.panel)
    cursor, last = page.body.textCursor(), page.body.document().characterCount() - 1
    cursor.setPosition(min(one.anchor, last))
    cursor.setPosition(min(one.position, last), QTextCursor.MoveMode.KeepAnchor)
    page.body.setTextCursor(cursor)
    page.body.verticalScrollBar().setValue(one.scroll)
    page.body.ensureCursorVisible()
    return homeless
