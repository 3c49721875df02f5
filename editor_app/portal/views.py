"""The portal's word about items, as the contract says it. Never holds body text."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from editor_app.portal.bundle_rows import bundles_out
from editor_app.portal.check_reports import with_reports
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.records import OperationRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.rounds import Story, stories
from editor_app.portal.secrecy_views import secrecy_out
from editor_app.portal.standings import editions_out
from editor_app.portal.waiting import with_review
from editor_app.wire.bundles import BundleOut
from editor_app.wire.editions import EditionsOut
from editor_app.wire.v1 import ItemOut, ReceiptOut


def items_out(session: Session, rows: Sequence[ItemRow]) -> list[ItemOut]:
    """Many items with a fixed number of queries."""
    told, bundles = stories(session, rows), bundles_out(session, rows)
    editions = editions_out(session, rows)
    made = [_item(row, told[row.id], bundles.get(row.id), editions.get(row.id)) for row in rows]
    secrecy = secrecy_out(session, rows)
    told_all = [replace(one, secrecy=secrecy.get(one.id)) for one in made]
    return with_reports(session, with_review(session, rows, told_all))


def item_out(session: Session, row: ItemRow) -> ItemOut:
    """One item."""
    return items_out(session, [row])[0]


def receipt_out(row: OperationRow) -> ReceiptOut:
    """The receipt of an operation, the same every time it is asked for."""
    return ReceiptOut(
        number=row.number,
        key=row.key,
        command=row.command,
        item=row.item,
        content_hash=row.content_hash,
        sequence=row.sequence,
        chain_head=row.chain_head,
        at=rfc3339(row.at),
    )


def _item(
    row: ItemRow, story: Story, bundle: BundleOut | None, editions: EditionsOut | None
) -> ItemOut:
    return ItemOut(
        id=row.id,
        unit=row.unit,
        column=row.column,
        kind=row.kind,
        title=row.title,
        state=row.state,
        level=row.level,
        levels=row.levels,
        head=row.head,
        live=row.live,
        edition=row.edition,
        submitted_by=story.sent.person,
        submitted_by_name=story.by_name,
        contributors=row.contributors.split(),
        approvals=story.approvals,
        changed_at=rfc3339(row.changed_at),
        published_at=rfc3339(row.published_at) if row.published_at else None,
        scheduled_at=rfc3339(row.scheduled_at) if row.scheduled_at else None,
        url=row.url,
        index_no=row.index_no,
        sequence=row.sequence,
        submitted_at=rfc3339(story.sent.at),
        note=story.sent.note,
        kept=story.kept,
        checks=story.checks,
        earlier=story.earlier,
        bundle=bundle,
        editions=editions,
    )
