"""The texts of public pages as far as they are on this workstation."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.errors import EditorError
from editor_app.domain.item import Content, ItemId
from editor_app.domain.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicText:
    """A live text with the time of its page."""

    item: ItemId
    content: Content
    published_at: datetime


def live_texts(store: Store, units: Collection[str], kind: str) -> Iterator[PublicText]:
    """Live items of a kind; one whose text was never fetched, or is damaged, is left out."""
    for unit in units:
        for remote in store.mirror.live_of(unit, kind):
            if remote.live is None or remote.published_at is None:
                continue
            try:
                revision = store.revisions.get(remote.live)
            except EditorError:
                continue
            if revision is not None:
                yield PublicText(
                    item=remote.item,
                    content=revision.content,
                    published_at=remote.published_at,
                )
