"""Previews: the public page of a draft, by the functions the portal itself publishes with."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from editor_app.domain.editions import Standing
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, Content, Draft, ItemId
from editor_app.domain.ports import Store
from editor_app.rendering.inline import data_address
from editor_app.rendering.published import back_links, linked_items
from editor_app.rendering.scene import LinkTarget, SystemValues, att_url
from editor_app.services.back_links import items_naming
from editor_app.services.deferred import full_page, preview_page, standing_preview
from editor_app.services.layouts import LayoutService

if TYPE_CHECKING:
    from editor_app.rendering.preview import PreviewPage


class PreviewService:
    """Pages of drafts. Rendering touches nothing but the store."""

    def __init__(self, store: Store, layouts: LayoutService) -> None:
        self._store = store
        self._layouts = layouts

    def page(self, draft: Draft) -> "PreviewPage":
        """The page in the subset of HTML the preview pane understands."""
        layout = self._layouts.for_version(draft.content.layout_version)
        return preview_page(draft.content, layout, self.system(draft))

    def of_act(self, item: ItemId, standing: Standing) -> str:
        """What would stand at the head and foot of a live page, or in its place.

        Raises ``EditorError(NOT_FOUND)`` while its text is not on this computer.
        """
        remote = self._store.mirror.get(item)
        shown = None if remote is None else self._store.revisions.get(remote.live or remote.head)
        if remote is None or shown is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        named = standing.named | {one for one in (_leads(standing),) if one is not None}
        back = self._naming(item, shown.content)
        system = SystemValues(
            published_at=remote.published_at,
            url=remote.url or "",
            links=self._live(linked_items(shown.content) | named | set(back)),
            standing=standing,
            back=back_links(shown.content.kind, back),
        )
        layout = self._layouts.for_version(shown.content.layout_version)
        return standing_preview(shown.content, layout, system)

    def standalone(self, draft: Draft) -> str:
        """The exact page as one file for the browser, pictures and files inside."""
        layout = self._layouts.for_version(draft.content.layout_version)
        system = self.system(draft, inline=True)
        return full_page(draft.content, layout, system)

    def style_is_the_portals(self, draft: Draft) -> bool:
        """Whether the page style came from the portal rather than with the program."""
        return self._store.layouts.get(draft.content.layout_version) is not None

    def system(self, draft: Draft, *, inline: bool = False) -> SystemValues:
        """What only the portal knows of an item, as far as it has told."""
        remote = self._store.mirror.get(draft.item)
        back = self._naming(draft.item, draft.content)
        return SystemValues(
            published_at=remote.published_at if remote else None,
            url=(remote.url or "") if remote else "",
            index_no=(remote.index_no or "") if remote else "",
            revision=draft.base or "",
            links=self._live(linked_items(draft.content) | set(back)),
            back=back_links(draft.content.kind, back),
            attachment_url=self._inlined if inline else att_url,
        )

    def _inlined(self, hash_: BlobHash, name: str) -> str:
        return data_address(self._store.blobs.get(hash_))

    def _naming(self, item: ItemId, content: Content) -> tuple[ItemId, ...]:
        """Live items that name this one; its page links to them."""
        found = items_naming(self._store, item, content, lambda _: False)
        return tuple(one.item for one in found)

    def _live(self, wanted: frozenset[ItemId]) -> Mapping[str, LinkTarget]:
        found: dict[str, LinkTarget] = {}
        for one in wanted:
            row = self._store.board.row(one)
            if row is not None and row.remote is not None and row.remote.url:
                found[one] = LinkTarget(title=row.title, url=row.remote.url)
        return found


def _leads(standing: Standing) -> ItemId | None:
    return standing.down.target if standing.down is not None else None
