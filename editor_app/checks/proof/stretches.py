"""Slips that a stretch between blank lines shows by itself, whatever stands around it.

An edit changes one stretch of a body; what the others show is remembered. Checks that compare
places of a text with each other (numbering, repeats, sums, names) read it as a whole instead.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from editor_app.checks.proof import dates, documents, marks, placeholders, repeats
from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.proof.remembering import remembering

_GAP = re.compile(r"\n\n+")


@dataclass(frozen=True, slots=True)
class Told:
    """What these checks know beside the words."""

    brackets: tuple[str, ...]  # of document numbers
    placeholders: tuple[str, ...]  # patterns
    today: date
    form: bool = False  # whether the text holds something to fill in by hand


@lru_cache(maxsize=8)
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


Local = Callable[[Prose, Told], Iterator[Slip]]

LOCAL: Mapping[str, Local] = MappingProxyType(
    {
        "doc_number": lambda prose, told: documents.doc_number(prose, told.brackets),
        "placeholder": lambda prose, told: placeholders.placeholders(
            prose, _compiled(told.placeholders), form=told.form
        ),
        "impossible_date": lambda prose, _: dates.impossible(prose),
        "weekday_mismatch": lambda prose, told: dates.weekday(prose, told.today),
        "date_leading_zero": lambda prose, _: dates.leading_zero(prose),
        "split_number": lambda prose, _: dates.split_number(prose),
        "enum_comma_between_quotes": lambda prose, _: marks.enumeration(prose),
        "duplicate_punct": lambda prose, _: marks.doubled(prose),
        "halfwidth_punct": lambda prose, _: marks.half_width(prose),
        "fullwidth_char": lambda prose, _: marks.full_width(prose),
        "sentence_duplicate": lambda prose, _: repeats.words(prose),
        "citation": lambda prose, _: documents.citation(prose),
    }
)


def local_slips(prose: Prose, told: Told) -> Mapping[str, list[Slip]]:
    """By check, in the order of the text."""
    found: dict[str, list[Slip]] = {check: [] for check in LOCAL}
    for start, text in _stretches(prose.plain):
        for slip in _of_stretch(text, told):
            moved = replace(slip, start=slip.start + start, end=slip.end + start)
            found[slip.check].append(moved)
    return found


def _stretches(plain: str) -> Iterator[tuple[int, str]]:
    start = 0
    for gap in _GAP.finditer(plain):
        yield start, plain[start : gap.start()]
        start = gap.end()
    yield start, plain[start:]


@remembering
def _of_stretch(text: str, told: Told) -> tuple[Slip, ...]:
    alone = Prose("", text, text, (), ())
    return tuple(slip for look in LOCAL.values() for slip in look(alone, told))
