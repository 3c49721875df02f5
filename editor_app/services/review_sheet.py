"""审校单: what a signature under one revision rests on, gathered from this workstation's store."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from types import MappingProxyType

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import BlobHash, ContentHash, Draft, ItemId, Revision
from editor_app.domain.layout import Layout
from editor_app.domain.layout_secrecy import secrecy_form
from editor_app.domain.outbox import Operation, Receipt
from editor_app.domain.ports import Store
from editor_app.domain.secrecy_form import SecrecyForm
from editor_app.domain.submission import KeptWarning
from editor_app.domain.template import Template
from editor_app.domain.workflow import Command, Remote
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.acts import asked_of
from editor_app.services.checking import CheckService
from editor_app.services.difference import Difference, Words, compare
from editor_app.services.difference_bundle import with_bundle
from editor_app.services.difference_fields import column_words
from editor_app.services.difference_links import with_titles
from editor_app.services.layouts import LayoutService
from editor_app.services.sheets import SheetOrder
from editor_app.services.sisters import sisters, title_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One receipt this workstation holds about the item, and what was asked for."""

    command: Command
    receipt: Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSheet:
    """Everything the pages say."""

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
    kept: tuple[KeptWarning, ...] | None  # ``None``: a portal that does not tell
    receipts: tuple[Told, ...]  # the oldest first
    made_at: datetime
    secrecy_form: SecrecyForm | None = None  # to read the record by

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


def gather(
    store: Store, layouts: LayoutService, checking: CheckService, now: datetime, order: SheetOrder
) -> ReviewSheet:
    """Read and compare what was ordered; only reads. Raises ``EditorError(NOT_FOUND)``."""
    remote = store.mirror.get(order.item)
    if remote is None:
        raise EditorError(Code.NOT_FOUND, item=order.item)
    revision = _revision(store, order.item, order.new or remote.head)
    before = _revision(store, order.item, order.old) if order.old is not None else None
    content = revision.content
    layout = layouts.for_version(content.layout_version)
    template = layout.template(content.kind)
    style = BodyStyle(letter="signature" in template.body.blocks)
    operations = store.outbox.of(order.item)
    return ReviewSheet(
        remote=remote,
        new=revision,
        old=before,
        kind=Words(zh=template.name_zh, en=template.name_en),
        unit=_unit_words(content.unit, layout),
        column=column_words(content.column, layout),
        difference=_difference(store, now, remote, before, revision, template, layout, order.asked),
        html=render_body(content.body, style) if before is None else "",
        pictures=_pictures(store, revision) if before is None else {},
        report=checking.run(reviewed_draft(remote, revision), Phase.REVIEW),
        kept=_kept(remote, operations, revision.hash),
        receipts=tuple(
            Told(command=one.command, receipt=one.receipt) for one in operations if one.receipt
        ),
        made_at=now,
        secrecy_form=secrecy_form(layouts.current()),
    )


def _difference(
    store: Store,
    now: datetime,
    remote: Remote,
    before: Revision | None,
    revision: Revision,
    template: Template,
    layout: Layout,
    seen: str | None,
) -> Difference:
    """With what the present submission asks for and is bound to, where it is about this one."""
    old = before.content if before else None
    head = revision.hash == remote.head
    known = store.mirror.asked(seen) if seen is not None else None
    asked = replace(asked_of(store, remote, now), seen=known) if head else None
    made = compare(old, revision.content, template, layout, asked)
    made = with_titles(made, partial(title_of, store))
    return with_bundle(made, remote, sisters(store, remote)) if head else made


def _revision(store: Store, item: ItemId, hash_: ContentHash) -> Revision:
    found = store.revisions.get(hash_)
    if found is None or found.item != item:
        raise EditorError(Code.NOT_FOUND, item=item, revision=hash_)
    return found


def _pictures(store: Store, revision: Revision) -> Mapping[BlobHash, bytes]:
    attached = {one.sha256 for one in revision.content.attachments}
    found = {
        one: data
        for one in revision.content.blobs()
        if one not in attached and (data := store.blobs.get(one)) is not None
    }
    return MappingProxyType(found)


def _unit_words(key: str, layout: Layout) -> Words:
    unit = layout.portal.unit(key)
    return Words(zh=unit.name_zh, en=unit.name_en) if unit else Words(zh=key, en=key)


def _kept(
    remote: Remote, operations: Sequence[Operation], hash_: ContentHash
) -> tuple[KeptWarning, ...] | None:
    """What the portal tells, else the newest submission of this revision from here.

    Its payload may be damaged.
    """
    if remote.said is not None and hash_ == remote.head:
        return remote.said.kept
    sent = [one for one in operations if one.command is Command.SUBMIT and one.hash == hash_]
    if not sent:
        return None
    try:
        return tuple(KeptWarning(**one) for one in json.loads(sent[-1].payload)["kept"])
    except (ValueError, KeyError, TypeError):
        return None
