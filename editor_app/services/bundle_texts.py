"""What bundles write into drafts: a new interpretation, and links; each can be undone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor_app.domain.bundle import KINDS, LINK_FIELDS, Bundle, Part, linked, part_of_kind
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, Draft, ItemId
from editor_app.domain.journal import Why
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.bundles import BundleService, alone
from editor_app.services.defaults import CHINA
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService

_INNER = re.compile(r"《([^《》]+)》")
_COPIED = ("publisher", "source", "theme", "openness")


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Texts as they were, and the plan."""

    drafts: tuple[Draft, ...]
    plan: Bundle | None
    made: ItemId | None = None  # a draft that was begun with it


class BundleTexts:
    """Writes only what an editor has in hand."""

    def __init__(
        self, store: Store, layouts: LayoutService, drafts: DraftService, bundles: BundleService
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._drafts = drafts
        self._bundles = bundles
        self._plans = BundlePlans(store)

    def interpret(self, policy: ItemId, person: Person | None) -> tuple[Draft, Undo]:
        """以此政策新建解读: a new interpretation, linked both ways where the policy is in hand.

        Raises WRONG_STATE for an item that is no policy, WRONG_COLUMN where the layout has none.
        """
        source = self._drafts.open(policy).content
        if part_of_kind(source.kind) is not Part.POLICY:
            raise EditorError(Code.WRONG_STATE, kind=source.kind)
        undo = Undo(drafts=self._bundles.in_hand([policy]), plan=self._plans.of(policy))
        with self._store.transaction():
            made = self._begun(policy, source, person)
            if undo.drafts:
                bundle = undo.plan or alone(policy)
                self._link(policy, [made.item])
                self._plans.put(self._bundles.with_member(bundle, made.item))
        return made, replace(undo, made=made.item)

    def link(self, bundle: Bundle) -> Undo:
        """Write the missing links into every member that is in hand."""
        undo = Undo(
            drafts=self._bundles.in_hand([one.item for one in bundle.members]),
            plan=self._plans.of(bundle.members[0].item),
        )
        with self._store.transaction():
            for draft in undo.drafts:
                self._link(draft.item, bundle.counterparts(draft.item))
        return undo

    def undo(self, undo: Undo) -> None:
        """Texts and plan as they were; what was begun with it goes to the trash."""
        with self._store.transaction():
            for draft in undo.drafts:
                now = self._drafts.stored(draft.item)
                self._drafts.save(replace(now, content=draft.content), why=Why.TYPED)
            if undo.made is not None:
                self._drafts.trash(undo.made)
                planned = self._plans.of(undo.made)
                if planned is not None:
                    self._plans.drop(planned.id)
            if undo.plan is not None:
                self._plans.put(undo.plan)

    def _begun(self, policy: ItemId, source: Content, person: Person | None) -> Draft:
        kind, layout = KINDS[Part.INTERPRETATION], self._layouts.current()
        column = next((one for one in layout.columns if kind in one.kinds), None)
        if column is None:
            raise EditorError(Code.WRONG_COLUMN, column="", kind=kind)
        made = self._drafts.new(unit=source.unit, column=column.key, kind=kind, person=person)
        content = made.content.with_field("title", f"《{_named(source.title)}》解读")
        content = content.with_field(LINK_FIELDS[Part.INTERPRETATION], [policy])
        for key in _COPIED:
            content = content.with_field(key, source.fields.get(key))
        content = content.with_field("drafting_unit", source.fields.get("publisher"))
        content = content.with_field("policy_published_at", self._published(policy))
        return self._drafts.save(replace(made, content=content), why=Why.MADE)

    def _published(self, policy: ItemId) -> str:
        """When the policy went public, as fields store moments; rule JD-02 counts from it."""
        remote = self._store.mirror.get(policy)
        at = remote.published_at if remote is not None and remote.live is not None else None
        return at.astimezone(CHINA).strftime("%Y-%m-%dT%H:%M:00") if at is not None else ""

    def _link(self, item: ItemId, wanted: Iterable[ItemId]) -> None:
        draft = self._drafts.stored(item)
        part = part_of_kind(draft.content.kind)
        absent = [one for one in wanted if one not in linked(draft.content)]
        if part is None or not absent:
            return
        value = draft.content.fields.get(LINK_FIELDS[part])
        before = list(value) if isinstance(value, list | tuple) else [value] if value else []
        content = draft.content.with_field(LINK_FIELDS[part], [*before, *absent])
        self._drafts.save(replace(draft, content=content), why=Why.TYPED)


def _named(title: str) -> str:
    """The document a title is about: what stands between its innermost book-title marks."""
    found = _INNER.findall(title)
    return str(found[-1]) if found else title
