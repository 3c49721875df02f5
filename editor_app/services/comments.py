"""Comments as people use them: read, note, answer, settle; sent alone or with what they decide."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from editor_app.domain.anchors import BODY, Anchor
from editor_app.domain.comments import (
    MOST_AT_ONCE,
    Author,
    CommentId,
    Fate,
    NewAnswer,
    NewComment,
    NewFate,
    Noted,
    Remarks,
    Thread,
    joined,
    new_comment_id,
    unanswered,
)
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, ItemId, UnitKey
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.plain_words import LONGEST, quotable, unfit
from editor_app.domain.ports import Clock, Store
from editor_app.domain.remark_rules import RemarkError, check_comment, may_speak
from editor_app.domain.suggestions import taken_in
from editor_app.domain.workflow import Command, OperationState, Remote, RemoteState
from editor_app.services import payloads
from editor_app.services.deferred import body_words
from editor_app.services.noted import (
    fate_id,
    give_back,
    noted_remarks,
    remarks_in,
    take_along,
)
from editor_app.services.operations import confirmed, has_not_left
from editor_app.services.settings import SettingsFile
from editor_app.services.waiting_comments import waiting_comments


class CommentService:
    """What is said about an item, by the portal's word and by what waits here."""

    def __init__(self, store: Store, clock: Clock, settings: SettingsFile) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings

    def threads(self, item: ItemId, person: Person | None) -> tuple[Thread, ...]:
        """Every thread, with what this person said and the portal has not told yet.

        Raises ``EditorError(STORE_DAMAGED)``.
        """
        return threads_now(self._store, item, person)

    def waiting(self) -> Mapping[ItemId, int]:
        """How many comments of each item nobody has answered."""
        return waiting_comments(self._store)

    def unsent(self, item: ItemId, person: Person | None) -> int:
        """How many words of this person wait for a decision, a submission or to be sent alone."""
        return len(self.unsent_ids(item, person))

    def unsent_ids(self, item: ItemId, person: Person | None) -> frozenset[str]:
        """The ids of these words."""
        noted = self._store.comments.noted(item, person.id) if person is not None else ()
        return frozenset(one.id for one in noted)

    def may_speak(self, item: ItemId, person: Person | None) -> bool:
        """Whether this person reviews or edits there, by a role or by a warrant in force."""
        remote = self._store.mirror.get(item)
        if remote is None or person is None:
            return False
        return may_speak(person.acting(self._clock.now()), UnitKey(remote.unit))

    def comment(
        self,
        item: ItemId,
        person: Person,
        revision: ContentHash,
        anchor: Anchor,
        text: str,
        replacement: str | None = None,
    ) -> CommentId:
        """Note a comment, or with ``replacement`` a suggestion. Raises REMARK_UNFIT, FORBIDDEN."""
        self._entitled(item, person)
        clean = replace(
            anchor,
            quote=quotable(anchor.quote),
            before=quotable(anchor.before),
            after=quotable(anchor.after),
        )
        made = NewComment(
            id=new_comment_id(), anchor=clean, text=text.strip(), replacement=replacement
        )
        try:
            check_comment(made)
        except RemarkError as wrong:
            raise EditorError(Code.REMARK_UNFIT, limit=LONGEST, because=wrong.detail) from wrong
        self._note(item, person, revision, made.id, Remarks(comments=(made,)))
        return made.id

    def answer(
        self, item: ItemId, person: Person, revision: ContentHash, thread: CommentId, text: str
    ) -> CommentId:
        """Note an answer; until it is sent, a second one takes its place. Raises REMARK_UNFIT."""
        self._entitled(item, person)
        earlier = noted_remarks(self._store, item, person.id).answers
        known = next((one.id for one in earlier if one.thread == thread), None)
        made = NewAnswer(id=known or new_comment_id(), thread=thread, text=text.strip())
        _check_words(made.text)
        self._note(item, person, revision, made.id, Remarks(answers=(made,)))
        return made.id

    def settle(
        self, item: ItemId, person: Person, revision: ContentHash, thread: CommentId, fate: Fate
    ) -> None:
        """Note what became of a thread; an acceptance counts if its words stand at submission."""
        self._entitled(item, person)
        made = NewFate(thread=thread, fate=fate)
        self._note(item, person, revision, fate_id(made), Remarks(fates=(made,)))

    def drop(self, id_: str, person: Person) -> None:
        """Take back something that was noted and not sent."""
        with self._store.transaction():
            self._store.comments.drop(id_, person.id)

    def send(self, item: ItemId, person: Person) -> Operation:
        """Send what was noted by itself. Raises ``EditorError(NOT_FOUND)`` when nothing was.

        An acceptance waits for the submission, whose text proves it.
        """
        now = self._clock.now()
        with self._store.transaction():
            remote = self._entitled(item, person)
            for one in self._store.outbox.of(item):
                if one.command is Command.REMARK and has_not_left(one) and one.by == person.id:
                    closed = replace(one, state=OperationState.CANCELLED, changed_at=now)
                    self._store.outbox.put(closed)
                    give_back(self._store, one)
            noted = self._store.comments.noted(item, person.id)
            leaving = [one for one in noted if not _is_acceptance(one)]
            if not leaving:
                raise EditorError(Code.NOT_FOUND, item=item)
            return self._sent(item, person, remote, leaving, now)

    def unanswered(self, item: ItemId, person: Person | None, content: Content) -> list[Thread]:
        """What holds a submission of this text back: comments of a return without an answer."""
        return list(waiting_answers(self._store, item, person, content))

    def is_taken_in(self, thread: Thread, content: Content) -> bool:
        """Whether a text says what a suggestion proposed."""
        return is_taken_in(self._store, thread, content)

    def _sent(
        self, item: ItemId, person: Person, remote: Remote, leaving: list[Noted], now: datetime
    ) -> Operation:
        remarks = Remarks()
        for one in leaving:
            remarks += one.remarks
            self._store.comments.drop(one.id, person.id)
        about = leaving[-1].revision
        return confirmed(
            self._store,
            item=item,
            command=Command.REMARK,
            title=remote.title,
            payload=payloads.remark(about, remarks),
            hash_=about,
            base=about,
            person=person,
            now=now,
            undo_seconds=self._settings.current.undo_seconds,
        )

    def _entitled(self, item: ItemId, person: Person) -> Remote:
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        if not self.may_speak(item, person):
            raise EditorError(Code.FORBIDDEN, unit=remote.unit)
        return remote

    def _note(
        self, item: ItemId, person: Person, revision: ContentHash, id_: str, remarks: Remarks
    ) -> None:
        waiting = self._store.comments.noted(item, person.id)
        if len(waiting) >= MOST_AT_ONCE and id_ not in {one.id for one in waiting}:
            raise EditorError(Code.REMARK_MANY, limit=MOST_AT_ONCE)
        noted = Noted(
            id=id_,
            item=item,
            person=person.id,
            at=self._clock.now(),
            revision=revision,
            remarks=remarks,
        )
        with self._store.transaction():
            self._store.comments.note(noted)


def threads_now(store: Store, item: ItemId, person: Person | None) -> tuple[Thread, ...]:
    """The portal's threads, and on top what this person said that it has not told yet."""
    told = store.comments.told(item)
    threads = told.threads if told is not None else ()
    if person is None:
        return threads
    known = told.sequence if told is not None else 0
    for one in store.outbox.of(item):
        over = one.state is OperationState.CANCELLED or one.by != person.id
        if over or (one.receipt is not None and one.receipt.sequence <= known):
            continue
        author = Author(id=person.id, name=person.name, at=one.created_at, revision=one.hash)
        threads = joined(threads, remarks_in(one), author)
    for noted in store.comments.noted(item, person.id):
        author = Author(id=person.id, name=person.name, at=noted.at, revision=noted.revision)
        threads = joined(threads, noted.remarks, author)
    return threads


def waiting_answers(
    store: Store, item: ItemId, person: Person | None, content: Content
) -> tuple[Thread, ...]:
    """What must be answered before a returned item is sent in again with this text."""
    remote = store.mirror.get(item)
    if person is None or remote is None or remote.state is not RemoteState.RETURNED:
        return ()
    asked = map(_as_asked, threads_now(store, item, person))
    waiting = unanswered(asked, person.id)
    return tuple(one for one in waiting if not is_taken_in(store, one, content))


def submitted_remarks(
    store: Store, item: ItemId, person: Person | None, content: Content
) -> Remarks:
    """What goes along with a submission: acceptances whose words do not stand are left out.

    Inside the caller's transaction.
    """
    threads = {one.id: one for one in threads_now(store, item, person)}
    remarks = take_along(store, item, person)

    def holds(fate: NewFate) -> bool:
        thread = threads.get(fate.thread)
        return fate.fate is not Fate.ACCEPTED or (
            thread is not None and is_taken_in(store, thread, content)
        )

    return replace(remarks, fates=tuple(one for one in remarks.fates if holds(one)))


def is_taken_in(store: Store, thread: Thread, content: Content) -> bool:
    """Whether a text says what a suggestion proposed, and the text it was about did not."""
    if thread.replacement is None:
        return False
    place = thread.anchor.place
    revision = store.revisions.get(thread.revision)
    before = place_text(revision.content, place) if revision is not None else thread.anchor.quote
    return taken_in(thread.anchor, thread.replacement, before, place_text(content, place))


def place_text(content: Content, place: str) -> str:
    """What anchors of a place are found in: the words of the body, or the value of a field."""
    return body_words(content.body) if place == BODY else content.text(place)


def _as_asked(thread: Thread) -> Thread:
    """An acceptance that nobody has confirmed yet is judged by the text, not by its word."""
    return replace(thread, fate=Fate.OPEN) if thread.fate is Fate.ACCEPTED else thread


def _is_acceptance(noted: Noted) -> bool:
    return any(one.fate is Fate.ACCEPTED for one in noted.remarks.fates)


def _check_words(text: str) -> None:
    wrong = unfit(text)
    if wrong is not None:
        raise EditorError(Code.REMARK_UNFIT, limit=LONGEST, because=wrong.value)
