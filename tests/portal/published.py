"""The sample district's live items in memory, as the public pages read them."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from editor_app.bundled import read_folder
from editor_app.domain.editions import UNMARKED, Down, Standing
from editor_app.domain.item import (
    BlobHash,
    ColumnKey,
    ContentHash,
    ItemId,
    Revision,
    UnitKey,
    freeze,
)
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.workflow import RemoteState
from editor_app.portal.public.data import PublicFile, PublicItem, PublicList
from editor_app.portal.seed.demo import demo_items
from editor_app.portal.seed.records import SeedItem
from editor_app.rendering.addresses import short_id

NOW = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
RESOURCES = Path(__file__).parents[2] / "resources"


def bundled_layout() -> Layout:
    """The layout that is shipped."""
    return parse_pack(read_folder(RESOURCES / "layout"))


class Published:
    """``PublicData`` over the sample items that are live."""

    def __init__(self, layout: Layout, without: Collection[str] = ()) -> None:
        self._layout = layout
        self._without = without  # fields that no item has here
        self._revisions: dict[ContentHash, Revision] = {}
        self._files: dict[BlobHash, PublicFile] = {}
        live = [one for one in demo_items(layout, NOW) if one.state is RemoteState.PUBLISHED]
        self.all = sorted((self._add(one) for one in live), key=lambda i: i.published_at)[::-1]

    def _add(self, seed: SeedItem) -> PublicItem:
        content = seed.content(self._layout)
        fields = {k: v for k, v in content.fields.items() if k not in self._without}
        revision = freeze(seed.id, replace(content, fields=fields), None)
        self._revisions[revision.hash] = revision
        for one in seed.attachments:
            self._files[one.sha256] = PublicFile(
                data=one.data, media_type=one.media_type, name=one.name
            )
        assert seed.published_at is not None
        return PublicItem(
            item=seed.id,
            unit=seed.unit,
            column=seed.column,
            kind=seed.kind,
            title=seed.title,
            revision=revision.hash,
            published_at=seed.published_at,
            updated_at=seed.published_at,
            index_no="",
        )

    def layout(self) -> Layout:
        return self._layout

    def now(self) -> datetime:
        return NOW

    def items(
        self,
        *,
        unit: UnitKey | None = None,
        columns: Collection[ColumnKey] | None = None,
        offset: int = 0,
        limit: int = 20,
    ) -> PublicList:
        found = [
            one
            for one in self.all
            if (unit is None or one.unit == unit) and (columns is None or one.column in columns)
        ]
        return PublicList(items=tuple(found[offset : offset + limit]), total=len(found))

    def counts(self, unit: UnitKey) -> dict[ColumnKey, int]:
        keys = [one.column for one in self.all if one.unit == unit]
        return {key: keys.count(key) for key in keys}

    def search(
        self,
        words: Sequence[str],
        *,
        unit: UnitKey | None = None,
        columns: Collection[ColumnKey] | None = None,
        offset: int = 0,
        limit: int = 20,
    ) -> PublicList:
        here = self.items(unit=unit, columns=columns, limit=len(self.all)).items
        found = [one for one in here if all(word in self._text(one) for word in words)]
        return PublicList(items=tuple(found[offset : offset + limit]), total=len(found))

    def by_short(self, unit: UnitKey, column: ColumnKey, short: str) -> PublicItem | None:
        return next(
            (
                one
                for one in self.all
                if (one.unit, one.column, short_id(one.item)) == (unit, column, short)
            ),
            None,
        )

    def by_ids(self, items: Collection[ItemId]) -> dict[ItemId, PublicItem]:
        return {one.item: one for one in self.all if one.item in items}

    def naming(self, named: ItemId, unit: UnitKey) -> tuple[PublicItem, ...]:
        return ()

    def standing(self, item: ItemId) -> Standing:
        return UNMARKED

    def down_at(self, path: str) -> Down | None:
        return None

    def revision(self, revision: ContentHash) -> Revision:
        return self._revisions[revision]

    def file(self, sha256: BlobHash) -> PublicFile | None:
        return self._files.get(sha256)

    def _text(self, item: PublicItem) -> str:
        content = self._revisions[item.revision].content
        return content.title + content.body

    @contextmanager
    def open(self) -> Iterator["Published"]:
        yield self
