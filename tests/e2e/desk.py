"""One person at one workstation: ``python -m tests.e2e.desk PERSON ORDERS``.

Nobody tells a reviewer what there is to review: everything that people know of each other comes
through the portal. ``tour.json`` in the folder of the orders says what was seen.
"""

import json
import sys
from pathlib import Path

from editor_app.cli.tour.examining import OFFICER, Examining
from editor_app.cli.tour.logbook import Logbook
from editor_app.cli.tour.office import Office, Orders
from editor_app.cli.tour.reviewing import Reviewing
from editor_app.cli.tour.sending import Sending
from editor_app.cli.tour.waiting import TourError, wait_for, wait_until
from editor_app.cli.tour.writing import Writing
from editor_app.domain.item import ItemId
from editor_app.domain.secrecy import Standing
from editor_app.domain.status import Status
from editor_app.logs import start_log

AUTHOR = "lin"
WAITS_FOR = {
    OFFICER: Status.REVIEW_1,
    "li": Status.REVIEW_1,
    "wang": Status.REVIEW_2,
    "liang": Status.REVIEW_3,
}
_PATIENCE = 150.0  # seconds until the others have done their part


def author(office: Office) -> None:
    """Write, submit, and see it published."""
    item = Writing(office).run()
    sending = Sending(office, item)
    sending.submit()
    with office.logbook.step("receipt", pictured=False) as step:
        office.go("outbox")
        receipt = sending.wait_for_receipt()
        step.facts |= {"item": item, "hash": receipt.content_hash}
    with office.logbook.step("published") as step:
        wait_until(
            lambda: office.status(item) is Status.PUBLISHED,
            f"The item is {office.status(item)}, not published.",
            _PATIENCE,
        )
        row = office.app.board.row(item)
        assert row is not None
        assert row.remote is not None
        step.facts |= {"live": row.remote.live, "by": [one.by for one in row.remote.approvals]}


def reviewer(office: Office, person: str) -> None:
    """Wait for whatever comes, read it and decide."""
    examined = person != OFFICER  # levels decide after the officer here, so that all is in order
    item = wait_for(
        lambda: _waiting(office, WAITS_FOR[person], examined), "Nothing came.", _PATIENCE
    )
    row = office.app.board.row(item)
    assert row is not None
    assert row.remote is not None
    office.logbook.hashes["submitted"] = row.remote.head
    if person == OFFICER:
        Examining(office, item).run()
    else:
        Reviewing(office, item).decide_as(person)


def _waiting(office: Office, status: Status, examined: bool) -> ItemId | None:
    title = office.notice.title
    for row in office.app.store.board.unsettled():
        remote = row.remote
        if row.title != title or remote is None or office.status(row.item) is not status:
            continue
        record = remote.secrecy
        passed = record is not None and record.standing(remote.head) is Standing.PASSED
        if passed or not examined:
            return row.item
    return None


def main(person: str, told: dict[str, object]) -> int:
    """One working day; 0 when everything held."""
    orders = Orders(**{**told, "size": tuple(told["size"])})  # type: ignore[arg-type]  # JSON
    start_log(Path(orders.folder) / "logs")
    logbook = Logbook(Path(orders.folder))
    office = Office(orders, logbook)
    try:
        if person == AUTHOR:
            author(office)
        else:
            office.open(person)
            reviewer(office, person)
    except TourError as wrong:
        print(f"{person}: {wrong}", file=sys.stderr)
        return 1
    finally:
        logbook.write()
        office.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], json.loads(sys.argv[2])))
