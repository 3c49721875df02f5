"""The reviewers' part: each reads the same text in a window of their own and approves it."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QPushButton

from editor_app.cli.tour.hands import child, choose_row, click, retype
from editor_app.cli.tour.office import Office
from editor_app.cli.tour.waiting import require, wait_until
from editor_app.domain.item import ItemId
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command, OperationState
from editor_app.ui.screens.review.screen import ReviewScreen

# Who decides at which level, what the item is called before and after.
_LEVELS = (
    ("li", "first-review", Status.REVIEW_1, Status.REVIEW_2),
    ("wang", "second-review", Status.REVIEW_2, Status.REVIEW_3),
    ("liang", "third-review", Status.REVIEW_3, Status.PUBLISHED),
)


class Reviewing:
    """Steps of the three reviewers."""

    def __init__(self, office: Office, item: ItemId) -> None:
        self._office, self._item = office, item
        self._log = office.logbook

    def run(self) -> None:
        """All levels, in order."""
        for person, *_ in _LEVELS:
            self.decide_as(person)

    def decide_as(self, person: str) -> None:
        """The level of one reviewer."""
        (level,) = (one for one in _LEVELS if one[0] == person)
        _, name, before, after = level
        self._read(person, name, before)
        self._approve(name, after)

    def _read(self, person: str, name: str, status: Status) -> None:
        office = self._office
        with self._log.step(name) as step:
            office.switch(person)
            office.go("review")
            screen = child(office.window, ReviewScreen, "review")
            wait_until(lambda: self._place(screen).isValid(), f"The queue of {person} lacks it.")
            require(office.status(self._item) is status, f"It is {office.status(self._item)}.")
            choose_row(screen.queue.view, self._place(screen))
            wait_until(lambda: self._is_open(screen), "The item does not open for review.")
            self._see_the_text(screen)
            wait_until(lambda: screen.presenter.report is not None, "The rules do not run.")
            step.facts |= {
                "reviewer": office.bench.person().name,
                "waiting": screen.queue.model.rowCount(),
                "hash": self._log.hashes["submitted"],
            }

    def _approve(self, name: str, after: Status) -> None:
        office = self._office
        with self._log.step(f"{name}-approved") as step:
            screen = child(office.window, ReviewScreen, "review")
            retype(child(screen, QLineEdit, "review-reason"), office.notice.opinion)
            click(child(screen, QPushButton, "review-approve"))
            operation = office.operation(self._item, Command.APPROVE)
            require(
                operation.hash == self._log.hashes["submitted"],
                "The decision names another text than the submitted one.",
            )
            wait_until(
                lambda: self._state() is OperationState.RECEIPTED, "No receipt for the decision."
            )
            wait_until(
                lambda: office.status(self._item) is after,
                f"The item is {office.status(self._item)}, not {after}.",
            )
            wait_until(
                lambda: not self._place(screen).isValid(), "The decided item still waits here."
            )
            receipt = office.operation(self._item, Command.APPROVE).receipt
            assert receipt is not None
            step.facts |= {"receipt": receipt.number, "status": after.value}

    def _place(self, screen: ReviewScreen) -> QModelIndex:
        return screen.queue.model.index_of(self._item)

    def _is_open(self, screen: ReviewScreen) -> bool:
        opened = screen.presenter.opened
        return opened is not None and opened.item == self._item and screen.presenter.may_decide

    def _see_the_text(self, screen: ReviewScreen) -> None:
        """The words on the screen are those of the notice, and of the hash that was submitted."""
        opened = screen.presenter.opened
        require(
            opened is not None and opened.new.hash == self._log.hashes["submitted"],
            "The reviewer is shown another text than the submitted one.",
        )
        shown = "".join(screen.reading.diff.toPlainText().split())
        lacking = [p for p in self._office.notice.paragraphs if "".join(p.split()) not in shown]
        require(not lacking, f"The reviewer does not see {len(lacking)} paragraphs.")

    def _state(self) -> OperationState:
        return self._office.operation(self._item, Command.APPROVE).state
