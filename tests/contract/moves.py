"""What people do with a portal, in the fewest words."""

from uuid import uuid4

from editor_app.domain.bundle import Bundle
from editor_app.domain.comments import Remarks
from editor_app.domain.editions import PLAIN, Intent
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import (
    Attachment,
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    Revision,
    UnitKey,
    freeze,
    new_item_id,
)
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.portal_ports import Portal
from editor_app.domain.secrecy_form import told_answers
from editor_app.domain.workflow import Command
from editor_app.services import payloads
from tests.contract.conftest import Side
from tests.fakes.notice import filled
from tests.fakes.real_clock import RealClock
from tests.fakes.secrecy import PASSED, Answers
from tests.fakes.workstation import BUNDLED

LAYOUT = parse_pack(BUNDLED)
NO_FINDINGS = CheckReport(
    findings=(),
    phase=Phase.SUBMIT,
    rules_run=40,
    catalogue_version=LAYOUT.catalogue_version,
    layout_version=LAYOUT.version,
    milliseconds=1,
)


def notice(
    title: str = "关于做好冬季困难群众救助工作的通知",
    item: ItemId | None = None,
    parent: ContentHash | None = None,
    attachments: tuple[Attachment, ...] = (),
) -> Revision:
    """A revision that every check lets pass."""
    content = Content(
        kind=Kind("notice"),
        unit=UnitKey("zkgwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        template_version=LAYOUT.template("notice").version,
        layout_version=LAYOUT.version,
        fields={"provenance": "original"},
        body="",
        attachments=attachments,
    )
    now = RealClock().now()
    draft = Draft(
        item=item or new_item_id(),
        content=content,
        base=None,
        edition=1,
        created_at=now,
        changed_at=now,
        keeps={},
    )
    return freeze(draft.item, filled(draft, title).content, parent)


def key() -> OperationKey:
    return OperationKey(str(uuid4()))


def submission(
    revision: Revision,
    bundle: Bundle | None = None,
    remarks: Remarks | None = None,
    intent: Intent = PLAIN,
) -> bytes:
    """The body of a submission, as the services freeze it."""
    return payloads.submission(
        revision.hash, NO_FINDINGS, {}, bundle=bundle, remarks=remarks, intent=intent
    )


def submit(
    portal: Portal,
    revision: Revision,
    base: ContentHash | None = None,
    told: OperationKey | None = None,
) -> Receipt:
    """Deliver a revision and submit it."""
    portal.put_revision(revision)
    return portal.command(revision.item, Command.SUBMIT, submission(revision), told or key(), base)


def decide(
    portal: Portal,
    revision: Revision,
    level: int,
    outcome: str = "approve",
    intent: Intent = PLAIN,
) -> Receipt:
    """One decision on a revision, and on what is asked for it."""
    command = {"approve": Command.APPROVE, "return": Command.RETURN, "reject": Command.REJECT}
    reason = "" if outcome == "approve" else "请补充联系电话。"
    payload = payloads.decision(revision.hash, level, outcome, reason, intent=intent.digest)
    return portal.command(revision.item, command[outcome], payload, key(), revision.hash)


def examine(portal: Portal, revision: Revision, answers: Answers = PASSED) -> Receipt:
    """One record of 保密审查 about a revision."""
    payload = payloads.examination(revision.hash, told_answers(answers))
    return portal.command(revision.item, Command.SECRECY, payload, key(), revision.hash)


def publish(side: Side, revision: Revision, intent: Intent = PLAIN) -> None:
    """Its secrecy is examined and three people approve."""
    examine(side.view("huang"), revision)
    for level, person in enumerate(("li", "wang", "liang"), start=1):
        decide(side.view(person), revision, level, intent=intent)
