"""Merging lists that are sets with an order: subject words, links to items, files by name."""

from collections.abc import Sequence


def merged_list(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """What either side added is there, what either removed is gone; in the order of who sorted.

    Only one side sorted anew: its order. Both or neither: mine, and what the other added stands
    behind what it stood behind there.
    """
    if mine == theirs or theirs == base:
        return tuple(mine)
    if mine == base:
        return tuple(theirs)
    gone = (set(base) - set(mine)) | (set(base) - set(theirs))
    lead, other = (
        (theirs, mine)
        if _same_order(base, mine) and not _same_order(base, theirs)
        else (mine, theirs)
    )
    made = [one for one in dict.fromkeys(lead) if one not in gone]
    for one, before in _with_neighbour(other):
        if one in gone or one in made:
            continue
        made.insert(_behind(before, made, base), one)
    return tuple(made)


def _behind(before: str | None, made: Sequence[str], base: Sequence[str]) -> int:
    """The place after ``before`` and after what the first side put there itself."""
    if before is not None and before not in made:
        return len(made)
    at = 0 if before is None else made.index(before) + 1
    while at < len(made) and made[at] not in base:
        at += 1
    return at


def _with_neighbour(told: Sequence[str]) -> list[tuple[str, str | None]]:
    unique = list(dict.fromkeys(told))
    return list(zip(unique, [None, *unique][: len(unique)], strict=True))


def _same_order(base: Sequence[str], side: Sequence[str]) -> bool:
    kept = set(base) & set(side)
    return [one for one in base if one in kept] == [one for one in side if one in kept]
