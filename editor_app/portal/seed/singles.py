"""Single items: documents, guides, profiles, reports, and what is still under way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from editor_app.domain.canonical import Json
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.workflow import RemoteState
from editor_app.portal.seed import sources
from editor_app.portal.seed.fieldset import complete
from editor_app.portal.seed.files import csv_file, docx_file
from editor_app.portal.seed.records import SeedFile, SeedItem
from editor_app.portal.seed.texts import draw, fill, filled, item_id, words
from editor_app.portal.seed.timeline import LEAD, approvals, editor_of, on_a_weekday, sent_back
from editor_app.rendering.scene import CHINA

_HANGS = timedelta(days=30)  # closure and migration notices hang for a month
_WITHDRAWN_AFTER = timedelta(days=5)


def single_items(layout: Layout, now: datetime) -> Iterator[SeedItem]:
    """Everything published that does not recur."""
    for row in sources.rows("items", "item"):
        day = _day_of(row, now.astimezone(CHINA))
        minutes = draw(f"{row['key']}/minute").randint(0, 8 * 60)
        start = day.replace(hour=9, minute=0, second=0, microsecond=0)
        published = on_a_weekday(start + timedelta(minutes=minutes))
        yield published_item(layout, row, published)


def _day_of(row: sources.Row, now: datetime) -> datetime:
    """So many days ago; ``on`` a fixed day where another sample tells of it, once that is past."""
    on = row.get("on")
    told = datetime.combine(on, now.timetz()) if on is not None else None
    return told if told is not None and told < now else now - timedelta(days=row["age"])


def pending_items(layout: Layout, now: datetime) -> Iterator[SeedItem]:
    """What is in review, was sent back, or was taken down."""
    for row in sources.rows("pending", "item"):
        submitted = (now - timedelta(hours=row["hours"])).replace(second=0, microsecond=0)
        made = published_item(layout, row, submitted + LEAD)
        yield _under_way(made, row)


def published_item(layout: Layout, row: sources.Row, published: datetime) -> SeedItem:
    """The item of one table as it stands after its last approval."""
    unit = layout.portal.unit(row["unit"])
    if unit is None:
        raise LookupError(f"unit {row['unit']} is not in the layout")
    submitted = published - LEAD
    formed = (submitted - timedelta(days=1)).astimezone(CHINA).date()
    said = {**words(row["key"], published, formed), "y": str(formed.year), "name": unit.name_zh}
    given, body, files = _parts(row, unit, published, formed, said)
    column, kind = ColumnKey(row["column"]), Kind(row["kind"])
    return SeedItem(
        id=item_id(row["key"]),
        unit=UnitKey(unit.key),
        column=column,
        kind=kind,
        fields=complete(layout, unit, column, kind, given, formed),
        body=body.strip() + "\n" if body.strip() else "",
        attachments=files,
        state=RemoteState.PUBLISHED,
        submitted_by=editor_of(UnitKey(unit.key)),
        submitted_at=submitted,
        approvals=approvals(submitted, unit.levels),
        published_at=published,
    )


def _under_way(made: SeedItem, row: sources.Row) -> SeedItem:
    state = RemoteState(row["state"])
    submitted = made.submitted_at
    if state is RemoteState.WITHDRAWN:
        assert made.published_at is not None
        gone = made.published_at + _WITHDRAWN_AFTER
        return replace(made, state=state, withdrawn_at=gone, withdrawal_reason=row["reason"])
    given = (
        sent_back(submitted, row["level"], row["reason"])
        if state is RemoteState.RETURNED
        else approvals(submitted, row["level"] - 1)
    )
    return replace(made, state=state, approvals=given, published_at=None)


def _parts(
    row: sources.Row, unit: Unit, published: datetime, formed: date, said: dict[str, str]
) -> tuple[dict[str, Json], str, tuple[SeedFile, ...]]:
    """Fields, body and files of one table."""
    if row.get("template") == "report":
        said = {**said, "phone": row["phone"]}
        return _report_fields(unit, formed, row), fill(sources.text("report", "body"), said), ()
    given = {key: filled(value, said) for key, value in row["fields"].items()}
    given.update(_dated(row, published, formed))
    return given, fill(row["body"], said), _files(row, given)


def _dated(row: sources.Row, published: datetime, formed: date) -> dict[str, Json]:
    """Fields that are days counted from the publication."""
    day = published.astimezone(CHINA).date()
    match row["kind"]:
        case "consultation":
            ends = day + timedelta(days=row["starts"] - row["ends"])
            return {"starts_on": day.isoformat(), "ends_on": ends.isoformat()}
        case "migration_notice":
            return {
                "migrate_from": (day - timedelta(days=10)).isoformat(),
                "migrate_to": (day + timedelta(days=40)).isoformat(),
                "old_kept_until": (day + timedelta(days=60)).isoformat(),
                "hang_from": day.isoformat(),
                "hang_to": (day + _HANGS).isoformat(),
            }
        case "interview":
            at = day + timedelta(days=row["ahead"])
            return {"interview_at": f"{at.isoformat()}T15:00:00"}
        case "hot_response":
            return {"occurred_at": f"{formed.isoformat()}T16:20:00"}
        case _:
            return {}


def _files(row: sources.Row, given: dict[str, Json]) -> tuple[SeedFile, ...]:
    if "attachments" in row:
        return tuple(docx_file(one["name"], one["paragraphs"]) for one in row["attachments"])
    told = row.get("attachment")
    if told is not None and "rows" in told:
        return (csv_file(told["name"], told["rows"]),)
    if told is not None:
        return (docx_file(told["name"], told["paragraphs"]),)
    if row.get("draft"):
        title = str(given["title"])
        drafts = (
            docx_file("征求意见稿.docx", [title, "第一章　总则", "第二章　规划目标"]),
            docx_file("起草说明.docx", [title, "一、起草背景", "二、主要内容"]),
        )
        given["draft_text"], given["explanation"] = [drafts[0].name], [drafts[1].name]
        return drafts
    return ()


def _report_fields(unit: Unit, formed: date, row: sources.Row) -> dict[str, Json]:
    year = formed.year - 1
    asked = draw(f"{row['key']}/asked").randint(2, 6)
    return {
        "title": f"{unit.name_zh}{year}年政府信息公开工作年度报告",
        "report_year": year,
        "stat_from": f"{year}-01-01",
        "stat_to": f"{year}-12-31",
        "contact_phone": row["phone"],
        "table_active": [
            {"item": "规章", "made": 0, "repealed": 0, "valid": 0},
            {"item": "行政规范性文件", "made": 0, "repealed": 0, "valid": 0},
        ],
        "table_request": [
            {"item": "本年新收政府信息公开申请数量", "person": asked, "legal": 0, "total": asked},
            {"item": "上年结转政府信息公开申请数量", "person": 0, "legal": 0, "total": 0},
            {"item": "本年度办理结果：予以公开", "person": asked, "legal": 0, "total": asked},
            {"item": "结转下年度继续办理", "person": 0, "legal": 0, "total": 0},
        ],
        "table_dispute": [
            {"kind": "行政复议", "upheld": 0, "corrected": 0, "other": 0, "pending": 0},
            {"kind": "行政诉讼", "upheld": 0, "corrected": 0, "other": 0, "pending": 0},
        ],
        "keywords": f"政府信息公开；年度报告；{year}年",
        "description": f"{unit.name_zh}{year}年政府信息公开工作情况。",
    }
