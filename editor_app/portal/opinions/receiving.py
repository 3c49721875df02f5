"""Keeping an opinion: number, row and trail in one transaction, only while the period is open."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy.orm import Session

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.consultation import CONSULTATION, Period, Stage, period_of
from editor_app.domain.item import Content, ContentHash, ItemId, thaw
from editor_app.domain.opinions import OpinionFile, Sender
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.counters import next_serial
from editor_app.portal.db.content import PageRow, RevisionRow
from editor_app.portal.db.opinions import OpinionRow
from editor_app.portal.db.times import PORTAL_ZONE
from editor_app.portal.policy_links import naming

PREFIX = "YJ"


class ClosedError(Exception):
    """The consultation takes no opinions now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody sent; ``sending`` is the same for the same form sent again."""

    sending: str
    text: str
    sender: Sender
    files: tuple[OpinionFile, ...] = ()


def receive(portal: Portal, item: ItemId, said: Said) -> str:
    """Keep an opinion; gives its receipt number. Raises ``ClosedError``."""
    with portal.database.write() as session:
        return keep(session, portal, item, said)


def keep(session: Session, portal: Portal, item: ItemId, said: Said) -> str:
    """The same inside the caller's transaction."""
    id_ = str(uuid5(NAMESPACE_URL, f"opinion/{item}/{said.sending}"))
    known = session.get(OpinionRow, id_)
    if known is not None:
        return known.number
    page, now = session.get(PageRow, item), portal.now()
    if page is None or stage_of(session, page, now) is not Stage.OPEN:
        raise ClosedError
    day = now.astimezone(PORTAL_ZONE).strftime("%Y%m%d")
    number = f"{PREFIX}-{day}-{next_serial(session, f'opinion/{day}'):04}"
    files = [dict(asdict(one)) for one in said.files]
    digest = sha256_hex(canonical_json({"text": said.text, "files": [f["sha256"] for f in files]}))
    # Nothing of the person and of the text: who reads the trail learns that it came, and when.
    link = audit.record(
        session,
        at=now,
        person="portal",
        action="opinion",
        item=item,
        detail={"opinion": id_, "number": number, "digest": digest, "files": len(files)},
    )
    session.add(
        OpinionRow(
            id=id_,
            number=number,
            item=item,
            unit=page.unit,
            text=said.text,
            name=said.sender.name,
            phone=said.sender.phone,
            email=said.sender.email,
            received_at=now,
            files=json.dumps(files, ensure_ascii=False),
            digest=digest,
            tags="[]",
            outcome="",
            opened="[]",
            sequence=link.sequence,
        )
    )
    session.flush()
    return number


def stage_of(session: Session, page: PageRow, now: datetime) -> Stage | None:
    """Where a live consultation stands; ``None`` for any other item."""
    content = _content(session, page)
    period: Period | None = period_of(content) if page.kind == CONSULTATION else None
    if period is None:
        return None
    answered = bool(naming(session, page.item, page.unit))
    return period.stage(now.astimezone(PORTAL_ZONE).date(), answered=answered)


def _content(session: Session, page: PageRow) -> Content:
    row = session.get_one(RevisionRow, page.revision)
    return thaw(row.canonical, ContentHash(row.hash)).content
