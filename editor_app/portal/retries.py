"""Trying a schedule again that failed: at once, for its time has passed."""

from sqlalchemy.orm import Session

from editor_app.domain.workflow import Command
from editor_app.portal.core import Portal
from editor_app.portal.order import Effect, Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.rules import (
    check_hash,
    check_precondition,
    check_role,
    check_state,
    known,
    touch,
)
from editor_app.portal.standings import failed, keep_failure


def retry(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Publish what is approved and could not be published in time; refused while it cannot be."""
    item = known(session, order)
    check_precondition(item, order)
    check_state(item, Command.RETRY)
    check_hash(item, order.asked.hash)
    check_role(order.person, Command.RETRY, item.unit)
    if item.id not in failed(session):
        raise ProblemError("wrong-state", "its time is still to come")
    keep_failure(session, item, None)
    touch(item, portal, sequence)
    return Effect(command=Command.RETRY, content_hash=item.head, approved=item)
