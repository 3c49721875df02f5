"""One workstation of the round trip as a process of its own: ``package_client STEP DATA …``.

``meet`` signs in once beside the portal, ``keep`` the same with the system's keyring, ``write``
writes and confirms without any connection, ``call`` signs somebody in and gives ``channel-editor
package`` its words, ``tell`` tells how operations and items stand.
"""

import json
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.cli import build_parser, package
from editor_app.connectors.vault import MemoryVault
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
    return {
        "online": report.online,
        "bound": app.store.meta.get("packages.key"),
        "persistent": app.session.persistent,
    }


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


def call(app: App, person: str, *words: str) -> object:
    """The command as people call it; a keyring would hold this session, and a test has none."""
    if person != "-":
        app.session.sign_in_without_browser(person)
        assert app.engine is not None
        app.engine.run_once()
    arguments = build_parser("package").parse_args(["package", *words, "--json"])
    said = StringIO()
    with redirect_stdout(said):
        code = package.carry_out(app, arguments)
    return {
        "code": code,
        "told": json.loads(said.getvalue()),
        "drafts": len(app.store.board.rows()),
    }


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


_STEPS = {"meet": meet, "keep": meet, "write": write, "call": call, "tell": tell}


def taken(step: str, data: str, *arguments: str) -> object:
    """Run one step over a store that is opened and closed for it."""
    paths = Paths.discover(Path(data))
    app = build(paths, read_settings(paths), vault=None if step == "keep" else MemoryVault())
    try:
        return _STEPS[step](app, *arguments)
    finally:
        app.close()


def main(*words: str) -> int:
    """Run one step and print what came of it."""
    print(json.dumps(taken(*words), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
