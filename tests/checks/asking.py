"""Asking one rule about one item: a sample with something changed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from editor_app.checks.engine import check
from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.findings import Finding, Phase
from editor_app.domain.item import Attachment, BlobHash, Content
from editor_app.domain.layout import Layout
from tests.checks.sample_items import Sample, load

NEWS = "01-news.md"
POLICY = "02-policy-document.md"
INTERPRETATION = "03-interpretation.md"
HOT = "04-hot-response.md"
RESULT = "05-consultation-result.md"
INTERVIEW = "06-interview.md"
PROFILE = "07-institution-profile.md"
REPORT = "08-annual-report.md"
CLOSURE = "09-closure-notice.md"
NOTICE = "10-notice-violations.md"
MIGRATION = "11-migration-notice-violations.md"
REPLY = "12-inquiry-reply-violations.md"
CONSULTATION = "13-consultation-violations.md"
GUIDE = "14-service-guide-violations.md"


def sample(file: str, **fields: Json) -> Sample:
    """A sample item with other field values; ``body`` counts as one, ``None`` empties a field."""
    one = load(file)
    body = fields.pop("body", None)
    content = one.content
    for key, value in fields.items():
        content = content.with_field(key, value)
    return replace(one, content=content if body is None else replace(content, body=str(body)))


def ask(rule: str, one: Sample, phase: Phase = Phase.SUBMIT) -> tuple[Finding, ...]:
    """What that rule says about the item."""
    report = check(one.content, one.context, phase)
    return tuple(finding for finding in report.findings if finding.rule == rule)


def places(rule: str, one: Sample, phase: Phase = Phase.SUBMIT) -> list[str]:
    """Where that rule points."""
    return [finding.location.where for finding in ask(rule, one, phase)]


def excerpts(rule: str, one: Sample) -> list[str]:
    """The words that rule points at."""
    return [finding.excerpt for finding in ask(rule, one)]


def in_context(one: Sample, **changes: Any) -> Sample:
    """The same item with other knowledge around it."""
    return replace(one, context=replace(one.context, **changes))


def in_content(one: Sample, **changes: Any) -> Sample:
    """The same item with another column, unit or kind."""
    return replace(one, content=replace(one.content, **changes))


def with_params(one: Sample, rule: str, **params: Json) -> Sample:
    """The same item under thresholds of the portal's own."""
    layout = one.context.layout
    changed = replace(layout.rules[rule], params={**layout.rules[rule].params, **params})
    return in_context(one, layout=replace(layout, rules={**layout.rules, rule: changed}))


def with_portal(one: Sample, **changes: Any) -> Sample:
    """The same item under other settings of the portal."""
    layout: Layout = one.context.layout
    return in_context(one, layout=replace(layout, portal=replace(layout.portal, **changes)))


def with_files(one: Sample, files: Mapping[str, bytes | int]) -> Sample:
    """The same item with these attachments; a number is the size of a file not on this machine."""
    blobs: dict[BlobHash, bytes] = {}
    attachments = []
    for name, data in files.items():
        blob = BlobHash(sha256_hex(name.encode()))
        if isinstance(data, bytes):
            blobs[blob] = data
        size = len(data) if isinstance(data, bytes) else data
        attachments.append(Attachment(name=name, sha256=blob, size=size, media_type=""))
    return in_context(in_content(one, attachments=tuple(attachments)), file_bytes=blobs.get)


def fixed(content: Content, finding: Finding) -> str:
    """The text after the finding's fix was applied."""
    place = finding.location
    text = content.body if place.where == "body" else content.text(place.where)
    assert finding.fix is not None
    replacement = str(finding.fix.replacement)
    return text[: place.start] + replacement + text[place.start + place.length :]
