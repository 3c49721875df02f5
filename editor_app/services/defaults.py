"""First values of a new item's fields: constants of the template, and the computed ones."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from types import MappingProxyType

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Column, Unit
from editor_app.domain.template import FieldType, Template

CHINA = timezone(timedelta(hours=8))  # one time zone, without summer time since 1991


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What computed defaults are computed from."""

    unit: Unit | None
    column: Column
    now: datetime


def _last_year(around: Surroundings) -> Json:
    return around.now.astimezone(CHINA).year - 1


COMPUTED: Mapping[str, Callable[[Surroundings], Json]] = MappingProxyType(
    {
        "$channel_unit": lambda around: around.unit.name_zh if around.unit else None,
        "$today": lambda around: around.now.astimezone(CHINA).date().isoformat(),
        "$now": lambda around: around.now.astimezone(CHINA).isoformat(timespec="minutes"),
        "$last_year": _last_year,
        "$column_article20": lambda around: list(around.column.article20),
    }
)


def first_values(template: Template, around: Surroundings) -> dict[str, Json]:
    """The fields of a new item that are filled from the start; empty values are left out."""
    values: dict[str, Json] = {}
    for spec in template.fields:
        if spec.type in (FieldType.BODY, FieldType.ATTACHMENTS):
            continue
        value = _resolved(spec.default, around)
        if value not in (None, "", []):
            values[spec.key] = value
    return values


def _resolved(default: Json, around: Surroundings) -> Json:
    """Replace ``$…`` by its value; inside a list a computed list is spliced in."""
    if isinstance(default, str):
        return COMPUTED[default](around) if default.startswith("$") else default
    if isinstance(default, list | tuple):
        spliced: list[Json] = []
        for one in default:
            value = _resolved(one, around)
            if isinstance(value, list):
                spliced.extend(value)
            elif value is not None:
                spliced.append(value)
        return spliced
    return default
