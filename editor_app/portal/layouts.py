"""The layout pack the portal serves: built from the layout folder, signed once, kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import pack_bytes, parse_pack, unpack
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


def install_layout(
    database: Database, key: SigningKey, files: dict[str, str], now: datetime
) -> ServedLayout:
    """Sign the pack of these files and announce it in the feed when it is a new one.

    Raises ``EditorError(LAYOUT_DAMAGED)``: a portal does not start with a damaged layout.
    """
    told = parse_pack(files).version
    with database.write() as session:
        rows = session.scalars(select(LayoutRow).order_by(LayoutRow.sequence)).all()
        served = _build(key, files, told, [row.etag for row in rows if row.version == told])
        if not rows or rows[-1].etag != served.etag:
            _announce(session, served, now)
    return served


def _build(
    key: SigningKey, files: dict[str, str], told: str, earlier: Sequence[str]
) -> ServedLayout:
    """A version names one content: changed files under an old version get a version of their own.

    Drafts are pinned to versions, so two packs of the same name would be one too many.
    """
    pack = pack_bytes(files, told)
    if earlier and sha256_hex(pack) not in earlier:
        pack = pack_bytes(files, f"{told}+{sha256_hex(pack)[:8]}")
    return ServedLayout(
        layout=unpack(pack), pack=pack, signature=key.sign(pack), etag=sha256_hex(pack)
    )


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
