"""The queue of 审核 for tests: a reviewer, what waits for them, and the screen."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.services.batch import BatchService
from editor_app.services.checking import CheckService
from editor_app.services.preview import PreviewService
from editor_app.services.queue_filter import QueueFilter
from editor_app.services.reviews import ReviewService
from editor_app.services.saved_filters import SavedFilters
from editor_app.services.settings import SettingsFile
from editor_app.services.submit import SubmitService
from editor_app.services.take_along import TakeAlong
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.screen import ReviewScreen
from tests.fakes.file_service import file_service
from tests.ui.office import LI, Office, item_id

TITLES = ("防汛应急预案", "招生范围公告", "防汛值班安排", "科技计划申报")
UNITS = ("kcj", "shj", "shj", "kcj")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Toast = tuple[str, str, Callable[[], None]]


class Desk:
    """The screen of 李建国 over a store with four items that wait for him."""

    def __init__(self, office: Office, kit: ScreenKit, qtbot: QtBot, folder: Path) -> None:
        self.office, self.kit, self.qtbot = office, kit, qtbot
        self.heads: list[ContentHash] = []
        for number, (title, unit) in enumerate(zip(TITLES, UNITS, strict=True)):
            made = office.content(title, unit=unit)
            ago = timedelta(days=3) if number == 0 else timedelta(minutes=30 - number)
            state = RemoteState.IN_REVIEW
            self.heads.append(office.remote(number, made, state, level=1, ago=ago))
        settings = SettingsFile(folder / "settings.toml")
        checking = CheckService(office.store, office.layouts, office.clock)
        self.reviews = ReviewService(office.store, office.layouts, office.clock, settings)
        submit = SubmitService(
            office.store, office.layouts, office.drafts, checking, office.clock, settings
        )
        self.along = TakeAlong(office.store, None, office.layouts, office.clock)
        self.deps = ReviewDeps(
            reviews=self.reviews,
            checking=checking,
            preview=PreviewService(office.store, office.layouts),
            layouts=office.layouts,
            files=file_service(office.store, office.layouts),
            submit=submit,
            filters=SavedFilters(office.store),
            batch=BatchService(office.store, self.reviews, submit),
            along=self.along,
            person=lambda: LI,
            kick=lambda: None,
        )
        self.toasts: list[Toast] = []
        kit.hub.toastAsked.connect(lambda *told: self.toasts.append(told))
        self.screen = self.opened()

    def opened(self) -> ReviewScreen:
        """A fresh screen, settled."""
        made = ReviewScreen(self.kit, self.deps)
        self.qtbot.addWidget(made)
        made.resize(1370, 800)
        made.show()
        self.settle()
        return made

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.kit.runner.busy)

    @property
    def shown(self) -> list[str]:
        model = self.screen.queue.model
        return [model.index(n).data() for n in range(model.rowCount())]

    def ask(self, wanted: QueueFilter) -> None:
        self.screen.queue.filters.asked.emit(wanted)

    def button(self, name: str) -> QPushButton:
        found = self.screen.findChild(QPushButton, name)
        assert found is not None
        return found

    def read(self, *numbers: int) -> None:
        """The reviewer goes to these rows, one after the other."""
        for number in numbers:
            self.click(number)
            self.settle()

    def click(self, number: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        view = self.screen.queue.view
        at = view.visualRect(self.screen.queue.model.index_of(item_id(number))).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    def select(self, *numbers: int) -> None:
        """Add rows to the selection by Ctrl."""
        for number in numbers:
            self.click(number, CTRL)
        self.settle()

    def states(self) -> dict[ItemId, tuple[Command, OperationState]]:
        return {one.item: (one.command, one.state) for one in self.office.store.outbox.open()}


@pytest.fixture
def desk(office: Office, kit: ScreenKit, qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(office, kit, qtbot, tmp_path)
