"""The sentences of findings, put where they are shown: below fields, below the body."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from editor_app.domain.findings import Finding, Severity
from editor_app.domain.item import Content

_BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence below a field, and how much it weighs."""

    text: str
    blocks: bool  # else it warns


def due_below_fields(
    findings: Sequence[Finding], content: Content, visited: Collection[str]
) -> tuple[Finding, ...]:
    """Without what only says that something is missing where nobody has been yet."""
    return tuple(
        finding
        for finding in findings
        if finding.location.where in visited or _is_filled(content, finding.location.where)
    )


def without_missing(
    findings: Sequence[Finding], content: Content, place: str
) -> tuple[Finding, ...]:
    """Without what says that nothing stands in ``place``."""
    empty = not _is_filled(content, place)
    return tuple(one for one in findings if not (empty and one.location.where == place))


def messages_below_fields(findings: Sequence[Finding], language: str) -> dict[str, Told]:
    """One sentence per field that has a finding: blocks win over warnings, infos stay away."""
    worst: dict[str, Finding] = {}
    for finding in findings:
        earlier = worst.get(finding.location.where)
        if earlier is None or earlier.severity is not Severity.BLOCK:
            worst[finding.location.where] = finding
    return {
        place: _told(finding, language)
        for place, finding in worst.items()
        if finding.severity is not Severity.INFO
    }


def messages_below_body(findings: Sequence[Finding], language: str) -> tuple[Told, ...]:
    """What is said of the body as a whole; what has a place in it is marked there."""
    return tuple(
        _told(finding, language)
        for finding in findings
        if finding.location.where == _BODY
        and not finding.location.length
        and finding.severity is not Severity.INFO
    )


def joined(told: Sequence[Told]) -> Told | None:
    """Several sentences as one text that weighs as much as the heaviest."""
    if not told:
        return None
    return Told(text="\n".join(one.text for one in told), blocks=any(one.blocks for one in told))


def _is_filled(content: Content, place: str) -> bool:
    if place == _BODY:
        return bool(content.body.strip())
    return content.fields.get(place) not in (None, "", [], ())


def _told(finding: Finding, language: str) -> Told:
    text = finding.message_zh if language.startswith("zh") else finding.message_en
    return Told(text=text, blocks=finding.severity is Severity.BLOCK)
