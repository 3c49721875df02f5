"""What stands near an item: public ones that may say the same, and what its links answered."""

from collections.abc import Iterator

from editor_app.checks.nearby import Known, Nearby
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.ports import Store
from editor_app.domain.workflow import Remote

_CANDIDATES = 12


class Neighbours:
    """Looks in the mirror: what the portal said and whose texts are on this computer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, item: ItemId, layout: Layout) -> Nearby:
        """What a check of that item may ask for."""
        return Nearby(
            link=self._store.link_answers.get,
            alike=lambda content: tuple(self._alike(item, content, layout)),
        )

    def _alike(self, item: ItemId, content: Content, layout: Layout) -> Iterator[Known]:
        for found in self._store.echoes.like(content, _CANDIDATES + 1):
            remote = None if found == item else self._store.mirror.get(found)
            if remote is None or remote.live is None:
                continue
            other = self._content(remote)
            if other is not None:
                unit = layout.portal.unit(remote.unit)
                name = unit.name_zh if unit is not None else remote.unit
                yield Known(item=found, title=remote.title, unit=name, content=other)

    def _content(self, remote: Remote) -> Content | None:
        """The public text, or the submitted one; ``None`` when it is not here or damaged."""
        try:
            revision = self._store.revisions.get(remote.live or remote.head)
        except EditorError as damage:
            if damage.code is not Code.STORE_DAMAGED:
                raise
            return None
        return None if revision is None else revision.content
