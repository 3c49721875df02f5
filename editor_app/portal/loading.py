"""Filling an empty portal with the sample district, through the portal's own commands.

Nothing is written past the workflow: every sample item was uploaded, submitted and decided at the
time it says, so that audit trail, receipts and index numbers look as if people had worked here.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from editor_app.domain.item import PersonId, Revision, UnitKey, freeze
from editor_app.domain.people import Membership, Person, Role
from editor_app.domain.workflow import DECIDED_ON
from editor_app.portal.accounts import add_person
from editor_app.portal.checking import checked
from editor_app.portal.core import Portal
from editor_app.portal.db.content import BlobOwnerRow, BlobRow, ItemRow
from editor_app.portal.db.identity import PersonRow
from editor_app.portal.execution import perform
from editor_app.portal.inquiries.loading import inquiry_steps
from editor_app.portal.opinions.sample import opinion_steps
from editor_app.portal.order import Order
from editor_app.portal.revisions import store_revision
from editor_app.portal.sample_proof import known_proof, proof
from editor_app.portal.seed.demo import demo_inquiries, demo_items
from editor_app.portal.seed.records import SeedApproval, SeedItem
from editor_app.portal.seed.secrecy import OFFICER, editors_part, examined_at, record
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import DecisionIn, ReasonIn, SubmissionIn

_PEOPLE: tuple[tuple[str, str, str, tuple[tuple[str, Role], ...]], ...] = (
    ("lin", "林晓雯", "zkgwb", (("zkgwb", Role.EDITOR), ("gwb", Role.EDITOR))),
    ("su", "苏敏", "zkgwb", (("zkgwb", Role.EDITOR),)),
    ("zhou", "周文倩", "qyj", (("qyj", Role.EDITOR),)),
    ("chen", "陈嘉明", "kcj", (("kcj", Role.EDITOR),)),
    ("li", "李建国", "gwb", (("*", Role.REVIEW_1),)),
    ("wang", "王丽华", "gwb", (("*", Role.REVIEW_2),)),
    ("liang", "梁国栋", "gwh", (("*", Role.REVIEW_3),)),
    ("huang", "黄志远", "gwb", (("*", Role.SECRECY),)),
    # The office that runs the portal writes for units that have no editor yet.
    ("admin", "区两委办", "gwh", (("*", Role.PORTAL_ADMIN), ("*", Role.EDITOR))),
)


def demo_people() -> dict[str, Person]:
    """The people of the sample district; each may sign in by name."""
    return {
        id_: Person(
            id=PersonId(id_),
            name=name,
            unit=UnitKey(unit),
            memberships=tuple(Membership(unit=UnitKey(one), role=role) for one, role in roles),
        )
        for id_, name, unit, roles in _PEOPLE
    }


def load_demo(portal: Portal) -> None:
    """Fill an empty portal with the sample district; does nothing to a filled one."""
    now = portal.now()
    with portal.database.write() as session:
        if session.scalar(select(func.count()).select_from(PersonRow)):
            return
        people = demo_people()
        for person in people.values():
            add_person(session, person, [person.id])
        for step in sorted(_steps(portal, people, now), key=lambda one: one.at):
            if step.at <= now:
                step.work(session, _back_dated(portal, step.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """Something that happened, and when."""

    at: datetime
    work: Callable[[Session, Portal], None]


def _steps(portal: Portal, people: dict[str, Person], now: datetime) -> Iterator[_Step]:
    items = demo_items(portal.layout, now)
    for item in items:
        yield from _item_steps(portal, people, item)
    for at, work in opinion_steps(people, items):
        yield _Step(at=at, work=work)
    for inquiry in demo_inquiries(portal.layout, now):
        for at, work in inquiry_steps(people, inquiry, now):
            yield _Step(at=at, work=work)


def _item_steps(portal: Portal, people: dict[str, Person], item: SeedItem) -> Iterator[_Step]:
    revision = freeze(item.id, item.content(portal.layout), None)
    editor = people[item.submitted_by]
    if not editor.has(Role.EDITOR, item.unit):
        editor = people["admin"]
    yield _Step(at=item.submitted_at, work=_submit(item, revision, editor))
    examined = examined_at(item)
    if examined is not None:
        yield _Step(at=examined, work=_examine(revision, people[OFFICER]))
    for approval in item.approvals:
        yield _Step(at=approval.at, work=_decide(revision, approval, people[approval.by]))
    if item.withdrawn_at is not None:
        yield _Step(
            at=item.withdrawn_at,
            work=_withdraw(revision, item.withdrawal_reason, people["admin"]),
        )


def _submit(
    item: SeedItem, revision: Revision, person: Person
) -> Callable[[Session, Portal], None]:
    def work(session: Session, portal: Portal) -> None:
        for file in item.attachments:
            portal.blobs.add(file.data)
            session.merge(BlobRow(sha256=file.sha256, size=len(file.data), at=portal.now()))
            session.flush()
            session.merge(BlobOwnerRow(sha256=file.sha256, person=person.id))
        store_revision(session, portal, revision, person)
        checks = item.state in DECIDED_ON
        ahead = checked(session, portal, revision, None) if checks else None
        asked = replace(
            proof(portal, revision, ahead.report) if ahead else known_proof(portal, revision),
            secrecy=editors_part(item),
        )
        order = _order(revision, person, "submissions", asked, "0", base=None)
        perform(session, replace(portal, checks=checks), replace(order, ahead=ahead))

    return work


def _examine(revision: Revision, person: Person) -> Callable[[Session, Portal], None]:
    def work(session: Session, portal: Portal) -> None:
        if session.get_one(ItemRow, revision.item).secrecy_before:
            asked = SecrecyIn(hash=revision.hash, answers=record())
            perform(session, portal, _order(revision, person, "secrecy", asked, "0"))

    return work


def _decide(
    revision: Revision, approval: SeedApproval, person: Person
) -> Callable[[Session, Portal], None]:
    def work(session: Session, portal: Portal) -> None:
        asked = DecisionIn(
            hash=revision.hash,
            level=approval.level,
            outcome=approval.outcome,
            reason=approval.reason,
        )
        step = str(approval.level)
        perform(session, portal, _order(revision, person, "decisions", asked, step))

    return work


def _withdraw(revision: Revision, reason: str, person: Person) -> Callable[[Session, Portal], None]:
    def work(session: Session, portal: Portal) -> None:
        asked = ReasonIn(hash=revision.hash, reason=reason)
        perform(session, portal, _order(revision, person, "withdrawals", asked, "9"))

    return work


def _order(
    revision: Revision,
    person: Person,
    path: str,
    asked: SubmissionIn | DecisionIn | ReasonIn | SecrecyIn,
    step: str,
    *,
    base: str | None = "head",
) -> Order:
    return Order(
        key=str(uuid5(NAMESPACE_URL, f"{revision.item}/{path}/{step}")),
        person=person,
        item=revision.item,
        path=path,
        body=json.dumps(asdict(asked), ensure_ascii=False).encode(),
        asked=asked,
        base=None if base is None else revision.hash,
    )


def _back_dated(portal: Portal, moment: datetime) -> Portal:
    """The portal as it was then.

    Published samples are checked by a test, not at every start.
    """
    return replace(portal, config=replace(portal.config, now=lambda: moment), checks=False)
