"""The rest of the matrix: faults that belong to opening, to certificates, or to the portal itself.

Each cell has a folder of its own and says in one sentence what came of it. F36 (hostile proxy
settings) and F41 (keyring) are told by tests/contract/test_tls.py and test_vault.py.
"""

import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy import delete, update

from editor_app.connectors.http import Http, HttpOptions
from editor_app.domain.errors import EditorError
from editor_app.domain.workflow import OperationState
from editor_app.opening import open_profile_store
from editor_app.portal.db.engine import Database
from editor_app.portal.db.identity import MembershipRow, PersonRow
from editor_app.store.migration import Migration, shipped_migrations
from editor_app.store.sqlite import open_store
from tests.contract.authority import authority, certificate, https_server
from tests.faults import flips
from tests.faults.bench import Bench, bench
from tests.faults.cells import Cell
from tests.faults.disk_faults import held
from tests.faults.matrix_disk import can_mount
from tests.faults.proxy import drop_reply
from tests.faults.workloads import FILE, old_store
from tests.store.samples import FixedClock, draft, item_id

_COUNT = 4


def _opened(path: Path) -> str:
    """How many of the drafts a store shows, or why it does not open."""
    try:
        store = open_store(path, FixedClock())
    except EditorError as error:
        return error.code.value
    with closing(store.database):
        told = store.database.read_only
        whole = sum(store.drafts.get(item_id(n)) == draft(n) for n in range(_COUNT))
        return f"{whole} drafts" + (f", read-only because of {told.value}" if told else "")


def _shown(folder: Path) -> str:
    """What the window shows of a profile whose store cannot be opened as usual."""
    opened = open_profile_store(folder, FixedClock(), salvage=True)
    with closing(opened.store):
        drafts = opened.store.drafts
        whole = sum(drafts.get(item_id(n)) == draft(n) for n in range(_COUNT))
        code = opened.trouble.because.value if opened.trouble else "nothing"
        return f"{whole} drafts, read-only because of {code}"


def _made(path: Path) -> None:
    with closing(open_store(path, FixedClock())) as store:
        for number in range(_COUNT):
            store.drafts.save(draft(number))


def _read_only(folder: Path) -> str:
    place = folder / "mounted"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(place)], check=True)
    try:
        _made(place / FILE)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        return _shown(place)
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def _older(version: int) -> Callable[[Path], str]:
    def run(folder: Path) -> str:
        old_store(folder / FILE, version, (draft(n) for n in range(_COUNT)))
        told = _opened(folder / FILE)
        copies = len(list(folder.glob(f"channel.v{version}.*.db")))
        return f"{told}, {copies} copy of the old file"

    return run


def _newer(folder: Path) -> str:
    steps = shipped_migrations()
    coming = Migration(number=len(steps) + 1, sql="CREATE TABLE coming (x TEXT) STRICT;")
    with closing(open_store(folder / FILE, FixedClock(), migrations=(*steps, coming))) as store:
        for number in range(_COUNT):
            store.drafts.save(draft(number))
    before = (folder / FILE).read_bytes()
    told = _opened(folder / FILE)
    touched = "untouched" if (folder / FILE).read_bytes() == before else "TOUCHED"
    return f"{told}, file {touched}"


def _held_by_another(folder: Path) -> str:
    _made(folder / FILE)
    with held("EXCLUSIVE", 60, folder / FILE):
        told = _opened(folder / FILE)
    return f"{told}; then {_opened(folder / FILE)}"


def _damaged(kind: str) -> Callable[[Path], str]:
    def run(folder: Path) -> str:
        result = flips.flip_many(0, 1, folder, kinds=(kind,), each=12)
        ends = sorted(end.value for end, count in result.ends[kind].items() if count)
        return "shown as good" if result.shown else "never shown as good" if ends else "nothing"

    return run


# ---------------------------------------------------------------- the wire


def _code(url: str, ca_file: str = "") -> str:
    http = Http(HttpOptions(base_url=url, ca_file=ca_file, connect_seconds=3, read_seconds=3))
    try:
        return str(http.send("GET", "/v1/me").status)
    except EditorError as error:
        return error.code.value
    finally:
        http.close()


def _certificate(kind: str) -> Callable[[Path], str]:
    def run(folder: Path) -> str:
        root = authority(folder)
        made = {
            "self-signed": lambda: certificate(folder, None),
            "expired": lambda: certificate(folder, root, ends_in=-timedelta(days=1)),
            "of another host": lambda: certificate(folder, root, host="portal.example"),
            "with old TLS": lambda: certificate(folder, root),
        }[kind]()
        newest = ssl.TLSVersion.TLSv1_1 if kind == "with old TLS" else None
        with https_server(made, newest) as heard:
            told = _code(heard.url, str(root.file))
            return f"{told}, {len(heard.heads)} requests arrived"

    return run


# ---------------------------------------------------------------- the portal


def _at_bench(act: Callable[[Bench], str]) -> Callable[[Path], str]:
    def run(folder: Path) -> str:
        with bench(folder) as place:
            return act(place)

    return run


def _restored(place: Bench) -> str:
    """Yesterday's copy comes back: what was delivered since is not known there any more."""
    place.deliver("关于第1号工作的通知")
    place.portal.stop()
    folder = place.portal.folder.parent
    copy = folder / "yesterday"
    copy.mkdir()
    for file in folder.glob("portal.db*"):
        shutil.copy(file, copy / file.name)
    place.portal.start()
    item = place.deliver("关于第2号工作的通知")
    text = place.lin.drafts.stored(item)
    place.portal.stop()
    place.books.close()
    for file in folder.glob("portal.db*"):
        file.unlink()
    for file in copy.iterdir():
        shutil.copy(file, folder / file.name)
    place.portal.start()
    report = place.lin.sync.run_once()
    kept = place.lin.drafts.stored(item) == text
    told = "told" if report.portal_restored else "NOT TOLD"
    return f"{told}, text {'kept' if kept else 'LOST'}"


def _refresh_lost(place: Bench) -> str:
    place.lin.clock.forward(660)
    place.proxy.strike(drop_reply, "/oauth/token", times=1)
    report = place.lin.sync.run_once()
    place.proxy.heal()
    place.lin.clock.forward(60)
    again = place.lin.sync.run_once()
    failed = report.failed.value if report.failed else "fine"
    return f"{failed}; then {again.failed.value if again.failed else 'signed in still'}"


def _revoked(disabled: bool) -> Callable[[Bench], str]:
    def act(place: Bench) -> str:
        item = place.lin.write("关于第3号工作的通知").item
        key = place.lin.confirm(item)
        _take_away(place.books, disabled=disabled)
        report = place.lin.sync.run_once()
        operation = place.operation(place.lin, key)
        sent = operation.state is OperationState.RECEIPTED
        told = report.failed.value if report.failed else "fine"
        kept = "kept" if place.lin.drafts.stored(item) else "LOST"
        return f"{told}, {'SENT' if sent else 'not sent'}, text {kept}"

    return act


def _take_away(books: Database, *, disabled: bool) -> None:
    with books.write() as session:
        if disabled:
            session.execute(update(PersonRow).where(PersonRow.id == "lin").values(disabled=True))
        else:
            session.execute(delete(MembershipRow).where(MembershipRow.person == "lin"))


def _cell(
    fault: str, name: str, operation: str, run: Callable[[Path], str], told: str
) -> Cell[Path]:
    return Cell(fault=fault, name=name, operation=operation, declared=told, run=run)


@contextmanager
def here(folder: Path) -> Iterator["Folders"]:
    """A folder for every cell."""
    yield Folders(folder)


class Folders:
    """Gives every cell a fresh folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._number = folder, 0

    def fresh(self) -> Path:
        """The next one."""
        self._number += 1
        made = self._folder / f"cell-{self._number}"
        made.mkdir()
        return made


def other_cells() -> list[Cell[Folders]]:
    """All of them; a read-only folder only where one can be mounted."""
    cells = [*_store_cells(), *_portal_cells()]
    if can_mount():
        told = f"{_COUNT} drafts, read-only because of disk-failed"
        cells.append(_cell("F6", "read-only folder", "O2 open", _read_only, told))
    return [_in_folder(cell) for cell in cells]


def _store_cells() -> list[Cell[Path]]:
    newest = len(shipped_migrations())
    whole = f"{_COUNT} drafts"
    return [
        _cell(
            "F11", "schema n−1", "O2 open", _older(newest - 1), f"{whole}, 1 copy of the old file"
        ),
        _cell(
            "F11", "schema n−2", "O2 open", _older(newest - 2), f"{whole}, 1 copy of the old file"
        ),
        _cell("F11", "schema 1", "O2 open", _older(1), f"{whole}, 1 copy of the old file"),
        _cell("F11", "schema n+1", "O2 open", _newer, "store-newer, file untouched"),
        _cell("F12", "held by another", "O2 open", _held_by_another, f"store-locked; then {whole}"),
        *(
            _cell(fault, kind, "O2 open", _damaged(kind), "never shown as good")
            for fault, kind in (
                ("F8", "page zeroed, closed"),
                ("F8", "database truncated"),
                ("F8", "bit in a file"),
                ("F9", "-wal removed"),
                ("F9", "-wal truncated"),
            )
        ),
    ]


def _portal_cells() -> list[Cell[Path]]:
    return [
        _cell(
            "F17", "no such host", "O8 pull", lambda _: _code("https://portal.invalid"), "offline"
        ),
        *(
            _cell("F30", kind, "O8 pull", _certificate(kind), "tls, 0 requests arrived")
            for kind in ("self-signed", "expired", "of another host", "with old TLS")
        ),
        _cell("F39", "portal restored", "O8 pull", _at_bench(_restored), "told, text kept"),
        _cell(
            "F40",
            "refresh reply lost",
            "O8 pull",
            _at_bench(_refresh_lost),
            "timeout; then signed in still",
        ),
        _cell(
            "F42",
            "role revoked",
            "O6 submit",
            _at_bench(_revoked(disabled=False)),
            "forbidden, not sent, text kept",
        ),
        _cell(
            "F42",
            "user disabled",
            "O6 submit",
            _at_bench(_revoked(disabled=True)),
            "signed-out, not sent, text kept",
        ),
    ]


def _in_folder(cell: Cell[Path]) -> Cell[Folders]:
    return Cell(
        fault=cell.fault,
        name=cell.name,
        operation=cell.operation,
        declared=cell.declared,
        run=lambda folders: cell.run(folders.fresh()),
    )
