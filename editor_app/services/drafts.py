"""Drafts: begin, open, save, keep versions, duplicate, set aside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.canonical import Json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import (
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    Revision,
    UnitKey,
    freeze,
    new_item_id,
)
from editor_app.domain.journal import Why
from editor_app.domain.keeps import Keep
from editor_app.domain.layout import Column, Node
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.template import FieldType
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.services.defaults import Surroundings, first_values
from editor_app.services.healing import sound_draft
from editor_app.services.layouts import LayoutService
from editor_app.services.lineage import grew_from
from editor_app.services.room import with_room

_ENDED = frozenset({RemoteState.PUBLISHED, RemoteState.WITHDRAWN, RemoteState.EXPIRED})
_NOT_COPIED = frozenset({"original_url"})
_OF_ONE_ISSUE = frozenset(
    {FieldType.DATE, FieldType.DATETIME, FieldType.DOC_NUMBER, FieldType.INDEX_NUMBER}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One row of an item's history."""

    hash: ContentHash
    at: datetime
    by: str
    is_live: bool
    is_head: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Versions, newest first, and how many states of the journal lie between them."""

    versions: tuple[Version, ...]
    states: int


class DraftService:
    """What an editor does before anything is sent."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        clock: Clock,
        who: Callable[[], str] = lambda: "",
    ) -> None:
        """``who`` names the person for the journal."""
        self._store = store
        self._layouts = layouts
        self._clock = clock
        self._who = who

    def new(
        self,
        *,
        unit: UnitKey,
        column: ColumnKey,
        kind: Kind,
        person: Person | None = None,
        item: ItemId | None = None,
        given: Mapping[str, Json] | None = None,
    ) -> Draft:
        """Begin an item, with the template's first values and those given, and store it.

        Raises ``EditorError``: UNKNOWN_COLUMN, UNKNOWN_TEMPLATE, WRONG_COLUMN, and FORBIDDEN when
        somebody is known here who is no editor of ``unit``.
        """
        layout = self._layouts.current()
        template = layout.template(kind)
        place = _place(layout.column(column), kind)
        now = self._clock.now()
        around = Surroundings(unit=layout.portal.unit(unit), column=place, now=now)
        content = Content(
            kind=kind,
            unit=unit,
            column=column,
            template_version=template.version,
            layout_version=layout.version,
            fields=first_values(template, around) | dict(given or {}),
            body="",
        )
        return self._keep(_fresh(item or new_item_id(), content, now), Why.MADE)

    def open(self, item: ItemId) -> Draft:
        """The working copy of an item: the stored one, else one made from the portal's word.

        Nothing is stored by looking. A live item gives the draft of its next edition. Raises
        ``EditorError(NOT_FOUND)`` when its text has not been fetched yet.
        """
        stored = sound_draft(self._store, item)
        remote = self._store.mirror.get(item)
        if remote is None:
            if stored is None:
                raise EditorError(Code.NOT_FOUND, item=item)
            return stored
        if stored is None:
            return self._made_from(remote)
        if stored.base == remote.head:
            return replace(stored, edition=max(stored.edition, _edition(remote)))
        revisions = self._store.revisions
        if grew_from(revisions, stored.base, remote.head):
            return stored  # sent and turned down, or not yet there: the person's text goes on
        if self._untouched(stored) and revisions.get(remote.head) is not None:
            return self._made_from(remote)
        return stored

    def save(self, draft: Draft, *, why: Why = Why.TYPED) -> Draft:
        """Store an edited copy and journal it.

        Base and trash mark of a stored draft stay: an editor window that holds an older copy must
        not undo what a submission wrote. Only a copy that grew from the portal's newest word (as
        ``open`` gives it) moves the base forward.
        """
        return with_room(self._store, lambda: self._save(draft, why))

    def _save(self, draft: Draft, why: Why) -> Draft:
        with self._store.transaction():
            stored = sound_draft(self._store, draft.item, needed=False)
            saved = replace(draft, changed_at=self._clock.now())
            if stored is not None:
                saved = replace(
                    saved,
                    base=self._base(stored, draft),
                    edition=max(stored.edition, draft.edition),
                    created_at=stored.created_at,
                    trashed=stored.trashed,
                )
            self._store.drafts.save(saved, journal=True, why=why, by=self._who())
        return saved

    def save_version(self, item: ItemId, person: Person | None) -> Revision:
        """Freeze the draft as a version of its own, without sending it."""
        with self._store.transaction():
            draft = self.stored(item)
            last = self._store.revisions.get(draft.base) if draft.base else None
            if last is not None and last.content == draft.content:
                return last
            revision = freeze(item, draft.content, draft.base)
            if self._store.revisions.get(revision.hash) is None:
                name = person.name if person else ""
                self._store.revisions.add(revision, name, self._clock.now())
        return revision

    def duplicate(self, item: ItemId, person: Person | None = None) -> Draft:
        """Begin another item with the same text; what belongs to one publication is left out.

        Dates and numbers are what the template gives a new item, or empty.
        """
        return self.begin_with(self.open(item).content)

    def begin_with(self, content: Content) -> Draft:
        """Begin another item with a text that stood elsewhere; as ``duplicate``."""
        layout = self._layouts.current()
        template = layout.template(content.kind)
        now = self._clock.now()
        around = Surroundings(
            unit=layout.portal.unit(content.unit), column=layout.column(content.column), now=now
        )
        first = first_values(template, around)
        renewed = {one.key for one in template.fields if one.type in _OF_ONE_ISSUE} | _NOT_COPIED
        kept = {key: value for key, value in content.fields.items() if key not in renewed}
        copied = replace(
            content,
            fields=kept | {key: value for key, value in first.items() if key in renewed},
            layout_version=layout.version,
            template_version=template.version,
        )
        return self._keep(_fresh(new_item_id(), copied, now), Why.MADE)

    def trash(self, item: ItemId) -> Draft:
        """Set a draft aside. Its text stays; an operation already confirmed is not affected."""
        return self._keep(replace(self.stored(item), trashed=True))

    def restore(self, item: ItemId) -> Draft:
        """Take a draft back out of the trash."""
        return self._keep(replace(self.stored(item), trashed=False))

    def keep(self, item: ItemId, finding_key: str, reason: str | None, by: str = "") -> Draft:
        """Keep a warning on purpose, with its reason; ``None`` takes the reason away again."""
        draft = self.stored(item)
        keeps = {key: one for key, one in draft.keeps.items() if key != finding_key}
        if reason is not None and reason.strip():
            keeps[finding_key] = Keep(reason=reason.strip(), by=by, at=self._clock.now())
        return self._keep(replace(draft, keeps=keeps))

    def settle(self, item: ItemId, content: Content, onto: ContentHash) -> Draft:
        """Store the outcome of a merge: ``content`` now stands on the portal's ``onto``."""
        draft = self.stored(item)
        return self._keep(replace(draft, content=content, base=onto), Why.MERGED)

    def history(self, item: ItemId) -> History:
        """Versions of an item, and the length of its journal.

        The journal's texts stay where they are: two hours of writing on 200 KB are 100 MB.
        """
        remote = self._store.mirror.get(item)
        live, head = (remote.live, remote.head) if remote else (None, None)
        versions = [
            Version(hash=h, at=at, by=by, is_live=h == live, is_head=h == head)
            for h, at, by in self._store.revisions.of(item)
        ]
        versions.sort(key=lambda version: version.at, reverse=True)
        return History(versions=tuple(versions), states=self._store.drafts.states(item))

    def version(self, hash_: ContentHash) -> Revision:
        """One version, verified on the way. Raises ``EditorError``: NOT_FOUND, STORE_DAMAGED."""
        revision = self._store.revisions.get(hash_)
        if revision is None:
            raise EditorError(Code.NOT_FOUND, revision=hash_)
        return revision

    def stored(self, item: ItemId) -> Draft:
        """The stored draft. Raises ``EditorError(NOT_FOUND)``."""
        draft = sound_draft(self._store, item)
        if draft is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return draft

    def _keep(self, draft: Draft, why: Why = Why.TYPED) -> Draft:
        kept = replace(draft, changed_at=self._clock.now())
        with self._store.transaction():
            self._store.drafts.save(kept, journal=True, why=why, by=self._who())
        return kept

    def _made_from(self, remote: Remote) -> Draft:
        source = (remote.live or remote.head) if remote.state in _ENDED else remote.head
        revision = self._store.revisions.get(source)
        if revision is None:
            raise EditorError(Code.NOT_FOUND, item=remote.item, revision=source)
        made = _fresh(remote.item, revision.content, self._clock.now())
        return replace(made, base=remote.head, edition=_edition(remote))

    def _untouched(self, draft: Draft) -> bool:
        """Whether the draft still is what it was last frozen as."""
        base = self._store.revisions.get(draft.base) if draft.base else None
        return base is not None and base.content == draft.content

    def _base(self, stored: Draft, draft: Draft) -> ContentHash | None:
        remote = self._store.mirror.get(draft.item)
        newest = remote is not None and draft.base == remote.head
        behind = grew_from(self._store.revisions, stored.base, draft.base)
        return draft.base if newest and not behind and self._untouched(stored) else stored.base


def _fresh(item: ItemId, content: Content, now: datetime) -> Draft:
    return Draft(
        item=item,
        content=content,
        base=None,
        edition=1,
        created_at=now,
        changed_at=now,
        keeps={},
    )


def _edition(remote: Remote) -> int:
    """The edition an editor works on next."""
    return remote.edition + 1 if remote.state in _ENDED else remote.edition


def _place(column: Column, kind: Kind) -> Column:
    """Raises ``EditorError(WRONG_COLUMN)`` for a column that does not take items of ``kind``."""
    if column.node is not Node.LEAF or kind not in column.kinds:
        raise EditorError(Code.WRONG_COLUMN, column=column.key, kind=kind)
    return column
