"""Who may say what about an item, and in which form: asked by clients and by every portal.

Raises ``RemarkError`` with the first thing that is wrong.
"""

import re
from collections.abc import Collection, Mapping

from editor_app.domain.anchors import BODY, CONTEXT, LONGEST_QUOTE, WHOLE, Anchor
from editor_app.domain.comments import (
    MOST_ANSWERS,
    MOST_AT_ONCE,
    MOST_THREADS,
    Fate,
    NewComment,
    NewFate,
    Remarks,
    Thread,
)
from editor_app.domain.item import UnitKey
from editor_app.domain.people import REVIEW_ROLES, Person, Role
from editor_app.domain.plain_words import unfit
from editor_app.domain.warrants import ANY_UNIT

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_PLACE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,59}")
_REVIEWERS = (*REVIEW_ROLES.values(), Role.SECRECY)


class RemarkError(Exception):
    """``kind`` is ``unfit`` (its form), ``forbidden``, ``unknown``, ``twice`` or ``many``."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind, self.detail = kind, detail


def may_speak(person: Person, unit: UnitKey) -> bool:
    """Whether this person reviews or edits in the unit."""
    return reviews(person, unit) or person.has(Role.EDITOR, unit)


def reviews(person: Person, unit: UnitKey) -> bool:
    """Whether this person reviews in the unit, at any level, also in somebody's place."""
    lent = any(one.unit in (unit, ANY_UNIT) for one in person.warrants)
    return lent or any(person.has(role, unit) for role in _REVIEWERS)


def check_remarks(
    remarks: Remarks,
    person: Person,
    unit: UnitKey,
    known: Mapping[str, Thread],
    *,
    submitting: bool = False,
    deciding: bool = False,
) -> None:
    """Judge what somebody sends about an item with these threads.

    ``submitting``: it comes with a submission, where an acceptance can be compared with the text.
    ``deciding``: it comes with a decision, whose right was judged already; a deputy's, perhaps.
    """
    if not (deciding or may_speak(person, unit)):
        raise RemarkError("forbidden", f"no reviewer and no editor of {unit}")
    _check_numbers(remarks, known)
    taken = set(known) | {one.id for thread in known.values() for one in thread.answers}
    for comment in remarks.comments:
        _check_id(comment.id, taken)
        check_comment(comment)
    for answer in remarks.answers:
        _check_id(answer.id, taken)
        _known(answer.thread, known)
        _check_words(answer.text, "an answer")
    for fate in remarks.fates:
        _check_fate(fate, _known(fate.thread, known), person, unit, submitting=submitting)


def check_comment(comment: NewComment) -> None:
    """Judge the form of one comment or suggestion."""
    _check_anchor(comment.anchor)
    if comment.replacement is None:
        _check_words(comment.text, "a comment")
        return
    _check_words(comment.text, "a comment", empty=True)
    _check_words(comment.replacement, "a proposed text", empty=True)
    if comment.anchor.place == WHOLE:
        raise RemarkError("unfit", "a suggestion stands at words or at a field")
    if comment.anchor.place == BODY and not comment.anchor.quote:
        raise RemarkError("unfit", "a suggestion for the text names words")
    if comment.replacement == comment.anchor.quote:
        raise RemarkError("unfit", "a suggestion proposes other words")


def _check_numbers(remarks: Remarks, known: Mapping[str, Thread]) -> None:
    parts = (remarks.comments, remarks.answers, remarks.fates)
    if any(len(part) > MOST_AT_ONCE for part in parts):
        raise RemarkError("many", f"at most {MOST_AT_ONCE} at once")
    if len(known) + len(remarks.comments) > MOST_THREADS:
        raise RemarkError("many", f"at most {MOST_THREADS} comments on one item")
    answers = sum(len(thread.answers) for thread in known.values())
    if answers + len(remarks.answers) > MOST_ANSWERS:
        raise RemarkError("many", f"at most {MOST_ANSWERS} answers on one item")


def _check_id(id_: str, taken: set[str]) -> None:
    if not _UUID.fullmatch(id_):
        raise RemarkError("unfit", "an id is a UUID in lower case")
    if id_ in taken:
        raise RemarkError("twice", f"{id_} is here already")
    taken.add(id_)


def _check_anchor(anchor: Anchor) -> None:
    if anchor.place not in (WHOLE, BODY) and not _PLACE.fullmatch(anchor.place):
        raise RemarkError("unfit", "a place is body, a field's key or empty")
    if not 0 <= anchor.ordinal < 10_000:
        raise RemarkError("unfit", "an ordinal out of range")
    _check_words(anchor.quote, "a quote", LONGEST_QUOTE, empty=True)
    for context in (anchor.before, anchor.after):
        _check_words(context, "the words around a quote", CONTEXT, empty=True)


def _check_words(text: str, name: str, most: int = 0, *, empty: bool = False) -> None:
    wrong = unfit(text, most, empty=empty) if most else unfit(text, empty=empty)
    if wrong is not None:
        raise RemarkError("unfit", f"{name}: {wrong.value}")


def _known(id_: str, known: Mapping[str, Thread]) -> Thread:
    if id_ not in known:
        raise RemarkError("unknown", f"no comment {id_[:36]} on this item")
    return known[id_]


def _check_fate(
    told: NewFate, thread: Thread, person: Person, unit: UnitKey, *, submitting: bool
) -> None:
    """Writers and reviewers settle; editors of the unit accept and decline suggestions."""
    if told.fate in (Fate.ACCEPTED, Fate.DECLINED):
        if not thread.is_suggestion:
            raise RemarkError("unfit", "only a suggestion is accepted or declined")
        if not person.has(Role.EDITOR, unit):
            raise RemarkError("forbidden", "the editors decide about a suggestion")
        if told.fate is Fate.ACCEPTED and not submitting:
            raise RemarkError("unfit", "an acceptance comes with the submission")
        return
    if thread.by != person.id and not reviews(person, unit):
        raise RemarkError("forbidden", "the writer or a reviewer settles a comment")


def fates_of(fates: Collection[NewFate], fate: Fate) -> frozenset[str]:
    """The threads that shall have this fate."""
    return frozenset(one.thread for one in fates if one.fate is fate)
