"""Comments in the portal in memory: judged by the same rules, with every command they go with."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.connectors.memory_rules import Order
from editor_app.domain.anchors import BODY
from editor_app.domain.comments import (
    Author,
    Fate,
    Remarks,
    Thread,
    Threads,
    joined,
    unanswered,
)
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, PersonId, Revision
from editor_app.domain.people import Person
from editor_app.domain.remark_json import remarks_of
from editor_app.domain.remark_rules import RemarkError, check_remarks, fates_of
from editor_app.domain.suggestions import taken_in
from editor_app.domain.warrants import ANY_UNIT
from editor_app.domain.workflow import Command, Remote, RemoteState

_CODES = {
    "unfit": Code.REFUSED,
    "many": Code.TOO_LARGE,
    "forbidden": Code.FORBIDDEN,
    "unknown": Code.NOT_FOUND,
    "twice": Code.WRONG_STATE,
}
_DECISIONS = frozenset({Command.APPROVE, Command.RETURN, Command.REJECT})
Revisions = Mapping[ContentHash, Revision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The threads of an item after a command, and whose suggestions its revision took in."""

    threads: tuple[Thread, ...]
    suggested: tuple[PersonId, ...] = ()
    news: bool = False


def take_in(
    order: Order,
    known: Remote | None,
    earlier: Threads | None,
    revisions: Revisions,
    plain: Callable[[str], str],
    now: datetime,
) -> Talk:
    """What a command says about its item. Raises ``EditorError``; then nothing happened."""
    asked = json.loads(order.payload)
    remarks = remarks_of(asked.get("remarks"))
    threads = earlier.threads if earlier is not None else ()
    submitting = order.command is Command.SUBMIT
    if known is None:
        if remarks or not submitting:
            raise EditorError(Code.NOT_FOUND)
        return Talk(threads=())
    if order.command is Command.REMARK:
        _check_reader(order, known, revisions, ContentHash(asked["hash"]))
        if not remarks:
            raise EditorError(Code.REFUSED, detail="nothing is said")
    told = _said(order, known, threads, remarks, ContentHash(asked["hash"]), now)
    if not submitting:
        acted = order.command is Command.ACT and known.state is RemoteState.RETURNED
        if acted and unanswered(told, order.person.id):
            raise EditorError(Code.UNANSWERED)
        return Talk(threads=told, news=bool(remarks))
    new = revisions[ContentHash(asked["hash"])]
    settled, suggested = _suggested(order, told, remarks, new, revisions, plain)
    if known.state is RemoteState.RETURNED and unanswered(settled, order.person.id):
        raise EditorError(Code.UNANSWERED)
    return Talk(threads=settled, suggested=suggested, news=bool(remarks) or bool(suggested))


def remarked(order: Order, known: Remote | None) -> Remote:
    """The item after a command that says something and changes nothing else."""
    if known is None:
        raise EditorError(Code.NOT_FOUND)
    return known


def _check_reader(order: Order, known: Remote, revisions: Revisions, hash_: ContentHash) -> None:
    revision = revisions.get(hash_)
    person = order.person
    reached = {*(one.unit for one in person.memberships), *(one.unit for one in person.warrants)}
    sees = bool(reached & {known.unit, ANY_UNIT})
    if not sees or revision is None or revision.item != known.item:
        raise EditorError(Code.NOT_FOUND)


def _said(
    order: Order,
    known: Remote,
    threads: tuple[Thread, ...],
    remarks: Remarks,
    hash_: ContentHash,
    now: datetime,
) -> tuple[Thread, ...]:
    """The threads with what was said; an acceptance is judged later, by the text."""
    if not remarks:
        return threads
    index: dict[str, Thread] = {one.id: one for one in threads}
    submitting = order.command is Command.SUBMIT
    deciding = order.command in _DECISIONS
    try:
        check_remarks(
            remarks, order.person, known.unit, index, submitting=submitting, deciding=deciding
        )
    except RemarkError as wrong:
        raise EditorError(_CODES[wrong.kind], detail=wrong.detail) from wrong
    spoken = replace(
        remarks, fates=tuple(one for one in remarks.fates if one.fate is not Fate.ACCEPTED)
    )
    after = joined(threads, spoken, _author(order.person, hash_, now))
    return tuple(replace(one, sent=True) for one in after)


def _author(person: Person, hash_: ContentHash, now: datetime) -> Author:
    return Author(id=person.id, name=person.name, at=now, revision=hash_)


def _suggested(
    order: Order,
    threads: tuple[Thread, ...],
    remarks: Remarks,
    new: Revision,
    revisions: Revisions,
    plain: Callable[[str], str],
) -> tuple[tuple[Thread, ...], tuple[PersonId, ...]]:
    claimed = fates_of(remarks.fates, Fate.ACCEPTED)
    people: list[PersonId] = []
    settled: list[Thread] = []
    for thread in threads:
        after = thread
        if thread.replacement is not None:
            old = revisions[thread.revision]
            before, now = (_words(one, thread.anchor.place, plain) for one in (old, new))
            taken = taken_in(thread.anchor, thread.replacement, before, now)
            if thread.id in claimed and not taken:
                raise EditorError(Code.REFUSED, detail=f"{thread.id}: not in the text")
            if taken and thread.fate is not Fate.ACCEPTED:
                people.append(thread.by)
            if taken or thread.fate is Fate.ACCEPTED:
                fate = Fate.ACCEPTED if taken else Fate.DECLINED
                after = replace(thread, fate=fate, fate_by_name=order.person.name)
        settled.append(after)
    return tuple(settled), tuple(dict.fromkeys(people))


def _words(revision: Revision, place: str, plain: Callable[[str], str]) -> str:
    content = revision.content
    return plain(content.body) if place == BODY else content.text(place)
