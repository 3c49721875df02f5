"""The layout pack the portal serves: built from the layout folder, signed once, kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import pack_bytes, parse_pack
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
    layout = parse_pack(files)
    with database.write() as session:
        rows = session.scalars(select(LayoutRow).order_by(LayoutRow.sequence)).all()
        earlier = [row.etag for row in rows if row.version == layout.version]
        served = _build(key, files, layout, earlier)
        if not rows or rows[-1].etag != served.etag:
            _announce(session, served, now)
    return served


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
