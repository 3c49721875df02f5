"""Items as files for other programs: one of them, or everything that is here.

Needs neither a session nor a portal, and only reads the store: it works signed out and while
saving fails.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.export import Format, Written
from editor_app.domain.file_names import safe_name
from editor_app.domain.item import BlobHash, Content, ContentHash, Draft, ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.ports import Store
from editor_app.rendering.scene import SystemValues
from editor_app.services.drafts import DraftService
from editor_app.services.file_out import put_files
from editor_app.services.layouts import LayoutService
from editor_app.services.preview import PreviewService

_SHORTEST_PREFIX = 6


class ItemWriter(Protocol):
    """Makes the bytes of a format. Raises ``EditorError``."""

    def __call__(
        self,
        wanted: Format,
        content: Content,
        layout: Layout,
        system: SystemValues,
        data: Callable[[BlobHash], bytes | None],
        cancelled: Callable[[], bool],
    ) -> Written: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written where."""

    path: Path
    beside: int  # files next to it
    exact: bool  # False: text copied out of it does not read like the item's


class ExportService:
    """For a lane: PDF takes seconds."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        drafts: DraftService,
        preview: PreviewService,
        write: ItemWriter,
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._drafts = drafts
        self._preview = preview
        self._write = write

    def export(
        self,
        draft: Draft,
        wanted: Format,
        target: Path,
        *,
        over: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Exported:
        """Write a text as ``text`` gives it; ``over`` replaces a file that is there.

        Raises ``EditorError``: FILE_EXISTS, FILE_UNWRITABLE, NO_ROOM, OFFICE_MISSING,
        OFFICE_FAILED.
        """
        written = self.written(draft, wanted, cancelled)
        put_files(target, written.main, written.beside, replace=over)
        return Exported(path=target, beside=len(written.beside), exact=written.exact)

    def written(
        self, draft: Draft, wanted: Format, cancelled: Callable[[], bool] = lambda: False
    ) -> Written:
        """The bytes of a draft in a format."""
        layout = self._layouts.for_version(draft.content.layout_version)
        system = self._preview.system(draft)
        return self._write(wanted, draft.content, layout, system, self._store.blobs.get, cancelled)

    def version(self, item: ItemId, prefix: str) -> ContentHash:
        """The version whose hash begins with ``prefix``. Raises ``EditorError(NOT_FOUND)``."""
        found = [hash_ for hash_, _, _ in self._store.revisions.of(item)]
        matching = [hash_ for hash_ in found if hash_.startswith(prefix.lower())]
        if len(prefix) < _SHORTEST_PREFIX or len(matching) != 1:
            raise EditorError(Code.NOT_FOUND, item=item, revision=prefix)
        return matching[0]

    def text(self, item: ItemId, version: ContentHash | None = None) -> Draft:
        """An item, or one version of it. Raises ``EditorError(NOT_FOUND)``."""
        if version is None:
            return self._drafts.open(item)
        revision = self._drafts.version(version)
        if revision.item != item:
            raise EditorError(Code.NOT_FOUND, item=item, revision=version)
        stored = self._store.drafts.get(item) or self._drafts.open(item)
        return replace(stored, content=revision.content, base=version)


def name_for(content: Content) -> str:
    """A file name that says which item it is."""
    return safe_name(content.title, "untitled")
