"""The screen 审核 for tests: stores and services of an author and three reviewers, one portal."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.batch import BatchService
from editor_app.services.preview import PreviewService
from editor_app.services.reasons import ReasonService
from editor_app.services.saved_filters import SavedFilters
from editor_app.services.session import Session
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.screen import ReviewScreen
from tests.fakes.clock import HandClock
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.file_service import file_service
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.workstation import Workstation, workstation
from tests.ui.hands import button_named

REASON = "主送机关缺“区直各单位”"
CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(slots=True, kw_only=True)
class District:
    """Everybody's workstation, and the screen of one reviewer."""

    seats: dict[str, Workstation]
    kit: ScreenKit
    qtbot: QtBot
    toasts: list[tuple[str, str, Callable[[], None]]]
    kicks: list[bool]
    at_desk: Person = LI

    def __getitem__(self, person: Person) -> Workstation:
        return self.seats[person.id]

    def submit(self, title: str = "关于做好冬季困难群众救助工作的通知") -> ItemId:
        """The author writes a first edition; everybody hears of it."""
        lin = self[LIN]
        draft = lin.write(title)
        return self.send(draft)

    def send(self, draft: Draft) -> ItemId:
        """The author submits; everybody hears of it."""
        self[LIN].confirm(draft.item)
        self.sync()
        return draft.item

    def sync(self) -> None:
        """A pass of everybody, twice, so that what one sends the others hear."""
        for one in (*self.seats.values(), *self.seats.values()):
            one.sync.run_once()

    def publish(self, item: ItemId) -> None:
        """All three levels approve."""
        for person in (LI, WANG, LIANG):
            seat = self[person]
            seat.reviews.decide(item, "approve", "", person)
            seat.clock.forward(seat.settings.current.undo_seconds)
            self.sync()

    def next_edition(self, item: ItemId, change: Callable[[Draft], Draft]) -> None:
        """The author changes a live item and submits it again."""
        lin = self[LIN]
        self.send(lin.drafts.save(change(lin.drafts.open(item))))

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.kit.runner.busy)


def given(portal: Portal) -> Callable[[Session], Portal]:
    """A portal that is there already."""
    return lambda _: portal


@contextmanager
def seated(
    kit: ScreenKit, folder: Path, qtbot: QtBot, people: Sequence[Person], **rules: Any
) -> Iterator[District]:
    """These people, each at a workstation of their own; ``rules`` of their portal."""
    clock = HandClock()
    books = MemoryBooks(clock=clock, **rules)
    seats: dict[str, Workstation] = {}
    for person in people:
        portal = FaultyPortal(MemoryPortal(books, person))
        seats[person.id] = workstation(folder / person.id, person, clock, given(portal))
    made = District(seats=seats, kit=replace(kit, now=clock.now), qtbot=qtbot, toasts=[], kicks=[])
    kit.hub.toastAsked.connect(lambda *told: made.toasts.append(told))
    yield made
    made.settle()
    for seat in seats.values():
        seat.store.close()


@pytest.fixture
def district(
    kit: ScreenKit, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[District]:
    with seated(kit, tmp_path, qtbot, (LIN, LI, WANG, LIANG)) as made:
        yield made


def open_screen(district: District, person: Person = LI) -> ReviewScreen:
    seat = district[person]
    district.at_desk = person
    deps = ReviewDeps(
        reviews=seat.reviews,
        secrecy=seat.secrecy,
        checking=seat.checking,
        preview=PreviewService(seat.store, seat.layouts),
        layouts=seat.layouts,
        files=file_service(seat.store, seat.layouts),
        submit=seat.submit,
        filters=SavedFilters(seat.store),
        batch=BatchService(seat.store, seat.reviews, seat.submit),
        along=seat.sync.along,
        comments=seat.comments,
        reasons=ReasonService(seat.store, seat.layouts),
        person=lambda: district.at_desk,
        kick=lambda: district.kicks.append(True),
        synced=seat.clock.now,
    )
    made = ReviewScreen(district.kit, deps)
    district.qtbot.addWidget(made)
    made.resize(1370, 800)
    made.show()
    district.settle()
    return made


def shown(screen: ReviewScreen) -> str:
    return screen.reading.diff.toPlainText()


def banner(screen: ReviewScreen) -> str:
    return screen.reading.banner.text if screen.reading.banner else ""


def decide(district: District, screen: ReviewScreen, name: str, reason: str = "") -> None:
    screen.bar.reason.setText(reason)
    button_named(screen, name).click()
    district.settle()


def changed_body(draft: Draft) -> Draft:
    body = draft.content.body.replace("入户走访", "逐户走访")
    return replace(draft, content=replace(draft.content, body=body))


def decisions(seat: Workstation) -> list[tuple[Command, OperationState]]:
    return [(one.command, one.state) for one in seat.store.outbox.open()]


def recalled_and_changed(district: District, item: ItemId) -> None:
    lin = district[LIN]
    lin.submit.recall(item, LIN)
    lin.clock.forward(31)
    district.sync()
    district.send(lin.drafts.save(changed_body(lin.drafts.open(item))))
