"""Sample opinions, received and sorted through the portal's own functions."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy.orm import Session

from editor_app.domain.item import ItemId
from editor_app.domain.opinions import Sender
from editor_app.domain.people import Person
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.execution import perform
from editor_app.portal.opinions.receiving import Said, keep
from editor_app.portal.order import Order
from editor_app.portal.seed import sources
from editor_app.portal.seed.records import SeedItem
from editor_app.portal.seed.texts import item_id
from editor_app.wire.opinions import OpinionTagsIn

Work = Callable[[Session, Portal], None]
_SORTED_AFTER = timedelta(hours=2)


def opinion_steps(
    people: Mapping[str, Person], items: Sequence[SeedItem]
) -> Iterator[tuple[datetime, Work]]:
    """When each opinion came, and when somebody sorted it."""
    published = {item.id: item for item in items}
    for row in sources.rows("opinions", "opinion"):
        item = published[item_id(row["on"])]
        assert item.published_at is not None
        came = item.published_at + timedelta(hours=row["hours"])
        yield came, _say(item.id, row)
        if row["tag"] or row["outcome"]:
            yield came + _SORTED_AFTER, _sort(item.id, row, people[item.submitted_by])


def _say(item: ItemId, row: sources.Row) -> Work:
    said = Said(
        sending=row["key"],
        text=row["text"],
        sender=Sender(name=row["name"], phone=row["phone"], email=row["email"]),
    )

    def work(session: Session, portal: Portal) -> None:
        keep(session, portal, item, said)

    return work


def _sort(item: ItemId, row: sources.Row, person: Person) -> Work:
    def work(session: Session, portal: Portal) -> None:
        head = session.get_one(ItemRow, item).head
        asked = OpinionTagsIn(
            hash=head,
            opinions=[str(uuid5(NAMESPACE_URL, f"opinion/{item}/{row['key']}"))],
            add=[row["tag"]] if row["tag"] else [],
            outcome=row["outcome"],
        )
        order = Order(
            key=str(uuid5(NAMESPACE_URL, f"{item}/opinion-tags/{row['key']}")),
            person=person,
            item=item,
            path="opinion-tags",
            body=json.dumps(asdict(asked), ensure_ascii=False).encode(),
            asked=asked,
            base=head,
        )
        perform(session, portal, order)

    return work
