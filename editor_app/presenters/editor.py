"""One item being edited: the copy in memory, what is unsaved, what the form shows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from editor_app.domain.canonical import Json
from editor_app.domain.findings import CheckReport, Finding, Severity
from editor_app.domain.item import Attachment, Content, Draft
from editor_app.domain.layout import Layout
from editor_app.domain.template import FieldSpec, FieldType, Template, Tier
from editor_app.domain.workflow import (
    COMMANDS,
    Command,
    OperationState,
    Pending,
    Remote,
    Status,
    status_of,
)
from editor_app.presenters.field_state import Published, leftovers, required_by, value_from_link

# The form's groups, in order. A field of a kind not named here stands in "details".
GROUPS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "details": frozenset(),
        "catalogue": frozenset(
            (
                "publisher",
                "joint_issuers",
                "genre",
                "formed_on",
                "recipients",
                "theme",
                "article20",
                "openness",
                "openness_reason",
                "openness_term",
                "openness_scope",
                "index_no",
                "unified_no",
                "is_normative",
                "effective_from",
                "valid_from",
                "valid_until",
                "validity",
                "acting_document",
                "note_line",
                "needs_interpretation",
                "interpretation",
            )
        ),
        "source": frozenset(
            ("provenance", "source", "original_url", "original_published_at", "author")
        ),
        "publication": frozenset(
            (
                "schedule_at",
                "keywords",
                "description",
                "cover_image",
                "related",
                "responsible_dept",
                "contact_phone",
            )
        ),
    }
)
_GROUP_OF = {key: group for group, keys in GROUPS.items() for key in keys}
ON_SHEET = ("title", "doc_no")  # edited on the sheet itself
ELSEWHERE = frozenset({FieldType.BODY})
# The portal answered: nothing of these is under way, the text may be mended.
_ANSWERED = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of the properties form."""

    key: str
    fields: tuple[FieldSpec, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the head line and the buttons depend on."""

    status: Status
    edition: int
    read_only: bool  # with a reviewer, or waiting to be sent
    may_submit: bool
    next_level: int  # level a submission would go to
    unsent: int  # operations of this item that have not arrived
    returned_by: str
    return_reason: str


class EditorPresenter:
    """Holds the newest state of one item between two autosaves. Knows no Qt and no store."""

    def __init__(self, draft: Draft, layout: Layout, published: Published = lambda _: "") -> None:
        """``published`` tells when an item went public, as a field stores it; or nothing."""
        self._published = published
        self.layout = layout
        self.template: Template = layout.template(draft.content.kind)
        self._draft = draft
        self._saved = draft
        self.report: CheckReport | None = None

    @property
    def draft(self) -> Draft:
        """The item as it stands in the window."""
        return self._draft

    @property
    def unsaved(self) -> bool:
        """Whether something was typed since the last copy that was committed."""
        return self._draft.content != self._saved.content or self._draft.keeps != self._saved.keeps

    @property
    def saved_at(self) -> datetime:
        """When the newest copy this window knows of was committed."""
        return self._saved.changed_at

    def groups(self) -> tuple[Group, ...]:
        """The fields of the form, by group; groups without fields are left out."""
        found: dict[str, list[FieldSpec]] = {group: [] for group in GROUPS}
        for spec in self.template.fields:
            own_list = spec.type is FieldType.ATTACHMENTS and spec.key == "attachments"
            if spec.type in ELSEWHERE or spec.key in ON_SHEET or own_list:
                continue
            found[_GROUP_OF.get(spec.key, "details")].append(spec)
        return tuple(Group(key=key, fields=tuple(f)) for key, f in found.items() if f)

    def required_by(self, spec: FieldSpec) -> Tier:
        """The step by which this field must be filled, as things stand; NEVER for none."""
        return required_by(spec, self._draft.content)

    def value(self, key: str) -> Json:
        """The value of a field."""
        return self._draft.content.fields.get(key)

    def leftovers(self) -> dict[str, str]:
        """Values whose field the template no longer has."""
        return leftovers(self.template, self._draft.content)

    def is_carried_over(self, spec: FieldSpec) -> bool:
        """Whether the portal's word about a linked item stands here and is not for typing."""
        told = self._from_link(spec)
        return bool(told) and self.value(spec.key) == told

    def carry_over(self, key: str) -> str:
        """After a link field changed: fill what follows from it; gives the key of that field."""
        spec = self.template.field(key)
        if spec is None or spec.type is not FieldType.LINK_TO_ITEM:
            return ""
        for one in self.template.fields:
            told = self._from_link(one)
            if told and self.set_field(one.key, told):
                return one.key
        return ""

    def set_field(self, key: str, value: Json) -> bool:
        """Take a field's new value; tells whether anything changed."""
        content = self._draft.content.with_field(key, value)
        changed = content != self._draft.content
        self._draft = replace(self._draft, content=content)
        return changed

    def set_body(self, markdown: str) -> bool:
        """Take the body's new text; tells whether anything changed."""
        changed = markdown != self._draft.content.body
        if changed:
            self._draft = replace(self._draft, content=replace(self._draft.content, body=markdown))
        return changed

    def set_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """Take the new list of the item's files."""
        content = replace(self._draft.content, attachments=attachments)
        self._draft = replace(self._draft, content=content)

    def keep(self, finding: Finding, reason: str) -> None:
        """Let a warning stand, with its reason (rule REV-05); an empty reason opens it again."""
        keeps = {k: v for k, v in self._draft.keeps.items() if k != finding.key}
        if reason.strip():
            keeps[finding.key] = reason.strip()
        self._draft = replace(self._draft, keeps=keeps)

    def saved(self, draft: Draft) -> None:
        """Take note that ``draft`` was committed; what was typed meanwhile stays unsaved."""
        self._saved = draft
        self._draft = replace(draft, content=self._draft.content, keeps=self._draft.keeps)

    def take_stored(self, stored: Draft) -> bool:
        """Take note of what the store holds now; tells whether the window must show new text.

        Text that is typed and not yet committed always stays: the store never overtakes the window.
        """
        if self.unsaved or stored.content == self._draft.content:
            if not self.unsaved:
                self._draft = self._saved = stored
            return False
        self._draft = self._saved = stored
        return True

    def restored(self, content: Content) -> None:
        """Put another text in place, as an edit like any other."""
        self._draft = replace(self._draft, content=content)

    def standing(
        self, remote: Remote | None, pending: tuple[Pending, ...], *, stored: bool = True
    ) -> Standing:
        """Compute what may be done now.

        ``stored`` is false while nothing of this item was changed here: it stands as the portal
        says, and the first key begins the next edition.
        """
        status = status_of(self._saved if stored else None, remote, pending)
        under_way = any(p.state not in _ANSWERED for p in pending)
        state = remote.state if remote is not None else None
        locked = under_way or state not in COMMANDS[Command.SUBMIT].states
        contradicted = any(p.state is OperationState.CONFLICT for p in pending)
        back = remote.last_return if remote is not None else None
        return Standing(
            status=status,
            edition=self._draft.edition,
            read_only=locked,
            may_submit=not locked and not contradicted,
            next_level=1,
            unsent=len(pending),
            returned_by=back.by_name if back else "",
            return_reason=back.reason if back else "",
        )

    def open_findings(self, severity: Severity) -> tuple[Finding, ...]:
        """Findings of the last run that are not kept."""
        if self.report is None:
            return ()
        return tuple(
            f
            for f in self.report.findings
            if f.severity is severity
            and not (severity is Severity.WARN and f.key in self._draft.keeps)
        )

    def open_all(self) -> tuple[Finding, ...]:
        """What blocks, then what warns and is not kept."""
        return (*self.open_findings(Severity.BLOCK), *self.open_findings(Severity.WARN))

    def fix(self, finding: Finding) -> str | None:
        """Apply a safe fix. Gives the new body when the body changed, else ``None``.

        A fix is applied only while the located words still are what the rule saw. Blocks that the
        template does not know are converted elsewhere: where they stand in the window.
        """
        fix, place = finding.fix, finding.location
        if fix is None or fix.block:
            return None
        whole = self._draft.content.body if place.where == "body" else None
        if whole is None:
            self._fix_field(finding)
            return None
        words = whole[place.start : place.start + place.length]
        if words != finding.excerpt or not isinstance(fix.replacement, str):
            return None
        body = whole[: place.start] + fix.replacement + whole[place.start + place.length :]
        self.set_body(body)
        return body

    def _from_link(self, spec: FieldSpec) -> str:
        return value_from_link(spec, self.template, self._draft.content, self._published)

    def _fix_field(self, finding: Finding) -> None:
        place, fix = finding.location, finding.fix
        assert fix is not None
        old = self._draft.content.fields.get(place.where)
        if isinstance(old, str) and place.length and isinstance(fix.replacement, str):
            if old[place.start : place.start + place.length] != finding.excerpt:
                return
            new: Json = old[: place.start] + fix.replacement + old[place.start + place.length :]
        else:
            new = fix.replacement
        self.set_field(place.where, new)
