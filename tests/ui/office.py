"""A small office for tests of screens: real store and services, the bundled layout, some items."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from editor_app.bundled import read_folder
from editor_app.domain.canonical import Json
from editor_app.domain.item import (
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    PersonId,
    UnitKey,
    freeze,
)
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.domain.workflow import Approval, Command, OperationState, RemoteState
from editor_app.services.board import BoardService
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService
from editor_app.store.sqlite import SqliteStore, open_store
from tests.fakes.told import told_remote

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NOW = datetime(2026, 11, 20, 2, 42, tzinfo=UTC)  # a Friday, 10:42 in Guangdong
NOTICES = "gov_info.statutory.notices"
NEWS = "gov_info.statutory.news"
LIN = Person(
    id=PersonId("lin"),
    name="林晓雯",
    unit=UnitKey("zkgwb"),
    memberships=(
        Membership(unit=UnitKey("zkgwb"), role=Role.EDITOR),
        Membership(unit=UnitKey("gwb"), role=Role.EDITOR),
    ),
)
LI = Person(
    id=PersonId("li"),
    name="李建国",
    unit=UnitKey("gwb"),
    memberships=(Membership(unit=UnitKey("*"), role=Role.REVIEW_1),),
)


class HandClock:
    """A clock moved by hand."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def item_id(number: int) -> ItemId:
    """The id of item ``number``."""
    return ItemId(str(UUID(int=number)))


@cache
def bundled() -> dict[str, str]:
    """The texts of the bundled layout pack."""
    return read_folder(RESOURCES / "layout")


@dataclass(slots=True, kw_only=True)
class Office:
    """Services over one store, and short ways to put items into it."""

    store: SqliteStore
    clock: HandClock
    layouts: LayoutService
    drafts: DraftService
    board: BoardService

    @classmethod
    def open(cls, folder: Path) -> "Office":
        """Open a store in ``folder``."""
        clock = HandClock()
        store = open_store(folder / "channel.db", clock)
        layouts = LayoutService(store, bundled())
        return cls(
            store=store,
            clock=clock,
            layouts=layouts,
            drafts=DraftService(store, layouts, clock),
            board=BoardService(store, layouts, clock),
        )

    def content(
        self,
        title: str,
        *,
        unit: str = "zkgwb",
        column: str = NOTICES,
        kind: str = "notice",
        body: str = "正文。\n",
        **fields: Json,
    ) -> Content:
        """The content of an item."""
        layout = self.layouts.current()
        return Content(
            kind=Kind(kind),
            unit=UnitKey(unit),
            column=ColumnKey(column),
            template_version=layout.template(kind).version,
            layout_version=layout.version,
            fields={"title": title, **fields},
            body=body,
        )

    def draft(
        self,
        number: int,
        content: Content,
        *,
        ago: timedelta = timedelta(),
        base: ContentHash | None = None,
        trashed: bool = False,
    ) -> ItemId:
        """A draft of this workstation."""
        at = NOW - ago
        draft = Draft(
            item=item_id(number),
            content=content,
            base=base,
            edition=1,
            created_at=at,
            changed_at=at,
            keeps={},
            trashed=trashed,
        )
        self.store.drafts.save(draft)
        return draft.item

    def remote(
        self,
        number: int,
        content: Content,
        state: RemoteState,
        *,
        level: int = 0,
        ago: timedelta = timedelta(),
        approvals: tuple[Approval, ...] = (),
        by: str = "lin",
        by_name: str = "林晓雯",
        scheduled_at: datetime | None = None,
        fetched: bool = True,
    ) -> ContentHash:
        """An item as the portal tells it; ``fetched`` says whether its text is here, too."""
        item, at = item_id(number), NOW - ago
        revision = freeze(item, content, None)
        live = state in (RemoteState.PUBLISHED, RemoteState.WITHDRAWN)
        with self.store.transaction():
            if fetched:
                self.store.revisions.add(revision, by_name, at)
            self.store.mirror.put(
                told_remote(
                    revision,
                    state,
                    at,
                    level=level,
                    live=revision.hash if live else None,
                    submitted_by=PersonId(by),
                    submitted_by_name=by_name,
                    contributors=(PersonId(by),),
                    approvals=approvals,
                    published_at=at if live else None,
                    scheduled_at=scheduled_at,
                    url=f"/zkgwb/c/{content.column}/{number}.html" if live else None,
                    sequence=number,
                )
            )
        return revision.hash

    def operation(
        self,
        number: int,
        title: str,
        state: OperationState,
        *,
        command: Command = Command.SUBMIT,
        ago: timedelta = timedelta(minutes=5),
        **changes: object,
    ) -> OperationKey:
        """A row of the outbox."""
        at = NOW - ago
        values: dict[str, object] = {
            "key": OperationKey(str(UUID(int=number + 4096))),
            "item": item_id(number),
            "command": command,
            "title": title,
            "payload": b"{}",
            "hash": ContentHash("8f3c" + "0" * 57 + "a21"),
            "base": None,
            "state": state,
            "created_at": at,
            "not_before": at,
            "attempts": 0,
            "last_error": None,
            "last_detail": "",
            "receipt": None,
            "changed_at": at,
            "by": LIN.id,
        }
        operation = Operation(**{**values, **changes})  # type: ignore[arg-type]  # by name
        self.store.outbox.add(operation)
        return operation.key


def returned(level: int, by_name: str, reason: str, ago: timedelta) -> Approval:
    """A return with its reason."""
    return Approval(
        level=level,
        outcome="return",
        by=PersonId("li"),
        by_name=by_name,
        at=NOW - ago,
        reason=reason,
        hash=ContentHash("0" * 64),
    )


def approved(level: int, by_name: str, ago: timedelta) -> Approval:
    """An approval."""
    return Approval(
        level=level,
        outcome="approve",
        by=PersonId(by_name),
        by_name=by_name,
        at=NOW - ago,
        reason="",
        hash=ContentHash("0" * 64),
    )
