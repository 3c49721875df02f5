"""Checking a draft against the rules of its layout."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from editor_app.domain.bundle import Bundle, linked, part_of_kind
from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts, Unread
from editor_app.domain.findings import CheckReport, Finding, Phase
from editor_app.domain.item import BlobHash, Content, Draft, ItemId
from editor_app.domain.ports import Clock, Store
from editor_app.services.back_links import items_naming
from editor_app.services.board import clock_of
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.deferred import (
    check_context,
    check_memory,
    links_to_ask,
    masks_of,
    run_checks,
    say_again,
)
from editor_app.services.layouts import LayoutService
from editor_app.services.neighbours import Neighbours
from editor_app.services.wordbooks import WordbookService

if TYPE_CHECKING:
    from editor_app.checks.engine import CheckContext
    from editor_app.checks.incremental import Memory

_FILES_KNOWN = 32


@dataclass(slots=True)
class Remembered:
    """What is known of one item between two edits; nothing at first."""

    memory: "Memory | None" = None


class CheckService:
    """Runs the engine with what this workstation knows."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        clock: Clock,
        wordbooks: WordbookService | None = None,
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._clock = clock
        self._plans = BundlePlans(store)
        self._known_facts: dict[BlobHash, FileFacts] = {}
        self._neighbours = Neighbours(store)
        self.wordbooks = wordbooks or WordbookService(store, clock)

    def run(self, draft: Draft, phase: Phase, bundle: Bundle | None = None) -> CheckReport:
        """Check ``draft`` with the pack it is pinned to, as a member of its bundle or of this one.

        Raises ``EditorError(NOT_FOUND)`` when that pack does not know the draft's unit.
        """
        context = self._context(draft, draft.content, self._store.blobs.get, bundle)
        return run_checks(draft.content, context, phase)

    def run_changed(self, draft: Draft, phase: Phase, known: Remembered) -> CheckReport:
        """The same for the price of what changed since the last call with what is known."""
        context = self._context(draft, draft.content, self._store.blobs.get)
        known.memory = known.memory or check_memory()
        return known.memory.check(draft.content, context, phase)

    def links(self, draft: Draft) -> tuple[str, ...]:
        """The addresses in a draft that can be asked whether they lead anywhere."""
        return links_to_ask(draft.content, self._context(draft, draft.content, lambda _: None))

    def masks(self, draft: Draft, file: str) -> Mapping[str, str]:
        """Personal data in an attachment, with the masked form of each."""
        context = self._context(draft, draft.content, self._store.blobs.get)
        return masks_of(draft.content, context, file)

    def again(self, draft: Draft, phase: Phase, rules: Collection[str]) -> tuple[Finding, ...]:
        """What some rules say by now: fast enough between two keys.

        Neither items named in the body are looked up for it nor its pictures read: what is said of
        a place in the body is not to be trusted here.
        """
        fields = replace(draft.content, body="")
        named = canonical_json(fields.as_json()).decode()

        def of_fields(sha256: BlobHash) -> bytes | None:
            return self._store.blobs.get(sha256) if sha256 in named else None

        context = self._context(draft, fields, of_fields)
        return say_again(draft.content, context, phase, rules)

    def known(self, content: Content) -> frozenset[str]:
        """Which of the items the content points to are known here.

        Asking for the few that are named costs microseconds; listing all items costs more than
        the whole check once there are ten thousand.
        """
        rows = self._store.board
        return frozenset(one for one in content.named() if rows.row(ItemId(one)) is not None)

    def _context(
        self,
        draft: Draft,
        searched: Content,
        file_bytes: Callable[[BlobHash], bytes | None],
        bundle: Bundle | None = None,
    ) -> "CheckContext":
        layout = self._layouts.for_version(draft.content.layout_version)
        unit = layout.portal.unit(draft.content.unit)
        if unit is None:
            raise EditorError(Code.NOT_FOUND, unit=draft.content.unit)
        remote = self._store.mirror.get(draft.item)
        return check_context(
            layout=layout,
            unit=unit,
            now=self._clock.now(),
            known_items=self.known(searched),
            file_bytes=file_bytes,
            file_facts=self._facts,
            published_at=remote.published_at if remote else None,
            counterparts=self._counterparts(draft, bundle),
            named_by=self._named_by(draft),
            live_text=self._live_text,
            nearby=self._neighbours.of(draft.item, layout),
            words=self.wordbooks.of(layout, unit.key),
            column_clock=partial(clock_of, self._store, layout, draft.content, self._clock.now()),
        )

    def _live_text(self, item: str) -> Content | None:
        remote = self._store.mirror.get(ItemId(item))
        live = remote.live if remote is not None else None
        revision = self._store.revisions.get(live) if live is not None else None
        return None if revision is None else revision.content

    def _facts(self, sha256: BlobHash) -> FileFacts | None:
        """What is in a file; of the last few files without reading megabytes between two keys."""
        known = self._known_facts.get(sha256)
        if known is None:
            known = self._store.facts.get(sha256)
            if known is not None and known.unread is not Unread.OLD_FORMAT:  # it may be opened yet
                if len(self._known_facts) >= _FILES_KNOWN:
                    self._known_facts.clear()
                self._known_facts[sha256] = known
        return known

    def _named_by(self, draft: Draft) -> tuple[ItemId, ...]:
        found = items_naming(self._store, draft.item, draft.content, lambda _: False)
        return tuple(one.item for one in found)

    def _counterparts(self, draft: Draft, bundle: Bundle | None) -> tuple[ItemId, ...]:
        if part_of_kind(draft.content.kind) is None:
            return ()
        known = bundle or self._plans.binding(draft.item, linked(draft.content))
        return known.counterparts(draft.item) if known is not None else ()
