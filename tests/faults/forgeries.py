"""Other bytes, another intent or a made-up state behind the back of the decisions."""

from typing import TYPE_CHECKING

from sqlalchemy import update

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import ItemId
from editor_app.portal.db.content import ItemRow, RevisionRow
from tests.portal.articles import article, revision
from tests.portal.edition_moves import digest_of, swap_intent

if TYPE_CHECKING:
    from tests.faults.review_machine import Ring

CHAIN = ("li", "wang", "liang")


def swap_the_bytes(ring: "Ring") -> None:
    """Other bytes under the approved hash, right before the last approval."""
    row = ring.lifted(ring.target(), ring.levels)
    other = revision(ItemId(row.id), article(title="他人换上的另一份正文")).canonical
    with ring.portal.database.write() as session:
        sound = session.get_one(RevisionRow, row.head).canonical
    ring.put_bytes(row.head, other)
    order = ring.decision(row, person=ring.named(CHAIN[row.level - 1]), outcome="approve")
    try:
        told = ring.outcome(order)
    except ValueError:  # the publisher found out; the whole decision is undone
        told = "forged"
    finally:
        ring.put_bytes(row.head, sound)
    assert told, "forged bytes were published"
    ring.note(f"attack: swapped bytes ({told})")
    ring.unchanged(row)


def publish_without_decisions(ring: "Ring") -> None:
    """Somebody with the tables at hand makes an item scheduled and due."""
    row = ring.target()
    with ring.portal.database.write() as session:
        session.execute(
            update(ItemRow)
            .where(ItemRow.id == row.id)
            .values(state="scheduled", scheduled_at=ring.clock.now())
        )
    ring.wait()
    with ring.portal.database.write() as session:
        found = session.get_one(ItemRow, row.id)
        assert found.live == row.live, "an item was published without its decisions"
        found.state, found.scheduled_at = row.state, row.scheduled_at
    ring.note("attack: forged schedule")


def sign_another_intent(ring: "Ring") -> None:
    """The revision is right, what is asked for it is not what was seen."""
    row = ring.target()
    other = sha256_hex(digest_of(ring.portal, row).encode())
    refusals = {
        "stale",
        "own-work",
        "forbidden",
        "reason-missing",
        "claimed",
        "secrecy-missing",
    }
    ring.refused("another intent", ring.decision(row, intent=other), refusals)


def swap_the_intent(ring: "Ring") -> None:
    """Somebody with the tables at hand changes what is asked for, before the last approval."""
    row = ring.lifted(ring.target(), ring.levels)
    if row.state != "in_review" or not digest_of(ring.portal, row):
        return
    order = ring.decision(row, person=ring.named(CHAIN[row.level - 1]), outcome="approve")
    swapped = swap_intent(ring.portal, row.submission)
    try:
        told = ring.outcome(order)
    except ValueError:
        told = "forged"
    finally:
        swapped()
    assert told, "something else was carried out than was approved"
    ring.note(f"attack: swapped intent ({told})")
    ring.unchanged(row)


# The first two and the last two stand apart in the ring: a run is drawn by their places.
BYTES = (swap_the_bytes, publish_without_decisions)
INTENTS = (sign_another_intent, swap_the_intent)
