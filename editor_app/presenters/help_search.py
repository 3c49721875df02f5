"""Search over the pages of the help: Chinese without spaces, in memory, in the order of fitness.

The whole help is some 150 KB: looking through it takes 2 ms, less than an index would cost at
start. What is not found as written is looked for by pairs of characters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor_app.presenters.help_book import HelpPage, Section, plain
from editor_app.presenters.pinyin_initials import initials

_RUN = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[a-z0-9]+(?:[+-][a-z0-9]+)+")  # a rule's id, a shortcut: one word
_LETTERS = re.compile(r"[a-z]{2,12}")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
# How people ask, not what about.
_ASKING = re.compile(
    "为什么|怎么样|怎么办|怎么|怎样|如何|什么|哪里|哪儿|在哪|能不能|可不可以|可以|我要|我想|请问|一下|[吗呢啊的了我]"
)
_SMALL = frozenset(
    {"a", "an", "and", "can", "do", "does", "how", "i", "in", "is", "it", "my", "of", "on", "the"}
    | {"to", "what", "where", "why"}
)
_AROUND = 34  # characters of an excerpt before the first word found
_LENGTH = 110
_ENOUGH = 0.6  # share of the pairs of characters that a section must hold
_FEW = 3  # fits; with fewer what is near is shown, too
_NEAR = 2  # points of what is near: a pair of characters in a heading, or two in the text
MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A section that fits."""

    page: str
    title: str
    heading: str
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    page: HelpPage
    section: Section
    first: bool
    title: str
    heading: str
    text: str  # normalised, as ``title`` and ``heading`` are
    shown: str


class HelpSearch:
    """The words of all pages, made ready with the first question."""

    def __init__(self, pages: Iterable[HelpPage]) -> None:
        self._entries = tuple(_entries(pages))

    def find(self, question: str) -> tuple[Hit, ...]:
        """Sections that hold every word of the question, the most fitting first."""
        runs, found = _joined_runs(question), self._rated(_joined_runs(question))
        if not found:  # nobody writes it so: TXT-02 is a word, air-gap may stand as two
            runs = _runs(question)
            found = self._rated(runs)
        if len(found) < _FEW:  # asked in words that no section has together
            near = ((_nearness(entry, runs), entry) for entry in self._entries)
            known = {id(entry) for _, entry in found}
            found += [pair for pair in near if pair[0] > 0 and id(pair[1]) not in known]
        if not found and _LETTERS.fullmatch(_normal(question)):
            found = self._by_initials(_normal(question))
        found.sort(key=lambda pair: -pair[0])
        return tuple(_hit(entry, runs) for _, entry in found[:MOST])

    def _by_initials(self, letters: str) -> list[tuple[float, _Entry]]:
        """Titles and headings with such letters, those that begin so first: jzb is 介质包."""
        rated = []
        for one in self._entries:
            named = initials(one.title if one.first else one.heading)
            if letters in named:
                rated.append((1.0 + one.first + 2.0 * named.startswith(letters), one))
        return rated

    def _rated(self, runs: list[str]) -> list[tuple[float, _Entry]]:
        rated = ((_fitness(entry, runs), entry) for entry in self._entries)
        return [pair for pair in rated if pair[0] > 0] if runs else []


def _joined_runs(question: str) -> list[str]:
    """The same words, with ids and shortcuts whole; none where there are no such."""
    asked = _normal(question)
    joined = _JOINED.findall(asked)
    return [*joined, *_runs(_JOINED.sub(" ", asked))] if joined else []


def _runs(question: str) -> list[str]:
    """The words to look for; of a question its subject alone, if anything is left of it."""
    whole = [match[0] for match in _RUN.finditer(_normal(question))]
    said = [part for run in whole for part in _ASKING.sub(" ", run).split()]
    return [run for run in said if run not in _SMALL] or whole


def _entries(pages: Iterable[HelpPage]) -> Iterator[_Entry]:
    for page in pages:
        for number, section in enumerate(page.sections):
            shown = _shown(section.text or page.sections[min(1, len(page.sections) - 1)].text)
            words = page.words if number == 0 else ""
            yield _Entry(
                page=page,
                section=section,
                first=number == 0,
                title=_normal(page.title) + " " + _normal(words),
                heading=_normal(section.heading),
                text=_normal(shown),
                shown=shown,
            )


def _shown(markdown: str) -> str:
    """The words in one line, without the signs of lists, tables and quotations."""
    signs = re.sub(r"^(?:[-*>]|\d+\.) +", "", markdown, flags=re.MULTILINE)
    return " ".join(plain(signs).replace("|", " ").split())


def _fitness(entry: _Entry, runs: list[str]) -> float:
    total = 0.0
    for run in runs:
        one = _fitness_of_run(entry, run)
        if one == 0:
            return 0
        total += one
    return total


def _fitness_of_run(entry: _Entry, run: str) -> float:
    titled = 12.0 if entry.first and run in entry.title else 0.0
    headed = 8.0 if run in entry.heading else 0.0
    told = min(entry.text.count(run), 4)
    if titled or headed or told:
        return titled + headed + told
    if not _CHINESE.search(run) or len(run) < 3:
        return 0
    everything = f"{entry.title if entry.first else ''} {entry.heading} {entry.text}"
    pairs = {run[at : at + 2] for at in range(len(run) - 1)}
    share = sum(pair in everything for pair in pairs) / len(pairs)
    return share if share >= _ENOUGH else 0


def _nearness(entry: _Entry, runs: list[str]) -> float:
    """How much of the question a section holds, below one: whole fits stand before it."""
    pieces = {piece for run in runs for piece in _pieces(run)}
    named = f"{entry.title if entry.first else ''} {entry.heading}"
    points = sum(3 * (piece in named) + (piece in entry.text) for piece in pieces)
    return points / (4 * len(pieces) + 1) if points >= _NEAR else 0


def _pieces(run: str) -> tuple[str, ...]:
    """Pairs of Chinese characters; a word of letters stays whole."""
    if not _CHINESE.search(run):
        return (run,)
    return tuple(run[at : at + 2] for at in range(max(len(run) - 1, 1)))


def _hit(entry: _Entry, runs: list[str]) -> Hit:
    return Hit(
        page=entry.page.key,
        title=entry.page.title,
        heading=entry.section.heading,
        excerpt=_excerpt(entry, runs),
    )


def _excerpt(entry: _Entry, runs: list[str]) -> str:
    places = _places(entry, runs) or _places(entry, [run[:2] for run in runs])
    same_length = len(entry.text) == len(entry.shown)
    start = max(0, min(places, default=0) - _AROUND) if same_length else 0
    cut = entry.shown[start : start + _LENGTH]
    before, after = "…" if start else "", "…" if start + _LENGTH < len(entry.shown) else ""
    return f"{before}{cut.strip()}{after}"


def _places(entry: _Entry, words: list[str]) -> list[int]:
    return [at for word in words if (at := entry.text.find(word)) >= 0]


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
