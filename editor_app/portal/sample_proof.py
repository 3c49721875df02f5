"""The proof of checks that comes with a sample, as the client of its writer would send it."""

from editor_app.checks.engine import rules_of
from editor_app.checks.subject import CheckContext
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import Revision
from editor_app.portal.core import Portal
from editor_app.wire.v1 import SubmissionIn


def proof(portal: Portal, revision: Revision, report: CheckReport) -> SubmissionIn:
    """Of the check that was run."""
    return SubmissionIn(
        hash=revision.hash,
        checked_rules=report.rules_run,
        catalogue_version=report.catalogue_version,
        lexicon_version=report.lexicon_version,
        checked_at=portal.now().isoformat(),
        checked_ms=report.milliseconds,
    )


def known_proof(portal: Portal, revision: Revision) -> SubmissionIn:
    """The same without the run: for 160 published samples it takes 4 s, and a test makes it."""
    content = revision.content
    unit = portal.layout.portal.unit(content.unit)
    assert unit is not None  # a sample is of a unit that the layout has
    words = portal.lexicon.over(portal.layout, unit.key) if portal.lexicon else None
    context = CheckContext(
        layout=portal.layout,
        unit=unit,
        now=portal.now(),
        words=words,
        known_items=frozenset(),
        file_bytes=portal.blobs.read,
    )
    return SubmissionIn(
        hash=revision.hash,
        checked_rules=len(rules_of(content, context, Phase.SUBMIT)),
        catalogue_version=portal.layout.catalogue_version,
        lexicon_version=context.wordbook.version,
        checked_at=portal.now().isoformat(),
    )
