"""Column widths for programs that know them on cells alone, as Qt's rich text does."""

from __future__ import annotations


class Columns:
    """Follows the cells of one HTML table and tells how wide the next one is."""

    def __init__(self) -> None:
        self._widths: list[str] = []
        self._until: dict[int, int] = {}  # column -> first row no cell above reaches down to
        self._row = self._column = 0

    def add(self, width: str | None) -> None:
        """Take the width of the next column; `None` says nothing about columns."""
        if width is not None:
            self._widths.append(width)

    def next_row(self) -> None:
        """Begin a row."""
        self._row, self._column = self._row + 1, 0

    def width_of(self, colspan: str, rowspan: str) -> str:
        """The attribute of the next cell; empty where there is nothing to say."""
        while self._until.get(self._column, 0) > self._row:
            self._column += 1
        wide, tall = _number(colspan), _number(rowspan)
        first = self._column
        self._column += wide
        for column in range(first, self._column):
            self._until[column] = self._row + tall
        known = first < len(self._widths) and wide == 1 and self._widths[first]
        return f' width="{self._widths[first]}"' if known else ""


def _number(said: str) -> int:
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 4 else 1
