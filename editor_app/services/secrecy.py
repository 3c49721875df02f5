"""保密审查 on the workstation: the officer's record, bound to what was on the screen."""

from dataclasses import dataclass

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.layout_secrecy import SecrecyRule, secrecy_rule
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person, Role
from editor_app.domain.ports import Clock, Store
from editor_app.domain.secrecy import Standing
from editor_app.domain.secrecy_form import (
    BY_HAND,
    CONCLUSION,
    Answers,
    Effect,
    FieldKind,
    Lack,
    defaults,
    lacks,
)
from editor_app.domain.workflow import Command, Remote, RemoteState
from editor_app.services import payloads
from editor_app.services.defaults import CHINA
from editor_app.services.layouts import LayoutService
from editor_app.services.operations import confirmed_of, supersede
from editor_app.services.review_rights import spoken
from editor_app.services.settings import SettingsFile

_WAITS = frozenset({Standing.OPEN, Standing.VOID, Standing.WAITING})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficersForm:
    """The whole form of one item; what the editor filled in stands."""

    rule: SecrecyRule
    filled: Answers
    proposed: Answers

    def effect(self, answers: Answers) -> Effect:
        """What the conclusion does to the item."""
        return self.rule.form.effect(str(answers.get(CONCLUSION, "")), self.rule.accepted)

    def lacks(self, answers: Answers) -> tuple[Lack, ...]:
        """What is still to be filled in."""
        return lacks(
            self.rule.form,
            {**answers, **self.filled},
            BY_HAND,
            passes=self.effect(answers) is Effect.PASS,
            shortest_reason=self.rule.shortest_reason,
        )


class SecrecyService:
    """What an officer does, online or offline."""

    def __init__(
        self, store: Store, layouts: LayoutService, clock: Clock, settings: SettingsFile
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._clock = clock
        self._settings = settings

    def officers_form(self, item: ItemId) -> OfficersForm:
        """What the officer fills in. Raises ``EditorError``: NOT_FOUND, WRONG_STATE."""
        remote, rule = self._remote(item), secrecy_rule(self._layouts.current())
        if rule is None or remote.secrecy is None:
            raise EditorError(Code.WRONG_STATE, state=remote.state.value)
        record = remote.secrecy.record
        today = self._clock.now().astimezone(CHINA).date().isoformat()
        dates = (one.key for one in rule.form.typed(*BY_HAND) if one.kind is FieldKind.DATE)
        proposed = {
            **dict.fromkeys(dates, today),
            **defaults(rule.form, *BY_HAND),
            **(record.answers if record is not None and record.hash == remote.head else {}),
        }
        return OfficersForm(rule=rule, filled=remote.secrecy.filled, proposed=proposed)

    def examine(
        self, item: ItemId, answers: Answers, person: Person, seen: ContentHash | None = None
    ) -> Operation:
        """Put a record about exactly one revision into the outbox.

        ``seen`` is the revision on the screen; without it, the one marked as seen. Raises
        ``EditorError``: SECRECY_INCOMPLETE, STALE when another revision waits now, WRONG_STATE,
        FORBIDDEN, OWN_WORK for a contributor.
        """
        now = self._clock.now()
        with self._store.transaction():
            remote = self._remote(item)
            code = examining_obstacle(remote, person)
            if code is not None:
                raise EditorError(code, item=item, state=remote.state.value)
            known = self._store.mirror.seen(item, person.id)
            bound = seen or (known.hash if known is not None else remote.head)
            if bound != remote.head:
                raise EditorError(Code.STALE, expected=bound, actual=remote.head)
            missing = self.officers_form(item).lacks(answers)
            if missing:
                fields = ", ".join(one.field for one in missing)
                raise EditorError(Code.SECRECY_INCOMPLETE, fields=fields)
            supersede(self._store, item, now)
            operation = confirmed_of(
                self._store,
                remote,
                Command.SECRECY,
                payloads.examination(bound, answers),
                person=person,
                now=now,
                undo_seconds=self._settings.current.undo_seconds,
            )
            self._store.mirror.mark_seen(item, person.id, bound, remote.intent)
        return operation

    def _remote(self, item: ItemId) -> Remote:
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return remote


def examining_obstacle(remote: Remote, person: Person) -> Code | None:
    """Why this person may not record anything about this item now, or ``None``."""
    if remote.state is not RemoteState.IN_REVIEW or remote.secrecy is None:
        return Code.WRONG_STATE
    signed = person.id in spoken(remote.approvals)
    if not person.has(Role.SECRECY, remote.unit) or signed:  # nobody signs twice (REV-01)
        return Code.FORBIDDEN
    return Code.OWN_WORK if person.id in remote.contributors else None


def waits_for(remote: Remote, person: Person) -> bool:
    """Whether the item waits for this person's record."""
    if remote.secrecy is None or examining_obstacle(remote, person) is not None:
        return False
    return remote.secrecy.standing(remote.head) in _WAITS
