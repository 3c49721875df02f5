"""Which live interpretations name a policy: its page links back to them (rule JD-01)."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from editor_app.domain.bundle import Part, linked, part_of_kind
from editor_app.domain.item import Content
from editor_app.portal.db.bundles import PolicyLinkRow
from editor_app.portal.db.content import PageRow


def keep_policy_links(session: Session, item: str, content: Content) -> None:
    """Note what the live text of an interpretation names, instead of what it named before."""
    session.execute(delete(PolicyLinkRow).where(PolicyLinkRow.interpretation == item))
    if part_of_kind(content.kind) is Part.INTERPRETATION:
        for policy in sorted(linked(content)):
            session.add(PolicyLinkRow(interpretation=item, policy=policy))


def naming(session: Session, policy: str, unit: str) -> list[PageRow]:
    """Live interpretations of the same unit that name it, in the order of publication."""
    found = session.scalars(
        select(PageRow)
        .join(PolicyLinkRow, PolicyLinkRow.interpretation == PageRow.item)
        .where(PolicyLinkRow.policy == policy, PageRow.unit == unit)
        .order_by(PageRow.published_at, PageRow.item)
    )
    return list(found)
