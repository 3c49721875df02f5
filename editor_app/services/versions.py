"""What changed in an item since an earlier version."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.services.difference import Difference, compare
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The newest text against the last version that reads otherwise."""

    item: ItemId
    title: str
    since: datetime  # when the older version was kept
    by: str
    difference: Difference
    html: str = ""  # never a first edition: there is something to compare with


class VersionService:
    """Compares versions of one item; for a lane."""

    def __init__(self, drafts: DraftService, layouts: LayoutService) -> None:
        self._drafts = drafts
        self._layouts = layouts

    def changed(self, item: ItemId) -> Changed:
        """Raises ``EditorError(NOT_FOUND)`` when every version reads like the newest text."""
        newest = self._drafts.open(item).content
        for version in self._drafts.history(item).versions:
            older = self._drafts.version(version.hash).content
            if older.digest() == newest.digest():
                continue
            layout = self._layouts.for_version(newest.layout_version)
            template = layout.template(newest.kind)
            return Changed(
                item=item,
                title=newest.title,
                since=version.at,
                by=version.by,
                difference=compare(older, newest, template, layout),
            )
        raise EditorError(Code.NOT_FOUND, item=item)
