"""Whether what stands over a page, or in its place, is what was asked for and approved.

The portal tells both: the intent that reviewers signed, and what stands there since. What this
person signed with their own operation is a third word, which no portal can take back.
"""

import json
from collections.abc import Iterable
from datetime import timedelta

from editor_app.domain.editions import PLAIN, UNMARKED, Act, Force, Standing, Way, after
from editor_app.domain.editions_json import read_intent
from editor_app.domain.outbox import Operation
from editor_app.domain.proof import Fault, Flaw
from editor_app.domain.workflow import Command, OperationState, Remote, RemoteState

_SETTLED = frozenset({RemoteState.PUBLISHED, RemoteState.EXPIRED, RemoteState.WITHDRAWN})
_SAME = timedelta(seconds=5)  # the portal notes an operation and what it did in one transaction


def faults_of_acts(remote: Remote, own: Iterable[Operation]) -> list[Fault]:
    """What of the standing nobody approved; nothing while something is on its way."""
    if not _approved(remote):
        return []
    found = [Fault(flaw=Flaw.NOT_ASKED, about=part) for part in _unlike(remote)]
    signed = _signed(remote, own)
    if signed is not None and signed != remote.intent.digest:
        found.append(Fault(flaw=Flaw.NOT_SIGNED))
    return found


def _approved(remote: Remote) -> bool:
    """Whether the last submission was approved by its last level, and carried out."""
    if remote.state not in _SETTLED or not remote.approvals:
        return False
    last = remote.approvals[-1]
    done = (last.outcome, last.hash, last.level) == ("approve", remote.head, remote.levels)
    return done and remote.live in (None, remote.head)


def _unlike(remote: Remote) -> tuple[str, ...]:
    """The parts of the intent that do not stand there as they were approved."""
    intent, standing = remote.intent, remote.standing
    wanted = after(UNMARKED, intent, remote.changed_at, remote.title)
    pairs = _taken_down(wanted, standing)
    if intent.act in (Act.PUBLISH, Act.CORRECT):
        pairs["corrections"] = (_last_note(wanted), _last_note(standing))
    if intent.act in (Act.PUBLISH, Act.MARK) or intent.valid_until is not None:
        pairs["valid_until"] = (wanted.valid_until, standing.valid_until)
        pairs["at_end"] = (wanted.at_end, standing.at_end)
    if intent.act in (Act.PUBLISH, Act.MARK) and not _ran_out(standing):
        pairs["force"] = (wanted.force, standing.force)
        pairs["acting"] = (wanted.acting, standing.acting)
    return tuple(key for key, (asked, there) in pairs.items() if asked != there)


def _taken_down(wanted: Standing, there: Standing) -> dict[str, tuple[object, object]]:
    """Without a withdrawal in review a page goes at once, or at its end: then nothing is left."""
    mine, other = wanted.down, there.down
    if mine is None:
        bare = other is None or (other.way is Way.REMOVE and not other.note)
        return {} if bare else {"way": (None, other)}
    if other is None:
        return {"way": (mine, None)}
    return {
        "way": (mine.way, other.way),
        "target": (mine.target, other.target),
        "note": (mine.note, other.note),
    }


def _last_note(standing: Standing) -> str:
    return standing.corrections[-1].note if standing.corrections else ""


def _ran_out(standing: Standing) -> bool:
    """Whether its validity ended in time, and nothing else marked it."""
    end = standing.valid_until
    return standing.force is Force.EXPIRED and end is not None and standing.marked_at == end


def _signed(remote: Remote, own: Iterable[Operation]) -> str | None:
    """The digest this person signed for the submission in question; ``None`` if they did not."""
    told = [(one.by, one.hash, one.at) for one in remote.approvals if one.outcome == "approve"]
    sent = remote.said.at if remote.said is not None else None
    asked = (remote.submitted_by, remote.head, sent)
    for one in reversed(tuple(own)):
        if one.receipt is None or one.state is not OperationState.RECEIPTED:
            continue
        among = told if one.command is Command.APPROVE else [asked]
        if one.command in _SIGNING and any(
            (by, hash_) == (one.by, one.hash) and at and abs(at - one.receipt.at) < _SAME
            for by, hash_, at in among
        ):
            return signed_digest(one)
    return None


_SIGNING = frozenset({Command.APPROVE, Command.SUBMIT, Command.ACT})


def signed_digest(operation: Operation) -> str | None:
    """What a frozen request asks for or signs; a decision names the digest itself."""
    told = json.loads(operation.payload).get("intent")
    if operation.command is Command.APPROVE:
        return str(told or "")
    return read_intent(told).digest if told else PLAIN.digest
