"""Rules that commands share: who may, in which state, on which revision. Raise ``ProblemError``."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from editor_app.checks.review_rules import (
    SHORTEST_REASON,
    ReviewSubject,
    Signature,
    kept_with_reasons,
    params_of,
    reason_given,
    signed_as_it_stands,
)
from editor_app.domain.item import UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person
from editor_app.domain.workflow import COMMANDS, Command, RemoteState
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.order import Order
from editor_app.portal.persons import may_see
from editor_app.portal.problems import ProblemError

MIN_REASON = SHORTEST_REASON  # of claims, warrants and confirmations


def known(session: Session, order: Order) -> ItemRow:
    """The item, if this person may know of it. Raises ``not-found``."""
    item = session.get(ItemRow, order.item)
    if item is None or not may_see(order.person, item.unit):
        raise ProblemError("not-found")
    return item


def check_precondition(item: ItemRow | None, order: Order) -> None:
    """A write names what it saw: nothing for a new item, the head for a known one."""
    if item is None:
        if order.base is not None:
            raise ProblemError("stale", "the item is not known here")
        return
    if order.fresh:
        raise ProblemError("stale", "the item exists already", expected=item.head)
    if order.base is None:
        raise ProblemError("precondition-required", "send If-Match with the head you saw")
    if order.base != item.head:
        raise ProblemError("stale", expected=item.head)


def check_state(item: ItemRow | None, command: Command) -> None:
    """Raise ``wrong-state`` unless the command fits where the item stands."""
    state = None if item is None else RemoteState(item.state)
    if state not in COMMANDS[command].states:
        told = "unknown" if state is None else state.value
        raise ProblemError("wrong-state", f"the item is {told}")


def check_hash(item: ItemRow, hash_: str) -> None:
    """Raise ``stale`` unless the revision named is the one that waits (REV-02)."""
    signed = (Signature(level=item.level, by="", revision=hash_),)
    if any(signed_as_it_stands(ReviewSubject(head=item.head, signed=signed))):
        raise ProblemError("stale", expected=item.head)


def check_role(person: Person, command: Command, unit: str) -> None:
    """Raise ``forbidden`` unless a role of the command is held in the unit."""
    if not any(person.has(role, UnitKey(unit)) for role in COMMANDS[command].roles):
        raise ProblemError("forbidden", f"no role for {command.value} in {unit}")


def check_reason(layout: Layout, command: Command, reason: str) -> None:
    """Raise ``reason-missing`` where one is needed and too short (REV-03)."""
    subject = ReviewSubject(params=params_of(layout, "REV-03"), command=command, reason=reason)
    for hit in reason_given(subject):
        raise ProblemError("reason-missing", f"at least {hit.facts['least']} characters (REV-03)")


def check_kept(layout: Layout, kept: Sequence[tuple[str, str]]) -> None:
    """Raise ``reason-missing`` for warnings kept without one (REV-05): rules and reasons."""
    for hit in kept_with_reasons(ReviewSubject(params=params_of(layout, "REV-05"), kept=kept)):
        least = hit.facts["least"]
        raise ProblemError("reason-missing", f"a kept warning needs {least} characters (REV-05)")


def touch(item: ItemRow, portal: Portal, sequence: int) -> None:
    """Note that the item changed now, by this entry of the trail."""
    item.sequence, item.changed_at = sequence, portal.now()
