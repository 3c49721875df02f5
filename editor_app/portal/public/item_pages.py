"""Item pages: the renderer's bytes for the approved revision, with the portal's own values."""

from editor_app.domain.item import Revision
from editor_app.portal.public.addresses import page_path
from editor_app.portal.public.data import PublicData, PublicItem
from editor_app.rendering.item_page import LinkTarget, SystemValues, full_page
from editor_app.rendering.published import back_links, linked_items, published_system


def item_page(data: PublicData, item: PublicItem) -> bytes:
    """The page of a live item, from the bytes of its approved hash and nothing else."""
    revision = data.revision(item.revision)
    text = full_page(revision.content, data.layout(), system_values(data, item, revision))
    return text.encode("utf-8")


def system_values(data: PublicData, item: PublicItem, revision: Revision) -> SystemValues:
    """What the portal adds to the approved content."""
    layout = data.layout()
    standing = data.standing(item.item)
    back = data.naming(item.item, item.unit)
    linked = data.by_ids(linked_items(revision.content, standing)) | {one.item: one for one in back}
    return published_system(
        published_at=item.published_at,
        url=page_path(layout, item),
        index_no=item.index_no,
        revision=item.revision,
        links={
            key: LinkTarget(title=one.title, url=page_path(layout, one))
            for key, one in linked.items()
        },
        now=data.now(),
        standing=standing,
        back=back_links(revision.content.kind, [one.item for one in back]),
    )
