"""What a field demands as things stand: by which step, and what follows from a link."""

from collections.abc import Callable, Mapping

from editor_app.domain.canonical import Json
from editor_app.domain.item import Content
from editor_app.domain.template import FieldSpec, FieldType, Template, Tier

Published = Callable[[str], str]
"""When an item went public, as a field stores it; empty while nobody knows."""

_EMPTY: tuple[Json, ...] = (None, "", [], ())


def required_by(spec: FieldSpec, content: Content) -> Tier:
    """The step by which the field must be filled; NEVER when it need not be."""
    if any(is_filled(other, content) for other in spec.alternatives):
        return Tier.NEVER
    if spec.required is not Tier.NEVER:
        return spec.required
    condition = spec.required_when
    holds = condition is not None and condition.holds(content.fields)
    return Tier.SUBMIT if holds else Tier.NEVER


def is_filled(key: str, content: Content) -> bool:
    """Whether a field, the body or the attachments hold anything."""
    if key == "body":
        return bool(content.body.strip())
    if key == "attachments":
        return bool(content.attachments)
    return content.fields.get(key) not in _EMPTY


def leftovers(template: Template, content: Content) -> dict[str, str]:
    """Values whose field the template no longer has, as text."""
    found: dict[str, str] = {}
    for key, value in content.fields.items():
        if template.field(key) is None and value not in _EMPTY:
            found[key] = value if isinstance(value, str) else _as_text(value)
    return found


def _as_text(value: Json) -> str:
    if isinstance(value, list | tuple):
        return "、".join(_as_text(one) for one in value)
    if isinstance(value, Mapping):
        return "，".join(_as_text(one) for one in value.values())
    return str(value)


def value_from_link(
    spec: FieldSpec, template: Template, content: Content, published: Published
) -> str:
    """What ``readonly_if_linked`` puts into a field: when the first linked item was published."""
    if not spec.readonly_if_linked:
        return ""
    for other in template.fields:
        ids = content.fields.get(other.key)
        if other.type is FieldType.LINK_TO_ITEM and isinstance(ids, list | tuple) and ids:
            return published(str(ids[0]))
    return ""
