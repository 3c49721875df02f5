"""Filing a submission: its row, its intent, and who contributed by sending it."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.editions import Intent
from editor_app.domain.findings import CheckReport
from editor_app.domain.item import Revision
from editor_app.domain.workflow import Command
from editor_app.portal.check_reports import keep_report
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, SubmissionRow
from editor_app.portal.emergency import begin_emergency
from editor_app.portal.order import Effect, Order
from editor_app.portal.revisions import contribute, contributors
from editor_app.portal.rounds import kept_text
from editor_app.portal.rules import check_kept
from editor_app.portal.secrecy import asked_before, editors_part
from editor_app.portal.standings import keep_intent, puts_words
from editor_app.wire.v1 import SubmissionIn


def file(
    session: Session,
    portal: Portal,
    order: Order,
    item: ItemRow,
    revision: Revision,
    intent: Intent,
    sequence: int,
    report: CheckReport | None = None,
) -> Effect:
    """Note the submission of an item that is in review now, and what the rules said of it."""
    asked = order.asked
    assert isinstance(asked, SubmissionIn)
    check_kept(portal.layout, [(one.rule, one.reason) for one in asked.kept])
    item.secrecy_before = asked_before(portal.layout, item.unit, item.kind, item.levels)
    session.add(
        SubmissionRow(
            sequence=sequence,
            item=item.id,
            revision=revision.hash,
            person=order.person.id,
            edition=item.edition,
            at=portal.now(),
            note=asked.note,
            kept=kept_text(asked),
            secrecy=editors_part(portal.layout, asked.secrecy),
        )
    )
    session.flush()
    if report is not None:
        keep_report(session, sequence, revision.hash, report)
    keep_intent(session, sequence, intent)
    contribute(session, revision, order.person, sequence)
    item.contributors = " ".join(contributors(session, item))
    begun = begin_emergency(session, portal, item, revision.content, asked.emergency, intent)
    detail = _told(item, intent, asked.checked_rules, begun)
    return Effect(command=Command.SUBMIT, content_hash=revision.hash, detail=detail)


def _told(
    item: ItemRow, intent: Intent, rules: int, emergency: Mapping[str, Json]
) -> dict[str, Json]:
    """What the audit trail keeps of it."""
    detail: dict[str, Json] = {
        "edition": item.edition,
        "levels": item.levels,
        "rules": rules,
        "unit": item.unit,
        **emergency,
        "secrecy": item.secrecy_before,
    }
    if not intent.plain:
        detail |= {"act": intent.act.value, "intent": intent.digest}
    if puts_words(item, intent):
        detail["words"] = True  # that 保密审查 has to read, too
    return detail
