"""What 民意征集 shows of many opinions: which fit a filter, and how many carry each tag."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.opinions import Opinion, OpinionId, Outcome, tag_counts


class Sorted(StrEnum):
    """Pills that stand before those of the tags."""

    ALL = "all"
    UNTAGGED = "untagged"  # 未分类
    UNDECIDED = "undecided"  # 未定采纳


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What is looked for; every part that is set narrows it."""

    pill: Sorted = Sorted.ALL
    tag: str = ""
    outcome: Outcome | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Numbers beside the pills, over all opinions."""

    total: int
    untagged: int
    undecided: int
    tags: tuple[tuple[str, int], ...]  # the most frequent first
    outcomes: tuple[tuple[Outcome, int], ...]


def counts_of(opinions: Sequence[Opinion]) -> Counts:
    """Count once, for all pills."""
    return Counts(
        total=len(opinions),
        untagged=sum(not one.tags for one in opinions),
        undecided=sum(one.outcome is None for one in opinions),
        tags=tuple(tag_counts(opinions).items()),
        outcomes=tuple(
            (outcome, sum(one.outcome is outcome for one in opinions)) for outcome in Outcome
        ),
    )


def fitting(opinions: Sequence[Opinion], wanted: Narrowing) -> tuple[Opinion, ...]:
    """Those that fit, in the same order."""
    words = wanted.words.casefold().split()
    return tuple(one for one in opinions if _fits(one, wanted, words))


def _fits(one: Opinion, wanted: Narrowing, words: Sequence[str]) -> bool:
    if wanted.pill is Sorted.UNTAGGED and one.tags:
        return False
    if wanted.pill is Sorted.UNDECIDED and one.outcome is not None:
        return False
    if wanted.tag and wanted.tag not in one.tags:
        return False
    if wanted.outcome is not None and one.outcome is not wanted.outcome:
        return False
    text = f"{one.text} {one.number} {' '.join(one.tags)}".casefold()
    return all(word in text for word in words)


def common_tags(opinions: Sequence[Opinion]) -> tuple[str, ...]:
    """Tags that every one of them carries: what can be taken away from all at once."""
    if not opinions:
        return ()
    shared = set(opinions[0].tags).intersection(*(one.tags for one in opinions[1:]))
    return tuple(sorted(shared))


def common_outcome(opinions: Sequence[Opinion]) -> Outcome | None:
    """What became of all of them alike."""
    found = {one.outcome for one in opinions}
    return next(iter(found)) if len(found) == 1 else None


def ids_of(opinions: Sequence[Opinion]) -> tuple[OpinionId, ...]:
    """Their ids."""
    return tuple(one.id for one in opinions)
