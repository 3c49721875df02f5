"""SRC-02: the item says again what another one says already."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor_app.checks.likeness import letters, likeness, shingles
from editor_app.checks.nearby import Known
from editor_app.checks.subject import Hit, Subject
from editor_app.domain.findings import Severity

SHINGLE = 5  # characters: two words of Chinese
_MOST = 3
_FIGURES = re.compile(r"\d+|[一二三四五六七八九十]+")
_MARKS = re.compile(r"[^\w]+|_+")
_SHORTEST = 40  # letters; shorter bodies are alike by chance


@dataclass(frozen=True, slots=True)
class _Found:
    known: Known
    where: str
    share: float
    doubtful: bool = False


def already_there(subject: Subject) -> Iterator[Hit]:
    """The most alike items first, each with its channel and how much is alike."""
    near = tuple(subject.context.nearby.alike(subject.content))
    if not near:
        return
    own = letters(subject.content.body)
    runs = shingles(own, SHINGLE)
    linked = _linked(subject)
    found = [
        one for known in near if (one := _alike(subject, known, own, runs, linked)) is not None
    ]
    found.sort(key=lambda one: (one.doubtful, -one.share, one.known.item))
    for one in found[:_MOST]:
        percent = round(one.share * 100)
        yield Hit(
            where=one.where,
            excerpt=one.known.title,
            vars={"other": one.known.title, "channel": one.known.unit, "percent": percent},
            facts={"item": one.known.item, "percent": percent},
            severity=Severity.INFO if one.doubtful else None,
        )


def _alike(
    subject: Subject, known: Known, own: str, runs: frozenset[str], linked: frozenset[str]
) -> _Found | None:
    for key in subject.texts("unique_fields"):
        value = subject.content.text(key).strip()
        if value and value == known.content.text(key).strip() and known.item not in linked:
            return _Found(known, key, 1.0)
    other = letters(known.content.body)
    share = 1.0 if own == other else likeness(runs, shingles(other, SHINGLE))
    if len(own) >= _SHORTEST and share >= float(str(subject.param("near_duplicate"))):
        return _Found(known, "body", share)
    title = _titles(subject.content.title, known.title)
    if title < float(str(subject.param("title_similarity"))) or known.item in linked:
        return None
    # the same title over another text: a series of notices, or one and the same matter
    return _Found(known, "title", title, doubtful=share < 0.5)


def _titles(one: str, other: str) -> float:
    """How alike two titles are; with other years or numbers they are two of a series."""
    if not one.strip() or _FIGURES.findall(one) != _FIGURES.findall(other):
        return 0.0
    first, second = _MARKS.sub("", one), _MARKS.sub("", other)
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _linked(subject: Subject) -> frozenset[str]:
    """Items this one names: a policy and its interpretation, a consultation and its result."""
    values = subject.content.fields.values()
    listed = [one for value in values if isinstance(value, list | tuple) for one in value]
    return frozenset(one for one in (*values, *listed) if isinstance(one, str))
