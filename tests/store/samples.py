"""Sample values for tests of the store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from editor_app.domain.canonical import Json
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    PersonId,
    UnitKey,
)
from editor_app.domain.keeps import Keep
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.workflow import Approval, Command, OperationState, Remote, RemoteState

NOW = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
HASH = ContentHash("a" * 64)
OTHER_HASH = ContentHash("b" * 64)


class FixedClock:
    """A clock that is moved by hand."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def item_id(number: int = 1) -> ItemId:
    return ItemId(str(UUID(int=number)))


def content(title: str = "困难家庭冬季救助", body: str = "正文。", **fields: Json) -> Content:
    return Content(
        kind=Kind("notice"),
        unit=UnitKey("gwb"),
        column=ColumnKey("notices"),
        template_version="1",
        layout_version="2026.1",
        fields={"title": title, **fields},
        body=body,
        attachments=(
            Attachment(name="名单.csv", sha256=BlobHash("c" * 64), size=12, media_type="text/csv"),
        ),
    )


def draft(number: int = 1, *, at: datetime = NOW, body: str = "正文。", **fields: Json) -> Draft:
    title = str(fields.pop("title", "困难家庭冬季救助"))
    return Draft(
        item=item_id(number),
        content=content(title, body, **fields),
        base=None,
        edition=1,
        created_at=NOW,
        changed_at=at,
        keeps={"f1": Keep(reason="原文如此")},
    )


def typed(old: Draft, body: str, after: timedelta = timedelta(seconds=2)) -> Draft:
    """The draft a moment later, with another body."""
    return replace(old, content=replace(old.content, body=body), changed_at=old.changed_at + after)


def remote(number: int = 1, **changes: object) -> Remote:
    base = Remote(
        item=item_id(number),
        unit=UnitKey("gwb"),
        column=ColumnKey("notices"),
        kind=Kind("notice"),
        title="门户上的标题",
        state=RemoteState.IN_REVIEW,
        level=2,
        levels=3,
        head=HASH,
        live=None,
        edition=1,
        submitted_by=PersonId("lin"),
        submitted_by_name="林晓雯",
        contributors=(PersonId("lin"), PersonId("zhou")),
        approvals=(
            Approval(
                level=1,
                outcome="approve",
                by=PersonId("li"),
                by_name="李建国",
                at=NOW,
                reason="",
                hash=HASH,
            ),
        ),
        changed_at=NOW,
        published_at=None,
        scheduled_at=NOW + timedelta(days=1),
        url=None,
        index_no=None,
        sequence=7,
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # a test says which field


def operation(number: int = 1, **changes: object) -> Operation:
    base = Operation(
        key=OperationKey(str(UUID(int=1000 + number))),
        item=item_id(number),
        command=Command.SUBMIT,
        title="困难家庭冬季救助",
        payload=b'{"hash":"aa"}',
        hash=HASH,
        base=None,
        state=OperationState.UNDOABLE,
        created_at=NOW,
        not_before=NOW + timedelta(seconds=30),
        attempts=0,
        last_error=None,
        last_detail="",
        receipt=None,
        changed_at=NOW,
        by=PersonId("lin"),
    )
    return replace(base, **changes)  # type: ignore[arg-type]  # a test says which field
