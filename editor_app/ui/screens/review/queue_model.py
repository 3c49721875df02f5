"""Rows of the queue pane: items that wait, or decisions that were given."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from editor_app.domain.item import ItemId
from editor_app.domain.status import Status, review_status
from editor_app.domain.workflow import OPEN_STATES, OperationState
from editor_app.domain.working_days import Calendar
from editor_app.presenters.claims import ClaimWord, claim_word
from editor_app.presenters.queue import due_word
from editor_app.presenters.review_load import Lists
from editor_app.services.decided import DecidedRow
from editor_app.services.review_queue import QueueRow
from editor_app.ui import formats
from editor_app.ui.comment_words import comments_mark, comments_spoken
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.screens.due_words import due_counted, due_text, due_tone
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.review.claim_words import caption_parts, claim_chip
from editor_app.ui.screens.review.decision_words import outcome_word
from editor_app.ui.screens.review.queue_words import kept_mark, waited_text
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import state_chip

_Index = QModelIndex | QPersistentModelIndex
_Row = QueueRow | DecidedRow
_OUTCOMES = {
    "approve": ("green", "ri.check-line"),
    "return": ("red", "ri.arrow-go-back-line"),
    "reject": ("slate", "ri.close-circle-line"),
    "secrecy": ("green", "ri.lock-line"),
}
_IN_VAIN = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT}) & OPEN_STATES


class QueueModel(QStringListModel):
    """One list at a time; words are made when a row is painted, and no text is ever read.

    Qt keeps the titles: laying out 20,000 rows asks 40,000 times how many there are, which a model
    in Python answers in 22 ms each time and this one in 2.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[_Row, ...] = ()
        self._lists = Lists(waiting=(), decided=(), units={})
        self._days: Calendar | None = None
        self._counts: Derivations | None = None
        self._now = datetime.now().astimezone()

    def show(
        self, rows: Sequence[_Row], titles: Sequence[str], lists: Lists, now: datetime
    ) -> None:
        """Show these rows of the lists. The same items in the same order keep their selection."""
        if lists.layout is not None and lists.layout is not self._lists.layout:
            self._days, self._counts = Calendar.of(lists.layout), Derivations(lists.layout)
        fresh = tuple(rows)
        pairs = zip(fresh, self._rows, strict=False)
        same = len(fresh) == len(self._rows) and all(new.item == old.item for new, old in pairs)
        self._rows, self._lists, self._now = fresh, lists, now
        if not same:
            self.setStringList(titles)
        elif fresh:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    def index_of(self, item: ItemId | None) -> QModelIndex:
        """Where an item stands; invalid when it is not shown."""
        at = next((at for at, row in enumerate(self._rows) if row.item == item), None)
        return QModelIndex() if at is None else self.index(at)

    def indexes_of(self, items: Collection[ItemId]) -> list[QModelIndex]:
        """Where these items stand, as far as they are shown."""
        wanted = frozenset(items)
        return [self.index(at) for at, row in enumerate(self._rows) if row.item in wanted]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Nothing is written into the list."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._tip(row))
            case Role.CAPTION:
                return self._caption(row)
            case Role.CHIP:
                return self._chip(row)
            case Role.CHIP_2:
                return self._claim_chip(row)
            case Role.TIME:
                return self._time(row)
            case Role.TONE:
                return self._tone(row)
            case Role.MARK:
                return kept_mark(self._lists.baggage.states.get(row.item)) if _waits(row) else None
            case Role.UNREAD:
                return isinstance(row, QueueRow) and not row.read
            case Role.KEY:
                return row.item
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._counted(row) if isinstance(row, QueueRow) else ""
        return None

    def _spoken(self, row: _Row) -> str:
        mark = kept_mark(self._lists.baggage.states.get(row.item)) if _waits(row) else None
        spoken = (row.title, self._chip(row).text, self._caption(row), self._time(row))
        unread = isinstance(row, QueueRow) and not row.read
        chip = self._claim_chip(row)
        held = self.tr("claimed: {who}").format(who=chip.text) if chip else ""
        asked = comments_spoken(self._lists.comments.get(row.item, 0)) if _waits(row) else ""
        more = (held, asked, mark.text if mark else "", self.tr("not looked at") if unread else "")
        return ", ".join(part for part in (*spoken, *more) if part)

    def _tip(self, row: _Row) -> str:
        if isinstance(row, DecidedRow):
            return row.title
        parts = [row.title, waited_text(row.waiting_since, self._now)]
        if row.due is not None:
            told = self.tr("to be decided by {time}")
            parts.append(told.format(time=formats.when_exactly(row.due.at, now=self._now)))
        return "\n".join(part for part in (*parts, self._counted(row)) if part)

    def _counted(self, row: QueueRow) -> str:
        """How the end of the level, and of somebody's claim, was counted."""
        if self._counts is None:
            return ""
        parts = []
        if row.due is not None:
            parts.append(due_counted(row, self._counts))
        if row.claim is not None:
            told = self.tr("{name} looks after it:").format(name=row.claim.by_name)
            parts += [told, self._counts.office(row.claim.since, row.claim.due)]
        return "\n".join(parts)

    def _chip(self, row: _Row) -> ChipSpec:
        if isinstance(row, QueueRow):
            waits = row.examines or row.unexamined
            status = Status.SECRECY if waits else review_status(row.level, row.levels)
            return state_chip(self._look.theme, "status", status.value)
        if row.operation is not None:
            if row.operation.state in _IN_VAIN:
                told = self.tr("Not taken")
                return ChipSpec(text=told, tone="red", icon="ri.error-warning-line")
            return state_chip(self._look.theme, "status", "queued")
        tone, icon = _OUTCOMES[row.outcome]
        return ChipSpec(text=outcome_word(row.outcome), tone=tone, icon=icon)

    def _word(self, row: _Row) -> ClaimWord | None:
        return claim_word(row, self._now) if isinstance(row, QueueRow) else None

    def _claim_chip(self, row: _Row) -> ChipSpec | None:
        word = self._word(row)
        return None if word is None else claim_chip(word)

    def _caption(self, row: _Row) -> str:
        known = self._lists.units.get(row.unit)
        unit = known.short(language()) if known is not None else row.unit
        if isinstance(row, DecidedRow):
            said = level_name(row.level) if row.level else ""
            asked = outcome_word(row.outcome) if row.operation is not None else ""
            return " · ".join(part for part in (unit, said, asked, row.reason) if part)
        edition = self.tr("edition {n}").format(n=row.edition)
        changed = self.tr("changed since you looked") if row.changed_since_seen else ""
        bundled = self.tr("in a bundle") if row.bundle else ""
        word = self._word(row)
        claimed = caption_parts(word) if word is not None else ()
        waiting = comments_mark(self._lists.comments.get(row.item, 0))
        parts = (*claimed, changed, waiting, bundled, unit, row.submitted_by_name, edition)
        return " · ".join(part for part in parts if part)

    def _time(self, row: _Row) -> str:
        if isinstance(row, DecidedRow):
            return formats.when(row.at, now=self._now)
        if row.refused is not None:
            return self.tr("Decision not taken")
        if self._days is None or row.due is None:
            return waited_text(row.waiting_since, self._now)
        return due_text(due_word(row, self._now, self._days))

    def _tone(self, row: _Row) -> str | None:
        if isinstance(row, DecidedRow):
            return None
        if row.refused is not None:
            return "red"
        return None if self._days is None else due_tone(due_word(row, self._now, self._days))


def _waits(row: _Row) -> bool:
    return isinstance(row, QueueRow)
