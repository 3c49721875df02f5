"""What only the portal knows of a page: for who publishes it and for who checks it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from editor_app.domain.both_ways import pair_of_named
from editor_app.domain.editions import UNMARKED, Standing
from editor_app.domain.item import Content, ContentHash, ItemId
from editor_app.rendering.addresses import blob_url
from editor_app.rendering.scene import CHINA, LinkTarget, SystemValues


def published_system(
    *,
    published_at: datetime | None,
    url: str,
    index_no: str,
    revision: ContentHash,
    links: Mapping[str, LinkTarget],
    now: datetime,
    standing: Standing = UNMARKED,
    back: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> SystemValues:
    """The values a public page is rendered with.

    ``back`` are live items that name this one (``back_links``): its page links to them, whether
    its own text names them or not (rules JD-01, ZJ-03).
    """
    return SystemValues(
        published_at=published_at,
        url=url,
        index_no=index_no,
        revision=revision,
        links=links,
        attachment_url=blob_url,
        home_url="/",
        as_of=now.astimezone(CHINA).date(),
        standing=standing,
        back=back,
    )


def back_links(kind: str, items: Sequence[ItemId]) -> Mapping[str, tuple[str, ...]]:
    """Who names an item of that kind, by the field under which its page shows them."""
    pair = pair_of_named(kind)
    return {pair.back: tuple(items)} if pair is not None and items else {}


def linked_items(content: Content, standing: Standing = UNMARKED) -> frozenset[ItemId]:
    """Every text in the fields that may be an item's id, and what the page's marks name.

    Others say which of them are live.
    """
    found: set[ItemId] = set(standing.named)
    for value in content.fields.values():
        texts = value if isinstance(value, list | tuple) else [value]
        found.update(ItemId(one) for one in texts if isinstance(one, str) and _like_an_id(one))
    return frozenset(found)


def _like_an_id(text: str) -> bool:
    return len(text) == 36 and text.count("-") == 4
