"""Items that owe something, on one editor's desk: drafts, and what is public."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from editor_app.domain.canonical import Json
from editor_app.domain.item import ColumnKey, Content, ItemId, Kind, UnitKey, freeze, new_item_id
from editor_app.domain.workflow import RemoteState
from editor_app.ui.screens.editor.page import EditorPage
from tests.store.samples import remote
from tests.ui.editing import Desk

OLD = "old-office.example.gov.cn"
CLOSURE: dict[str, Json] = {
    "title": "关于关停管委会办公室网站的公告",
    "source": "东屿高新区管委会办公室",
    "site_name": "东屿高新区管委会办公室网站",
    "old_domains": [OLD],
    "dest_url": "https://www.example.gov.cn/gwb/",
    "checklist": ["apply", "migrate_content"],
}


def now() -> datetime:
    return datetime.now(UTC)


def stored(moment: datetime) -> str:
    """As fields hold it: portal time without a zone."""
    return (moment + timedelta(hours=8)).strftime("%Y-%m-%dT%H:%M:00")


def day(offset: int) -> str:
    return stored(now() + timedelta(days=offset))[:10]


def draft(desk: Desk, kind: str, column: str, body: str = "", **fields: Json) -> ItemId:
    """A draft of the unit gwb."""
    made = desk.app.drafts.new(unit=UnitKey("gwb"), column=ColumnKey(column), kind=Kind(kind))
    content = replace(made.content, body=body)
    for key, value in fields.items():
        content = content.with_field(key, value)
    desk.app.drafts.save(replace(made, content=content))
    return made.item


def public(
    desk: Desk, kind: str, column: str, at: datetime, body: str = "正文。", **fields: Json
) -> ItemId:
    """A live item of the unit gwb, its text fetched."""
    layout, item = desk.app.layouts.current(), new_item_id()
    content = Content(
        kind=Kind(kind),
        unit=UnitKey("gwb"),
        column=ColumnKey(column),
        template_version=layout.template(Kind(kind)).version,
        layout_version=layout.version,
        fields=fields,
        body=body,
    )
    revision = freeze(item, content, None)
    with desk.app.store.transaction():
        desk.app.store.revisions.add(revision, "林晓雯", at)
        desk.app.store.mirror.put(
            remote(
                1,
                item=item,
                unit="gwb",
                column=column,
                kind=kind,
                title=content.title,
                state=RemoteState.PUBLISHED,
                level=0,
                approvals=(),
                head=revision.hash,
                live=revision.hash,
                published_at=at,
                scheduled_at=None,
            )
        )
    return item


def page_of(desk: Desk, item: ItemId) -> EditorPage:
    page = desk.screen.open_item(item)
    assert page is not None
    return page
