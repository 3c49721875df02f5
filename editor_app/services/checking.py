"""Checking a draft against the rules of its layout."""

import re

from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import Content, Draft, ItemId
from editor_app.domain.ports import Clock, Store
from editor_app.services.deferred import run_checks
from editor_app.services.layouts import LayoutService

_ITEM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class CheckService:
    """Runs the engine with what this workstation knows."""

    def __init__(self, store: Store, layouts: LayoutService, clock: Clock) -> None:
        self._store = store
        self._layouts = layouts
        self._clock = clock

    def run(self, draft: Draft, phase: Phase) -> CheckReport:
        """Check ``draft`` with the pack it is pinned to.

        Raises ``EditorError(NOT_FOUND)`` when that pack does not know the draft's unit.
        """
        layout = self._layouts.for_version(draft.content.layout_version)
        unit = layout.portal.unit(draft.content.unit)
        if unit is None:
            raise EditorError(Code.NOT_FOUND, unit=draft.content.unit)
        remote = self._store.mirror.get(draft.item)
        return run_checks(
            draft.content,
            phase,
            layout=layout,
            unit=unit,
            now=self._clock.now(),
            known_items=self._known(draft.content),
            file_bytes=self._store.blobs.get,
            file_facts=self._store.facts.get,
            published_at=remote.published_at if remote else None,
        )

    def _known(self, content: Content) -> frozenset[str]:
        """Which of the items the content points to are known here.

        Asking for the few that are named costs microseconds; listing all items costs more than
        the whole check once there are ten thousand.
        """
        named = set(_ITEM.findall(canonical_json(content.as_json()).decode()))
        rows = self._store.board
        return frozenset(one for one in named if rows.row(ItemId(one)) is not None)
