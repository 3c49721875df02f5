"""The nine sample documents as items: seven live, one in review, one on the schedule."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from editor_app.domain.canonical import Json
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.workflow import RemoteState
from editor_app.portal.seed import sources
from editor_app.portal.seed.fieldset import complete
from editor_app.portal.seed.records import SeedFile, SeedItem
from editor_app.portal.seed.texts import item_id
from editor_app.portal.seed.timeline import LEAD, approvals, editor_of
from editor_app.rendering.scene import CHINA

_UNITS = {
    "s01": "qyj",
    "s02": "gwh",
    "s03": "kcj",
    "s04": "qyj",
    "s05": "cjj",
    "s06": "scj",
    "s07": "kcj",
    "s08": "kcj",
    "s09": "qyj",
}
_NOT_FIELDS = frozenset(
    {"id", "kind", "column", "state", "published_at", "index_no", "attachments"}
)
_PICTURE = "fire-check.png"
_IN_REVIEW, _SCHEDULED = "s01", "s09"


def sample_documents(layout: Layout, now: datetime) -> Iterator[SeedItem]:
    """All samples; none of them is dated after ``now``."""
    for number, (front, body) in enumerate(sources.samples()):
        latest = now.astimezone(CHINA) - timedelta(days=1, hours=number)
        yield _staged(_live(layout, front, body, latest), now)


def _live(layout: Layout, front: sources.Row, body: str, latest: datetime) -> SeedItem:
    key = front["id"]
    unit = layout.portal.unit(_UNITS[key])
    if unit is None:
        raise LookupError(f"unit {_UNITS[key]} is not in the layout")
    told = front.get("published_at", latest.replace(tzinfo=None)).replace(tzinfo=CHINA)
    published = min(told, latest).replace(second=0, microsecond=0)
    submitted = published - LEAD
    formed = min(front.get("formed_on", submitted.date()), submitted.date())
    given = {k: _plain(v) for k, v in front.items() if k not in _NOT_FIELDS}
    given["formed_on"] = formed.isoformat()
    column, kind = ColumnKey(front["column"]), Kind(front["kind"])
    files, body = _with_picture(body)
    return SeedItem(
        id=item_id(key),
        unit=UnitKey(unit.key),
        column=column,
        kind=kind,
        fields=complete(layout, unit, column, kind, given, formed),
        body=body,
        attachments=files,
        state=RemoteState.PUBLISHED,
        submitted_by=editor_of(UnitKey(unit.key)),
        submitted_at=submitted,
        approvals=approvals(submitted, unit.levels),
        published_at=published,
    )


def _staged(made: SeedItem, now: datetime) -> SeedItem:
    """Put the two drafts among the samples where reviewers and the schedule show them."""
    if made.id == item_id(_IN_REVIEW):
        submitted = (now - timedelta(hours=2)).replace(second=0, microsecond=0)
        return replace(
            made,
            state=RemoteState.IN_REVIEW,
            approvals=(),
            published_at=None,
            submitted_at=submitted,
        )
    if made.id == item_id(_SCHEDULED):
        day = now.astimezone(CHINA) + timedelta(days=3)
        when = day.replace(hour=9, minute=0, second=0, microsecond=0)
        fields = {**made.fields, "schedule_at": when.replace(tzinfo=None).isoformat()}
        return replace(
            made,
            state=RemoteState.SCHEDULED,
            fields=fields,
            published_at=None,
            scheduled_at=when,
        )
    return made


def _with_picture(body: str) -> tuple[tuple[SeedFile, ...], str]:
    """Take the picture beside the sample in, as an import would."""
    place = f"media/{_PICTURE}"
    if place not in body:
        return (), body
    file = SeedFile(name=_PICTURE, data=sources.picture(_PICTURE), media_type="image/png")
    return (file,), body.replace(place, f"att:{file.sha256}")


def _plain(value: object) -> Json:
    """TOML's dates as the text that fields hold."""
    if isinstance(value, date):  # a datetime is one, too
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if value is None or isinstance(value, str | int | bool):
        return value
    raise TypeError(f"no field value: {value!r}")
