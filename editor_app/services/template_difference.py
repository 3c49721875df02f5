"""What a newer template says differently from the one a draft was written in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.item import Content
from editor_app.domain.template import BodyPolicy, FieldSpec, Template, Tier


class ChangeKind(StrEnum):
    """Kinds of changes; the window has words for each."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # same label and type under another key: the value goes along
    RENAMED = "renamed"
    REQUIRED = "required"
    OPTIONAL = "optional"
    TYPE = "type"
    CHOICES = "choices"
    LIMITS = "limits"
    BLOCK_GONE = "block-gone"
    BLOCK_NEW = "block-new"
    HEADINGS = "headings"
    BODY_LENGTH = "body-length"
    SECTION_NEW = "section-new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference; ``old`` and ``new`` are what stood and what stands, as far as it is short."""

    kind: ChangeKind
    label_zh: str
    label_en: str
    old: str = ""
    new: str = ""


_STEPS = (Tier.NEVER, Tier.SUBMIT, Tier.PREVIEW, Tier.DRAFT)
_SHOWN_LIMITS = ("max_chars", "min_chars", "max_items", "min", "max")
_LONGEST = 60


def template_changes(old: Template, new: Template, content: Content) -> tuple[Change, ...]:
    """The differences that matter to somebody who fills in this content."""
    return (*_field_changes(old, new, content), *_body_changes(old.body, new.body))


def moved_fields(old: Template, new: Template) -> Mapping[str, str]:
    """Old key -> new key of fields that only changed their key."""
    gone = [one for one in old.fields if new.field(one.key) is None]
    come = [one for one in new.fields if old.field(one.key) is None]
    return {
        one.key: other.key
        for one in gone
        for other in come
        if (one.label_zh, one.type) == (other.label_zh, other.type)
    }


def _field_changes(old: Template, new: Template, content: Content) -> Iterator[Change]:
    moved = moved_fields(old, new)
    for spec in old.fields:
        if spec.key in moved:
            yield _change(ChangeKind.MOVED, spec)
        elif new.field(spec.key) is None:
            yield _change(ChangeKind.REMOVED, spec, old=_short(content.fields.get(spec.key)))
    for spec in new.fields:
        before = old.field(spec.key)
        if before is not None:
            yield from _spec_changes(before, spec)
        elif spec.key not in moved.values():
            yield _change(ChangeKind.ADDED, spec)
            if spec.required is not Tier.NEVER:
                yield _change(ChangeKind.REQUIRED, spec)


def _spec_changes(old: FieldSpec, new: FieldSpec) -> Iterator[Change]:
    if old.label_zh != new.label_zh:
        yield _change(ChangeKind.RENAMED, new, old=old.label_zh, new=new.label_zh)
    if old.type is not new.type:
        yield _change(ChangeKind.TYPE, new)
    if old.choices != new.choices:
        yield _change(ChangeKind.CHOICES, new)
    before, after = _STEPS.index(old.required), _STEPS.index(new.required)
    if after > before:
        yield _change(ChangeKind.REQUIRED, new)
    elif after < before:
        yield _change(ChangeKind.OPTIONAL, new)
    if dict(old.limits) != dict(new.limits):
        yield _change(ChangeKind.LIMITS, new, **_limits(old.limits, new.limits))


def _limits(old: Mapping[str, Json], new: Mapping[str, Json]) -> dict[str, str]:
    """The first number that changed; other limits are judged by the checks."""
    for name in _SHOWN_LIMITS:
        before, after = old.get(name), new.get(name)
        if before != after and isinstance(before, int) and isinstance(after, int):
            return {"old": str(before), "new": str(after)}
    return {}


def _body_changes(old: BodyPolicy, new: BodyPolicy) -> Iterator[Change]:
    for block in sorted(old.blocks - new.blocks):
        yield Change(kind=ChangeKind.BLOCK_GONE, label_zh=block, label_en=block)
    for block in sorted(new.blocks - old.blocks):
        yield Change(kind=ChangeKind.BLOCK_NEW, label_zh=block, label_en=block)
    if old.max_heading_level != new.max_heading_level:
        yield _body(ChangeKind.HEADINGS, old.max_heading_level, new.max_heading_level)
    if (old.min_chars, old.max_chars) != (new.min_chars, new.max_chars):
        yield _body(
            ChangeKind.BODY_LENGTH,
            f"{old.min_chars}-{old.max_chars}",
            f"{new.min_chars}-{new.max_chars}",
        )
    known = {section.key for section in old.sections if section.required}
    for section in new.sections:
        if section.required and section.key not in known:
            chinese, english = section.title_zh, section.title("en")
            yield Change(kind=ChangeKind.SECTION_NEW, label_zh=chinese, label_en=english)


def _change(kind: ChangeKind, spec: FieldSpec, old: str = "", new: str = "") -> Change:
    return Change(kind=kind, label_zh=spec.label_zh, label_en=spec.label_en, old=old, new=new)


def _body(kind: ChangeKind, old: object, new: object) -> Change:
    return Change(kind=kind, label_zh="正文", label_en="Body", old=str(old), new=str(new))


def _short(value: Json) -> str:
    if value is None or value in ("", [], ()):
        return ""
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
