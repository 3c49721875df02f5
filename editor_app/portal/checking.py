"""The portal's own check of a submission: the same rules the client ran, believed from nobody."""

from collections.abc import Callable, Sequence

from editor_app.checks.engine import CheckContext, check
from editor_app.domain.bundle import Bundle
from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Finding, Phase
from editor_app.domain.item import BlobHash, Content, Revision
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.problems import ProblemError
from editor_app.wire.v1 import FindingOut


def check_submission(
    portal: Portal,
    revision: Revision,
    item: ItemRow | None,
    known_items: frozenset[str],
    missing: Sequence[BlobHash],
    bundle: Bundle | None = None,
    live_text: Callable[[str], Content | None] = lambda _: None,
) -> None:
    """Refuse what a rule blocks. Raises ``ProblemError("refused")`` with the findings."""
    if missing:
        raise ProblemError("refused", f"{len(missing)} files are not uploaded", findings=[])
    content = revision.content
    unit = portal.layout.portal.unit(content.unit)
    if unit is None:
        raise ProblemError("refused", "the unit is not in the layout")
    context = CheckContext(
        layout=portal.layout,
        unit=unit,
        now=portal.now(),
        known_items=known_items | (set(bundle.others(revision.item)) if bundle else set()),
        file_bytes=portal.blobs.read,
        file_facts=portal.facts.get,
        published_at=None if item is None else item.published_at,
        words=portal.lexicon.over(portal.layout) if portal.lexicon is not None else None,
        live_text=live_text,
        counterparts=bundle.counterparts(revision.item) if bundle else (),
    )
    try:
        report = check(content, context, Phase.SUBMIT)
    except EditorError as wrong:  # an unknown template or column
        raise ProblemError("refused", str(wrong)) from wrong
    if report.blocking:
        raise ProblemError(
            "refused",
            f"{len(report.blocking)} findings",
            findings=[_told(one) for one in report.blocking],
        )


def _told(finding: Finding) -> FindingOut:
    return FindingOut(
        rule=finding.rule,
        where=finding.location.where,
        excerpt=finding.excerpt,
        message_zh=finding.message_zh,
        message_en=finding.message_en,
    )
