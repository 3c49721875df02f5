"""Which live items name another one: its page links back to them (rules JD-01, ZJ-03).

The table is older than its second pair: ``interpretation`` is who names, ``policy`` who is named.
"""

from collections.abc import Callable

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from editor_app.domain.both_ways import named_in
from editor_app.domain.item import Content, ContentHash, thaw
from editor_app.portal.db.bundles import PolicyLinkRow
from editor_app.portal.db.content import PageRow, RevisionRow

_ID_LENGTH = 36


def keep_policy_links(session: Session, item: str, content: Content) -> None:
    """Note what the live text of an item names, instead of what it named before."""
    session.execute(delete(PolicyLinkRow).where(PolicyLinkRow.interpretation == item))
    for named in sorted(named_in(content)):
        if len(named) <= _ID_LENGTH:  # others are numbers on another platform, not items of ours
            session.add(PolicyLinkRow(interpretation=item, policy=named))


def naming(session: Session, named: str, unit: str) -> list[PageRow]:
    """Live items of the same unit that name it, in the order of publication."""
    found = session.scalars(
        select(PageRow)
        .join(PolicyLinkRow, PolicyLinkRow.interpretation == PageRow.item)
        .where(PolicyLinkRow.policy == named, PageRow.unit == unit)
        .order_by(PageRow.published_at, PageRow.item)
    )
    return list(found)


def live_text_in(session: Session) -> Callable[[str], Content | None]:
    """The live text of an item, for rules that compare one with the other."""

    def text(item: str) -> Content | None:
        row = session.scalars(
            select(RevisionRow)
            .join(PageRow, PageRow.revision == RevisionRow.hash)
            .where(PageRow.item == item)
        ).first()
        return None if row is None else thaw(row.canonical, ContentHash(row.hash)).content

    return text
