"""Which rows of the review queue are shown: words, facets and flags, each of which narrows it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.item import ItemId
from editor_app.domain.layout import Unit
from editor_app.domain.seen import Seen
from editor_app.domain.workflow import Command
from editor_app.services.review_queue import QueueRow


class Facet(StrEnum):
    """What rows have one value of; several chosen values of a facet widen it."""

    UNIT = "unit"
    COLUMN = "column"
    KIND = "kind"
    LEVEL = "level"


class Flag(StrEnum):
    """What is true of a row or is not."""

    OVERDUE = "overdue"
    CHANGED = "changed"  # another revision than the one last looked at
    UNREAD = "unread"  # the revision that waits was not looked at
    REFUSED = "refused"  # a decision of this person did not take effect
    CLAIMED = "claimed"  # by this person


Chosen = tuple[tuple[Facet, frozenset[str]], ...]
_VALUES: Mapping[Facet, Callable[[QueueRow], str]] = MappingProxyType(
    {
        Facet.UNIT: lambda row: row.unit,
        Facet.COLUMN: lambda row: row.column,
        Facet.KIND: lambda row: row.kind,
        Facet.LEVEL: lambda row: str(row.level),
    }
)
_HOLDS: Mapping[Flag, Callable[[QueueRow, datetime], bool]] = MappingProxyType(
    {
        Flag.OVERDUE: lambda row, now: row.due_at < now,
        Flag.CHANGED: lambda row, _: row.changed_since_seen,
        Flag.UNREAD: lambda row, _: not row.read,
        Flag.REFUSED: lambda row, _: row.refused is not None,
        Flag.CLAIMED: lambda row, _: row.claim_mine or row.claiming is Command.CLAIM,
    }
)


NEVER = datetime.min.replace(tzinfo=UTC)  # before anything is due


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """What is asked for; every part that is set narrows the queue."""

    words: str = ""
    facets: Chosen = ()  # in the order of ``Facet``, none of them empty
    flags: frozenset[Flag] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.words.strip() or self.facets or self.flags)

    def chosen(self, facet: Facet) -> frozenset[str]:
        """The chosen values of a facet; none: all of them."""
        return dict(self.facets).get(facet, frozenset())

    def with_words(self, words: str) -> "QueueFilter":
        """The same with other words."""
        return replace(self, words=words)

    def toggled(self, facet: Facet, value: str) -> "QueueFilter":
        """One value of a facet more, or less."""
        parts = dict(self.facets)
        parts[facet] = self.chosen(facet) ^ {value}
        kept = tuple((one, parts[one]) for one in Facet if parts.get(one))
        return replace(self, facets=kept)

    def flagged(self, flag: Flag) -> "QueueFilter":
        """One flag more, or less."""
        return replace(self, flags=self.flags ^ {flag})


class QueueIndex:
    """The rows of a queue, ready to be narrowed; built on a lane, because it reads every title."""

    def __init__(
        self,
        rows: Sequence[QueueRow] = (),
        units: Mapping[str, Unit] | None = None,
        now: datetime = NEVER,
    ) -> None:
        self.rows = tuple(rows)
        self.titles = [row.title for row in self.rows]
        self.flags: Mapping[Flag, int] = {  # how many of all rows each is true of
            flag: sum(holds(row, now) for row in self.rows) for flag, holds in _HOLDS.items()
        }
        self.seen_before: Mapping[ItemId, Seen] = {
            row.item: row.seen_before
            for row in self.rows
            if row.seen_before is not None and not row.read
        }
        self.by_item: Mapping[ItemId, QueueRow] = {row.item: row for row in self.rows}
        names = {key: f"{u.name_zh} {u.short_zh} {u.name_en}" for key, u in (units or {}).items()}
        self._texts = tuple(
            f"{row.title} {row.submitted_by_name} {names.get(row.unit, '')}".casefold()
            for row in self.rows
        )

    def with_read(self, item: ItemId, seen: Seen) -> "QueueIndex":
        """The same after a person has opened an item's waiting revision."""
        row = self.by_item.get(item)
        if row is None or row.read or not seen.is_of(row.head, row.asked):
            return self
        fresh = replace(row, seen=seen.hash, seen_asked=seen.asked)
        made = QueueIndex()
        made.flags = {
            flag: self.flags[flag] - holds(row, NEVER) + holds(fresh, NEVER)
            for flag, holds in _HOLDS.items()
        }
        made.rows = tuple(fresh if one is row else one for one in self.rows)
        made.by_item = {**self.by_item, item: fresh}
        made.titles, made._texts = self.titles, self._texts
        return made

    def narrowed(
        self, wanted: QueueFilter, now: datetime, keep: ItemId | None = None
    ) -> tuple[QueueRow, ...]:
        """The rows that fit, in their order. ``keep``: the one that is being read stays."""
        if not wanted:
            return self.rows
        found = self._with_words(wanted.words)
        for facet, values in wanted.facets:
            value = _VALUES[facet]
            found = [row for row in found if value(row) in values]
        for flag in wanted.flags:
            holds = _HOLDS[flag]
            found = [row for row in found if holds(row, now)]
        return self._with_kept(found, keep)

    def counts(self, wanted: QueueFilter, facet: Facet, now: datetime) -> Mapping[str, int]:
        """How many rows each value of a facet would give beside the other parts of the filter."""
        others = tuple(part for part in wanted.facets if part[0] is not facet)
        rows = self.narrowed(replace(wanted, facets=others), now)
        return Counter(map(_VALUES[facet], rows))

    def _with_words(self, words: str) -> Iterable[QueueRow]:
        wanted = words.casefold().split()
        if not wanted:
            return self.rows
        pairs: Iterable[tuple[str, QueueRow]] = zip(self._texts, self.rows, strict=True)
        for word in wanted:
            pairs = [pair for pair in pairs if word in pair[0]]
        return [row for _, row in pairs]

    def _with_kept(self, found: Iterable[QueueRow], keep: ItemId | None) -> tuple[QueueRow, ...]:
        rows = tuple(found)
        kept = self.by_item.get(keep) if keep is not None else None
        wanted = {row.item for row in rows}
        if kept is None or kept.item in wanted:
            return rows
        return tuple(row for row in self.rows if row.item in wanted or row is kept)
