"""Checking again after an edit: only what the edit can have changed.

``Memory`` belongs to one item in one window. It gives what ``engine.check`` gives; a law proves it
(tests/checks/test_incremental.py). What it takes on trust is that a file which was here stays here:
a full run believes nothing.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor_app.checks.engine import CheckContext, report_of, rules_of, say
from editor_app.checks.item_files import files_of
from editor_app.checks.reach import AROUND, Part, reach_of
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.findings import CheckReport, Finding, Phase
from editor_app.domain.item import Content
from editor_app.domain.layout import Rule

_GAP = re.compile(r"\n\n+")
_BODY = "body"

Findings = tuple[Finding, ...]
Facts = tuple[FileFacts | None, ...]
Said = dict[str, Findings]  # by rule


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph with the gap behind it, and what its rules may see beside it."""

    start: int
    before: str
    text: str
    after: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Equal for pieces of which every rule says the same."""
        return self.before, self.text, self.after


@dataclass(slots=True)
class _Kept:
    """What a rule said, and of what."""

    content: Content
    facts: Facts
    findings: Findings


class Memory:
    """Findings of the last run, by what they depend on."""

    def __init__(self) -> None:
        self._bound: tuple[object, ...] = ()
        self._whole: dict[str, _Kept] = {}
        self._pieces: dict[tuple[str, str, str], Said] = {}
        self.checked = 0  # pieces of the last run that were not remembered

    def check(self, content: Content, context: CheckContext, phase: Phase) -> CheckReport:
        """What ``engine.check`` gives, for the price of what changed since the last call."""
        started = time.perf_counter()
        rules = rules_of(content, context, phase)
        told = (context.layout, context.words, context.unit)
        bound = (*told, phase, content.kind, content.template_version)
        if bound != self._bound:
            self._bound, self._whole, self._pieces = bound, {}, {}
        template = context.layout.template(content.kind)
        files = files_of(content, template)
        facts = tuple(context.file_facts(one.file.sha256) for one in files)
        local = tuple(rule for rule in rules if reach_of(rule.id).paragraph)
        found = [
            finding
            for rule in rules
            for finding in self._around_body(rule, content, context, phase, facts)
        ]
        found += self._in_body(local, content, context, phase)
        return report_of(found, content, context, phase, rules, started)

    def forget(self) -> None:
        """Believe nothing: the next run is a full one."""
        self._bound = ()

    def _around_body(
        self, rule: Rule, content: Content, context: CheckContext, phase: Phase, facts: Facts
    ) -> Findings:
        """A rule's findings; for a rule of paragraphs those outside of the body."""
        reach = reach_of(rule.id)
        parts = reach.parts & ~Part.BODY if reach.paragraph else reach.parts
        read = only(content, parts)
        told = facts if Part.FILES in parts else ()
        kept = self._whole.get(rule.id)
        usable = kept is not None and Part.WORLD not in parts
        if kept is None or not usable or kept.content != read or kept.facts != told:
            findings = tuple(say(rule, read, context, phase))
            kept = self._whole[rule.id] = _Kept(read, told, findings)
        return kept.findings

    def _in_body(
        self, rules: tuple[Rule, ...], content: Content, context: CheckContext, phase: Phase
    ) -> Iterator[Finding]:
        remembered, self._pieces, self.checked = self._pieces, {}, 0
        for piece in pieces(content.body):
            said = self._pieces.get(piece.key) or remembered.get(piece.key)
            if said is None:
                self.checked += 1
                said = {rule.id: _of_piece(rule, piece, content, context, phase) for rule in rules}
            self._pieces[piece.key] = said
            for findings in said.values():
                yield from (_moved(finding, piece.start) for finding in findings)


def only(content: Content, parts: Part) -> Content:
    """The item without what is not among the parts."""
    return replace(
        content,
        fields=content.fields if Part.FIELDS in parts else {},
        body=content.body if Part.BODY in parts else "",
        attachments=content.attachments if Part.FILES in parts else (),
    )


def pieces(body: str) -> Iterator[Piece]:
    """The body cut behind its gaps: every character belongs to exactly one piece."""
    start = 0
    ends = [match.end() for match in _GAP.finditer(body)]
    for end in (*ends, len(body)):
        if end > start:
            yield Piece(
                start,
                body[max(0, start - AROUND) : start],
                body[start:end],
                body[end : end + AROUND],
            )
        start = end


def _of_piece(
    rule: Rule, piece: Piece, content: Content, context: CheckContext, phase: Phase
) -> Findings:
    """What begins in the piece, counted from its start."""
    text = f"{piece.before}{piece.text}{piece.after}"
    read = replace(content, fields={}, attachments=(), body=text)
    lead, end = len(piece.before), len(piece.before) + len(piece.text)
    return tuple(
        _moved(finding, -lead)
        for finding in say(rule, read, context, phase)
        if finding.location.where == _BODY and lead <= finding.location.start < end
    )


def _moved(finding: Finding, by: int) -> Finding:
    place = finding.location
    return replace(finding, location=replace(place, start=place.start + by)) if by else finding
