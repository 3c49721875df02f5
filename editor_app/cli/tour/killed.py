"""The fault variant: the client dies between the portal's acceptance and the stored receipt.

A first client, a process of its own, writes and submits, and kills itself as soon as the portal
has answered. A second one on the same data folder finds the outcome unknown, asks, and goes on.
"""

import json
import os
import signal
import subprocess
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QPushButton

from editor_app.children import child_command
from editor_app.cli.demo_portal import DemoPortal
from editor_app.cli.tour.hands import click
from editor_app.cli.tour.logbook import Logbook, read_steps
from editor_app.cli.tour.office import Office, Orders
from editor_app.cli.tour.sending import Sending
from editor_app.cli.tour.waiting import require, wait_until
from editor_app.cli.tour.writing import Writing
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.portal_ports import Portal
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command, OperationState
from editor_app.presenters.outbox import Act

_SECONDS = 60  # for the first client's whole life
_UNDO_SECONDS = 4  # time to record the step before the submission leaves


class DiesAfterSubmit:
    """A ``portal_ports.Portal`` that passes on; the process ends once a submission was taken."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal

    def __getattr__(self, name: str) -> Any:
        return getattr(self._portal, name)

    def command(self, item: ItemId, command: Command, *rest: Any) -> object:
        """Send it. The receipt of a submission reaches this process, and no further."""
        receipt = self._portal.command(item, command, *rest)
        if command is Command.SUBMIT:
            os.kill(os.getpid(), signal.SIGKILL)
        return receipt


def live_and_die(orders: Orders) -> None:
    """The life of the first client; it does not come back from the submission."""
    logbook = Logbook(Path(orders.folder))
    office = Office(
        orders,
        logbook,
        wrap_portal=lambda portal: cast(Portal, DiesAfterSubmit(portal)),
        undo_seconds=_UNDO_SECONDS,
    )
    item = Writing(office).run()
    Sending(office, item).submit()
    wait_until(lambda: False, "The submission never left.")


def first_client(orders: Orders, logbook: Logbook) -> int:
    """Run the first client to its end and take over its record; gives its exit status."""
    command = [*child_command("tour"), json.dumps(asdict(orders))]
    code = subprocess.run(command, timeout=_SECONDS, check=False).returncode  # noqa: S603 - our own
    logbook.take_over(read_steps(logbook.folder))
    return code


def recovered(office: Office, portal: DemoPortal, code: int) -> ItemId:
    """Find out what became of the submission; gives the item, which is in review."""
    facts = {name: value for step in office.logbook.steps for name, value in step.facts.items()}
    require(
        code == -signal.SIGKILL and "key" in facts,
        f"The first client ended with {code} before its submission was taken.",
    )
    office.logbook.hashes["submitted"] = str(facts["hash"])
    item = ItemId(str(facts["item"]))
    recovery = _Recovery(office, portal, item)
    recovery.examine(code)
    recovery.see_it_unknown()
    recovery.ask()
    return item


class _Recovery:
    """What the second client finds and does."""

    def __init__(self, office: Office, portal: DemoPortal, item: ItemId) -> None:
        self._office, self._portal, self._item = office, portal, item
        self._log = office.logbook

    def examine(self, code: int) -> None:
        """The evidence: killed, no receipt here, but the portal has the submission."""
        with self._log.step("killed", pictured=False) as step:
            app = self._office.profiles("lin")
            try:
                (sent,) = app.store.outbox.of(self._item)
                assert app.portal is not None
                taken = app.portal.operation(sent.key)
                require(sent.state is OperationState.SENDING, f"It is {sent.state.value} here.")
                require(sent.receipt is None, "A receipt was stored before the end.")
                require(taken is not None, "The portal does not know the submission.")
                assert taken is not None
                step.facts |= {"exit": code, "key": sent.key, "receipt": taken.number}
            finally:
                app.close()

    def see_it_unknown(self) -> None:
        """Without the portal the second client says 结果未明, and offers no resend."""
        office = self._office
        with self._log.step("outcome-unknown") as step:
            self._portal.stop()
            office.open("lin")
            office.go("outbox")
            wait_until(
                lambda: self._operation().state is OperationState.UNKNOWN, "It is not unknown."
            )
            require(
                office.status(self._item) is Status.UNCONFIRMED,
                f"The item is {office.status(self._item)}, not 结果未明.",
            )
            Sending(office, self._item).show_row(OperationState.UNKNOWN)
            wait_until(lambda: self._act(Act.RECONCILE), "向门户核对 is not offered.")
            require(not self._act(Act.RETRY), "A resend is offered before asking.")
            step.facts["state"] = self._operation().state.value

    def ask(self) -> None:
        """向门户核对 finds the receipt; nothing was sent again."""
        office = self._office
        with self._log.step("receipt-found") as step:
            self._portal.start()
            asks = self._act(Act.RECONCILE)
            if asks is not None:  # a pass of its own accord may have asked already
                click(asks)
            receipt = Sending(office, self._item).wait_for_receipt()
            step.facts |= {"receipt": receipt.number, "attempts": self._operation().attempts}
            require(
                len(office.app.store.outbox.of(self._item)) == 1, "It was put in the outbox twice."
            )

    def _act(self, act: Act) -> QPushButton | None:
        """The button of something that can be done with the operation, if it is offered."""
        found = self._office.window.findChild(QPushButton, f"outbox.act.{act.value}")
        return found if found is not None and found.isVisible() else None

    def _operation(self) -> Operation:
        return self._office.operation(self._item, Command.SUBMIT)
