"""One item being edited: the copy in memory, what is unsaved, where it stands."""

from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.canonical import Json
from editor_app.domain.findings import CheckReport, Finding, Severity
from editor_app.domain.item import Attachment, Content, Draft
from editor_app.domain.keeps import Keep, reason_before
from editor_app.domain.layout import Layout
from editor_app.domain.status import Pending, Status, status_of
from editor_app.domain.submission import Said
from editor_app.domain.template import Template
from editor_app.domain.workflow import COMMANDS, Command, OperationState, Remote
from editor_app.presenters.timeline import Holder, holder, may_recall
from editor_app.services.acts import live_edition

# The portal answered: nothing of these is under way, the text may be mended.

_ANSWERED = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT})


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
    holder: Holder | None = None  # whom it waits for, in review
    recallable: bool = False  # before the first decision
    bundled: bool = False  # other items hold it
    replaces: int = 0  # the edition that stays public until this one is approved
    besides: tuple[Finding, ...] = ()  # the portal warned of; came back without a reason for them


class EditorPresenter:
    """Holds the newest state of one item between two autosaves. Knows no Qt and no store."""

    def __init__(self, draft: Draft, layout: Layout) -> None:
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

    def value(self, key: str) -> Json:
        """The value of a field."""
        return self._draft.content.fields.get(key)

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

    def keep(self, finding: Finding, keep: Keep) -> None:
        """Let a warning stand, with its reason (rule REV-05); an empty reason opens it again.

        The reason holds for the same words wherever they stand in that text by now; where they
        are written later, or in another clause, it is asked for again.
        """
        keys = {one.key for one in self._alike(finding)}
        keeps = {k: v for k, v in self._draft.keeps.items() if k not in keys}
        if keep.reason.strip():
            told = replace(keep, reason=keep.reason.strip(), words=finding.words_key)
            keeps.update(dict.fromkeys(sorted(keys), told))
        self._draft = replace(self._draft, keeps=keeps)

    def reason_before(self, finding: Finding) -> str:
        """Why these words stayed before their clause was changed; empty when nobody said."""
        return reason_before(self._draft.keeps, finding.words_key)

    def _alike(self, finding: Finding) -> tuple[Finding, ...]:
        found = () if self.report is None else self.report.findings
        words = finding.words_key
        return (finding, *(one for one in found if one.words_key == words))

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
        moving = [p for p in pending if p.moves]
        under_way = any(p.state not in _ANSWERED for p in moving)
        state = remote.state if remote is not None else None
        locked = under_way or state not in COMMANDS[Command.SUBMIT].states
        contradicted = any(p.state is OperationState.CONFLICT for p in moving)
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
            holder=None if under_way else holder(remote),
            recallable=may_recall(remote) and not moving,
            bundled=_is_held(remote),
            replaces=live_edition(remote),
            besides=self._besides(remote) if status is Status.RETURNED else (),
        )

    def _besides(self, remote: Remote | None) -> tuple[Finding, ...]:
        """What the portal warned of in the text that came back, and nobody gave a reason for."""
        if remote is None or remote.portal_checks is None:
            return ()
        found = remote.portal_checks.unexplained(remote.said or Said())
        return tuple(one for one in found if one.key not in self._draft.keeps)

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


def _is_held(remote: Remote | None) -> bool:
    """Whether other items of a bundle hold an approved one; then it has no time of its own."""
    word = remote.bundle if remote is not None else None
    return word is not None and word.holds and remote is not None and remote.scheduled_at is None
