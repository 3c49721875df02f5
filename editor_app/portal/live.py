"""What the public pages may read, from the portal's tables: live items and their files only."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from editor_app.domain.editions import Down, Standing
from editor_app.domain.item import (
    BlobHash,
    ColumnKey,
    ContentHash,
    ItemId,
    Kind,
    Revision,
    UnitKey,
    thaw,
)
from editor_app.domain.layout import Layout
from editor_app.portal.core import Portal
from editor_app.portal.db.content import PageRow, RevisionBlobRow, RevisionRow
from editor_app.portal.db.editions import StandingRow
from editor_app.portal.policy_links import naming
from editor_app.portal.public.data import OpenData, PublicData, PublicFile, PublicItem, PublicList
from editor_app.portal.standings import standing_of

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)


def open_live(portal: Portal) -> OpenData:
    """A way to open one view per request."""

    @contextmanager
    def opened() -> Iterator[PublicData]:
        with portal.database.read() as session:
            yield LiveData(portal, session)

    return opened


class LiveData:
    """``PublicData`` over the table of pages; everything else is out of its reach."""

    def __init__(self, portal: Portal, session: Session) -> None:
        self._portal = portal
        self._session = session

    def layout(self) -> Layout:
        """The layout the portal works with now."""
        return self._portal.layout

    def now(self) -> datetime:
        """Portal time, aware."""
        return self._portal.now()

    def items(
        self,
        *,
        unit: UnitKey | None = None,
        columns: Collection[ColumnKey] | None = None,
        offset: int = 0,
        limit: int = 20,
    ) -> PublicList:
        """Live items by (published_at, item) descending."""
        return self._list(_within(unit, columns), offset, limit)

    def counts(self, unit: UnitKey) -> dict[ColumnKey, int]:
        """How many live items each column of a unit has."""
        rows = self._session.execute(
            select(PageRow.column, func.count())
            .where(PageRow.unit == unit)
            .group_by(PageRow.column)
        )
        return {ColumnKey(column): count for column, count in rows}

    def search(
        self,
        words: Sequence[str],
        *,
        unit: UnitKey | None = None,
        columns: Collection[ColumnKey] | None = None,
        offset: int = 0,
        limit: int = 20,
    ) -> PublicList:
        """Live items whose title or body holds every word, newest first."""
        query = _within(unit, columns)
        for word in words:
            query = query.where(PageRow.text.contains(word.lower(), autoescape=True))
        return self._list(query, offset, limit)

    def by_short(self, unit: UnitKey, column: ColumnKey, short: str) -> PublicItem | None:
        """The live item whose address ends in ``short``."""
        row = self._session.scalars(
            select(PageRow)
            .where(PageRow.unit == unit)
            .where(PageRow.column == column)
            .where(PageRow.short == short)
        ).first()
        return None if row is None else _item(row)

    def by_ids(self, items: Collection[ItemId]) -> dict[ItemId, PublicItem]:
        """Those of the items that are live."""
        rows = self._session.scalars(select(PageRow).where(PageRow.item.in_(list(items))))
        return {ItemId(row.item): _item(row) for row in rows}

    def naming(self, named: ItemId, unit: UnitKey) -> tuple[PublicItem, ...]:
        """Live items of the unit that answer this one by name, in the order of publication."""
        return tuple(_item(row) for row in naming(self._session, named, unit))

    def standing(self, item: ItemId) -> Standing:
        """What stands over the page of an item."""
        return standing_of(self._session, item)

    def down_at(self, path: str) -> Down | None:
        """What stands where a page was taken down: nothing of its text."""
        row = self._session.scalars(select(StandingRow).where(StandingRow.url == path)).first()
        return None if row is None else standing_of(self._session, row.item).down

    def revision(self, revision: ContentHash) -> Revision:
        """The live revision of that hash, verified. Raises ``KeyError`` for any other."""
        row = self._session.scalars(
            select(RevisionRow)
            .join(PageRow, PageRow.revision == RevisionRow.hash)
            .where(RevisionRow.hash == revision)
        ).first()
        if row is None:
            raise KeyError(revision)
        return thaw(row.canonical, revision)

    def file(self, sha256: BlobHash) -> PublicFile | None:
        """A file that a live revision names."""
        row = self._session.scalars(
            select(RevisionBlobRow)
            .join(PageRow, PageRow.revision == RevisionBlobRow.revision)
            .where(RevisionBlobRow.sha256 == sha256)
            .order_by(RevisionBlobRow.revision)
        ).first()
        data = None if row is None else self._portal.blobs.read(sha256)
        if row is None or data is None:
            return None
        return PublicFile(
            data=data, media_type=row.media_type or _sniff(data), name=row.name or sha256[:12]
        )

    def _list(self, query: Select[Any], offset: int, limit: int) -> PublicList:
        total = self._session.scalar(select(func.count()).select_from(query.subquery()))
        rows = self._session.scalars(
            query.order_by(PageRow.published_at.desc(), PageRow.item.desc())
            .offset(offset)
            .limit(limit)
        )
        return PublicList(items=tuple(_item(row) for row in rows), total=total or 0)


def _within(unit: UnitKey | None, columns: Collection[ColumnKey] | None) -> Select[Any]:
    query = select(PageRow)
    if unit is not None:
        query = query.where(PageRow.unit == unit)
    return query if columns is None else query.where(PageRow.column.in_(list(columns)))


def _item(row: PageRow) -> PublicItem:
    return PublicItem(
        item=ItemId(row.item),
        unit=UnitKey(row.unit),
        column=ColumnKey(row.column),
        kind=Kind(row.kind),
        title=row.title,
        revision=ContentHash(row.revision),
        published_at=row.published_at,
        updated_at=row.updated_at,
        index_no=row.index_no,
    )


def _sniff(data: bytes) -> str:
    """The type of a picture that only the body names."""
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
