"""审校单: what a signature under one revision rests on, gathered from this workstation's store."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import BlobHash, ContentHash, Draft, ItemId, Revision
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import Operation, Receipt
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import Command, Remote
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.checking import CheckService
from editor_app.services.difference import Difference, Words, compare
from editor_app.services.difference_fields import column_words
from editor_app.services.layouts import LayoutService
from editor_app.services.lineage import submitted_before

_SHORTEST_PREFIX = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWarning:
    """A warning the submitter let stand, and why (REV-05)."""

    rule: str
    where: str
    excerpt: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One receipt this workstation holds about the item, and what was asked for."""

    command: Command
    receipt: Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSheet:
    """Everything the pages say. ``kept`` is ``None`` where another workstation submitted."""

    remote: Remote
    new: Revision
    old: Revision | None
    kind: Words
    unit: Words
    column: Words
    difference: Difference
    html: str  # the whole body as it reads; only where there is nothing to compare with
    pictures: Mapping[BlobHash, bytes]
    report: CheckReport
    kept: tuple[KeptWarning, ...] | None
    receipts: tuple[Told, ...]  # the oldest first
    made_at: datetime

    @property
    def item(self) -> ItemId:
        """Whose sheet it is."""
        return self.remote.item

    @property
    def is_head(self) -> bool:
        """Whether the portal holds this very revision as the newest one."""
        return self.new.hash == self.remote.head


def reviewed_draft(remote: Remote, revision: Revision) -> Draft:
    """A revision in review as checks and previews want it."""
    return Draft(
        item=remote.item,
        content=revision.content,
        base=revision.hash,
        edition=remote.edition,
        created_at=remote.changed_at,
        changed_at=remote.changed_at,
        keeps={},
    )


class ReviewSheetService:
    """Only reads; for a lane."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        checking: CheckService,
        clock: Clock,
        printer: Callable[[ReviewSheet], bytes],
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._checking = checking
        self._clock = clock
        self._printer = printer

    def printed(
        self, item: ItemId, new: ContentHash | None = None, old: ContentHash | None = None
    ) -> bytes:
        """The sheet as a PDF file. Raises like ``sheet``."""
        return self._printer(self.sheet(item, new, old))

    def sheet(
        self, item: ItemId, new: ContentHash | None = None, old: ContentHash | None = None
    ) -> ReviewSheet:
        """The sheet of a revision (the head unless told) beside an older one, or of the whole.

        Raises ``EditorError(NOT_FOUND)`` when item or text are not on this computer.
        """
        remote = self._remote(item)
        revision = self._revision(item, new or remote.head)
        before = self._revision(item, old) if old is not None else None
        content = revision.content
        layout = self._layouts.for_version(content.layout_version)
        template = layout.template(content.kind)
        style = BodyStyle(letter="signature" in template.body.blocks)
        operations = self._store.outbox.of(item)
        return ReviewSheet(
            remote=remote,
            new=revision,
            old=before,
            kind=Words(zh=template.name_zh, en=template.name_en),
            unit=_unit_words(content.unit, layout),
            column=column_words(content.column, layout),
            difference=compare(before.content if before else None, content, template, layout),
            html=render_body(content.body, style) if before is None else "",
            pictures=self._pictures(revision) if before is None else {},
            report=self._checking.run(reviewed_draft(remote, revision), Phase.REVIEW),
            kept=_kept(operations, revision.hash),
            receipts=tuple(
                Told(command=one.command, receipt=one.receipt) for one in operations if one.receipt
            ),
            made_at=self._clock.now(),
        )

    def named(self, item: ItemId, against: str, person: Person | None) -> ContentHash | None:
        """The revision that ``live``, ``seen``, ``previous``, ``none`` or a hash's beginning names.

        ``None`` where there is no such revision. Raises ``EditorError(NOT_FOUND)`` for a beginning
        that fits none or several here.
        """
        remote = self._remote(item)
        match against:
            case "none":
                return None
            case "live":
                return remote.live if remote.live != remote.head else None
            case "seen":
                seen = self._store.mirror.seen(item, person.id) if person is not None else None
                return seen if seen != remote.head else None
            case "previous":
                return submitted_before(self._store.revisions, self._revision(item, remote.head))
            case _:
                return self._begins(item, against)

    def _begins(self, item: ItemId, prefix: str) -> ContentHash:
        known = [hash_ for hash_, _, _ in self._store.revisions.of(item)]
        found = [hash_ for hash_ in known if hash_.startswith(prefix.lower())]
        if len(prefix) < _SHORTEST_PREFIX or len(found) != 1:
            raise EditorError(Code.NOT_FOUND, item=item, revision=prefix)
        return found[0]

    def _remote(self, item: ItemId) -> Remote:
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return remote

    def _revision(self, item: ItemId, hash_: ContentHash) -> Revision:
        found = self._store.revisions.get(hash_)
        if found is None or found.item != item:
            raise EditorError(Code.NOT_FOUND, item=item, revision=hash_)
        return found

    def _pictures(self, revision: Revision) -> Mapping[BlobHash, bytes]:
        attached = {one.sha256 for one in revision.content.attachments}
        found = {
            one: data
            for one in revision.content.blobs()
            if one not in attached and (data := self._store.blobs.get(one)) is not None
        }
        return MappingProxyType(found)


def _unit_words(key: str, layout: Layout) -> Words:
    unit = layout.portal.unit(key)
    return Words(zh=unit.name_zh, en=unit.name_en) if unit else Words(zh=key, en=key)


def _kept(operations: Sequence[Operation], hash_: ContentHash) -> tuple[KeptWarning, ...] | None:
    """What the newest submission of this revision from here says; its payload may be damaged."""
    sent = [one for one in operations if one.command is Command.SUBMIT and one.hash == hash_]
    if not sent:
        return None
    try:
        return tuple(KeptWarning(**one) for one in json.loads(sent[-1].payload)["kept"])
    except (ValueError, KeyError, TypeError):
        return None
