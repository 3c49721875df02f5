"""Carrying out commands: effect, idempotency row and audit row in one transaction."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from sqlalchemy.orm import Session

from editor_app.domain.canonical import sha256_hex
from editor_app.portal import audit
from editor_app.portal.bundle_release import approved
from editor_app.portal.bundles import unbundle
from editor_app.portal.checked_ahead import check_ahead
from editor_app.portal.claims import claim, release
from editor_app.portal.clocks import follow
from editor_app.portal.comments import remark, tell
from editor_app.portal.core import Portal
from editor_app.portal.counters import receipt_number
from editor_app.portal.db.engine import BusyError
from editor_app.portal.db.records import OperationRow
from editor_app.portal.emergency import confirm
from editor_app.portal.inquiries.following import follow_reply
from editor_app.portal.opinions.tagging import tag
from editor_app.portal.order import Carried, Effect, Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.retries import retry
from editor_app.portal.secrecy import examine
from editor_app.portal.views import receipt_out
from editor_app.portal.workflow import decide, recall, submit, withdraw

_Work = Callable[[Session, Portal, Order, int], Effect]
_WORK: Mapping[str, _Work] = MappingProxyType(
    {
        "submissions": submit,
        "decisions": decide,
        "recalls": recall,
        "withdrawals": withdraw,
        "unbundlings": unbundle,
        "remarks": remark,
        "retries": retry,
        "claims": claim,
        "releases": release,
        "confirmations": confirm,
        "secrecy": examine,
        "opinion-tags": tag,
    }
)
_AUDITED_REFUSALS = ("own-work", "forbidden")


def carry_out(portal: Portal, order: Order) -> Carried:
    """Let a command take effect exactly once, whatever happens to requests and replies.

    Raises ``ProblemError``; then nothing has happened and the key is still free.
    """
    try:
        order = replace(order, ahead=check_ahead(portal, order))
        with portal.database.write() as session:
            known = session.get(OperationRow, order.key)
            if known is not None:
                return Carried(receipt=receipt_out(_same(known, order)), replayed=True)
            row = perform(session, portal, order)
            return Carried(receipt=receipt_out(row), replayed=False)
    except BusyError as busy:
        raise ProblemError(
            "still-running", "ask again in a moment", headers={"Retry-After": "2"}
        ) from busy
    except ProblemError as refusal:
        if refusal.name in _AUDITED_REFUSALS:
            _audit_refusal(portal, order, refusal)
        raise


def is_known(portal: Portal, key: str) -> bool:
    """Whether an operation took effect here: then it gets its receipt, whatever changed since."""
    with portal.database.read() as session:
        return session.get(OperationRow, key) is not None


def _same(known: OperationRow, order: Order) -> OperationRow:
    """The stored operation, if this is the same request again; says nothing about it if not."""
    same = (known.person, known.item, known.path, known.body_hash) == (
        order.person.id,
        order.item,
        order.path,
        sha256_hex(order.body),
    )
    if not same:
        raise ProblemError("key-reused")
    return known


def perform(session: Session, portal: Portal, order: Order) -> OperationRow:
    """The command itself, inside the caller's write transaction. Raises ``ProblemError``."""
    effect = _WORK[order.path](session, portal, order, audit.next_sequence(session))
    now = portal.now()
    number = receipt_number(session, portal.config.receipt_prefix, now)
    link = audit.record(
        session,
        at=now,
        person=order.person.id,
        action=effect.command.value,
        item=order.item,
        detail={"key": order.key, "number": number, "hash": effect.content_hash, **effect.detail},
    )
    row = OperationRow(
        key=order.key,
        person=order.person.id,
        command=effect.command.value,
        item=order.item,
        path=order.path,
        body_hash=sha256_hex(order.body),
        number=number,
        content_hash=effect.content_hash,
        sequence=link.sequence,
        chain_head=link.head,
        at=link.at,
    )
    session.add(row)
    session.flush()
    if effect.remarked is not None:
        tell(session, portal, order, effect.remarked)
    if effect.approved is not None:
        approved(session, portal, effect.approved, effect.publish_at)
    if effect.afterwards is not None:
        effect.afterwards()
    follow(session, portal, order.item, now)
    follow_reply(session, portal, order.item)
    return row


def _audit_refusal(portal: Portal, order: Order, refusal: ProblemError) -> None:
    """An attempt to decide on own work is evidence, though it changed nothing."""
    with portal.database.write() as session:
        audit.record(
            session,
            at=portal.now(),
            person=order.person.id,
            action=f"refused-{refusal.name}",
            item=order.item,
            detail={"path": order.path, "hash": order.asked.hash},
        )
