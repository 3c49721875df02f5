"""Merging what grew apart: places, decisions that outlive the program, and back into the flow."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.item import Content, Draft, ItemId, Revision, freeze
from editor_app.domain.journal import Why
from editor_app.domain.layout import Layout
from editor_app.domain.merge import Merge, merge, resolved
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.places import Decided, Decision, Place, standing
from editor_app.domain.ports import Clock, Store
from editor_app.domain.secrecy_form import told_answers
from editor_app.domain.template import Template
from editor_app.domain.workflow import COMMANDS, Command, RemoteState
from editor_app.services import payloads
from editor_app.services.checking import CheckService
from editor_app.services.comments import submitted_remarks
from editor_app.services.deferred import body_text, open_warnings
from editor_app.services.layouts import LayoutService
from editor_app.services.operations import confirmed, supersede
from editor_app.services.settings import SettingsFile
from editor_app.services.sides import SideFinder, Sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One merge under way."""

    sides: Sides
    merge: Merge
    decisions: Mapping[str, Decision]
    template: Template
    layout: Layout

    @property
    def item(self) -> ItemId:
        """The item this is about."""
        return self.sides.item

    @property
    def undecided(self) -> tuple[Place, ...]:
        """The places that still wait."""
        return self.merge.undecided(self.decisions)

    @property
    def recalls(self) -> bool:
        """Whether the portal's text is in review: it is taken back before the merged one goes."""
        remote = self.sides.remote
        in_review = remote is not None and remote.state is RemoteState.IN_REVIEW
        return in_review and self.sides.operation is not None

    def content(self) -> Content:
        """The merged item. Raises ``ValueError`` while a place waits."""
        return resolved(self.merge, self.decisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What a merge became. ``obstacles`` kept it from going out by itself."""

    draft: Draft
    revision: Revision  # of both parents
    operations: tuple[Operation, ...]
    obstacles: int
    places: tuple[Place, ...]


class ConflictService:
    """Opens a merge, notes decisions, and carries the outcome back into the flow."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        finder: SideFinder,
        checking: CheckService,
        clock: Clock,
        settings: SettingsFile,
    ) -> None:
        self.finder = finder
        self._store = store
        self._layouts = layouts
        self._checking = checking
        self._clock = clock
        self._settings = settings

    def open(self, item: ItemId, person: Person | None) -> Case:
        """The places of an item and what was decided so far. Raises like ``SideFinder.sides``."""
        return self.case(self.finder.sides(item, person))

    def case(self, sides: Sides) -> Case:
        """The same for sides that were found elsewhere."""
        mine, theirs = sides.mine.revision.content, sides.theirs.revision.content
        layout = self._layouts.for_version(mine.layout_version)
        template = layout.template(mine.kind)
        base = sides.base.revision.content if sides.base else None
        found = merge(base, mine, theirs, template, body_text())
        return self.reread(
            Case(sides=sides, merge=found, decisions={}, template=template, layout=layout)
        )

    def decide(self, case: Case, place: Place, decision: Decision | None) -> Case:
        """Note a decision, or that there is none any more. It is on disk afterwards."""
        step = Decided(
            place=place.key, sides=place.digest(), at=self._clock.now(), decision=decision
        )
        with self._store.transaction():
            self._store.merging.add(case.item, case.sides.theirs.revision.hash, step)
        return self.reread(case)

    def undo(self, case: Case) -> Case:
        """Take the newest decision back."""
        with self._store.transaction():
            self._store.merging.take_back(case.item, case.sides.theirs.revision.hash)
        return self.reread(case)

    def finish(self, case: Case, person: Person | None) -> Finished:
        """Make the merged revision, settle the draft on it and send what was to be sent.

        Raises ``EditorError``: WRONG_STATE while a place waits, STALE when either side changed
        since the merge was opened. Then nothing has happened.
        """
        if case.undecided:
            raise EditorError(Code.WRONG_STATE, undecided=len(case.undecided))
        sides, content = case.sides, case.content()
        theirs, mine = sides.theirs.revision, sides.mine.revision
        goes = sides.operation is not None and content != theirs.content  # else it is there already
        now = self._clock.now()
        with self._store.transaction():
            draft = self._unchanged(case)
            made = freeze(case.item, content, theirs.hash, mine.hash)
            if self._store.revisions.get(made.hash) is None:
                self._store.revisions.add(made, person.name if person else "", now)
            base = draft.base if sides.shared is not None else theirs.hash
            draft = replace(draft, content=content, base=base, changed_at=now)
            if sides.shared is not None:
                share = self._store.shares.get(case.item)
                joined = replace(share, base=theirs.hash, tip=made.hash, seen=None)
                self._store.shares.put(joined)
            report = self._checking.run(draft, Phase.SUBMIT)
            obstacles = len(report.blocking) + len(open_warnings(report, draft.keeps))
            operations: tuple[Operation, ...] = ()
            if sides.operation is not None:
                supersede(self._store, case.item, now)
                if goes and not obstacles and self._may_go(case):
                    operations = self._send(case, made, report, draft, person)
                    draft = replace(draft, base=made.hash)
            name = person.name if person else ""
            self._store.drafts.save(draft, journal=True, why=Why.MERGED, by=name)
        return Finished(
            draft=draft,
            revision=made,
            operations=operations,
            obstacles=obstacles if goes else 0,
            places=case.merge.places,
        )

    def reread(self, case: Case) -> Case:
        """The case with the decisions as they are on disk."""
        steps = self._store.merging.of(case.item, case.sides.theirs.revision.hash)
        return replace(case, decisions=standing(case.merge.places, steps))

    def _unchanged(self, case: Case) -> Draft:
        """The stored draft, if both sides still are what the decisions were about."""
        draft = self._store.drafts.get(case.item)
        remote = self._store.mirror.get(case.item)
        if draft is None:
            raise EditorError(Code.NOT_FOUND, item=case.item)
        if case.sides.shared is not None:
            told = self._store.shares.get(case.item).told
            head = told.head if told is not None else None
        else:
            head = remote.head if remote is not None else None
        moved = head != case.sides.theirs.revision.hash
        if moved or draft.content != case.sides.mine.revision.content:
            raise EditorError(Code.STALE, item=case.item)
        return draft

    def _may_go(self, case: Case) -> bool:
        remote = case.sides.remote
        state = remote.state if remote is not None else None
        return case.recalls or state in COMMANDS[Command.SUBMIT].states

    def _send(
        self,
        case: Case,
        made: Revision,
        report: CheckReport,
        draft: Draft,
        person: Person | None,
    ) -> tuple[Operation, ...]:
        """Freeze anew what the person had confirmed; inside the caller's transaction."""
        asked, remote = case.sides.operation, case.sides.remote
        assert asked is not None
        before = json.loads(asked.payload)
        note, secrecy = str(before.get("note", "")), told_answers(before.get("secrecy", {}))
        said = submitted_remarks(self._store, case.item, person, made.content)
        payload = payloads.submission(
            made.hash, report, draft.keeps, note, remarks=said, secrecy=secrecy
        )
        told = [(Command.SUBMIT, payload, made)]
        if case.recalls:
            theirs = case.sides.theirs.revision
            told.insert(0, (Command.RECALL, payloads.reason(theirs.hash, ""), theirs))
        return tuple(
            confirmed(
                self._store,
                item=case.item,
                command=command,
                title=made.content.title,
                payload=body,
                hash_=revision.hash,
                base=remote.head if remote is not None else None,
                person=person,
                now=self._clock.now(),
                undo_seconds=self._settings.current.undo_seconds,
            )
            for command, body, revision in told
        )
