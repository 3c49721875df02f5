"""热点回应: what of it runs out when, for 工作台 and reminders; read from the texts known here."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.domain.errors import EditorError
from editor_app.domain.hot_topics import RULE, StepDue, may_hurry, open_steps
from editor_app.domain.item import Content, ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.ports import BoardRow, Store
from editor_app.services.public_texts import live_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class HotRow:
    """One step of one item that nobody has taken yet."""

    item: ItemId
    title: str
    unit: str
    step: StepDue
    public: bool  # its text is out; something else is still asked for
    may_hurry: bool  # 应急审核 can be chosen for it

    def left(self, now: datetime) -> timedelta:
        """Until the step runs out; below zero once it has."""
        return self.step.left(now)


def due_rows(
    store: Store, layout: Layout, units: Collection[str], now: datetime
) -> tuple[HotRow, ...]:
    """Open steps of these units' hot topics, what runs out first in front."""
    found = [*_unpublished(store, layout, units, now), *_published(store, layout, units, now)]
    return tuple(sorted(found, key=lambda row: (row.step.at, row.item)))


def _unpublished(
    store: Store, layout: Layout, units: Collection[str], now: datetime
) -> Iterator[HotRow]:
    kinds = _kinds(layout)
    for row in store.board.unsettled():
        trashed = row.draft is not None and row.draft.trashed
        live = row.remote is not None and row.remote.live is not None
        if row.kind not in kinds or row.unit not in units or trashed or live:
            continue
        content = _content(store, row)
        if content is not None:
            yield from _rows(layout, row.item, content, now, None)


def _published(
    store: Store, layout: Layout, units: Collection[str], now: datetime
) -> Iterator[HotRow]:
    for kind in _kinds(layout):
        for text in live_texts(store, units, kind):
            yield from _rows(layout, text.item, text.content, now, text.published_at)


def _rows(
    layout: Layout, item: ItemId, content: Content, now: datetime, published: datetime | None
) -> Iterator[HotRow]:
    for step in open_steps(layout, content, now, published):
        yield HotRow(
            item=item,
            title=content.title,
            unit=content.unit,
            step=step,
            public=published is not None,
            may_hurry=published is None and may_hurry(layout, content),
        )


def _kinds(layout: Layout) -> tuple[str, ...]:
    rule = layout.rules.get(RULE)
    return rule.applies_to if rule is not None else ()


def _content(store: Store, row: BoardRow) -> Content | None:
    """The draft, or what was sent in; a damaged text is told where it is opened."""
    try:
        draft = store.drafts.get(row.item) if row.draft is not None else None
        if draft is not None:
            return draft.content
        sent = store.revisions.get(row.remote.head) if row.remote is not None else None
    except EditorError:
        return None
    return sent.content if sent is not None else None
