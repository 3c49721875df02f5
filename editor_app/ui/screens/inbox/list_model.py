"""Rows of the inbox: read in stretches when they are looked at, whatever their number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from editor_app.domain.inquiries import Group, InquiryId
from editor_app.domain.layout import Layout
from editor_app.services.inquiries import InquiryLine
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.words import (
    line_chip,
    line_words,
    refused,
    type_name,
    unit_name,
)
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
STRETCH = 32  # rows read at once; a window shows a dozen


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One list of the inbox. ``title`` is empty for the first one: its tab names it."""

    group: Group
    title: str
    count: int
    first: Sequence[InquiryLine] = ()  # that were read already

    @property
    def rows(self) -> int:
        """With its heading; an empty section has none."""
        return self.count + bool(self.title and self.count)


Fetch = Callable[[Group, int, int], Sequence[InquiryLine]]
Counted = Callable[[InquiryId], str]


class InboxModel(QStringListModel):
    """Qt keeps how many rows there are (see ``review.queue_model``), this what was read of them."""

    def __init__(
        self, look: Look, fetch: Fetch, counted: Counted, parent: QObject | None = None
    ) -> None:
        """``fetch`` gives the lines of a list from an offset on, ``counted`` how the last day of
        one was counted; both read the store, no more.
        """
        super().__init__(parent)
        self._look, self._fetch, self._counted = look, fetch, counted
        self._sections: tuple[Section, ...] = ()
        self._read: dict[tuple[Group, int], Sequence[InquiryLine]] = {}
        self._stood: dict[InquiryId, tuple[Group, int]] = {}  # in which stretch it was read last
        self._layout: Layout | None = None

    def show(self, sections: Sequence[Section], layout: Layout) -> None:
        """Show these lists; what is read of them is read anew."""
        fresh = tuple(sections)
        same = [one.rows for one in fresh] == [one.rows for one in self._sections]
        self._sections, self._layout = fresh, layout
        for key, lines in self._read.items():
            self._stood.update((line.row.id, key) for line in lines)
        self._read = {(one.group, 0): one.first for one in fresh if one.first}
        rows = sum(one.rows for one in fresh)
        if not same:
            self.setStringList([""] * rows)
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(rows - 1))

    def line(self, row: int) -> InquiryLine | None:
        """The message of a row; ``None`` for a heading."""
        for section in self._sections:
            if row < section.rows:
                at = row - (section.rows - section.count)
                return self._line(section, at) if at >= 0 else None
            row -= section.rows
        return None

    def index_of(self, id_: InquiryId | None) -> QModelIndex:
        """Where a message stands: among the first rows, or where it stood last; else invalid."""
        if id_ is None:
            return QModelIndex()
        above = 0
        for section in self._sections:
            heading = section.rows - section.count
            group_, stretch_ = self._stood.get(id_, (section.group, 0))
            for one in {0, stretch_} if group_ is section.group else {0}:
                self._line(section, one * STRETCH)
            for (group, stretch), lines in self._read.items():
                for at, line in enumerate(lines if group is section.group else ()):
                    if line.row.id == id_:
                        return self.index(above + heading + stretch * STRETCH + at)
            above += section.rows
        return QModelIndex()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen; nothing is written into the list."""
        if not index.isValid() or self.line(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._layout is None:
            return None
        line = self.line(index.row())
        if line is None:
            return self._heading(index.row(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.row.subject
            case Role.CAPTION:
                return self._caption(line)
            case Role.MARK:
                return line_words(line)
            case Role.TONE:
                return "tone.red.fg" if refused(line) else None
            case Role.CHIP:
                return line_chip(line, self._look.theme, self._layout)
            case Role.KEY:
                return line.row.id
            case Qt.ItemDataRole.ToolTipRole:
                parts = (line.row.subject, line.row.number, self._counted(line.row.id))
                return plain_tip("\n".join(part for part in parts if part))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._counted(line.row.id)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
        return None

    def _line(self, section: Section, at: int) -> InquiryLine | None:
        if at >= section.count:
            return None
        stretch, within = divmod(at, STRETCH)
        key = (section.group, stretch)
        lines = self._read.get(key) or self._fetch(section.group, stretch * STRETCH, STRETCH)
        if lines:
            self._read[key] = lines
        return lines[within] if within < len(lines) else None

    def _heading(self, row: int, role: int) -> Any:
        if role == Role.HEADING:
            return True
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._title_at(row)
        return None

    def _title_at(self, row: int) -> str:
        for section in self._sections:
            if row < section.rows:
                return section.title
            row -= section.rows
        return ""

    def _caption(self, line: InquiryLine) -> str:
        assert self._layout is not None
        parts = (type_name(line.row.type, self._layout), unit_name(line.row.unit, self._layout))
        return " · ".join(part for part in parts if part)

    def _spoken(self, line: InquiryLine) -> str:
        assert self._layout is not None
        chip = line_chip(line, self._look.theme, self._layout)
        told = chip.text if chip is not None else ""
        parts = (line.row.subject, told, self._caption(line), line_words(line), line.row.number)
        return ", ".join(part for part in parts if part)
