"""Operations by courier at the reference portal: what took effect keeps its receipt."""

from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import delete

from editor_app.domain.item import Revision, new_item_id
from editor_app.domain.packages import Maker, Manifest, Member, PackageKind, listed
from editor_app.portal.db.identity import MembershipRow
from editor_app.portal.order import Order
from editor_app.portal.packages import Opened, carry
from editor_app.portal.persons import find_person
from editor_app.wire.v1 import SubmissionIn
from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody


def test_a_writer_who_left_gets_the_receipt_of_what_took_effect(
    portal: RunningPortal, lin: Somebody
) -> None:
    """Brought once more it must not be refused: a refusal says that the portal has it not."""
    made, key = revision(new_item_id(), article()), str(uuid4())
    lin.put(made).raise_for_status()
    sent = lin.submit(made, key=key).raise_for_status()
    told = SubmissionIn(hash=made.hash, checked_rules=70, catalogue_version="1")
    with portal.portal.database.write() as session:
        session.execute(delete(MembershipRow).where(MembershipRow.person == "lin"))
    with portal.portal.database.read() as session:
        left, courier = find_person(session, "lin"), find_person(session, "li")
    assert left is not None
    assert courier is not None
    package = Opened(manifest=_manifest(made, portal.portal.now()), author=left)
    order = Order(
        key=key,
        person=left,
        item=made.item,
        path="submissions",
        body=sent.request.content,
        asked=told,
        base=None,
    )
    again = carry(portal.portal, courier, package, order, made.canonical)
    assert (again.problem, again.receipt is not None) == ("", True)


def _manifest(made: Revision, now: datetime) -> Manifest:
    return Manifest(
        id=str(uuid4()),
        kind=PackageKind.OUTBOX,
        sequence=1,
        previous="",
        dropped=(),
        portal="0" * 64,
        unit="zkgwb",
        maker=Maker(person="lin", name="林晓雯", key=""),
        made_at=now,
        expires_at=now + timedelta(days=1),
        files=listed([Member(name=f"revisions/{made.hash}.json", data=made.canonical)]),
    )
