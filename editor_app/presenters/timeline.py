"""What happened to an item, in order: from this workstation's receipts and the portal's word."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.comments import Thread
from editor_app.domain.outbox import Operation
from editor_app.domain.proof import Proof, Verdict
from editor_app.domain.sharing import HandOver
from editor_app.domain.workflow import Approval, Command, OperationState, Remote, RemoteState
from editor_app.presenters.happenings import Event, Happening
from editor_app.presenters.timeline_editions import is_about_the_page, standing_events
from editor_app.presenters.timeline_secrecy import examined


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who has an item in review: the level that decides next, and since when."""

    level: int
    since: datetime
    by: str = ""  # who claimed it
    due: datetime | None = None  # by when it is to be decided


_DECIDED = {
    "approve": Happening.APPROVED,
    "return": Happening.RETURNED,
    "reject": Happening.REJECTED,
}
_COMMANDED = {
    Command.SUBMIT: Happening.SUBMITTED,
    Command.RECALL: Happening.RECALLED,
    Command.APPROVE: Happening.APPROVED,
    Command.RETURN: Happening.RETURNED,
    Command.REJECT: Happening.REJECTED,
    Command.WITHDRAW: Happening.WITHDRAWN,
    Command.ACT: Happening.ASKED,
    Command.SECRECY: Happening.EXAMINED,
}
_NEVER = frozenset({OperationState.CANCELLED})


def holder(remote: Remote | None) -> Holder | None:
    """The level an item waits for; ``None`` while it is in nobody's hands."""
    if remote is None or remote.state is not RemoteState.IN_REVIEW:
        return None
    waiting = remote.waiting
    if waiting is None:
        return Holder(level=remote.level, since=remote.changed_at)
    by = waiting.claim.by_name if waiting.claim is not None else ""
    return Holder(level=remote.level, since=waiting.since, by=by, due=waiting.due)


def may_recall(remote: Remote | None) -> bool:
    """Offered to editors before the first decision: afterwards a reviewer's work would be lost.

    And of what is approved and waits for its time, to be dated anew: that needs all levels again.
    """
    if remote is None:
        return False
    if remote.state is RemoteState.SCHEDULED:
        return remote.scheduled_at is not None
    hurried = remote.emergency is not None and remote.emergency.hash == remote.head
    first = remote.emergency.first if remote.emergency is not None and hurried else 1
    fresh = remote.state is RemoteState.IN_REVIEW and remote.level == first
    return fresh and not any(one.hash == remote.head for one in remote.approvals)


def timeline(
    remote: Remote | None,
    operations: Iterable[Operation],
    proof: Proof | None,
    threads: Iterable[Thread] = (),
    handed: Iterable[HandOver] = (),
) -> tuple[Event, ...]:
    """Everything known here, oldest first; what still waits to be sent stands last."""
    own = [one for one in operations if one.state not in _NEVER and one.command in _COMMANDED]
    approvals: list[Approval] = []
    if remote is not None:
        approvals += (one for before in remote.earlier for one in before.decisions)
        approvals += remote.approvals
    told, own = examined(remote, own)
    told += [_decided(one, own) for one in approvals]
    known = {(one.what, one.receipt) for one in told if one.receipt}
    mine = [_commanded(one, remote) for one in own]
    told += [one for one in mine if (one.what, one.receipt) not in known or not one.receipt]
    if remote is not None:
        told += _submitted(remote, own)
        told += _released(remote)
        told += standing_events(remote)
        told += _looked_after(remote)
        told += _recorded(remote)
    told += _talked(threads)
    told += [
        Event(
            what=Happening.HANDED, at=one.at, by=one.by_name, of=one.absent_name, reason=one.reason
        )
        for one in handed
    ]
    if proof is not None and proof.verdict is not Verdict.UNKNOWN:
        same = proof.verdict is Verdict.MATCHES
        told.append(Event(what=Happening.MATCHED if same else Happening.DIFFERED, at=proof.at))
    return tuple(sorted(told, key=_order))


def _decided(approval: Approval, own: Iterable[Operation]) -> Event:
    """A decision, with its receipt if it was made here."""
    what = _DECIDED[approval.outcome]
    event = Event(
        what=what,
        at=approval.at,
        by=approval.by_name,
        in_place_of=approval.for_name,
        level=approval.level,
        reason=approval.reason,
    )
    for one in own:
        same = (_COMMANDED[one.command], one.by, one.hash) == (what, approval.by, approval.hash)
        if same and one.receipt is not None:
            return replace(event, receipt=one.receipt.number)
    return event


def _commanded(operation: Operation, remote: Remote | None) -> Event:
    author = remote is not None and remote.submitted_by == operation.by
    receipt = operation.receipt
    return Event(
        what=_COMMANDED[operation.command],
        at=receipt.at if receipt else operation.created_at,
        by=remote.submitted_by_name if remote is not None and author else "",
        receipt=receipt.number if receipt else "",
        waits=receipt is None,
    )


def _submitted(remote: Remote, own: Iterable[Operation]) -> list[Event]:
    """Submissions of this edition that came from another workstation."""
    acts = is_about_the_page(remote)
    asks = Command.ACT if acts else Command.SUBMIT
    here = {one.hash for one in own if one.command is asks}
    told = [
        Event(what=Happening.SUBMITTED, at=one.at, by=one.by_name)
        for one in remote.earlier
        if one.hash not in here
    ]
    if remote.head not in here:
        at = remote.said.at if remote.said else None
        fresh = remote.state is RemoteState.IN_REVIEW and not remote.approvals
        at = remote.changed_at if at is None and fresh else at
        what = Happening.ASKED if acts else Happening.SUBMITTED
        told.append(Event(what=what, at=at, by=remote.submitted_by_name))
    return told


def _released(remote: Remote) -> list[Event]:
    told = []
    if remote.published_at is not None:
        told.append(Event(what=Happening.PUBLISHED, at=remote.published_at))
    if remote.state is RemoteState.SCHEDULED and remote.scheduled_at is not None:
        told.append(Event(what=Happening.SCHEDULED, at=remote.scheduled_at))
    return told


def _looked_after(remote: Remote) -> list[Event]:
    """Who took the item at its present level, and that the next level was told."""
    waiting, told = remote.waiting, []
    if waiting is not None and waiting.claim is not None:
        claim = waiting.claim
        told.append(
            Event(
                what=Happening.CLAIMED,
                at=claim.since,
                by=claim.by_name,
                in_place_of=claim.for_name,
                level=waiting.level,
            )
        )
    if waiting is not None and waiting.escalated is not None:
        told.append(Event(what=Happening.ESCALATED, at=waiting.escalated, level=waiting.level))
    return told


def _recorded(remote: Remote) -> list[Event]:
    """What the levels that an emergency left out said afterwards."""
    spoken = remote.emergency.confirmations if remote.emergency is not None else ()
    return [
        Event(
            what=Happening.OBJECTED if one.outcome == "object" else Happening.CONFIRMED,
            at=one.at,
            by=one.by_name,
            in_place_of=one.for_name,
            level=one.level,
            reason=one.reason,
        )
        for one in spoken
    ]


def _talked(threads: Iterable[Thread]) -> list[Event]:
    """Comments and answers; what one person said within a minute is one line."""
    found: dict[tuple[Happening, str, int], Event] = {}
    for thread in threads:
        words = thread.text or thread.replacement or ""
        spoken = [(Happening.COMMENTED, thread.by_name, thread.at, words)]
        spoken += [(Happening.ANSWERED, a.by_name, a.at, a.text) for a in thread.answers]
        for what, name, at, text in spoken:
            key = (what, name, int(at.timestamp()) // 60)
            first = found.get(key)
            reason = text if first is None else f"{first.reason} · {text}"
            found[key] = Event(what=what, at=first.at if first else at, by=name, reason=reason)
    return list(found.values())


def _order(event: Event) -> tuple[bool, bool, float, int]:
    moment = event.at.timestamp() if event.at is not None else 0.0
    minute = moment - moment % 60  # the portal tells publications by the minute
    return event.waits, event.at is not None, minute, list(Happening).index(event.what)
