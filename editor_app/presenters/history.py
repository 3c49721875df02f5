"""历史: sittings of writing, what a point is compared with, and what it shows. Knows no Qt."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from editor_app.domain.item import Content, Draft, ItemId
from editor_app.presenters.against import Against
from editor_app.rendering.html import BodyStyle, render_body
from editor_app.services.difference import Difference, FieldChange, Mark, RowKind, compare
from editor_app.services.history import HistoryService, Point, Timeline
from editor_app.services.layouts import LayoutService

_PAUSE = timedelta(minutes=30)  # after which another sitting begins
_FIELD = "fields."  # how a difference names the template's fields
_SLICE = 200  # points whose texts are verified at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Points that follow each other without a long pause: numbers ``first`` to ``last``."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many points."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The points of an item and how they fall into sittings."""

    timeline: Timeline
    sittings: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A point of an item as it is read. ``added`` and ``removed`` count characters of the body."""

    item: ItemId
    number: int
    against: Against
    content: Content
    difference: Difference
    html: str
    added: int
    removed: int
    fields: tuple[FieldChange, ...]  # that differ from what stands now; keys are the template's
    files: bool  # whether the attachments differ from what stands now
    alike: bool  # it reads exactly like what stands now


def sittings(points: Sequence[Point]) -> tuple[Sitting, ...]:
    """Runs of points with no pause of half an hour and no midnight between them."""
    starts = [0] if points else []
    days = [point.at.astimezone().toordinal() for point in points]
    for number in range(1, len(points)):
        apart = points[number].at - points[number - 1].at
        if apart > _PAUSE or days[number] != days[number - 1]:
            starts.append(number)
    ends = [*(start - 1 for start in starts[1:]), len(points) - 1]
    return tuple(Sitting(first=a, last=b) for a, b in zip(starts, ends, strict=bool(points)))


def sitting_of(told: Sequence[Sitting], number: int) -> int:
    """Which sitting a point belongs to."""
    return bisect_right([one.first for one in told], number) - 1


def neighbour(told: Sequence[Sitting], number: int, step: int) -> int:
    """The last point of the sitting ``step`` sittings away; the ends are the first and last point.

    Going back within a sitting leads to the end of the one before it.
    """
    at = sitting_of(told, number) + step
    if at < 0:
        return 0
    return told[min(at, len(told) - 1)].last


class HistoryPresenter:
    """Loads and reads; every method is for a lane."""

    def __init__(self, history: HistoryService, layouts: LayoutService) -> None:
        self._history = history
        self._layouts = layouts

    def load(self, item: ItemId) -> Loaded:
        """The points of an item; ten thousand take 100 ms."""
        timeline = self._history.timeline(item)
        return Loaded(timeline=timeline, sittings=sittings(timeline.points))

    def see(self, timeline: Timeline, number: int, against: Against, now: Content) -> Seen:
        """Read a point. Raises ``EditorError``: NOT_FOUND when thinned, STORE_DAMAGED."""
        item = timeline.item
        then = self._history.content(timeline.points[number], item)
        old, new = self._sides(timeline, number, against, then, now)
        layout = self._layouts.for_version(new.layout_version)
        template = layout.template(new.kind)
        difference = compare(old, new, template, layout)
        to_now = difference if against is Against.NOW else compare(then, now, template, layout)
        added, removed = _counts(difference)
        style = BodyStyle(letter="signature" in template.body.blocks)
        return Seen(
            item=item,
            number=number,
            against=against,
            content=then,
            difference=difference,
            html=render_body(new.body, style) if old is None else "",
            added=added,
            removed=removed,
            fields=_own_fields(to_now),
            files=then.attachments != now.attachments,
            alike=then == now,
        )

    @staticmethod
    def with_body(now: Content, seen: Seen) -> Content:
        """What stands now with the text of then."""
        return replace(now, body=seen.content.body)

    @staticmethod
    def with_fields(now: Content, seen: Seen, keys: Sequence[str]) -> Content:
        """What stands now with some of the fields of then; one that was empty becomes empty."""
        fields = dict(now.fields)
        for key in keys:
            if key in seen.content.fields:
                fields[key] = seen.content.fields[key]
            else:
                fields.pop(key, None)
        return replace(now, fields=fields)

    @staticmethod
    def with_files(now: Content, seen: Seen) -> Content:
        """What stands now with the attachments of then."""
        return replace(now, attachments=seen.content.attachments)

    @staticmethod
    def as_draft(now: Draft, seen: Seen) -> Draft:
        """The item as it was, for an export."""
        return replace(now, content=seen.content)

    def damaged(self, points: Sequence[Point], slice_: int) -> tuple[frozenset[str], bool]:
        """Keys of damaged points among one slice, the newest first; and whether that was all."""
        end = len(points) - slice_ * _SLICE
        found = self._history.damaged(points[max(0, end - _SLICE) : max(0, end)])
        return found, end <= _SLICE

    def _sides(
        self, timeline: Timeline, number: int, against: Against, then: Content, now: Content
    ) -> tuple[Content | None, Content]:
        if against is Against.NOW:
            return then, now
        before = timeline.deliberate_before(number)
        if against is Against.NOTHING or before is None:
            return None, then
        return self._history.content(before, timeline.item), then


def _own_fields(difference: Difference) -> tuple[FieldChange, ...]:
    """Fields of the template alone: kind, column and versions go back with the whole item."""
    return tuple(
        replace(one, key=one.key.removeprefix(_FIELD))
        for one in difference.fields
        if one.key.startswith(_FIELD)
    )


def _counts(difference: Difference) -> tuple[int, int]:
    """Characters that came and went in the body; a paragraph that moved has not changed."""
    if difference.whole:
        return 0, 0
    told = {Mark.ADDED: 0, Mark.REMOVED: 0}
    for row in difference.rows:
        if row.kind is RowKind.MOVED_AWAY:
            continue
        for piece in row.pieces:
            if piece.mark in told:
                told[piece.mark] += len(piece.text.replace("\n", ""))
    return told[Mark.ADDED], told[Mark.REMOVED]
