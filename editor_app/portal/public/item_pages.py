"""Item pages: the renderer's bytes for the approved revision, with the portal's own values."""

from editor_app.domain.item import ItemId, Revision
from editor_app.portal.public.addresses import blob_url, page_path
from editor_app.portal.public.data import PublicData, PublicItem
from editor_app.rendering.item_page import LinkTarget, SystemValues, full_page
from editor_app.rendering.scene import CHINA


def item_page(data: PublicData, item: PublicItem) -> bytes:
    """The page of a live item, from the bytes of its approved hash and nothing else."""
    revision = data.revision(item.revision)
    text = full_page(revision.content, data.layout(), system_values(data, item, revision))
    return text.encode("utf-8")


def system_values(data: PublicData, item: PublicItem, revision: Revision) -> SystemValues:
    """What the portal adds to the approved content."""
    layout = data.layout()
    linked = data.by_ids(linked_items(revision))
    return SystemValues(
        published_at=item.published_at,
        url=page_path(layout, item),
        index_no=item.index_no,
        revision=item.revision,
        links={
            key: LinkTarget(title=one.title, url=page_path(layout, one))
            for key, one in linked.items()
        },
        attachment_url=blob_url,
        home_url="/",
        as_of=data.now().astimezone(CHINA).date(),
    )


def linked_items(revision: Revision) -> frozenset[ItemId]:
    """Every text in the fields that may be an item's id; the data says which of them are live."""
    found: set[ItemId] = set()
    for value in revision.content.fields.values():
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        found.update(ItemId(one) for one in texts if isinstance(one, str) and _like_an_id(one))
    return frozenset(found)


def _like_an_id(text: str) -> bool:
    return len(text) == 36 and text.count("-") == 4
