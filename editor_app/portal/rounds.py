"""Submissions of items and what was decided on them, for many items with few queries."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from editor_app.portal.db.content import DecisionRow, ItemRow, SubmissionRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import names_of
from editor_app.wire.v1 import ApprovalOut, ChecksOut, KeptOut, RoundOut, SubmissionIn

MOST_ROUNDS = 20  # told of one item: the newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The present submission of an item, and the rounds of its edition before it."""

    sent: SubmissionRow
    by_name: str
    approvals: list[ApprovalOut] = field(default_factory=list)
    earlier: list[RoundOut] = field(default_factory=list)

    @property
    def kept(self) -> list[KeptOut]:
        """The warnings that were kept, with their reasons."""
        return [KeptOut(**one) for one in self._told["kept"]]

    @property
    def checks(self) -> ChecksOut | None:
        """That the rules ran where the text was written."""
        told = self._told.get("checks")
        return None if told is None else ChecksOut(**told)

    @property
    def _told(self) -> dict[str, Any]:
        told = json.loads(self.sent.kept)
        return {"kept": told} if isinstance(told, list) else dict(told)  # a list: earlier rows


def kept_text(asked: SubmissionIn) -> str:
    """The column ``kept``: warnings that were kept, and the proof of checks."""
    checks = ChecksOut(
        rules=asked.checked_rules,
        catalogue_version=asked.catalogue_version,
        lexicon_version=asked.lexicon_version,
        at=asked.checked_at,
        milliseconds=asked.checked_ms,
    )
    told = {"kept": [asdict(one) for one in asked.kept], "checks": asdict(checks)}
    return json.dumps(told, ensure_ascii=False)


def stories(session: Session, rows: Sequence[ItemRow]) -> dict[str, Story]:
    """By item. Two queries, and one for the names."""
    sent = _submissions(session, rows)
    numbers = [one.sequence for of_item in sent.values() for one in of_item]
    decisions = session.scalars(
        select(DecisionRow)
        .where(DecisionRow.submission.in_(numbers))
        .order_by(DecisionRow.sequence)
    ).all()
    senders = [one.person for of_item in sent.values() for one in of_item]
    deciders = {id_ for one in decisions for id_ in (one.person, one.for_person) if id_}
    names = names_of(session, [*senders, *deciders])
    told: defaultdict[int, list[ApprovalOut]] = defaultdict(list)
    for one in decisions:
        told[one.submission].append(_approval(one, names))
    return {
        item: Story(
            sent=of_item[-1],
            by_name=names[of_item[-1].person],
            approvals=told[of_item[-1].sequence],
            earlier=[_round(one, names, told) for one in of_item[:-1][-MOST_ROUNDS:]],
        )
        for item, of_item in sent.items()
    }


def _submissions(session: Session, rows: Sequence[ItemRow]) -> dict[str, list[SubmissionRow]]:
    """Those of the present edition, the oldest first; the last one is the present submission.

    That one may be of a rejected edition while the one before it is live again.
    """
    found: defaultdict[str, list[SubmissionRow]] = defaultdict(list)
    of_edition = or_(
        SubmissionRow.edition == ItemRow.edition, SubmissionRow.sequence == ItemRow.submission
    )
    wanted = (
        select(SubmissionRow)
        .join(ItemRow, ItemRow.id == SubmissionRow.item)
        .where(
            ItemRow.id.in_([row.id for row in rows]),
            SubmissionRow.sequence <= ItemRow.submission,
            of_edition,
        )
        .order_by(SubmissionRow.sequence)
    )
    for one in session.scalars(wanted):
        found[one.item].append(one)
    return {
        item: [one for one in sent if one.edition == sent[-1].edition]
        for item, sent in found.items()
    }


def _round(
    sent: SubmissionRow, names: dict[str, str], told: dict[int, list[ApprovalOut]]
) -> RoundOut:
    return RoundOut(
        at=rfc3339(sent.at),
        by_name=names[sent.person],
        hash=sent.revision,
        note=sent.note,
        decisions=told[sent.sequence],
    )


def _approval(decision: DecisionRow, names: dict[str, str]) -> ApprovalOut:
    absent = decision.for_person or ""
    return ApprovalOut(
        level=decision.level,
        outcome=decision.outcome,
        by=decision.person,
        by_name=names[decision.person],
        at=rfc3339(decision.at),
        reason=decision.reason,
        hash=decision.revision,
        for_person=absent,
        for_name=names.get(absent, ""),
    )
