"""What commands do in the portal in memory, and when they are refused."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from editor_app.connectors.memory_editions import (
    IsPublic,
    acting,
    asking,
    back,
    check_signed,
    intent_asked,
    is_about_the_page,
    postponed,
    released,
    withdrawn,
)
from editor_app.connectors.memory_review import (
    ReviewBooks,
    begun,
    both,
    check_decider,
    check_not_claimed,
    followed,
    quiet,
)
from editor_app.connectors.memory_secrecy import (
    check_examined,
    check_not_examiner,
    examined,
    step_of,
)
from editor_app.domain.editions import Act, Intent
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.hanging import Hanging, wrong_while_hanging
from editor_app.domain.item import ContentHash, ItemId, Revision
from editor_app.domain.layout_secrecy import SecrecyRule
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.people import Person
from editor_app.domain.submission import CheckProof, KeptWarning, Said
from editor_app.domain.workflow import (
    COMMANDS,
    QUIET,
    Approval,
    Command,
    Remote,
    RemoteState,
    Round,
)

Hangs = Callable[[Remote], Hanging | None]  # until when the page of a notice hangs
_MIN_REASON = 5  # characters, rule REV-03


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A command as it came in."""

    item: ItemId
    command: Command
    payload: bytes
    key: OperationKey
    base: ContentHash | None
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A command that took effect, and its receipt."""

    order: Order
    receipt: Receipt

    def is_same(self, order: Order) -> bool:
        """Whether ``order`` is this very command once more."""
        mine = self.order
        return (mine.item, mine.command, mine.payload, mine.person.id) == (
            order.item,
            order.command,
            order.payload,
            order.person.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """The item after a command, and the revision the command was about."""

    remote: Remote
    hash: ContentHash


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands on the portal beside the item when a command comes in."""

    revisions: Mapping[ContentHash, Revision]
    levels: int
    now: datetime
    review: ReviewBooks
    is_public: IsPublic
    secrecy: SecrecyRule | None
    hanging: Hangs


def carry_out(order: Order, known: Remote | None, sequence: int, around: Around) -> Effect:
    """The item as it stands after ``order``. Raises ``EditorError``; then nothing happened."""
    asked, now = json.loads(order.payload), around.now
    hash_ = ContentHash(asked["hash"])
    if order.command not in QUIET:
        _check_precondition(order, known)
    if (known.state if known else None) not in COMMANDS[order.command].states:
        raise EditorError(Code.WRONG_STATE, state=known.state.value if known else "new")
    if COMMANDS[order.command].path == COMMANDS[Command.SUBMIT].path:
        made = _submission(order, known, hash_, asked, around)
        made = followed(around.review, None, made, now)  # every submission is another one
        return Effect(remote=replace(made, sequence=sequence, changed_at=now), hash=hash_)
    assert known is not None
    if order.command is Command.SECRECY:
        _check_hash(known, asked)
        after = examined(order.person, known, around.secrecy, asked, now)
    elif order.command in QUIET:
        after = quiet(around.review, order.person, order.command, known, asked, now)
    else:
        answered = _answered(order, known, asked, now, around.review)
        after = replace(followed(around.review, known, answered, now), changed_at=now)
    return Effect(remote=replace(after, sequence=sequence), hash=hash_)


def _submission(
    order: Order,
    known: Remote | None,
    hash_: ContentHash,
    asked: Mapping[str, Any],
    around: Around,
) -> Remote:
    """A text that goes into review, or an act on the page of one that stands there."""
    revisions, levels, now = around.revisions, around.levels, around.now
    intent = intent_asked(asked, order.item, now, around.is_public)
    about_page = is_about_the_page(known, hash_, intent)
    if about_page:
        _check_hanging(known, intent, around.hanging, now)
        after = _acting(order, known, hash_, intent, levels)
    else:
        after = _submitted(order, known, revisions, hash_, levels)
        after = replace(after, editions=asking(known, intent))
    before = None if about_page and intent.note else known  # its words are examined anew
    content = revisions[hash_].content
    step = step_of(around.secrecy, content, levels, asked, before)
    kept = known.emergency if known else None
    made = replace(after, said=_said(asked, now), emergency=kept, secrecy=step)
    later = bool(content.text("schedule_at")) or not intent.plain
    return begun(around.review, made, asked.get("emergency", ""), scheduled=later)


def _said(asked: Mapping[str, Any], now: datetime) -> Said:
    kept = tuple(KeptWarning(**one) for one in asked.get("kept", ()))
    proof = CheckProof(
        rules=asked.get("checked_rules", 0),
        catalogue_version=asked.get("catalogue_version", ""),
        lexicon_version=asked.get("lexicon_version", ""),
        at=asked.get("checked_at", ""),
        milliseconds=asked.get("checked_ms", 0),
    )
    return Said(at=now, note=asked.get("note", ""), kept=kept, proof=proof if proof.rules else None)


def _check_precondition(order: Order, known: Remote | None) -> None:
    if known is None:
        if order.base is not None:
            raise EditorError(Code.STALE, expected="")
        return
    if order.base is None:
        raise EditorError(Code.PRECONDITION_MISSING)
    if order.base != known.head:
        raise EditorError(Code.STALE, expected=known.head)


def _check_role(order: Order, unit: str) -> None:
    roles = COMMANDS[order.command].roles
    if not any(m.role in roles and m.unit in (unit, "*") for m in order.person.memberships):
        raise EditorError(Code.FORBIDDEN)


def _check_hanging(known: Remote | None, intent: Intent, hanging: Hangs, now: datetime) -> None:
    """A notice hangs its period; it ends early only with words for the public."""
    told = hanging(known) if known is not None and intent.act is not Act.PUBLISH else None
    wrong = wrong_while_hanging(intent, told, now)
    if wrong is not None:
        raise EditorError(Code.INTENT, detail=wrong.value)


def _acting(
    order: Order, known: Remote | None, hash_: ContentHash, intent: Intent, levels: int
) -> Remote:
    assert known is not None
    _check_role(order, known.unit)
    after = acting(known, hash_, intent, levels)
    person = order.person
    return replace(
        after,
        submitted_by=person.id,
        submitted_by_name=person.name,
        contributors=(person.id,),
    )


def _submitted(
    order: Order,
    known: Remote | None,
    revisions: Mapping[ContentHash, Revision],
    hash_: ContentHash,
    levels: int,
) -> Remote:
    revision = revisions.get(hash_)
    if revision is None or revision.item != order.item:
        raise EditorError(Code.NOT_FOUND, revision=hash_)
    content = revision.content
    _check_role(order, content.unit)
    mended = known is not None and known.state is RemoteState.RETURNED
    edition = 1 if known is None else known.edition + (not mended)
    earlier = known.contributors if known is not None and mended else ()
    rounds = (*known.earlier, _round(known)) if known is not None and mended else ()
    return Remote(
        item=order.item,
        unit=content.unit,
        column=content.column,
        kind=content.kind,
        title=content.title,
        state=RemoteState.IN_REVIEW,
        level=1,
        levels=levels,
        head=hash_,
        live=known.live if known else None,
        edition=edition,
        submitted_by=order.person.id,
        submitted_by_name=order.person.name,
        contributors=tuple(dict.fromkeys((*earlier, order.person.id))),
        approvals=(),
        changed_at=datetime.min,  # set by the caller
        published_at=known.published_at if known else None,
        scheduled_at=None,
        url=known.url if known else None,
        index_no=known.index_no if known else None,
        sequence=0,
        earlier=rounds,
    )


def _round(known: Remote) -> Round:
    said = known.said
    assert said is not None
    assert said.at is not None
    return Round(
        at=said.at,
        by_name=known.submitted_by_name,
        hash=known.head,
        note=said.note,
        decisions=known.approvals,
    )


def _answered(
    order: Order, known: Remote, asked: Mapping[str, Any], now: datetime, review: ReviewBooks
) -> Remote:
    """The item after a recall, a withdrawal or a decision."""
    _check_hash(known, asked)
    reason = str(asked.get("reason", ""))
    if order.command is Command.UNBUNDLE:
        _check_reason(order.command, reason)
        return known
    recalled = order.command is Command.RECALL
    if recalled or order.command is Command.WITHDRAW:
        _check_role(order, known.unit)
        _check_reason(order.command, reason)
        return back(known, order.command) if recalled else withdrawn(known, now)
    if order.command is Command.RETRY:  # nothing can fail here
        raise EditorError(Code.WRONG_STATE, state=known.state.value)
    if asked["level"] != known.level:
        raise EditorError(Code.WRONG_STATE, level=known.level)
    warrant = check_decider(review, order.person, known, asked.get("warrant", ""), now)
    check_not_claimed(known, both(order.person, warrant), now)
    check_not_examiner(known, both(order.person, warrant))
    _check_reason(order.command, reason)
    if order.command is Command.APPROVE:
        check_examined(known)
    check_signed(known, asked)
    later = postponed(known, asked, now)
    approval = Approval(
        level=known.level,
        outcome=str(asked["outcome"]),
        by=order.person.id,
        by_name=order.person.name,
        at=now,
        reason=reason,
        hash=known.head,
        for_person=warrant.absent if warrant else None,
        for_name=warrant.absent_name if warrant else "",
    )
    told = replace(known, approvals=(*known.approvals, approval))
    return _decided(told, order.command, now, later)


def _check_hash(known: Remote, asked: Mapping[str, Any]) -> None:
    if asked["hash"] != known.head:
        raise EditorError(Code.STALE, expected=known.head)


def _check_reason(command: Command, reason: str) -> None:
    if COMMANDS[command].needs_reason and len(reason.strip()) < _MIN_REASON:
        raise EditorError(Code.REASON_MISSING, minimum=_MIN_REASON)


def _decided(known: Remote, command: Command, now: datetime, later: datetime | None) -> Remote:
    if command in (Command.RETURN, Command.REJECT):
        return back(known, command)
    if known.level < known.levels:
        return replace(known, level=known.level + 1)
    return released(known, now, later)
