"""How many paragraphs and table cells a file may still bring."""

from dataclasses import dataclass

from editor_app.importers.refusals import Reason, refusal

_CELLS_PER_PARAGRAPH = 5  # each cell of a file holds a paragraph; merged cells add empty ones


@dataclass(slots=True)
class Budget:
    """Counts paragraphs, whose numbers are the places notes name, and table cells apart."""

    file: str
    limit: int
    spent: int = 0
    cells: int = 0

    def spend(self) -> int:
        """Count a paragraph; gives its number. Raises ``EditorError`` when there are too many."""
        self.spent += 1
        if self.spent > self.limit:
            raise refusal(self.file, Reason.PARAGRAPHS, limit=self.limit)
        return self.spent

    def spend_cells(self, amount: int) -> None:
        """Count cells, the empty ones of merged cells included. Raises like ``spend``."""
        self.cells += amount
        if self.cells > _CELLS_PER_PARAGRAPH * self.limit:
            raise refusal(self.file, Reason.PARAGRAPHS, limit=self.limit)
