"""How one sequence became another: edits as intervals of the older one, as small as they can be.

Elements that were rewritten are paired by the letters they share, so that two people who rewrote
neighbouring paragraphs are not taken to have rewritten one stretch.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import add

_ALIKE = 0.4  # share of common letter pairs from which an element counts as rewritten
_PAIRS = 4096  # comparisons in one stretch; a larger one is paired in order


@dataclass(frozen=True, slots=True)
class Edit:
    """``old[start:end]`` became ``new``; an insertion has no length, a deletion no ``new``."""

    start: int
    end: int
    new: tuple[str, ...]

    @property
    def rewrites(self) -> bool:
        """Whether as many elements stand there as before."""
        return len(self.new) == self.end - self.start > 0


def edits(old: Sequence[str], new: Sequence[str]) -> tuple[Edit, ...]:
    """Every edit that makes ``new`` of ``old``, in order; none overlaps another."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[Edit] = []
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            found += _smaller(start, old[start:end], new[first:last])
    return tuple(found)


def _smaller(at: int, old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """One changed stretch as the rewritten elements and what comes and goes between them."""
    before = new_before = 0
    for i, j in (*pairs_in_order(old, new), (len(old), len(new))):
        if i > before or j > new_before:
            yield Edit(at + before, at + i, tuple(new[new_before:j]))
        if i < len(old):
            yield Edit(at + i, at + i + 1, (new[j],))
        before, new_before = i + 1, j + 1


def pairs_in_order(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Which element was rewritten as which: in order, with the most letters in common."""
    if not old or not new:
        return []
    before, after = [letters(one) for one in old], [letters(one) for one in new]
    if len(old) * len(new) > _PAIRS:
        least = range(min(len(old), len(new)))
        return [(n, n) for n in least if alike(before[n], after[n]) > 0]
    likeness = [[alike(a, b) for b in after] for a in before]
    return _heaviest(likeness, len(old), len(new))


def _heaviest(likeness: list[list[float]], rows: int, columns: int) -> list[tuple[int, int]]:
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            taken = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        if likeness[i][j] and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


Letters = Counter[str]


def letters(text: str) -> Letters:
    """The pairs of neighbouring letters of an element, with how often each occurs."""
    edged = f"\n{text}\n"
    return Counter(map(add, edged, edged[1:]))


def alike(one: Letters, other: Letters) -> float:
    """Dice's coefficient of letter pairs, 0 where it is below what counts as rewritten."""
    common = sum([min(one[pair], other[pair]) for pair in one.keys() & other.keys()])
    share = 2 * common / (one.total() + other.total())
    return share if share >= _ALIKE else 0.0
