"""One workstation of the round trip as a process of its own: ``package_client STEP DATA …``.

``meet`` signs in once beside the portal, ``write`` writes and confirms without any connection,
``carry`` signs somebody else in, hands a package in and writes the receipts, ``tell`` tells how
operations and items stand.
"""

import json
import sys
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.domain.outbox import OperationKey
from editor_app.domain.status import status_of
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from tests.fakes.notice import filled


def meet(app: App, person: str) -> object:
    """Sign in, let the portal learn the key, take its layout."""
    app.session.sign_in_without_browser(person)
    assert app.engine is not None
    report = app.engine.run_once()
    return {"online": report.online, "bound": app.store.meta.get("packages.key")}


def write(app: App, title: str) -> object:
    """A notice with an attachment, confirmed; nothing is signed in."""
    person = app.session.person
    draft = app.drafts.new(
        unit=UnitKey("zkgwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        kind=Kind("notice"),
        person=person,
    )
    draft = app.drafts.save(filled(draft, title))
    operation = app.submit.submit(draft.item, person)
    return {"key": operation.key, "item": operation.item, "signed_in": app.session.signed_in()}


def carry(app: App, person: str, package: str, back: str) -> object:
    """Hand the package in as a courier and bring the answers back."""
    who = app.session.sign_in_without_browser(person)
    assert app.engine is not None
    app.engine.run_once()
    taken = app.packages.taking.hand_in(Path(package), who)
    app.packages.making.answers(Path(back), who, taken)
    answers = app.packages.taking.read(taken)
    told = {key: one.receipt.number for key, one in answers.items() if one.receipt is not None}
    return {"receipts": told, "drafts": len(app.store.board.unsettled())}


def tell(app: App, key: str) -> object:
    """The operation and the status of its item."""
    operation = app.store.outbox.get(OperationKey(key))
    assert operation is not None
    row = app.store.board.row(operation.item)
    assert row is not None
    pending = [one.pending for one in row.pending]
    return {
        "state": operation.state.value,
        "receipt": operation.receipt.number if operation.receipt is not None else None,
        "status": status_of(row.draft, row.remote, pending).value,
        "submitted_by": row.remote.submitted_by if row.remote is not None else None,
        "contributors": list(row.remote.contributors) if row.remote is not None else [],
    }


_STEPS = {"meet": meet, "write": write, "carry": carry, "tell": tell}


def main(step: str, data: str, *arguments: str) -> int:
    """Run one step and print what came of it."""
    paths = Paths.discover(Path(data))
    app = build(paths, read_settings(paths))
    try:
        told = _STEPS[step](app, *arguments)  # type: ignore[operator]  # each takes its own words
    finally:
        app.close()
    print(json.dumps(told, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
