"""From 提交 to the receipt: offline into the outbox, and out of it when the portal is back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from editor_app.cli.demo_portal import DemoPortal
from editor_app.cli.tour.hands import child, choose_row, click, press, retype
from editor_app.cli.tour.office import Office
from editor_app.cli.tour.waiting import require, wait_for, wait_until
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation, Receipt
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command, OperationState
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.outbox import OutboxScreen


class Sending:
    """Steps of 林晓雯 from an item without obstacles to the portal's receipt."""

    def __init__(self, office: Office, item: ItemId) -> None:
        self._office, self._item = office, item
        self._log = office.logbook

    def run(self, portal: DemoPortal) -> None:
        """All steps."""
        self._lose(portal)
        self.submit()
        self._wait_offline()
        self._send(portal)

    def _lose(self, portal: DemoPortal) -> None:
        with self._log.step("offline") as step:
            portal.stop()
            require(not portal.running, "The portal still runs.")
            self._office.go("outbox")
            self._office.synchronise()
            require(not self._office.bench.driver.online, "The stopped portal is called online.")
            step.facts["line"] = self._office.bench.window.status.text("line")
            self._log.shoot(step)
            press(self._office.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
            wait_until(
                lambda: self._office.bench.window.screen_key == "editor",
                "Alt+← does not lead back to the editor.",
            )

    def submit(self) -> None:
        """提交 and its confirmation; the operation is in the outbox afterwards."""
        office, note = self._office, self._office.notice.note
        with self._log.step("confirmation") as step:
            click(child(office.window, QPushButton, "editor-submit"))
            dialog = wait_for(
                lambda: office.window.findChild(SubmitDialog), "提交 asks for no confirmation."
            )
            wait_until(dialog.isVisible, "The confirmation is not shown.")
            told = _words(dialog)
            require(office.notice.title in told, "The confirmation does not name the item.")
            column = office.app.layouts.current().column(office.notice.place["column"])
            english = office.orders.language == "en"
            name = column.name_en if english else column.name_zh
            require(name in told, "The confirmation does not name the column.")
            retype(child(dialog, QLineEdit, "submit-note"), note)
            click(child(dialog, QRadioButton, "submit-secrecy-carrier-official"))
            self._log.shoot(step)
            click(child(dialog, QPushButton, "submit-confirm"))
            operation = office.operation(self._item, Command.SUBMIT)
            require(note in operation.payload.decode(), "The note is not in what was frozen.")
            step.facts |= {"key": operation.key, "hash": operation.hash}
            self._log.hashes["submitted"] = operation.hash

    def _wait_offline(self) -> None:
        office = self._office
        with self._log.step("waits-in-outbox") as step:
            office.go("outbox")
            wait_until(
                lambda: self._operation().last_error is Code.OFFLINE,
                "Nothing was tried while the portal was away.",
            )
            require(
                self._operation().state is OperationState.QUEUED,
                f"The submission is {self._operation().state.value}.",
            )
            require(
                office.status(self._item) is Status.QUEUED,
                f"The item is {office.status(self._item)}, not 待发送.",
            )
            self.show_row(OperationState.QUEUED)
            wait_until(
                lambda: office.bench.window.status.text("outbox"),
                "The status bar does not count the outbox.",
            )
            step.facts |= {
                "state": self._operation().state.value,
                "attempts": self._operation().attempts,
                "outbox": office.bench.window.status.text("outbox"),
            }

    def _send(self, portal: DemoPortal) -> None:
        office, address = self._office, portal.url
        with self._log.step("receipt") as step:
            require(portal.start() == address, "The portal came back at another address.")
            office.synchronise()
            receipt = self.wait_for_receipt()
            step.facts |= {"receipt": receipt.number, "sequence": receipt.sequence}

    def wait_for_receipt(self) -> Receipt:
        """The receipt on the screen and in the store, with the hash that was frozen."""
        office = self._office
        wait_until(
            lambda: self._operation().state is OperationState.RECEIPTED, "No receipt arrives."
        )
        operation = self._operation()
        receipt = operation.receipt
        assert receipt is not None
        require(receipt.content_hash == operation.hash, "The receipt names another text.")
        wait_until(
            lambda: office.status(self._item) is Status.REVIEW_1,
            f"The item is {office.status(self._item)}, not 待一审.",
        )
        self.show_row(OperationState.RECEIPTED)
        details = child(office.window, QWidget, "outbox.details")
        wait_until(
            lambda: receipt.number in _words(details), "The number of the receipt is not shown."
        )
        return receipt

    def show_row(self, state: OperationState) -> None:
        """Click the submission in the table, which must show ``state``."""
        screen = child(self._office.window, OutboxScreen, "outbox")
        key = self._operation().key

        def listed() -> bool:
            at = screen.model.row_of(key)
            row = screen.model.row(screen.model.index(at, 0)) if at is not None else None
            return row is not None and row.operation.state is state

        wait_until(listed, f"The outbox does not list the submission as {state.value}.")
        at = screen.model.row_of(key)
        assert at is not None
        choose_row(screen.table, screen.model.index(at, 0))

    def _operation(self) -> Operation:
        return self._office.operation(self._item, Command.SUBMIT)


def _words(widget: QWidget) -> str:
    """Everything a widget says in labels."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel))
