"""Differences of attachments: added, removed, replaced, renamed, or put in another order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.item import Attachment


class FileKind(StrEnum):
    """What became of one file."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    REPLACED = "replaced"  # same name, other bytes
    RENAMED = "renamed"  # same bytes, other name
    RELABELLED = "relabelled"  # same name and bytes, other stored size or type
    MOVED = "moved"  # nothing but its place in the list


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """One file; ``at_old`` and ``at_new`` are places in the list, from 1."""

    kind: FileKind
    old: Attachment | None
    new: Attachment | None
    at_old: int | None
    at_new: int | None
    number: int = 0

    @property
    def name(self) -> str:
        """The name now; the old one of a file that is gone."""
        known = self.new or self.old
        return known.name if known else ""


_Same = Callable[[Attachment, Attachment], bool]
# The closest likeness first; a file is matched once.
_LIKENESS: tuple[_Same, ...] = (
    lambda one, other: one == other,
    lambda one, other: one.name == other.name and one.sha256 == other.sha256,
    lambda one, other: one.name == other.name,
    lambda one, other: one.sha256 == other.sha256,
)


def compare_files(
    old: Sequence[Attachment], new: Sequence[Attachment], first: int = 1
) -> tuple[FileChange, ...]:
    """What changed: files of the new list in its order, then those that are gone."""
    matched = _match(old, new)
    moved = _out_of_order(matched, len(new))
    found: list[FileChange] = []
    for at, file in enumerate(new):
        was = matched.get(at)
        kind = FileKind.ADDED if was is None else _kind(old[was], file)
        if kind is FileKind.SAME and at in moved:
            kind = FileKind.MOVED
        if kind is not FileKind.SAME:
            before, place = (None, None) if was is None else (old[was], was + 1)
            number = first + len(found)
            found.append(
                FileChange(
                    kind=kind, old=before, new=file, at_old=place, at_new=at + 1, number=number
                )
            )
    kept = set(matched.values())
    for at, file in enumerate(old):
        if at not in kept:
            number = first + len(found)
            found.append(
                FileChange(
                    kind=FileKind.REMOVED,
                    old=file,
                    new=None,
                    at_old=at + 1,
                    at_new=None,
                    number=number,
                )
            )
    return tuple(found)


def all_files(files: Sequence[Attachment]) -> tuple[FileChange, ...]:
    """Every file, unnumbered: a first edition is read, not compared."""
    return tuple(
        FileChange(kind=FileKind.SAME, old=None, new=file, at_old=None, at_new=at)
        for at, file in enumerate(files, 1)
    )


def _match(old: Sequence[Attachment], new: Sequence[Attachment]) -> dict[int, int]:
    """Place now -> place before."""
    matched: dict[int, int] = {}
    free = list(range(len(old)))
    for alike in _LIKENESS:
        for at, file in enumerate(new):
            if at in matched:
                continue
            was = next((i for i in free if alike(old[i], file)), None)
            if was is not None:
                matched[at] = was
                free.remove(was)
    return matched


def _kind(old: Attachment, new: Attachment) -> FileKind:
    if old == new:
        return FileKind.SAME
    if old.name != new.name:
        return FileKind.RENAMED
    return FileKind.RELABELLED if old.sha256 == new.sha256 else FileKind.REPLACED


def _out_of_order(matched: dict[int, int], count: int) -> frozenset[int]:
    """The places now of the fewest files whose moving explains the new order."""
    longest: list[list[int]] = []  # best increasing run that ends at each matched file
    for at in (n for n in range(count) if n in matched):
        before = [run for run in longest if matched[run[-1]] < matched[at]]
        longest.append([*max(before, key=len, default=[]), at])
    stay = max(longest, key=len, default=[])
    return frozenset(matched) - frozenset(stay)
