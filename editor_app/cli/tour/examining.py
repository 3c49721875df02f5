"""The secrecy officer's part: reads the same text, fills in the form, and nothing else."""

from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton

from editor_app.cli.tour.hands import child, choose_row, click
from editor_app.cli.tour.office import Office
from editor_app.cli.tour.waiting import require, wait_for, wait_until
from editor_app.domain.item import ItemId
from editor_app.domain.secrecy import Standing
from editor_app.domain.workflow import Command, OperationState
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.screens.secrecy.dialog import SecrecyDialog

OFFICER = "huang"
_PREFIX = "secrecy-"


class Examining:
    """Steps of 保密审查."""

    def __init__(self, office: Office, item: ItemId) -> None:
        self._office, self._item = office, item
        self._log = office.logbook

    def run(self) -> None:
        """Read, fill in, record."""
        self._open()
        self._record()

    def _open(self) -> None:
        office = self._office
        with self._log.step("secrecy-review") as step:
            office.switch(OFFICER)
            office.go("review")
            screen = child(office.window, ReviewScreen, "review")
            model = screen.queue.model
            wait_until(
                lambda: model.index_of(self._item).isValid(), "The officer's queue lacks it."
            )
            choose_row(screen.queue.view, model.index_of(self._item))
            wait_until(
                lambda: self._is_open(screen), "The item does not open for its secrecy review."
            )
            require(not screen.bar.isVisible(), "An officer is offered a level's decision.")
            step.facts |= {
                "officer": office.bench.person().name,
                "hash": self._log.hashes["submitted"],
            }

    def _record(self) -> None:
        office = self._office
        with self._log.step("secrecy-reviewed", pictured=False) as step:
            screen = child(office.window, ReviewScreen, "review")
            click(child(screen, QPushButton, "review-secrecy-fill"))
            dialog = wait_for(lambda: screen.secrecy.dialog, "The form does not open.")
            self._fill_in(dialog)
            self._log.shoot(step)
            click(child(dialog, QPushButton, "secrecy-confirm"))
            operation = office.operation(self._item, Command.SECRECY)
            require(
                operation.hash == self._log.hashes["submitted"],
                "The record names another text than the submitted one.",
            )
            wait_until(
                lambda: self._state() is OperationState.RECEIPTED, "No receipt for the record."
            )
            wait_until(self._is_passed, "The portal does not tell of the record.")
            receipt = office.operation(self._item, Command.SECRECY).receipt
            assert receipt is not None
            step.facts |= {"receipt": receipt.number}

    def _fill_in(self, dialog: SecrecyDialog) -> None:
        """Tick every point that was examined, and conclude."""
        for box in dialog.findChildren(QCheckBox):
            if box.objectName().startswith(f"{_PREFIX}risk_items"):
                click(box)
        click(child(dialog, QRadioButton, f"{_PREFIX}conclusion-approved"))

    def _is_open(self, screen: ReviewScreen) -> bool:
        opened = screen.presenter.opened
        return opened is not None and opened.item == self._item and screen.presenter.may_examine

    def _is_passed(self) -> bool:
        row = self._office.app.board.row(self._item)
        remote = row.remote if row is not None else None
        if remote is None or remote.secrecy is None:
            return False
        return remote.secrecy.standing(remote.head) is Standing.PASSED

    def _state(self) -> OperationState:
        return self._office.operation(self._item, Command.SECRECY).state
