"""REV-01 to REV-05: what a command of review must not be. The portal asks before it takes effect.

They look at a command and at what others did before it, not at a text. Each asks for the facts it
needs; thresholds come from the layout pack, and without the rule in it the usual ones hold.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from editor_app.checks.subject import Hit, Said, Vars
from editor_app.domain.canonical import Json
from editor_app.domain.layout import Layout
from editor_app.domain.reasons import reason_length
from editor_app.domain.secrecy import Standing
from editor_app.domain.workflow import COMMANDS, Command

SHORTEST_REASON, SHORTEST_KEEP = 5, 4  # characters, where the layout does not say
OWN, SAME, TURN = "own", "same", "turn"  # what is wrong at a level
_NO_PARAMS: Mapping[str, Json] = MappingProxyType({})
_PROBLEMS = MappingProxyType(
    {
        OWN: Said("由参与起草的人员作出", "by somebody who wrote the item"),
        SAME: Said("与其他环节为同一人", "by somebody who signed another step"),
        TURN: Said("未按顺序进行", "out of order"),
    }
)
_ACTIONS = MappingProxyType(
    {
        Command.RETURN: Said("退回", "return"),
        Command.REJECT: Said("否决", "rejection"),
        Command.WITHDRAW: Said("撤稿", "withdrawal"),
        Command.UNBUNDLE: Said("解除联发", "unbundling"),
    }
)
_SECRECY = MappingProxyType(
    {
        Standing.OPEN: Said("未完成", "it has not been done"),
        Standing.VOID: Said("已失效", "the content changed since it was done"),
        Standing.WAITING: Said("尚待上级确定", "an authority above has been asked"),
        Standing.RETURNED: Said("未通过", "the officer sent the item back"),
        Standing.REFUSED: Said("未通过", "the officer refused disclosure"),
        Standing.PASSED: Said("由参与编写的人员作出", "a contributor recorded it"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One approval that counts: at which level, whose, of which revision."""

    level: int
    by: str
    revision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewSubject:
    """A command of review in front of one rule; what the rule does not ask for may be missing."""

    params: Mapping[str, Json] = field(default_factory=lambda: _NO_PARAMS)
    command: Command = Command.APPROVE
    reason: str = ""
    level: int = 1  # at which it speaks
    waits: int = 1  # the level that decides next
    acting: Collection[str] = ()  # who acts, and in whose place
    writers: Collection[str] = ()  # since the last published edition
    spoken: Collection[str] = ()  # at other steps of this submission, or represented there
    head: str = ""  # the revision that waits
    signed: Sequence[Signature] = ()
    secrecy_before: int = 0  # the level that may not approve without it; 0: not asked for
    secrecy: Standing = Standing.OPEN
    examiner: str = ""
    kept: Sequence[tuple[str, str]] = ()  # rules whose warnings were kept, with the reasons


def levels_apart(subject: ReviewSubject) -> Iterator[Hit]:
    """REV-01: in their order, each by somebody who neither wrote the item nor signed elsewhere."""
    people = set(subject.acting)
    wrong = {
        TURN: subject.level != subject.waits,
        OWN: not people.isdisjoint(subject.writers),
        SAME: not people.isdisjoint(subject.spoken),
    }
    for problem in (key for key, holds in wrong.items() if holds):
        told: Vars = {"level": subject.level, "problem": _PROBLEMS[problem]}
        yield Hit(where="decision", vars=told, facts={"problem": problem})


def signed_as_it_stands(subject: ReviewSubject) -> Iterator[Hit]:
    """REV-02: an approval of other bytes than those that wait is void."""
    for one in subject.signed:
        if one.revision != subject.head:
            yield Hit(where="decision", vars={"level": one.level, "approver": one.by})


def reason_given(subject: ReviewSubject) -> Iterator[Hit]:
    """REV-03: sending back, refusing and taking down say why."""
    least = _least(subject, SHORTEST_REASON)
    if COMMANDS[subject.command].needs_reason and reason_length(subject.reason) < least:
        action = _ACTIONS.get(subject.command, Said(subject.command.value, subject.command.value))
        yield Hit(where="reason", vars={"action": action}, facts={"least": least})


def secrecy_examined(subject: ReviewSubject) -> Iterator[Hit]:
    """REV-04: from its level on nobody approves before 保密审查 of this very revision passed."""
    if not subject.secrecy_before or subject.level < subject.secrecy_before:
        return
    passed = subject.secrecy is Standing.PASSED and subject.examiner not in subject.writers
    if not passed:
        yield Hit(where="secrecy", vars={"problem": _SECRECY[subject.secrecy]})


def kept_with_reasons(subject: ReviewSubject) -> Iterator[Hit]:
    """REV-05: a warning that stays says why, for the reviewers to read."""
    least = _least(subject, SHORTEST_KEEP)
    bare = [rule for rule, reason in subject.kept if reason_length(reason) < least]
    if bare:
        names = "、".join(bare), ", ".join(bare)
        told: Vars = {"count": len(bare), "rules": Said(*names)}
        yield Hit(where="kept", vars=told, facts={"least": least})


ReviewPredicate = Callable[[ReviewSubject], Iterator[Hit]]
REVIEW_PREDICATES: Mapping[str, ReviewPredicate] = MappingProxyType(
    {
        "REV-01": levels_apart,
        "REV-02": signed_as_it_stands,
        "REV-03": reason_given,
        "REV-04": secrecy_examined,
        "REV-05": kept_with_reasons,
    }
)


def params_of(layout: Layout, rule: str) -> Mapping[str, Json]:
    """The thresholds of a rule; none in a pack without it."""
    known = layout.rules.get(rule)
    return known.params if known is not None else _NO_PARAMS


def _least(subject: ReviewSubject, usual: int) -> int:
    told = subject.params.get("min_chars")
    return told if isinstance(told, int) else usual
