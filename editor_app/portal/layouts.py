"""The layout pack the portal serves: built from the layout folder, signed once, kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.closing import FILE, Closing, closed_text, read_closed
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import pack_bytes, parse_pack, unpack, unpack_files
from editor_app.domain.layout_reader import read_toml
from editor_app.portal import audit
from editor_app.portal.db.engine import Database
from editor_app.portal.db.records import LayoutRow
from editor_app.portal.keys import SigningKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedLayout:
    """One pack with everything needed to serve it and to work by it."""

    layout: Layout
    pack: bytes
    signature: bytes
    etag: str


class LayoutShelf:
    """The pack in force. A notice that closes domains brings a new one; each is kept and signed."""

    def __init__(self, key: SigningKey, files: dict[str, str], served: ServedLayout) -> None:
        self._key, self._files, self._served = key, files, served
        self._lock = Lock()

    @property
    def served(self) -> ServedLayout:
        """What is handed out now."""
        with self._lock:
            return self._served

    def put(self, session: Session, closings: Sequence[Closing], now: datetime) -> None:
        """Sign the pack with another list, in the caller's transaction; in force once it holds."""
        served = _sign(session, self._key, {**self._files, FILE: closed_text(closings)})
        _announce(session, served, now)
        session.flush()
        event.listen(session, "after_commit", lambda _: self._take(served), once=True)

    def refresh(self, database: Database) -> None:
        """Take over what another process of this portal announced."""
        with database.read() as session:
            row = latest(session)
            if row is None or row.etag == self.served.etag:
                return
            told = (row.pack, row.signature, row.etag)
        pack, signature, etag = told
        self._take(ServedLayout(layout=unpack(pack), pack=pack, signature=signature, etag=etag))

    def _take(self, served: ServedLayout) -> None:
        with self._lock:
            self._served = served


def install_layout(
    database: Database, key: SigningKey, files: dict[str, str], now: datetime
) -> LayoutShelf:
    """Sign the pack of these files and announce it in the feed when it is a new one.

    Domains that notices closed stay closed. Raises ``EditorError(LAYOUT_DAMAGED)``: a portal does
    not start with a damaged layout.
    """
    with database.write() as session:
        newest, closings = latest(session), closings_now(session)
        whole = {**files, FILE: closed_text(closings)} if closings else files
        served = _sign(session, key, whole)
        if newest is None or newest.etag != served.etag:
            _announce(session, served, now)
    return LayoutShelf(key, files, served)


def latest(session: Session) -> LayoutRow | None:
    """The newest pack that was announced."""
    return session.scalars(select(LayoutRow).order_by(LayoutRow.sequence.desc()).limit(1)).first()


def closings_now(session: Session) -> tuple[Closing, ...]:
    """The domains that notices closed, as the newest pack tells them."""
    row = latest(session)
    text = "" if row is None else unpack_files(row.pack)[1].get(FILE, "")
    return read_closed(read_toml(FILE, text)) if text else ()


def _sign(session: Session, key: SigningKey, files: dict[str, str]) -> ServedLayout:
    layout = parse_pack(files)
    rows = session.scalars(select(LayoutRow.etag).where(LayoutRow.version == layout.version))
    return _build(key, files, layout, rows.all())


def _build(
    key: SigningKey, files: dict[str, str], layout: Layout, earlier: Sequence[str]
) -> ServedLayout:
    """A version names one content: changed files under an old version get a version of their own.

    Drafts are pinned to versions, so two packs of the same name would be one too many.
    """
    pack = pack_bytes(files, layout.version)
    if earlier and sha256_hex(pack) not in earlier:
        layout = replace(layout, version=f"{layout.version}+{sha256_hex(pack)[:8]}")
        pack = pack_bytes(files, layout.version)
    return ServedLayout(layout=layout, pack=pack, signature=key.sign(pack), etag=sha256_hex(pack))


def _announce(session: Session, served: ServedLayout, now: datetime) -> None:
    link = audit.record(
        session,
        at=now,
        person="portal",
        action="layout",
        detail={"version": served.layout.version, "hash": served.etag},
    )
    session.merge(
        LayoutRow(
            etag=served.etag,
            version=served.layout.version,
            pack=served.pack,
            signature=served.signature,
            at=link.at,
            sequence=link.sequence,
        )
    )
