"""What a unit may do with a message, and what becomes of it: one machine for all sides.

The portal carries acts out, the workstation shows them as if they had been (``carried_out`` over
what waits in the outbox), and both refuse the same things by the same names.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.inquiries import (
    DONE,
    NO_UNIT,
    Done,
    Handover,
    Inquiry,
    InquiryId,
    InquiryState,
    MoreTime,
    Question,
)
from editor_app.domain.inquiry_clock import Limits, longest_extension
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.visible import seen_signs

SHORTEST_REASON = 5  # characters, as for reasons of reviewers (REV-03)
LONGEST_REASON = 500
NO_ONE = InquiryId("")
_OPEN = frozenset(InquiryState) - DONE
_ANY = frozenset(InquiryState)


class Act(StrEnum):
    """What a person may ask for."""

    ACCEPT = "accept"  # 受理
    TRANSFER = "transfer"  # 转办
    ASK = "ask"  # 请市民补充
    EXTEND = "extend"  # 延期
    COMPLEX = "complex"  # 列为复杂事项, or not
    FREQUENT = "frequent"  # 标为常见问题, or not
    MERGE = "merge"  # 并入另一件
    OPEN = "open"  # 查看完整信息: changes nothing, leaves a trace
    CLOSE = "close"  # 办结


class Wrong(StrEnum):
    """Why an act cannot be; each has its sentence (ui/inquiry_words)."""

    STATE = "inquiry-state"  # it is answered, closed or merged already
    REASON = "inquiry-reason"  # too short to tell anything
    LONG = "inquiry-long"
    UNIT = "inquiry-unit"  # no such unit, or the one that has it
    LOOP = "inquiry-loop"  # the unit had it before
    LIMIT = "inquiry-limit"  # more days than there are
    ITSELF = "inquiry-itself"
    TARGET = "inquiry-target"  # the other one is unknown, merged, or of another unit
    HOLDS = "inquiry-holds"  # others were merged into it
    MOVED = "inquiry-moved"  # another unit handles it now


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An act with what it needs; parts an act does not need stay empty."""

    act: Act
    reason: str = ""  # transfer, extend, close; the question of ASK
    unit: UnitKey = NO_UNIT  # transfer: to
    days: int = 0  # extend
    into: InquiryId = NO_ONE  # merge
    on: bool = True  # complex, frequent


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What an act is judged by."""

    limits: Limits
    units: frozenset[str]  # that there are
    find: Callable[[InquiryId], Inquiry | None]


def wrong_with(inquiry: Inquiry, asked: Asked, around: Around) -> Wrong | None:
    """The first thing that is wrong with an act."""
    if inquiry.state not in _STATES[asked.act]:
        return Wrong.STATE
    return next(_JUDGES[asked.act](inquiry, asked, around), None)


def carried_out(inquiry: Inquiry, asked: Asked, who: Done) -> Inquiry:
    """The message after an act that nothing is wrong with."""
    return replace(_DOES[asked.act](inquiry, asked, who), changed_at=who.at)


def taken_in(target: Inquiry, merged: Inquiry, who: Done) -> Inquiry:
    """The message another one was merged into."""
    return replace(target, merged=(*target.merged, merged.id), changed_at=who.at)


def may_act(inquiry: Inquiry, person: Person) -> bool:
    """Whether this person handles the message: an editor of the unit that has it."""
    return person.has(Role.EDITOR, inquiry.unit)


def offered(inquiry: Inquiry, person: Person | None, limits: Limits) -> frozenset[Act]:
    """The acts that may be asked for now; offline before the first sign-in nobody is known."""
    if person is not None and not may_act(inquiry, person):
        return frozenset()
    fits = {act for act in Act if inquiry.state in _STATES[act]}
    if not longest_extension(inquiry, limits):
        fits.discard(Act.EXTEND)
    if inquiry.merged:
        fits.discard(Act.MERGE)
    return frozenset(fits)


def done(person_id: PersonId, name: str, at: datetime) -> Done:
    """Short form."""
    return Done(by=person_id, by_name=name, at=at)


# ---------------------------------------------------------------- what is wrong

_Judge = Callable[[Inquiry, Asked, Around], Iterator[Wrong]]


def _nothing(_: Inquiry, __: Asked, ___: Around) -> Iterator[Wrong]:
    return iter(())


def _reasoned(_: Inquiry, asked: Asked, __: Around) -> Iterator[Wrong]:
    if seen_signs(asked.reason) < SHORTEST_REASON:
        yield Wrong.REASON
    if len(asked.reason.strip()) > LONGEST_REASON:
        yield Wrong.LONG


def _transfer(inquiry: Inquiry, asked: Asked, around: Around) -> Iterator[Wrong]:
    if asked.unit not in around.units or asked.unit == inquiry.unit:
        yield Wrong.UNIT
    if asked.unit in inquiry.chain:
        yield Wrong.LOOP
    yield from _reasoned(inquiry, asked, around)


def _extend(inquiry: Inquiry, asked: Asked, around: Around) -> Iterator[Wrong]:
    if not 1 <= asked.days <= longest_extension(inquiry, around.limits):
        yield Wrong.LIMIT
    yield from _reasoned(inquiry, asked, around)


def _merge(inquiry: Inquiry, asked: Asked, around: Around) -> Iterator[Wrong]:
    if asked.into == inquiry.id:
        yield Wrong.ITSELF
    if inquiry.merged:
        yield Wrong.HOLDS
    target = around.find(asked.into)
    if target is None or target.unit != inquiry.unit or target.into is not None:
        yield Wrong.TARGET


_JUDGES: Mapping[Act, _Judge] = MappingProxyType(
    {
        Act.ACCEPT: _nothing,
        Act.TRANSFER: _transfer,
        Act.ASK: _reasoned,
        Act.EXTEND: _extend,
        Act.COMPLEX: _nothing,
        Act.FREQUENT: _nothing,
        Act.MERGE: _merge,
        Act.OPEN: _nothing,
        Act.CLOSE: _reasoned,
    }
)

# ---------------------------------------------------------------- what becomes of it


def _accept(inquiry: Inquiry, _: Asked, who: Done) -> Inquiry:
    return replace(inquiry, state=InquiryState.ACCEPTED, accepted=who)


def _hand_over(inquiry: Inquiry, asked: Asked, who: Done) -> Inquiry:
    link = Handover(
        from_unit=inquiry.unit,
        to_unit=asked.unit,
        reason=asked.reason.strip(),
        by=who.by,
        by_name=who.by_name,
        at=who.at,
    )
    return replace(
        inquiry,
        unit=asked.unit,
        channel=inquiry.channel or inquiry.unit,
        state=InquiryState.WAITING,
        accepted=None,
        transfers=(*inquiry.transfers, link),
    )


def _ask(inquiry: Inquiry, asked: Asked, who: Done) -> Inquiry:
    question = Question(text=asked.reason.strip(), by=who.by, by_name=who.by_name, at=who.at)
    return replace(inquiry, state=InquiryState.SUPPLEMENT, questions=(*inquiry.questions, question))


def _give_time(inquiry: Inquiry, asked: Asked, who: Done) -> Inquiry:
    more = MoreTime(
        days=asked.days, reason=asked.reason.strip(), by=who.by, by_name=who.by_name, at=who.at
    )
    return replace(inquiry, state=InquiryState.HANDLING, extensions=(*inquiry.extensions, more))


def _close(inquiry: Inquiry, asked: Asked, who: Done) -> Inquiry:
    return replace(inquiry, state=InquiryState.CLOSED, closed=who, closing=asked.reason.strip())


_DOES: Mapping[Act, Callable[[Inquiry, Asked, Done], Inquiry]] = MappingProxyType(
    {
        Act.ACCEPT: _accept,
        Act.TRANSFER: _hand_over,
        Act.ASK: _ask,
        Act.EXTEND: _give_time,
        Act.COMPLEX: lambda inquiry, asked, _: replace(inquiry, complex=asked.on),
        Act.FREQUENT: lambda inquiry, asked, _: replace(inquiry, frequent=asked.on),
        Act.MERGE: lambda inquiry, asked, _: replace(
            inquiry, state=InquiryState.MERGED, into=asked.into
        ),
        Act.OPEN: lambda inquiry, _, who: replace(inquiry, opened=(*inquiry.opened, who)),
        Act.CLOSE: _close,
    }
)
_WORKED_ON = frozenset(
    {InquiryState.WAITING, InquiryState.ACCEPTED, InquiryState.HANDLING, InquiryState.REOPENED}
)
_STATES: Mapping[Act, frozenset[InquiryState]] = MappingProxyType(
    {
        Act.ACCEPT: frozenset({InquiryState.WAITING, InquiryState.REOPENED}),
        Act.TRANSFER: _WORKED_ON,
        Act.ASK: _WORKED_ON,
        Act.EXTEND: _WORKED_ON,
        Act.COMPLEX: _OPEN,
        Act.FREQUENT: _ANY,
        Act.MERGE: _WORKED_ON,
        Act.OPEN: _ANY,
        Act.CLOSE: _ANY - {InquiryState.CLOSED, InquiryState.MERGED},
    }
)
