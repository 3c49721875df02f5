"""Asking the links of what is decided on, in the background, and telling what they answered.

The kept report stays as it was made; beside it stands what LNK-04 says since. No command waits for
an address: asking happens outside of every transaction.
"""

import json
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.checks.engine import say_again
from editor_app.checks.link_answers import RULE, to_ask
from editor_app.checks.subject import CheckContext
from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Phase
from editor_app.domain.item import ContentHash, Revision, thaw
from editor_app.domain.portal_checks import finding_plain
from editor_app.domain.proofing_ports import LinkAnswer, LinkProbe
from editor_app.domain.workflow import RemoteState
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.checks import CheckReportRow
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.link_answers import is_fresh, keep_answers
from editor_app.portal.surroundings import context_of

_LOG = logging.getLogger(__name__)
_PORTAL = "portal"  # who asks, in the audit trail
_MOST_ITEMS = 60  # the newest that somebody decides on
_MOST_LINKS = 20  # of one round
_SENTENCES = frozenset({"message_zh", "message_en"})
_WATCHED = (RemoteState.IN_REVIEW.value, RemoteState.SCHEDULED.value)


def ask_links(portal: Portal, stopped: Callable[[], bool] = lambda: False) -> int:
    """Ask what was not asked lately; gives how many items have news."""
    probe = portal.config.probe
    if probe is None:
        return 0
    with portal.database.read() as session:
        due = _due(session, portal)
    answers = _ask(portal, probe, due, stopped)
    if not answers or stopped():
        return 0
    with portal.database.write() as session:
        keep_answers(session, answers)
        return _tell(session, portal)


def _ask(
    portal: Portal, probe: LinkProbe, urls: Sequence[str], stopped: Callable[[], bool]
) -> list[LinkAnswer]:
    answers = []
    for url in urls:
        if stopped():
            break
        outcome, status = probe.ask(url)
        answers.append(LinkAnswer(url=url, at=portal.now(), outcome=outcome, status=status))
    return answers


def _due(session: Session, portal: Portal) -> Sequence[str]:
    now, found = portal.now(), dict[str, None]()
    for item in _watched(session):
        revision, context = _opened(session, portal, item)
        asked = to_ask(revision.content, context) if context is not None else ()
        found |= dict.fromkeys(url for url in asked if not is_fresh(session, url, now))
        if len(found) >= _MOST_LINKS:
            break
    return tuple(found)[:_MOST_LINKS]


def _tell(session: Session, portal: Portal) -> int:
    """Renew what LNK-04 says of each; those of which it says something else are told anew."""
    changed = [item for item in _watched(session) if _renew(session, portal, item)]
    if changed:
        ids = [item.id for item in changed]
        # No item of its own: it moves none.
        link = audit.record(
            session, at=portal.now(), person=_PORTAL, action="links", detail={"items": list(ids)}
        )
        for item in changed:
            item.sequence = link.sequence
    return len(changed)


def _renew(session: Session, portal: Portal, item: ItemRow) -> bool:
    report = session.get(CheckReportRow, item.submission)
    revision, context = _opened(session, portal, item)
    if report is None or context is None:
        return False
    said = say_again(revision.content, context, Phase.SUBMIT, {RULE})
    after = _text(map(finding_plain, said))
    first = (one for one in json.loads(report.findings) if one["rule"] == RULE)
    before = report.links if report.links is not None else _text(first)
    report.links = after  # with the new day, also where that is all that is new
    return _answers(after) != _answers(before)


def _answers(told: str) -> list[dict[str, Any]]:
    """Without the sentences: they name the minute of asking, which is no news."""
    return [{k: v for k, v in one.items() if k not in _SENTENCES} for one in json.loads(told)]


def _text(said: Iterable[Mapping[str, Any]]) -> str:
    """In the order of the text."""
    told = sorted(said, key=lambda one: (one["where"], one["start"]))
    return json.dumps(told, ensure_ascii=False)


def _watched(session: Session) -> Sequence[ItemRow]:
    newest = select(ItemRow).where(ItemRow.state.in_(_WATCHED))
    return session.scalars(newest.order_by(ItemRow.sequence.desc()).limit(_MOST_ITEMS)).all()


def _opened(
    session: Session, portal: Portal, item: ItemRow
) -> tuple[Revision, CheckContext | None]:
    """The head and what may be known around it; nothing around what the layout has not."""
    stored = session.get_one(RevisionRow, item.head)
    revision = thaw(stored.canonical, ContentHash(stored.hash))
    unit = portal.layout.portal.unit(revision.content.unit)
    if unit is None:
        return revision, None
    try:
        portal.layout.template(revision.content.kind)
    except EditorError:
        return revision, None
    return revision, context_of(session, portal, revision, unit)
