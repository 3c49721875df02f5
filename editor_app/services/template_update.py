"""Bring a draft from the template it was begun in to the one in force: shown first, undoable.

A draft stays pinned to its layout until a person says otherwise. What no longer has a field keeps
its value in the content: nothing shows or publishes it, and a version of before stands in the
history.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor_app.domain.canonical import Json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Finding, Phase, Severity
from editor_app.domain.item import Content, Draft
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.domain.template import Template
from editor_app.services.checking import CheckService
from editor_app.services.defaults import Surroundings, first_values
from editor_app.services.deferred import fit_to_template
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService
from editor_app.services.template_difference import Change, moved_fields, template_changes

if TYPE_CHECKING:
    from editor_app.rendering.policy_fit import FitNote


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateUpdate:
    """What would change. ``after`` is the migrated draft, not stored yet."""

    before: Draft
    after: Draft
    old_version: str
    new_version: str
    name_zh: str
    name_en: str
    changes: tuple[Change, ...]
    notes: "tuple[FitNote, ...]"  # blocks that are converted
    unfit: tuple[Finding, ...]  # what blocks or warns then and does not now

    def without_conversion(self) -> "TemplateUpdate":
        """The same with the body as it is: the checks name what the newer template lacks."""
        content = replace(self.after.content, body=self.before.content.body)
        return replace(self, after=replace(self.after, content=content), notes=())


class TemplateUpdateService:
    """Looks for newer templates of drafts, plans, applies and takes back."""

    def __init__(
        self, layouts: LayoutService, drafts: DraftService, checking: CheckService, clock: Clock
    ) -> None:
        self._layouts = layouts
        self._drafts = drafts
        self._checking = checking
        self._clock = clock

    def offered(self, content: Content) -> bool:
        """Whether the layout in force has another template for this kind than the draft's own."""
        if content.layout_version == self._layouts.current().version:
            return False
        old, new = self._templates(content)
        return old is not None and new is not None and old != new

    def plan(self, draft: Draft) -> TemplateUpdate:
        """What the newer template changes. Raises ``EditorError(UNKNOWN_TEMPLATE)``."""
        old, new = self._templates(draft.content)
        if old is None or new is None:
            raise EditorError(Code.UNKNOWN_TEMPLATE, key=draft.content.kind)
        body, notes = fit_to_template(draft.content.body, new.body)
        content = replace(
            draft.content,
            layout_version=self._layouts.current().version,
            template_version=new.version,
            fields=self._fields(draft.content, old, new),
            body=body,
        )
        after = replace(draft, content=content)
        return TemplateUpdate(
            before=draft,
            after=after,
            old_version=draft.content.template_version,
            new_version=new.version,
            name_zh=new.name_zh,
            name_en=new.name_en,
            changes=template_changes(old, new, draft.content),
            notes=notes,
            unfit=self._unfit(draft, after),
        )

    def apply(self, update: TemplateUpdate, person: Person | None) -> Draft:
        """Keep the form of before as a version, then store the migrated draft."""
        return self._exchange(update.before, update.after.content, person)

    def put_back(self, content: Content, current: Draft, person: Person | None) -> Draft:
        """Store a text of another form again; what stands now becomes a version first."""
        return self._exchange(current, content, person)

    def _exchange(self, now: Draft, content: Content, person: Person | None) -> Draft:
        self._drafts.save(now)
        self._drafts.save_version(now.item, person)
        return self._drafts.save(replace(now, content=content))

    def _templates(self, content: Content) -> tuple[Template | None, Template | None]:
        old = self._layouts.for_version(content.layout_version)
        return old.templates.get(content.kind), self._layouts.current().templates.get(content.kind)

    def _fields(self, content: Content, old: Template, new: Template) -> dict[str, Json]:
        """Values under their new keys, first values for fields that are new; nothing is dropped."""
        moved = moved_fields(old, new)
        values = {moved.get(key, key): value for key, value in content.fields.items()}
        for key, value in first_values(new, self._around(content)).items():
            if old.field(key) is None:
                values.setdefault(key, value)
        return values

    def _around(self, content: Content) -> Surroundings:
        layout: Layout = self._layouts.current()
        return Surroundings(
            unit=layout.portal.unit(content.unit),
            column=layout.column(content.column),
            now=self._clock.now(),
        )

    def _unfit(self, before: Draft, after: Draft) -> tuple[Finding, ...]:
        """Findings the newer template adds, as a submission would tell them."""
        known = {_sign(one) for one in self._checking.run(before, Phase.SUBMIT).findings}
        found = self._checking.run(after, Phase.SUBMIT).findings
        return tuple(
            one for one in found if one.severity is not Severity.INFO and _sign(one) not in known
        )


def _sign(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.location.where, finding.message_zh
