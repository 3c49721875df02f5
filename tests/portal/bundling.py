"""Sending a bundle to a running portal, and approving it."""

import httpx
from sqlalchemy import select

from editor_app.cli.audit_replay import chained, replay
from editor_app.domain.bundle import Bundle, Mode
from editor_app.domain.canonical import Json
from editor_app.domain.item import Revision
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.records import AuditRow
from tests.portal.crowd import as_entry
from tests.portal.pairs import body, bundle, pair
from tests.portal.running import RunningPortal, Somebody

CHAIN = ("li", "wang", "liang")


def send(
    who: Somebody, revision: Revision, told: Bundle | None, base: str | None = None
) -> httpx.Response:
    who.put(revision)
    return who.post(revision.item, "submissions", body(revision, told), base=base)


def approve(portal: RunningPortal, revision: Revision, levels: int = 3) -> None:
    if levels == len(CHAIN):
        portal.sign_in("huang").examine(revision.item, revision.hash)
    for level, name in enumerate(CHAIN[:levels], start=1):
        answer = portal.sign_in(name).decide(revision.item, revision.hash, level)
        assert answer.status_code == 201, answer.text


def states(who: Somebody, *revisions: Revision) -> list[str]:
    return [who.item(one.item)["state"] for one in revisions]


def pages(portal: RunningPortal, *revisions: Revision) -> list[int]:
    with portal.portal.database.read() as session:
        urls = [session.get_one(ItemRow, one.item).url for one in revisions]
    return [portal.client().get(url).status_code if url else 404 for url in urls]


def together(
    lin: Somebody, mode: Mode = Mode.TOGETHER, reason: str = "", **fields: Json
) -> tuple[Revision, Revision, Bundle]:
    one, other = pair(**fields)
    told = bundle(one.item, other.item, mode=mode, reason=reason)
    for revision in (one, other):
        sent = send(lin, revision, told)
        assert sent.status_code == 201, sent.text
    return one, other, told


def explained(portal: RunningPortal) -> None:
    """The second reading of the trail finds nothing wrong."""
    with portal.portal.database.read() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.sequence)).all()
        trail = chained([as_entry(row) for row in rows], {})
        items = replay(trail)
        for row in session.scalars(select(ItemRow)):
            assert (items[row.id].state, items[row.id].live) == (row.state, row.live)
