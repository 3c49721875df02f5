"""Three-way merge of sequences (diff3): what each side did to the base, and where both collide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from editor_app.domain.alignment import Edit, edits


class Origin(StrEnum):
    """Whose change a stretch is."""

    NOBODY = "nobody"  # as in the base on both sides
    MINE = "mine"
    THEIRS = "theirs"
    SAME = "same"  # both made the same change: it counts once
    WOVEN = "woven"  # both changed it, and the changes fit together
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A stretch of the three sequences; ``at_mine`` is where it begins on my side."""

    origin: Origin
    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    at_mine: int

    @property
    def merged(self) -> tuple[str, ...]:
        """What stands here afterwards; for a conflict both sides, mine first."""
        if self.origin is Origin.CONFLICT:
            return self.mine + self.theirs
        return self.theirs if self.origin is Origin.THEIRS else self.mine


@dataclass(slots=True)
class _Region:
    """Edits of both sides that meet in one interval of the base."""

    start: int
    end: int
    mine: list[Edit]
    theirs: list[Edit]


def chunks(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[Chunk, ...]:
    """The three sequences cut into stretches, in order; together they hold every element."""
    made: list[Chunk] = []
    at = at_mine = 0
    for region in (*_regions(edits(base, mine), edits(base, theirs)), None):
        start = len(base) if region is None else region.start
        if start > at:
            kept = tuple(base[at:start])
            made.append(
                Chunk(origin=Origin.NOBODY, base=kept, mine=kept, theirs=kept, at_mine=at_mine)
            )
            at_mine += len(kept)
        if region is not None:
            found = _settled(base, region, at_mine)
            made += found
            at, at_mine = region.end, at_mine + sum(len(chunk.mine) for chunk in found)
    return tuple(made)


def _settled(base: Sequence[str], region: _Region, at_mine: int) -> list[Chunk]:
    """One region. Of two insertions at one place, what both begin or end with counts once."""
    was = tuple(base[region.start : region.end])
    mine = _applied(base, region, region.mine)
    theirs = _applied(base, region, region.theirs)
    if was or not mine or not theirs or mine == theirs:
        return [_chunk(was, mine, theirs, at_mine)]
    first = _common(mine, theirs)
    last = _common(mine[first:][::-1], theirs[first:][::-1])
    cuts = [
        (mine[:first], theirs[:first]),
        (mine[first : len(mine) - last], theirs[first : len(theirs) - last]),
        (mine[len(mine) - last :], theirs[len(theirs) - last :]),
    ]
    made: list[Chunk] = []
    for one, other in cuts:
        if one or other:
            made.append(_chunk((), one, other, at_mine))
            at_mine += len(one)
    return made


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many elements both begin with."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _chunk(
    was: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...], at_mine: int
) -> Chunk:
    return Chunk(
        origin=judged(was, mine, theirs), base=was, mine=mine, theirs=theirs, at_mine=at_mine
    )


def judged(base: object, mine: object, theirs: object) -> Origin:
    """Whose change it is when values are compared as wholes."""
    if mine == theirs:
        return Origin.NOBODY if mine == base else Origin.SAME
    if mine == base:
        return Origin.THEIRS
    return Origin.MINE if theirs == base else Origin.CONFLICT


def _applied(base: Sequence[str], region: _Region, done: Sequence[Edit]) -> tuple[str, ...]:
    made: list[str] = []
    at = region.start
    for edit in done:
        made += [*base[at : edit.start], *edit.new]
        at = edit.end
    return (*made, *base[at : region.end])


def _regions(mine: Sequence[Edit], theirs: Sequence[Edit]) -> Iterator[_Region]:
    """Edits in order of the base; those that collide stand in one region.

    Whoever is called "mine" must not matter, so collisions are found first and joined afterwards.
    """
    regions = [_Region(one.start, one.end, [one], []) for one in mine]
    first = 0
    for edit in theirs:
        while first < len(regions) and regions[first].end < edit.start:
            first += 1
        hit = [n for n in range(first, len(regions)) if _meets(edit, regions[n])]
        if hit:
            regions[hit[0] : hit[-1] + 1] = [_joined(regions[hit[0] : hit[-1] + 1], edit)]
        else:
            regions.append(_Region(edit.start, edit.end, [], [edit]))
            regions.sort(key=lambda one: (one.start, one.end))
    current: _Region | None = None
    for region in regions:
        if current is not None and region.start < current.end:
            current = _both(current, region)
            continue
        if current is not None:
            yield current
        current = region
    if current is not None:
        yield current


def _meets(edit: Edit, region: _Region) -> bool:
    return any(_collide(edit, other) for other in region.mine)


def _joined(regions: Sequence[_Region], edit: Edit) -> _Region:
    whole = _Region(edit.start, edit.end, [], [edit])
    for region in regions:
        whole = _both(whole, region)
    return whole


def _both(one: _Region, other: _Region) -> _Region:
    place = attrgetter("start", "end")
    return _Region(
        min(one.start, other.start),
        max(one.end, other.end),
        sorted(one.mine + other.mine, key=place),
        sorted(one.theirs + other.theirs, key=place),
    )


def _collide(one: Edit, other: Edit) -> bool:
    """Whether two edits of different sides cannot both be carried out side by side.

    Edits of neighbours can, and something may be put beside a rewritten element; where something
    is put beside an insertion or a removal, the order or the sense would be a guess.
    """
    if max(one.start, other.start) < min(one.end, other.end):
        return True
    if one.start > other.end or other.start > one.end:
        return False
    inserts = [edit for edit in (one, other) if edit.start == edit.end]
    if len(inserts) != 1:
        return len(inserts) == 2
    beside = other if inserts[0] is one else one
    return not beside.rewrites
