"""The portal's word about items and inquiries, as the contract says it. Never holds body text."""

import json
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.portal.bundle_rows import bundles_out
from editor_app.portal.db.content import DecisionRow, ItemRow, SubmissionRow
from editor_app.portal.db.records import InquiryRow, OperationRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import names_of
from editor_app.wire.bundles import BundleOut
from editor_app.wire.v1 import ApprovalOut, InquiryOut, ItemOut, KeptOut, ReceiptOut


def items_out(session: Session, rows: Sequence[ItemRow]) -> list[ItemOut]:
    """Many items with a fixed number of queries."""
    submissions = [row.submission for row in rows]
    decisions = session.scalars(
        select(DecisionRow)
        .where(DecisionRow.submission.in_(submissions))
        .order_by(DecisionRow.sequence)
    ).all()
    sent = session.execute(
        select(
            SubmissionRow.sequence, SubmissionRow.person, SubmissionRow.note, SubmissionRow.kept
        ).where(SubmissionRow.sequence.in_(submissions))
    ).all()
    submitters = {row.sequence: row.person for row in sent}
    said = {row.sequence: (row.note, row.kept) for row in sent}
    names = names_of(session, [*submitters.values(), *(d.person for d in decisions)])
    by_submission: dict[int, list[ApprovalOut]] = {}
    for decision in decisions:
        told = by_submission.setdefault(decision.submission, [])
        told.append(_approval(decision, names))
    bundles = bundles_out(session, rows)
    return [
        _item(
            row,
            submitters[row.submission],
            names,
            by_submission.get(row.submission, []),
            said[row.submission],
            bundles.get(row.id),
        )
        for row in rows
    ]


def item_out(session: Session, row: ItemRow) -> ItemOut:
    """One item."""
    return items_out(session, [row])[0]


def inquiry_out(row: InquiryRow) -> InquiryOut:
    """One inquiry."""
    return InquiryOut(
        id=row.id,
        number=row.number,
        unit=row.unit,
        type=row.type,
        subject=row.subject,
        text=row.text,
        received_at=rfc3339(row.received_at),
        state=row.state,
        sequence=row.sequence,
    )


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


def _approval(decision: DecisionRow, names: dict[str, str]) -> ApprovalOut:
    return ApprovalOut(
        level=decision.level,
        outcome=decision.outcome,
        by=decision.person,
        by_name=names[decision.person],
        at=rfc3339(decision.at),
        reason=decision.reason,
        hash=decision.revision,
    )


def _item(
    row: ItemRow,
    submitter: str,
    names: dict[str, str],
    approvals: list[ApprovalOut],
    said: tuple[str, str],
    bundle: BundleOut | None,
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
        submitted_by=submitter,
        submitted_by_name=names[submitter],
        contributors=row.contributors.split(),
        approvals=approvals,
        changed_at=rfc3339(row.changed_at),
        published_at=rfc3339(row.published_at) if row.published_at else None,
        scheduled_at=rfc3339(row.scheduled_at) if row.scheduled_at else None,
        url=row.url,
        index_no=row.index_no,
        sequence=row.sequence,
        note=said[0],
        kept=[KeptOut(**one) for one in json.loads(said[1])],
        bundle=bundle,
    )
