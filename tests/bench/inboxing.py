"""The inbox of 20,000 messages, opened and filtered, beside a bare QListView with the same rows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QListView

from editor_app.domain.inquiries import Group, Inquiry, InquiryId, InquiryState, Sender
from editor_app.domain.item import UnitKey
from editor_app.ui.areas import INTERACTION
from editor_app.ui.screens.inbox.list_model import Section
from editor_app.ui.screens.inbox.screen import InboxScreen
from editor_app.ui.workbench import Workbench
from tests.bench.desk import painted, rest, settle, until
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.bench.samples import item_id, open_app
from tests.fakes.people import LIN
from tests.retrieval.shelf import asks

ROWS = 20_000
_BATCH = 2_000
_WORDS = "孩子"
_LIMITS = Limits(ratio=1.5)
_START = datetime(2026, 1, 4, 1, tzinfo=UTC)


def fill(folder: Path, count: int) -> None:
    """Put ``count`` open messages into the store of an editor."""
    app = open_app(folder)
    questions = [one.words for one in asks()]
    for start in range(0, count, _BATCH):
        with app.store.transaction():
            for number in range(start, min(count, start + _BATCH)):
                app.store.inquiries.hear(_message(number, questions[number % len(questions)]))
    app.session.remember(LIN)
    app.close()


def _message(number: int, words: str) -> Inquiry:
    return Inquiry(
        id=InquiryId(item_id(2_000_000 + number)),
        number=f"2026-{number:06}",
        unit=UnitKey("zkgwb"),
        type=("inquiry", "complaint", "suggestion", "help")[number % 4],
        subject=f"{words[:16]}之{number}",
        text=words,
        received_at=_START + timedelta(minutes=number),
        state=InquiryState.WAITING,
        sequence=number,
        masked=Sender(name="李**"),
        due_on=date(2026, 1, 13) + timedelta(days=number // 480),
    )


def rows(bench: Workbench, repeats: int) -> list[Row]:
    """Opening and filtering on the main thread; searching on its lane beside that."""
    bench.window.show_screen(INTERACTION)
    screen = bench.screens.inbox()
    settle(bench)
    until(lambda: screen.list.model.rowCount() > 0)
    count = screen.list.model.rowCount()
    floor = _Bare(screen.list.view, count)
    ours, bare = in_turns(repeats, partial(_opened, screen, count), floor.opened)
    found, plainly = in_turns(repeats, partial(_filtered, screen), floor.filtered)
    (sought,) = in_turns(repeats, partial(_sought, screen))
    floor.close()
    told = f"inbox of {count:,} messages"
    return [
        judged(f"{told} opened", "ms", ours, bare, floor_name="QListView", limits=_LIMITS),
        judged(
            f"{told} filtered by words",
            "ms",
            found,
            plainly,
            floor_name="QSortFilterProxyModel",
            limits=_LIMITS,
        ),
        judged(f"{told} searched for words, on a lane", "ms", sought),
    ]


class _Bare:
    """A list view of strings of the same size."""

    def __init__(self, like: QListView, count: int) -> None:
        questions = [one.words for one in asks()]
        self._titles = [f"{questions[n % len(questions)][:16]}之{n}" for n in range(count)]
        self.strings, self.proxy = QStringListModel(), QSortFilterProxyModel()
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setModel(self.strings)
        self.view.resize(like.size())
        self.view.show()
        rest(100)

    def opened(self) -> float:
        """Rows, and the first of them chosen, as in the inbox."""
        self.view.setModel(self.strings)
        self.strings.setStringList([])
        self.view.viewport().repaint()
        return painted(self.view.viewport(), self._fill)

    def _fill(self) -> None:
        self.strings.setStringList(self._titles)
        self.view.setCurrentIndex(self.strings.index(0))

    def filtered(self) -> float:
        self.strings.setStringList(self._titles)
        self.proxy.setSourceModel(self.strings)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view.setModel(self.proxy)
        rest(20)
        took = painted(self.view.viewport(), partial(self.proxy.setFilterFixedString, _WORDS))
        self.proxy.setFilterFixedString("")
        return took

    def close(self) -> None:
        self.view.close()


def _opened(screen: InboxScreen, count: int) -> float:
    """From the lane's answer to the pixels of the list; opening a case is another matter."""
    layout = screen._deps.editor.layouts.current()
    rows, shown = screen.list, screen.case.inquiry.id if screen.case is not None else None
    first = screen._read(screen._wanted(None), (Group.TODO,)).first[Group.TODO]

    def show(number: int) -> None:
        told = Section(group=Group.TODO, title="", count=number, first=first)
        rows.show_rows((told,), layout, shown, "")

    show(0)
    rest(50)
    return painted(rows.view.viewport(), partial(show, count))


def _filtered(screen: InboxScreen) -> float:
    """The main thread's part, from the lane's answer to the pixels; the lane's has its own row."""
    found = screen._read(replace(screen._wanted(None), words=_WORDS), screen._shown)
    whole = screen._read(screen._wanted(None), screen._shown)
    took = painted(screen.list.view.viewport(), partial(screen._show_lists, found))
    screen._show_lists(whole)
    rest(20)
    return took


def _sought(screen: InboxScreen) -> float:
    wanted = replace(screen._wanted(None), words=_WORDS)
    return timed(lambda: screen._read(wanted, screen._shown))
