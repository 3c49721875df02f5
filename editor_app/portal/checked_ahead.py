"""A submission's check before its write transaction: nobody waits while rules read a long text.

It is made as things stand when the request comes in. The transaction takes its report over if all
that is the submission's own is still so; of its neighbours it may know what was a moment ago.
"""

from sqlalchemy.orm import Session

from editor_app.domain.item import ContentHash, thaw
from editor_app.domain.workflow import Command
from editor_app.portal.bundles import asked_bundle
from editor_app.portal.checking import Ahead, checked
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.records import OperationRow
from editor_app.portal.order import Order
from editor_app.portal.persons import may_see
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import files_of, may_read_file, revision_for
from editor_app.portal.rules import check_precondition, check_role, check_state
from editor_app.wire.v1 import SubmissionIn


def check_ahead(portal: Portal, order: Order) -> Ahead | None:
    """What the rules say now; ``None`` for what needs no check, or will be refused without one."""
    if not (portal.checks and isinstance(order.asked, SubmissionIn)):
        return None
    try:
        with portal.database.read() as session:
            return _ahead(session, portal, order, order.asked)
    except ProblemError:  # the transaction says it, in the order in which it looks
        return None


def _ahead(session: Session, portal: Portal, order: Order, asked: SubmissionIn) -> Ahead | None:
    item = session.get(ItemRow, order.item)
    if session.get(OperationRow, order.key) is not None or _of_the_page(item, asked.hash):
        return None
    if item is not None and not may_see(order.person, item.unit):
        return None
    check_precondition(item, order)
    check_state(item, Command.SUBMIT)
    row = revision_for(session, order.item, asked.hash, order.person)
    revision = thaw(row.canonical, ContentHash(asked.hash))
    unit = revision.content.unit
    check_role(order.person, Command.SUBMIT, unit)
    if not all(may_read_file(session, one, order.person) for one in files_of(revision)):
        return None
    bundle = asked_bundle(session, asked.bundle, revision, unit)
    return checked(session, portal, revision, bundle)


def _of_the_page(item: ItemRow | None, hash_: str) -> bool:
    """What is public already is sent for an act on its page."""
    return item is not None and hash_ in (item.live, item.settled)
